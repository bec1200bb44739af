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

  func figures(
    of bytes: [UInt8], path: String, noting report: inout Report
  ) -> ReadFigures {
    CSVStream.read(bytes, path: path, Self.dialect, noting: &report) { stream, report in
      guard let corner = stream.header.first, let names = names(corner, path, noting: &report)
      else { return ReadFigures() }
      let located = names.map { Located($0, at: corner.place(in: path)) }
      let columns = stream.header.dropFirst().map {
        Located(trimmed($0.text), at: $0.place(in: path))
      }
      try CSVFile.checkNames(located)
      try CSVFile.checkNames(columns)
      guard var sheet = ObservationSheet(dimensions: located, task, noting: &report)
      else { return ReadFigures() }
      sheet.set(names.count - 1, toNumbersOf: columns.map(\.value))
      sheet.reserve(forEach: Byte.tab, in: bytes)
      var flags = FlagMemo()
      while try stream.advance() {
        let count = stream.withBytes(of: 0) { Self.set(&sheet, toSeries: $0, of: names.count - 1) }
        guard count == names.count - 1 else {
          sheet.refused.add(wrong(stream.place(of: 0), count: count, of: names.count - 1))
          continue
        }
        for index in columns.indices {
          sheet.set(names.count - 1, toNumber: index)
          sheet.add(Self.figure(index + 1, stream, &flags))
        }
      }
      return sheet.figures(of: stream, Self.dialect, noting: &report)
    } ?? ReadFigures()
  }

  /// The names of the dimensions, which the first heading holds.
  private func names(
    _ corner: CSVCell, _ path: String, noting report: inout Report
  ) -> [String]? {
    let halves = corner.text.split(separator: "\\", omittingEmptySubsequences: false)
    if halves.count == 2 { return Self.parts(halves[0]) + [trimmed(halves[1])] }
    report.note(
      .statisticsForm, at: corner.place(in: path),
      Words(
        nl: "De eerste kop '\(visible(corner.text))' heeft niet de vorm 'a,b\\TIME_PERIOD'.",
        en: "The first heading '\(visible(corner.text))' is not of the form 'a,b\\TIME_PERIOD'."))
    return nil
  }

  private static func parts(_ text: some StringProtocol) -> [String] {
    text.split(separator: ",", omittingEmptySubsequences: false).map { trimmed($0) }
  }

  /// Sets the codes of a series, which commas separate; gives how many there are.
  private static func set(
    _ sheet: inout ObservationSheet, toSeries cell: UnsafeBufferPointer<UInt8>, of wanted: Int
  ) -> Int {
    var (count, start) = (0, 0)
    for end in 0...cell.count where end == cell.count || cell[end] == Byte.comma {
      if count < wanted {
        let code = UnsafeBufferPointer(rebasing: cell[start..<end])
        sheet.set(count, to: code.withoutPadding)
      }
      (count, start) = (count + 1, end + 1)
    }
    return count
  }

  private static func figure(
    _ column: Int, _ stream: borrowing CSVStream, _ flags: inout FlagMemo
  ) -> ObservationSheet.Figure {
    let place = stream.place(of: column)
    let number = stream.withBytes(of: column, plainNumber)
    if let number { return ObservationSheet.Figure(value: .text(number), place: place) }
    let cell = stream.text(of: column)
    let words = cell.split(separator: " ")
    let value = words.first.map(String.init) ?? ""
    let isMissing = value.isEmpty || value == ":"
    return ObservationSheet.Figure(
      value: isMissing ? .missing(mark: trimmed(cell)) : .text(value),
      flags: flags[words.dropFirst().joined()], place: place)
  }

  /// A number that stands by itself in a cell, with at most one space behind it.
  private static func plainNumber(_ cell: UnsafeBufferPointer<UInt8>) -> String? {
    let count = cell.last == Byte.space ? cell.count - 1 : cell.count
    let bytes = UnsafeBufferPointer(rebasing: cell.prefix(count))
    let isPlain = bytes.allSatisfy { Byte.digits.contains($0) || $0 == 0x2E || $0 == 0x2D }
    return isPlain && count > 0 ? String(decoding: bytes, as: UTF8.self) : nil
  }

  private func wrong(_ place: Place, count: Int, of wanted: Int) -> Diagnostic {
    Diagnostic(
      .statisticsForm, at: place,
      Words(
        nl: "Deze reeks heeft \(count) codes; de kopregel noemt er \(wanted).",
        en: "This series has \(count) codes; the header names \(wanted)."))
  }
}
