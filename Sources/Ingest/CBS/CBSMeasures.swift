// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// What CBS tells about its measures beside the figures: title, unit and description.
///
/// Three files tell it: `DataProperties` of version 3, `ColDescriptions` (an object of descriptions
/// by key) and `MeasureCodes` of version 4.
struct CBSMeasures: Sendable {
  /// What is told about one measure.
  struct Measure: Hashable, Sendable {
    var title = ""
    var unit = ""
    var description = ""
  }

  private var measures: [String: Measure] = [:]

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
      for row in list { add(row.value) }
    } else {
      for member in root.value.members ?? [] where member.value.value.text != nil {
        let text = CBSTable.text(member.value.value) ?? ""
        measures[member.key.value] = Measure(description: text)
      }
    }
    guard measures.isEmpty else { return }
    report.note(
      .statisticsForm, at: root.place,
      Words(
        nl: "Dit bestand beschrijft geen onderwerpen van CBS.",
        en: "This file describes no measures of CBS."))
  }

  private mutating func add(_ row: JSONValue) {
    guard let key = CBSTable.text((row["Key"] ?? row["Identifier"])?.value), !key.isEmpty
    else { return }
    let text = { (name: String) in CBSTable.text(row[name]?.value) ?? "" }
    measures[key] = Measure(
      title: text("Title"), unit: text("Unit"), description: text("Description"))
  }
}
