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
  /// The records that were refused so far.
  private(set) var refused = RefusedRecords()
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
  ///
  /// To tell of refused records is left to `body`.
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
  mutating func advance() throws -> Bool {
    while try cutter.advance(after: read) {
      if cutter.isPlain, cutter.ends.count == header.count {
        read += 1
        return true
      }
      if let record = try checked() {
        cutter.replaceCells(by: record)
        return true
      }
    }
    return false
  }

  /// The next whole record, or nothing at the end; throws as ``advance()`` does.
  mutating func next() throws -> CSVRecord? {
    guard try advance() else { return nil }
    return CSVRecord(line: cutter.line, cells: cutter.cells ?? header.indices.map { cell($0) })
  }

  /// Whether the file has no records below its header, whole or not.
  private mutating func isEmpty() throws -> Bool {
    try read == 0 && refused.total == 0 && !advance() && refused.total == 0
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

  /// The record when it is whole; refuses it otherwise.
  private mutating func checked() throws(Refusal) -> CSVRecord? {
    if cutter.count > CSVScanner.mostCells {
      refused.add(CSVScanner.tooManyCells(cutter.count, at: cutter.place))
      return nil
    }
    var scanner = cutter.scanner(after: read + 1)
    switch try scanner.next() {
    case .record(let record):
      read += 1
      if record.cells.count == header.count { return record }
      refused.add(CSVFile.ragged(record, width: header.count, path: cutter.place.path))
    case .refused(let diagnostic): refused.add(diagnostic)
    case nil: break
    }
    return nil
  }
}
