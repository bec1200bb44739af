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

  func observations(
    of bytes: [UInt8], path: String, noting report: inout Report
  ) -> [Observation] {
    var own = Report()
    var rows: Rows?
    var isFirst = true
    let count = CBSTable.eachRow(of: bytes, path: path, noting: &report) { row in
      if isFirst { rows = Rows(row, task, noting: &own) }
      isFirst = false
      rows?.add(row, noting: &own)
    }
    if count == nil { return [] }
    let observations = rows?.finish(noting: &own) ?? []
    report.add(own)
    return observations
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
    private var areMeasures: [Bool] = []
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

    mutating func add(_ row: borrowing JSONRow, noting report: inout Report) {
      for (position, key) in dimensions.enumerated() {
        sheet.set(position, toCodeOf: row, key)
      }
      for key in row.keys[areMeasures.count...] {
        areMeasures.append(CBSTypedReader.isMeasure(key.value))
      }
      for (index, member) in row.members.enumerated() where areMeasures[member.key] {
        let name = row.keys[member.key].value
        sheet.set(dimensions.count, to: name)
        if tellsMeasures {
          for (offset, text) in task.measures.texts(of: name).enumerated() {
            sheet.set(dimensions.count + 1 + offset, to: text)
          }
        }
        sheet.add(
          ObservationSheet.Figure(value: row.figure(of: index), place: row.place(of: index)),
          noting: &report)
      }
    }

    mutating func finish(noting report: inout Report) -> [Observation] {
      sheet.finish(noting: &report)
    }
  }
}
