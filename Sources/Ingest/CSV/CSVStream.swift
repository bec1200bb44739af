// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// A CSV file read record by record: memory holds a block and one record, whatever its size.
///
/// The rules are those of ``CSVFile``, and one more: a record that does not end within 16 MiB refuses
/// the file, because what follows it can only be guessed.
struct CSVStream: ~Copyable {
  /// The most bytes of one record.
  static let longestRecord = 1 << 24

  /// The cells of the first record.
  let header: [CSVCell]
  /// The number of records that were refused so far; each has a diagnostic.
  private(set) var refused = 0
  private var cutter: CSVCutter
  private var read = 0

  /// Reads the header; throws when no record can be trusted, or when the file cannot be read.
  init(_ source: ByteSource, dialect: Dialect = .house) throws {
    var cutter = try CSVCutter(source, dialect)
    var header: [CSVCell] = []
    if try cutter.advance() {
      var scanner = cutter.scanner(after: 0)
      header = try CSVFile.header(&scanner, path: source.path)
    }
    try CSVFile.checkDelimiter(dialect.delimiter, of: header, path: source.path)
    self.header = header
    self.cutter = cutter
  }

  /// What `body` makes of the records of a file in memory; notes what is wrong with the file as a
  /// whole, and gives nothing then.
  static func read<Answer>(
    _ bytes: [UInt8], path: String, _ dialect: Dialect, noting report: inout Report,
    _ body: (inout CSVStream, inout Report) throws -> Answer
  ) -> Answer? {
    ByteSource.inMemory {
      do {
        var own = Report()
        var stream = try CSVStream(ByteSource(path: path, bytes: bytes), dialect: dialect)
        let answer = try body(&stream, &own)
        if try stream.isEmpty() {
          own.note(
            .dataNone, at: Place(path: path, line: 1, column: 1),
            Words(nl: "Dit bestand heeft 0 rijen.", en: "This file has 0 rows."))
        }
        report.add(own)
        return answer
      } catch let refusal as Refusal {
        report.note(refusal.diagnostic)
        return nil
      }
    }
  }

  /// Goes to the next whole record; false at the end.
  ///
  /// Throws when a quote is never closed, or when the file cannot be read.
  mutating func advance(noting report: inout Report) throws -> Bool {
    while try cutter.advance(after: read) {
      if cutter.isPlain, cutter.ends.count == header.count {
        read += 1
        return true
      }
      if let record = try checked(noting: &report) {
        cutter.replaceCells(by: record)
        return true
      }
      refused += 1
    }
    return false
  }

  /// The next whole record, or nothing at the end; throws as ``advance(noting:)`` does.
  mutating func next(noting report: inout Report) throws -> CSVRecord? {
    guard try advance(noting: &report) else { return nil }
    return CSVRecord(line: cutter.line, cells: cutter.cells ?? header.indices.map { cell($0) })
  }

  /// Whether the file has no records below its header, whole or not.
  private mutating func isEmpty() throws -> Bool {
    var ignored = Report()
    return try read == 0 && refused == 0 && !advance(noting: &ignored) && refused == 0
  }

  /// Lends the bytes of a cell of this record.
  @inline(__always)
  func withBytes<Answer>(
    of column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Answer
  ) -> Answer { cutter.withBytes(of: column, body) }

  /// The text of a cell of this record.
  func text(of column: Int) -> String {
    withBytes(of: column) { String(decoding: $0, as: UTF8.self) }
  }

  private func cell(_ column: Int) -> CSVCell {
    let place = place(of: column)
    return CSVCell(text: text(of: column), line: place.line, column: place.column)
  }

  /// Where a cell of this record stands.
  func place(of column: Int) -> Place { cutter.place(of: column) }

  /// The record when it is whole; notes what is wrong with it otherwise.
  private mutating func checked(noting report: inout Report) throws(Refusal) -> CSVRecord? {
    if cutter.count > CSVScanner.mostCells {
      report.note(CSVScanner.tooManyCells(cutter.count, at: cutter.place))
      return nil
    }
    var scanner = cutter.scanner(after: read + 1)
    switch try scanner.next() {
    case .record(let record):
      read += 1
      if record.cells.count == header.count { return record }
      report.note(CSVFile.ragged(record, width: header.count, path: cutter.place.path))
    case .refused(let diagnostic): report.note(diagnostic)
    case nil: break
    }
    return nil
  }
}
