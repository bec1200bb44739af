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
    let header = try? CSVStream(ByteSource(path: path, bytes: bytes)).header
    let names = (header ?? []).map(name)
    return dimensions(in: names).map { names[$0] }
  }

  func figures(
    of bytes: [UInt8], path: String, noting report: inout Report
  ) -> ReadFigures {
    CSVStream.read(bytes, path: path, dialect, noting: &report) { stream, report in
      try CSVFile.checkNames(
        stream.header.map { Located(Self.name($0), at: $0.place(in: path)) })
      guard var rows = Rows(stream.header, path: path, task, noting: &report) else {
        return ReadFigures()
      }
      rows.sheet.reserve(forEach: Byte.lineFeed, in: bytes)
      while try stream.advance() { rows.add(stream) }
      return rows.sheet.figures(of: stream, dialect, noting: &report)
    } ?? ReadFigures()
  }

  /// The rows of one file, by what its headings say.
  private struct Rows {
    var sheet: ObservationSheet
    private let value: Int
    private let flags: [Int?]
    private let columns: [Int]
    private let labelled: [Bool]
    private let used: [Int]
    private var meanings = FlagMemo()

    init?(
      _ header: [CSVCell], path: String, _ task: ObservationTask, noting report: inout Report
    ) {
      let names = header.map(SDMXCSVReader.name)
      guard let value = names.firstIndex(of: SDMXCSVReader.value) else {
        report.note(SDMXCSVReader.withoutValue(names, path: path))
        return nil
      }
      let dimensions = SDMXCSVReader.dimensions(in: names)
      let columns =
        dimensions + names.indices.filter { $0 != value && !dimensions.contains($0) }
      guard
        let sheet = ObservationSheet(
          dimensions: columns.map { Located(names[$0], at: header[$0].place(in: path)) }, task,
          passingOver: Set(columns.indices.dropFirst(dimensions.count)), noting: &report)
      else { return nil }
      (self.sheet, self.value, self.columns) = (sheet, value, columns)
      flags = SDMXCSVReader.flags.map { names.firstIndex(of: $0) }
      labelled = header.map { $0.text.contains(":") }
      used = columns.indices.filter { sheet.isUsed($0) }
    }

    mutating func add(_ stream: borrowing CSVStream) {
      for position in used { setCode(position, stream) }
      let place = stream.place(of: value)
      let figure = ObservationSheet.Figure(
        value: SDMXCSVReader.figure(text(value, stream), flags: { told(stream).joined() }),
        flags: flags(of: stream), place: place)
      sheet.add(figure) { stream.place(of: columns[$0]) }
    }

    private mutating func setCode(_ position: Int, _ stream: borrowing CSVStream) {
      let column = columns[position]
      if labelled[column] {
        sheet.set(position, to: text(column, stream))
      } else {
        stream.withBytes(of: column) { sheet.set(position, to: $0) }
      }
    }

    /// What the columns of flags say, each empty where there is none.
    private func told(_ stream: borrowing CSVStream) -> [String] {
      flags.map { $0.map { text($0, stream) } ?? "" }
    }

    private mutating func flags(of stream: borrowing CSVStream) -> ObservationFlags {
      let isFlagged = flags.contains { column in
        column.map { stream.withBytes(of: $0) { !$0.isEmpty } } ?? false
      }
      guard isFlagged else { return ObservationFlags() }
      let told = told(stream)
      return meanings[told[0] + told[1], told[2]]
    }

    private func text(_ column: Int, _ stream: borrowing CSVStream) -> String {
      let text = stream.text(of: column)
      return labelled[column] ? SDMXCSVReader.code(text, isLabelled: true) : text
    }
  }

  private static func withoutValue(_ names: [String], path: String) -> Diagnostic {
    Diagnostic(
      .headerMissing, at: Place(path: path, line: 1, column: 1),
      Words(nl: "De kolom '\(value)' ontbreekt.", en: "The column '\(value)' is missing.")
        + suggestion(for: value, among: names))
  }

  /// The name of a column, without its label.
  private static func name(_ heading: CSVCell) -> String {
    code(heading.text, isLabelled: heading.text.contains(":"))
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

  private static func figure(
    _ text: String, flags: () -> String
  ) -> ObservationSheet.Figure.Value {
    switch text {
    case "": .missing(mark: flags())
    case "NaN", ":": .missing(mark: text)
    default: .text(text)
    }
  }
}
