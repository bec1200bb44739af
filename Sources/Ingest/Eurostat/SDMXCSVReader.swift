// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Reads SDMX-CSV as the API of Eurostat gives it: a row per figure, a column per dimension.
///
/// The value is `OBS_VALUE`, the flags are `OBS_FLAG` and `CONF_STATUS`; the dimensions stand before
/// the value, after the columns that say which table it is. With labels (`geo: …`, `NL: …`) only the
/// code before the colon is read; with names beside codes only the codes. An empty value and `NaN`
/// are missing.
struct SDMXCSVReader: ObservationReader {
  static let format = DataPackage.Format.sdmxCSV

  let task: ObservationTask
  let dialect: Dialect

  private static let value = "OBS_VALUE"
  private static let flags = ["OBS_FLAG", "OBS_STATUS", "CONF_STATUS"]
  /// Columns that say which table, action or release a row belongs to.
  private static let heads = [
    "DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "LAST UPDATE",
  ]

  static func recognises(_ bytes: [UInt8]) -> Bool {
    let line = bytes.prefix(4096).prefix { $0 != Byte.lineFeed }
    return contains(value, in: line)
      && (contains("DATAFLOW", in: line) || contains("STRUCTURE", in: line))
  }

  static func dimensions(of bytes: [UInt8], path: String) -> [String] {
    var ignored = Report()
    let file = CSVFile(bytes: bytes, path: path, noting: &ignored)
    let names = (file?.header ?? []).map { code($0.text, isLabelled: $0.text.contains(":")) }
    return dimensions(in: names).map { names[$0] }
  }

  func observations(
    of bytes: [UInt8], path: String, noting report: inout Report
  ) -> [Observation] {
    guard let file = CSVFile(bytes: bytes, path: path, dialect: dialect, noting: &report)
    else { return [] }
    let names = file.header.map { Self.code($0.text, isLabelled: $0.text.contains(":")) }
    guard let value = names.firstIndex(of: Self.value) else {
      report.note(
        .headerMissing, at: Place(path: path, line: 1, column: 1),
        Words(
          nl: "De kolom '\(Self.value)' ontbreekt.", en: "The column '\(Self.value)' is missing.")
          + suggestion(for: Self.value, among: names))
      return []
    }
    let dimensions = Self.dimensions(in: names)
    let others = names.indices.filter { $0 != value && !dimensions.contains($0) }
    let columns = (dimensions + others).map {
      Located(names[$0], at: file.header[$0].place(in: path))
    }
    guard
      var sheet = ObservationSheet(
        dimensions: columns, task, passingOver: Set(columns.indices.dropFirst(dimensions.count)),
        noting: &report)
    else { return [] }
    let labelled = file.header.map { $0.text.contains(":") }
    for record in file.records {
      let cells = zip(record.cells, labelled).map { Self.code($0.text, isLabelled: $1) }
      let told = Self.flags.map { flag in names.firstIndex(of: flag).map { cells[$0] } ?? "" }
      sheet.add(
        ObservationSheet.Figure(
          codes: (dimensions + others).map { cells[$0] },
          value: figure(cells[value], flags: told.joined()),
          flags: ObservationFlags(told[0] + told[1], confidentiality: told[2]),
          place: record.cells[value].place(in: path),
          codePlaces: (dimensions + others).map { record.cells[$0].place(in: path) }),
        noting: &report)
    }
    return sheet.finish(noting: &report)
  }

  /// The positions of the dimensions: before the value, after the columns that say which table it is.
  ///
  /// A file that names the table in words names every code in words too, in the column after it.
  private static func dimensions(in names: [String]) -> [Int] {
    let all = names.indices.prefix { names[$0] != value }.filter { !heads.contains(names[$0]) }
    guard names.contains("STRUCTURE_NAME") else { return all }
    return all.indices.filter { $0 % 2 == 0 }.map { all[$0] }
  }

  /// The code of a heading or cell that may carry a label after a colon.
  private static func code(_ text: String, isLabelled: Bool) -> String {
    guard isLabelled, let colon = text.firstIndex(of: ":") else { return text }
    return trimmed(text[..<colon])
  }

  private func figure(_ text: String, flags: String) -> ObservationSheet.Figure.Value {
    switch text {
    case "": .missing(mark: flags)
    case "NaN", ":": .missing(mark: text)
    default: .text(text)
    }
  }
}
