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
    var ignored = Report()
    let first = CBSTable.rows(of: bytes, path: path, noting: &ignored).first
    let keys = (first?.value.members ?? []).map(\.key.value)
    return keys.filter { !notDimensions.contains($0) }
  }

  func observations(
    of bytes: [UInt8], path: String, noting report: inout Report
  ) -> [Observation] {
    let rows = CBSTable.rows(of: bytes, path: path, noting: &report)
    guard let first = rows.first else { return [] }
    guard first.value["Measure"] != nil, first.value["Value"] != nil else {
      report.note(
        .statisticsForm, at: first.place,
        Words(
          nl: "Deze rij heeft geen 'Measure' of geen 'Value'.",
          en: "This row has no 'Measure' or no 'Value'."))
      return []
    }
    let keys = (first.value.members ?? []).map(\.key)
    let dimensions = keys.filter { !Self.notDimensions.contains($0.value) }
    let told = ([Self.attribute] + CBSMeasures.dimensions).map { Located($0, at: first.place) }
    guard
      var sheet = ObservationSheet(
        dimensions: dimensions + told, task,
        passingOver: Set(dimensions.count..<(dimensions.count + told.count)), noting: &report)
    else { return [] }
    for row in rows { sheet.add(figure(row, dimensions), noting: &report) }
    return sheet.finish(noting: &report)
  }

  private func figure(
    _ row: Located<JSONValue>, _ dimensions: [Located<String>]
  ) -> ObservationSheet.Figure {
    let text = { (key: String) in CBSTable.text(row.value[key]?.value) ?? "" }
    let attribute = text(Self.attribute)
    let mark = attribute == "None" ? "" : attribute
    let codes = dimensions.map { text($0.value) }
    return ObservationSheet.Figure(
      codes: codes + [mark] + task.measures.texts(of: text("Measure")),
      value: CBSTable.value(row.value["Value"]?.value, mark: mark),
      flags: ObservationFlags(sentence: mark), place: row.value["Value"]?.place ?? row.place)
  }
}
