// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Reads a CSV file whose columns have other names than those of this house, as the mapping says.
///
/// The schema of the data package is held first: a row that does not fit it is refused.
struct MappedCSVReader: ObservationReader {
  static let format = DataPackage.Format.csv

  let task: ObservationTask
  let resource: DataPackage.Resource

  static func recognises(_ bytes: [UInt8]) -> Bool { false }

  static func dimensions(of bytes: [UInt8], path: String) -> [String] { [] }

  func figures(
    of bytes: [UInt8], path: String, noting report: inout Report
  ) -> ReadFigures {
    var refused = RefusedRecords()
    guard
      let file = CSVFile(
        bytes: bytes, path: path, dialect: resource.dialect, refusing: &refused, noting: &report),
      let columns = Columns(file, required: resource.fields.map(\.name), noting: &report)
    else { return ReadFigures([], refused: refused) }
    let names = file.header.map { Located($0.text, at: $0.place(in: path)) }
    guard let value = column(.value, among: names, noting: &report),
      var sheet = ObservationSheet(
        dimensions: names, task, number: number(of: names[value].value),
        passingOver: Set(names.indices), areasAreOurs: true, noting: &report)
    else { return ReadFigures([], refused: refused) }
    let flag =
      task.mapping.sources[.flag] == nil ? nil : column(.flag, among: names, noting: &report)
    DatasetReader.noteDeceptiveText(in: file, noting: &report)
    for row in ReadTable(file, columns, resource, file: path).rows {
      var own = Report()
      RegisterRows.check(row, noting: &own)
      if own.isBlocking {
        sheet.refused.add(own)
        continue
      }
      report.add(own)
      let cells = row.row.record.cells
      let text = cells[value].text
      for (position, cell) in cells.enumerated() { sheet.set(position, to: cell.text) }
      sheet.add(
        ObservationSheet.Figure(
          value: text.isEmpty ? .missing(mark: row.mark(names[value].value)) : .text(text),
          flags: ObservationFlags(flag.map { cells[$0].text } ?? ""),
          place: cells[value].place(in: path)), place: { cells[$0].place(in: path) })
    }
    sheet.refused.add(refused)
    return sheet.figures(resource.dialect, noting: &report)
  }

  private func number(of column: String) -> PublishedNumber {
    let field = resource.fields.first { $0.name == column }
    return PublishedNumber(grammar: field?.grammar ?? NumberText())
  }

  /// The one column of a part that is no code.
  private func column(
    _ role: ObservationMapping.Role, among names: [Located<String>], noting report: inout Report
  ) -> Int? {
    guard case .name(let name)? = task.mapping.sources[role]?.first else {
      report.note(
        .manifestMissing, at: task.mapping.place,
        Words(
          nl: "Het veld 'bewijskracht.mapping.\(role.rawValue)' ontbreekt.",
          en: "The field 'bewijskracht.mapping.\(role.rawValue)' is missing."))
      return nil
    }
    if let position = names.firstIndex(where: { $0.value == name.value }) { return position }
    report.note(CodeFilter.unknown(name, among: names.map(\.value)))
    return nil
  }
}
