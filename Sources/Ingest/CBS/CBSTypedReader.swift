// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Reads `TypedDataSet` and `UntypedDataSet` of CBS OData version 3: a row per combination of codes,
/// a key per measure.
///
/// Keys that end in an underscore and a number are measures; the others are dimensions. Each measure
/// of a row is a figure; the name of its key is the code in the dimension `measure`.
struct CBSTypedReader: ObservationReader {
  static let format = DataPackage.Format.cbsTyped

  let task: ObservationTask

  static func recognises(_ bytes: [UInt8]) -> Bool {
    contains("\"odata.metadata\"", in: bytes.prefix(512))
  }

  static func dimensions(of bytes: [UInt8], path: String) -> [String] {
    CBSTable.keys(of: bytes, path: path).filter { $0 != "ID" && !isMeasure($0) } + ["measure"]
  }

  func figures(
    of bytes: [UInt8], path: String, noting report: inout Report
  ) -> ReadFigures {
    var own = Report()
    var rows: Rows?
    var isFirst = true
    let count = CBSTable.eachRow(of: bytes, path: path, noting: &report) { row in
      if isFirst { rows = Rows(row, task, noting: &own) }
      isFirst = false
      rows?.add(row)
    }
    if count == nil { return ReadFigures() }
    let figures = rows?.figures(noting: &own) ?? ReadFigures()
    report.add(own)
    return figures
  }

  /// Whether a key ends in an underscore and digits, as the keys of measures do.
  static func isMeasure(_ key: String) -> Bool {
    let digits = key.utf8.reversed().prefix { Byte.digits.contains($0) }
    return !digits.isEmpty && key.utf8.dropLast(digits.count).last == UInt8(ascii: "_")
  }

  /// The rows of one file, whose dimensions are those of the first one.
  private struct Rows {
    private let task: ObservationTask
    private let dimensions: [Int]
    private let tellsMeasures: Bool
    /// By key, the numbers of the codes that tell its measure; none for a key of another kind.
    private var measures: [[Int]] = []
    private var sheet: ObservationSheet

    init?(_ first: borrowing JSONRow, _ task: ObservationTask, noting report: inout Report) {
      self.task = task
      let keys = first.keys
      let dimensions = keys.indices.filter { key in
        keys[key].value != "ID" && !CBSTypedReader.isMeasure(keys[key].value)
      }
      let told = (["measure"] + CBSMeasures.dimensions).map { Located($0, at: first.place) }
      let count = dimensions.count
      guard
        let sheet = ObservationSheet(
          dimensions: dimensions.map { keys[$0] } + told, task,
          passingOver: Set((count + 1)..<(count + told.count)), noting: &report)
      else { return nil }
      self.dimensions = dimensions
      self.sheet = sheet
      tellsMeasures = told.indices.dropFirst().contains { sheet.isUsed(count + $0) }
    }

    mutating func add(_ row: borrowing JSONRow) {
      for (position, key) in dimensions.enumerated() {
        sheet.set(position, toCodeOf: row, key)
      }
      for key in row.keys[measures.count...] { measures.append(numbers(of: key.value)) }
      for (index, member) in row.members.enumerated() where !measures[member.key].isEmpty {
        for (offset, number) in measures[member.key].enumerated() {
          sheet.set(dimensions.count + offset, toNumber: number)
        }
        sheet.add(
          ObservationSheet.Figure(value: row.figure(of: index), place: row.place(of: index)))
      }
    }

    /// The numbers of the codes that tell a measure: its name, and what is told about it.
    private mutating func numbers(of key: String) -> [Int] {
      if !CBSTypedReader.isMeasure(key) { return [] }
      let told = tellsMeasures ? task.measures.texts(of: key) : []
      return ([key] + told).enumerated().map { offset, text in
        sheet.number(dimensions.count + offset, of: text)
      }
    }

    mutating func figures(noting report: inout Report) -> ReadFigures {
      sheet.figures(noting: &report)
    }
  }
}
