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
    var ignored = Report()
    let first = CBSTable.rows(of: bytes, path: path, noting: &ignored).first
    let keys = (first?.value.members ?? []).map(\.key.value)
    return keys.filter { $0 != "ID" && !isMeasure($0) } + ["measure"]
  }

  func observations(
    of bytes: [UInt8], path: String, noting report: inout Report
  ) -> [Observation] {
    let rows = CBSTable.rows(of: bytes, path: path, noting: &report)
    guard let first = rows.first else { return [] }
    let keys = (first.value.members ?? []).map(\.key)
    let dimensions = keys.filter { $0.value != "ID" && !Self.isMeasure($0.value) }
    let told = (["measure"] + CBSMeasures.dimensions).map { Located($0, at: first.place) }
    guard
      var sheet = ObservationSheet(
        dimensions: dimensions + told, task,
        passingOver: Set((dimensions.count + 1)..<(dimensions.count + told.count)), noting: &report)
    else { return [] }
    for row in rows {
      let codes = dimensions.map { CBSTable.text(row.value[$0.value]?.value) ?? "" }
      for member in row.value.members ?? [] where Self.isMeasure(member.key.value) {
        let key = member.key.value
        sheet.add(
          ObservationSheet.Figure(
            codes: codes + [key] + task.measures.texts(of: key),
            value: CBSTable.value(member.value.value), place: member.value.place), noting: &report)
      }
    }
    return sheet.finish(noting: &report)
  }

  /// Whether a key ends in an underscore and digits, as the keys of measures do.
  static func isMeasure(_ key: String) -> Bool {
    let digits = key.utf8.reversed().prefix { Byte.digits.contains($0) }
    return !digits.isEmpty && key.utf8.dropLast(digits.count).last == UInt8(ascii: "_")
  }
}
