// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Reads the TSV of Eurostat: a row per series, a column per period.
///
/// The first heading is `freq,unit,geo\TIME_PERIOD`: the dimensions that the first cell of a row
/// packs, and after the backslash the name of the dimension in the other headings. A cell is a
/// number or `:`, and may carry flags after a space: `628 e`, `: c`.
struct EurostatTSVReader: ObservationReader {
  static let format = DataPackage.Format.eurostatTSV

  let task: ObservationTask

  private static let dialect = Dialect(delimiter: Byte.tab, decimalMark: UInt8(ascii: "."))

  static func recognises(_ bytes: [UInt8]) -> Bool {
    let line = bytes.prefix(4096).prefix { $0 != Byte.lineFeed }
    return line.prefix { $0 != Byte.tab }.contains(UInt8(ascii: "\\")) && line.contains(Byte.tab)
  }

  static func dimensions(of bytes: [UInt8], path: String) -> [String] {
    let corner = bytes.prefix { $0 != Byte.tab && $0 != Byte.lineFeed }
    let halves = String(decoding: corner, as: UTF8.self).split(separator: "\\")
    return halves.count == 2 ? parts(halves[0]) + [trimmed(halves[1])] : []
  }

  func observations(
    of bytes: [UInt8], path: String, noting report: inout Report
  ) -> [Observation] {
    guard let file = CSVFile(bytes: bytes, path: path, dialect: Self.dialect, noting: &report),
      let corner = file.header.first
    else { return [] }
    let halves = corner.text.split(separator: "\\", omittingEmptySubsequences: false)
    guard halves.count == 2 else {
      report.note(
        .statisticsForm, at: corner.place(in: path),
        Words(
          nl: "De eerste kop '\(visible(corner.text))' heeft niet de vorm 'a,b\\TIME_PERIOD'.",
          en: "The first heading '\(visible(corner.text))' is not of the form 'a,b\\TIME_PERIOD'."))
      return []
    }
    let names = Self.parts(halves[0]) + [trimmed(halves[1])]
    let located = names.map { Located($0, at: corner.place(in: path)) }
    guard var sheet = ObservationSheet(dimensions: located, task, noting: &report)
    else { return [] }
    let periods = file.header.dropFirst().map { trimmed($0.text) }
    for record in file.records {
      let series = Self.parts(record.cells[0].text)
      guard series.count == names.count - 1 else {
        report.note(wrong(record.cells[0], count: series.count, of: names.count - 1, path: path))
        continue
      }
      for (period, cell) in zip(periods, record.cells.dropFirst()) {
        sheet.add(Self.figure(series + [period], cell, path: path), noting: &report)
      }
    }
    return sheet.finish(noting: &report)
  }

  private static func parts(_ text: some StringProtocol) -> [String] {
    text.split(separator: ",", omittingEmptySubsequences: false).map { trimmed($0) }
  }

  private static func figure(
    _ codes: [String], _ cell: CSVCell, path: String
  ) -> ObservationSheet.Figure {
    let words = cell.text.split(separator: " ")
    let value = words.first.map(String.init) ?? ""
    let flags = words.dropFirst().joined()
    let isMissing = value.isEmpty || value == ":"
    return ObservationSheet.Figure(
      codes: codes, value: isMissing ? .missing(mark: trimmed(cell.text)) : .text(value),
      flags: ObservationFlags(flags), place: cell.place(in: path))
  }

  private func wrong(_ cell: CSVCell, count: Int, of wanted: Int, path: String) -> Diagnostic {
    Diagnostic(
      .statisticsForm, at: cell.place(in: path),
      Words(
        nl: "Deze reeks heeft \(count) codes; de kopregel noemt er \(wanted).",
        en: "This series has \(count) codes; the header names \(wanted)."))
  }
}
