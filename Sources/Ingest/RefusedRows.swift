// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Finds the refused rows of a table of any size, of which a block at a time is in memory.
struct RefusedRows {
  /// A refused row: what is wrong with it, how many records of it were refused, and its bytes
  /// without line end.
  struct Row {
    let troubles: ArraySlice<RefusedDocument.Trouble>
    let records: Int
    let bytes: ArraySlice<UInt8>
  }

  private let refusal: RefusedDocument
  private let source: ByteSource

  /// Gets ready to look for the rows on which trouble stands.
  init(_ refusal: RefusedDocument, in source: ByteSource) {
    (self.refusal, self.source) = (refusal, source)
  }

  /// Whether the rows on which trouble stands are all that were refused, and nothing else.
  func areAll() throws -> Bool {
    guard refusal.troubles.allSatisfy({ $0.line > 0 }) else { return false }
    var records = 0
    let isTable = try forEach { records += $0.records }
    return isTable && records == refusal.records
  }

  /// Gives the rows in the order of the file; false when the file is no table of whole rows.
  func forEach(_ visit: (Row) throws -> Void) throws -> Bool {
    var dialect = refusal.dialect ?? .house
    // The bytes are kept as they stand; separators and line ends are the same in every encoding.
    dialect.encoding = .utf8
    do {
      var cutter = try CSVCutter(source, dialect)
      var (next, isHeader) = (0, true)
      while try cutter.advance() {
        if cutter.isOpen { return false }
        let troubles = troubles(from: &next, upTo: cutter.lastLine, since: cutter.line)
        if !isHeader, !troubles.isEmpty { try visit(row(cutter.record, troubles)) }
        isHeader = false
      }
      return true
    } catch is Refusal {
      return false
    }
  }

  /// The troubles on the lines of a record, of which the first comes next.
  private func troubles(from next: inout Int, upTo last: Int, since first: Int) -> Range<Int> {
    let troubles = refusal.troubles
    while next < troubles.endIndex, troubles.line(next) < first { next += 1 }
    let start = next
    while next < troubles.endIndex, troubles.line(next) <= last { next += 1 }
    return start..<next
  }

  private func row(_ record: ArraySlice<UInt8>, _ troubles: Range<Int>) -> Row {
    var bytes = record
    if bytes.last == Byte.lineFeed { bytes.removeLast() }
    if bytes.last == Byte.carriageReturn { bytes.removeLast() }
    return Row(
      troubles: troubles.map { refusal.troubles[$0] }[...],
      records: max(1, troubles.count { refusal.troubles.isFirst($0) }), bytes: bytes)
  }
}
