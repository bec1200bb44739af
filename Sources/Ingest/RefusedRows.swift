// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Finds the refused rows of a large table, of which a window at a time is in memory.
struct RefusedRows {
  /// A refused row: what is wrong with it, and its bytes without line end.
  typealias Row = (troubles: [RefusedDocument.Trouble], bytes: ArraySlice<UInt8>)

  private let source: ByteSource
  private let windowSize: Int
  /// The troubles with their numbers, line after line.
  private var waiting: ArraySlice<(number: Int, trouble: RefusedDocument.Trouble)>
  private var rows: [Row] = []

  /// Gets ready to look for the rows on which trouble stands.
  init(_ refusal: RefusedDocument, in source: ByteSource, windowSize: Int = 1 << 22) {
    (self.source, self.windowSize) = (source, windowSize)
    let numbered = refusal.troubles.enumerated().map { (number: $0.offset, trouble: $0.element) }
    waiting = numbered.sorted { ($0.trouble.line, $0.number) < ($1.trouble.line, $1.number) }[...]
  }

  /// The rows in the order of the file; none when a quote is never closed.
  mutating func found() throws -> [Row] {
    var (offset, line, size) = (0, 1, windowSize)
    while offset < source.size {
      let window = try source.bytes(from: offset, atMost: size)
      let isLast = offset + window.count == source.size
      guard let (end, next) = take(window, from: line, isHeader: offset == 0, isLast: isLast) else {
        return []
      }
      size = end == 0 ? size * 4 : windowSize
      (offset, line) = (offset + end, next)
    }
    return rows
  }

  /// Takes the records that end inside a window; gives where they end, and the line that follows.
  private mutating func take(
    _ window: [UInt8], from first: Int, isHeader: Bool, isLast: Bool
  ) -> (end: Int, line: Int)? {
    var scanner = CSVScanner(
      window, path: source.path, delimiter: Dialect.house.delimiter, line: first)
    var (end, line, isFirst) = (0, first, isHeader)
    do throws(Refusal) {
      while try scanner.next() != nil {
        // A record that ends with the window may go on behind it.
        if !isLast, scanner.offset >= window.count - 1 { break }
        if !isFirst { keep(window[end..<scanner.offset], line..<scanner.line) }
        (end, line, isFirst) = (scanner.offset, scanner.line, false)
      }
    } catch {
      return isLast ? nil : (end, line)
    }
    return (end, line)
  }

  /// Keeps a record when trouble stands on one of its lines.
  private mutating func keep(_ record: ArraySlice<UInt8>, _ lines: Range<Int>) {
    let last = max(lines.lowerBound, lines.upperBound - (endsLine(record) ? 1 : 0))
    let own = waiting.prefix { $0.trouble.line <= last }
    waiting = waiting.dropFirst(own.count)
    let troubles = own.filter { $0.trouble.line >= lines.lowerBound }
    if troubles.isEmpty { return }
    var bytes = record
    if bytes.last == Byte.lineFeed { bytes.removeLast() }
    if bytes.last == Byte.carriageReturn { bytes.removeLast() }
    rows.append((troubles.sorted { $0.number < $1.number }.map(\.trouble), Array(bytes)[...]))
  }

  private func endsLine(_ record: ArraySlice<UInt8>) -> Bool {
    record.last == Byte.lineFeed || record.last == Byte.carriageReturn
  }
}
