// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// One cell of a CSV file with the physical place where it starts.
public struct CSVCell: Hashable, Sendable {
  /// The text, without quotes; doubled quotes are single.
  public let text: String
  /// The physical line, from 1.
  public let line: Int
  /// The column in scalars of the text, or of its quote, from 1.
  public let column: Int
  /// Whether the text stands between quotes.
  public let isQuoted: Bool

  /// Records a cell.
  public init(text: String, line: Int, column: Int, isQuoted: Bool = false) {
    self.text = text
    self.line = line
    self.column = column
    self.isQuoted = isQuoted
  }

  /// Where the cell stands in a file, with its quotes.
  public func place(in path: String) -> Place {
    let length = text.unicodeScalars.count + (isQuoted ? 2 : 0)
    return Place(path: path, line: line, column: column, length: length)
  }
}

/// One record of a CSV file.
public struct CSVRecord: Hashable, Sendable {
  /// The physical line on which it starts.
  public let line: Int
  /// The cells, as many as the header has.
  public let cells: [CSVCell]
}

/// A CSV file read strictly from bytes: every record is whole, or refused and told about.
///
/// Records end at LF, CR LF or CR outside quotes; a byte order mark is dropped; the last record
/// needs no line end. A record with another number of cells than the header, a stray quote, a NUL,
/// bytes that are not UTF-8 or a cell above 1 MiB is refused. A quote that is never closed refuses
/// the whole file, because nobody can say which records it swallowed.
public struct CSVFile: Sendable {
  /// The path as the person knows it.
  public let path: String
  /// The cells of the first record.
  public let header: [CSVCell]
  /// The records below the header that are whole.
  public let records: [CSVRecord]
  /// The number of records that were refused.
  public var refused: Int { refusals.total }
  /// The records that were refused, with their places.
  let refusals: RefusedRecords

  /// Reads a file; notes what is wrong, and gives nothing when no record can be trusted.
  public init?(
    bytes: [UInt8], path: String, dialect: Dialect = .house, noting report: inout Report
  ) {
    var refused = RefusedRecords()
    defer { refused.tell(noting: &report) }
    self.init(
      bytes: bytes, path: path, dialect: dialect, refusing: &refused, noting: &report)
  }

  /// Reads a file; leaves to tell of the refused records.
  init?(
    bytes: [UInt8], path: String, dialect: Dialect, refusing refused: inout RefusedRecords,
    noting report: inout Report
  ) {
    self.path = path
    do throws(Refusal) {
      try Encoding.checkStart(bytes, path: path)
      let bytes = CSVFile.asUTF8(bytes, dialect.encoding)
      var scanner = CSVScanner(
        bytes, path: path, delimiter: dialect.delimiter, quote: dialect.quote)
      let header = try CSVFile.header(&scanner, path: path)
      try CSVFile.checkDelimiter(dialect.delimiter, of: header, path: path)
      records = try CSVFile.records(&scanner, path: path, width: header.count, refusing: &refused)
      (self.header, refusals) = (header, refused)
    } catch {
      report.note(error.diagnostic)
      return nil
    }
    if records.isEmpty, refusals.total == 0 {
      report.note(
        .dataNone, at: Place(path: path, line: 1, column: 1),
        Words(nl: "Dit bestand heeft 0 rijen.", en: "This file has 0 rows."))
    }
  }

  /// The bytes in UTF-8, whatever encoding the dialect says they are in.
  static func asUTF8(_ bytes: [UInt8], _ encoding: Dialect.Encoding) -> [UInt8] {
    switch encoding {
    case .utf8: bytes
    case .windows1252: Windows1252.asUTF8(bytes)
    case .latin1: Windows1252.asUTF8(bytes, upperControls: true)
    }
  }

  /// The position of a column by its heading.
  public func column(_ name: String) -> Int? { header.firstIndex { $0.text == name } }

  /// The cells of the first record; refuses a heading that occurs twice.
  static func header(
    _ scanner: inout CSVScanner, path: String
  ) throws(Refusal) -> [CSVCell] {
    guard let outcome = try scanner.next() else { return [] }
    guard case .record(let record) = outcome else {
      if case .refused(let diagnostic) = outcome { throw Refusal(diagnostic) }
      return []
    }
    try checkNames(record.cells.map { Located($0.text, at: $0.place(in: path)) })
    return record.cells
  }

  /// Refuses a name that occurs twice in a header.
  static func checkNames(_ names: [Located<String>]) throws(Refusal) {
    var seen = Set<String>()
    for name in names where !seen.insert(name.value).inserted {
      throw Refusal(
        .headerTwice, at: name.place,
        Words(
          nl: "De kolom '\(visible(name.value))' staat twee keer in de kopregel.",
          en: "The column '\(visible(name.value))' occurs twice in the header."))
    }
  }

  /// Refuses a header of one cell that holds another separator than the declared one.
  static func checkDelimiter(
    _ declared: UInt8, of header: [CSVCell], path: String
  ) throws(Refusal) {
    guard header.count == 1, let cell = header.first,
      let separator = ",;\t|".utf8.first(where: {
        $0 != declared && cell.text.utf8.contains($0)
      })
    else { return }
    let name = { (byte: UInt8) in
      byte == Byte.tab
        ? Words(nl: "een tab", en: "a tab")
        : Words(same: "'\(String(decoding: [byte], as: UTF8.self))'")
    }
    let (found, wanted) = (name(separator), name(declared))
    throw Refusal(
      .csvDelimiter, at: cell.place(in: path),
      Words(
        nl: "Het scheidingsteken is \(found.nl); verwacht wordt \(wanted.nl).",
        en: "The separator is \(found.en); expected is \(wanted.en)."))
  }

  private static func records(
    _ scanner: inout CSVScanner, path: String, width: Int, refusing refused: inout RefusedRecords
  ) throws(Refusal) -> [CSVRecord] {
    var records: [CSVRecord] = []
    while let outcome = try scanner.next() {
      switch outcome {
      case .record(let record) where record.cells.count == width: records.append(record)
      case .record(let record): refused.add(ragged(record, width: width, path: path))
      case .refused(let diagnostic): refused.add(diagnostic)
      }
    }
    return records
  }

  /// Points at the record when cells are missing, at the first extra cell otherwise.
  static func ragged(_ record: CSVRecord, width: Int, path: String) -> Diagnostic {
    let count = record.cells.count
    let place =
      count > width
      ? record.cells[width].place(in: path) : Place(path: path, line: record.line, column: 1)
    return Diagnostic(
      .csvRagged, at: place,
      Words(
        nl: "Deze rij heeft \(count) velden; de kopregel heeft er \(width).",
        en: "This row has \(count) fields; the header has \(width)."))
  }
}
