// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// A CSV file read record by record: memory holds the bytes and one record, not all of its text.
///
/// The rules are those of ``CSVFile``.
struct CSVStream {
  /// The cells of the first record.
  let header: [CSVCell]
  /// The number of records that were refused so far; each has a diagnostic.
  private(set) var refused = 0
  private let path: String
  private var scanner: CSVScanner

  /// Reads the header of a file in the dialect of this house.
  init(_ bytes: [UInt8], path: String) throws(Refusal) {
    try Encoding.checkStart(bytes, path: path)
    self.path = path
    scanner = CSVScanner(bytes, path: path, delimiter: Dialect.house.delimiter)
    header = try CSVFile.header(&scanner, path: path)
    try CSVFile.checkDelimiter(Dialect.house.delimiter, of: header, path: path)
  }

  /// The next whole record, or nothing at the end; throws when a quote is never closed.
  mutating func next(noting report: inout Report) throws(Refusal) -> CSVRecord? {
    while let outcome = try scanner.next() {
      switch outcome {
      case .record(let record) where record.cells.count == header.count: return record
      case .record(let record):
        report.note(CSVFile.ragged(record, width: header.count, path: path))
      case .refused(let diagnostic): report.note(diagnostic)
      }
      refused += 1
    }
    return nil
  }
}
