// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Reads `Observations` of CBS OData version 4: a row per figure.
///
/// The measure is the dimension `Measure`. `ValueAttribute` says why a value is not there or what
/// is the matter with it; anything but `None` goes to the note, and is the mark of a missing value.
struct CBSObservationsReader: ObservationReader {
  static let format = DataPackage.Format.cbsObservations

  let task: ObservationTask

  private static let attribute = "ValueAttribute"
  private static let notDimensions = ["Id", "ValueAttribute", "Value", "StringValue"]

  static func recognises(_ bytes: [UInt8]) -> Bool {
    contains("\"@odata.context\"", in: bytes.prefix(512))
  }

  static func dimensions(of bytes: [UInt8], path: String) -> [String] {
    CBSTable.keys(of: bytes, path: path).filter { !notDimensions.contains($0) }
  }

  func figures(
    of bytes: [UInt8], path: String, noting report: inout Report
  ) -> ReadFigures {
    var own = Report()
    var rows: Rows?
    var trouble: Diagnostic?
    let count = CBSTable.eachRow(of: bytes, path: path, noting: &report) { row in
      if rows == nil, trouble == nil {
        rows = Rows(row, task, noting: &own)
        if !Rows.isObservation(row) { trouble = Self.wrong(row.place) }
      }
      if trouble == nil { rows?.add(row) }
    }
    if count == nil { return ReadFigures() }
    if let trouble {
      report.note(trouble)
      return ReadFigures()
    }
    let figures = rows?.figures(noting: &own) ?? ReadFigures()
    report.add(own)
    return figures
  }

  private static func wrong(_ place: Place) -> Diagnostic {
    Diagnostic(
      .statisticsForm, at: place,
      Words(
        nl: "Deze rij heeft geen 'Measure' of geen 'Value'.",
        en: "This row has no 'Measure' or no 'Value'."))
  }

  /// The rows of one file, whose columns are the keys of the first one.
  private struct Rows {
    private let task: ObservationTask
    private let dimensions: [Int]
    private let attribute: Int?
    private let value: Int?
    private let measure: Int?
    private let tellsMark: Bool
    private let tellsMeasures: Bool
    private var sheet: ObservationSheet

    static func isObservation(_ row: borrowing JSONRow) -> Bool {
      row.key("Measure") != nil && row.key("Value") != nil
    }

    init?(_ first: borrowing JSONRow, _ task: ObservationTask, noting report: inout Report) {
      self.task = task
      let keys = first.keys
      dimensions = keys.indices.filter { !notDimensions.contains(keys[$0].value) }
      (attribute, value) = (first.key(CBSObservationsReader.attribute), first.key("Value"))
      measure = first.key("Measure")
      let names = dimensions.map { keys[$0] }
      let told = ([CBSObservationsReader.attribute] + CBSMeasures.dimensions).map {
        Located($0, at: first.place)
      }
      guard
        let sheet = ObservationSheet(
          dimensions: names + told, task,
          passingOver: Set(names.count..<(names.count + told.count)), noting: &report)
      else { return nil }
      self.sheet = sheet
      tellsMark = sheet.isUsed(names.count)
      tellsMeasures = told.indices.dropFirst().contains { sheet.isUsed(names.count + $0) }
    }

    mutating func add(_ row: borrowing JSONRow) {
      for (position, key) in dimensions.enumerated() {
        sheet.set(position, toCodeOf: row, key)
      }
      let mark = mark(of: row)
      if tellsMark { sheet.set(dimensions.count, to: mark) }
      tellMeasure(row)
      let member = value.flatMap { row.member($0, near: $0) }
      sheet.add(
        ObservationSheet.Figure(
          value: member.map { row.figure(of: $0, mark: mark) } ?? .missing(mark: mark),
          flags: mark.isEmpty ? ObservationFlags() : ObservationFlags(sentence: mark),
          place: member.map { row.place(of: $0) } ?? row.place))
    }

    mutating func figures(noting report: inout Report) -> ReadFigures {
      sheet.figures(noting: &report)
    }

    private func mark(of row: borrowing JSONRow) -> String {
      guard let member = attribute.flatMap({ row.member($0, near: $0) }) else { return "" }
      let text = row.code(of: member)
      return text == "None" ? "" : text
    }

    /// Sets what CBS tells about the measure of a row.
    private mutating func tellMeasure(_ row: borrowing JSONRow) {
      let first = dimensions.count + 1
      if !tellsMeasures { return }
      let code = measure.flatMap { row.member($0, near: $0) }.map { row.code(of: $0) } ?? ""
      let texts = task.measures.texts(of: code)
      for (index, text) in texts.enumerated() { sheet.set(first + index, to: text) }
    }
  }
}
