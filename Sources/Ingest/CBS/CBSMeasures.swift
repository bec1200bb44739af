// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// What CBS tells about its measures beside the figures: title, unit and description.
///
/// Three files tell it: `DataProperties` of version 3, `ColDescriptions` (an object of descriptions
/// by key) and `MeasureCodes` of version 4. A key stands once in a file, and two files do not differ
/// about it: else nobody can say which title, unit or description counts, and no figure is read.
struct CBSMeasures: Sendable {
  /// What is told about one measure.
  struct Measure: Hashable, Sendable {
    var title = ""
    var unit = ""
    var description = ""

    /// What two files tell together; nothing when they differ.
    fileprivate func merged(with other: Measure) -> Measure? {
      let pairs = [
        (title, other.title), (unit, other.unit), (description, other.description),
      ]
      if pairs.contains(where: { !$0.isEmpty && !$1.isEmpty && $0 != $1 }) { return nil }
      let texts = pairs.map { $0.isEmpty ? $1 : $0 }
      return Measure(title: texts[0], unit: texts[1], description: texts[2])
    }
  }

  private var measures: [String: Measure] = [:]
  private var places: [String: Place] = [:]
  /// Whether a key stands twice, so that no figure may be read.
  private(set) var isRefused = false

  /// The names under which a mapping finds the title, unit and description of a measure.
  static let dimensions = ["measure-title", "measure-unit", "measure-description"]

  /// The texts for ``dimensions``; empty where nothing is told.
  func texts(of key: String) -> [String] {
    let measure = measures[key] ?? Measure()
    return [measure.title, measure.unit, measure.description]
  }

  /// Adds what one file tells.
  mutating func read(_ bytes: [UInt8], path: String, noting report: inout Report) {
    guard let root = JSONReader.read(bytes: bytes, path: path, noting: &report) else { return }
    let list = root.value["value"]?.value.elements ?? root.value.elements
    if let list {
      for row in list { add(row.value, noting: &report) }
    } else {
      for member in root.value.members ?? [] where member.value.value.text != nil {
        let text = CBSTable.text(member.value.value) ?? ""
        add(Measure(description: text), member.key, noting: &report)
      }
    }
    guard measures.isEmpty else { return }
    report.note(
      .statisticsForm, at: root.place,
      Words(
        nl: "Dit bestand beschrijft geen onderwerpen van CBS.",
        en: "This file describes no measures of CBS."))
  }

  private mutating func add(_ row: JSONValue, noting report: inout Report) {
    guard let cell = row["Key"] ?? row["Identifier"], let key = CBSTable.text(cell.value),
      !key.isEmpty
    else { return }
    let text = { (name: String) in CBSTable.text(row[name]?.value) ?? "" }
    add(
      Measure(title: text("Title"), unit: text("Unit"), description: text("Description")),
      Located(key, at: cell.place), noting: &report)
  }

  private mutating func add(
    _ measure: Measure, _ key: Located<String>, noting report: inout Report
  ) {
    guard let first = places[key.value] else {
      measures[key.value] = measure
      places[key.value] = key.place
      return
    }
    if first.path != key.place.path, let merged = measures[key.value]?.merged(with: measure) {
      measures[key.value] = merged
      return
    }
    isRefused = true
    report.note(
      .statisticsForm, at: key.place,
      Words(
        nl: "Het onderwerp '\(visible(key.value))' staat twee keer: ook in \(first).",
        en: "The measure '\(visible(key.value))' stands twice: also in \(first)."))
  }
}
