// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Cuts the bytes of a file into records, and a record without quotes into its cells.
struct CSVCutter: ~Copyable {
  /// The line on which this record starts.
  private(set) var line = 1
  /// Where the cells of this record end in the buffer, when it is plain.
  private(set) var ends: [Int] = []
  /// The number of cells that this record seems to have.
  private(set) var count = 0
  /// Whether this record has no quotes, is text in UTF-8 and is not very long.
  private(set) var isPlain = false
  /// The cells of this record where a closer look was needed.
  private(set) var cells: [CSVCell]?

  private let source: ByteSource
  private let dialect: Dialect
  private var buffer: [UInt8] = []
  private var start = 0
  private var end = 0
  private var offset = 0
  private var lines = 0
  private var mark = 0
  private var walk = Walk()

  private enum Position {
    case start, bare, quoted, afterQuote, trail
  }

  /// How far the search for the end of a record came.
  private struct Walk {
    var at = 0
    var position = Position.start
    var bits: UInt8 = 0
    var isOdd = false
  }

  /// The bytes that are read at a time.
  private static let blockSize = 1 << 17

  /// Opens a file; refuses no bytes at all, and UTF-16.
  init(_ source: ByteSource, _ dialect: Dialect) throws {
    (self.source, self.dialect) = (source, dialect)
    let head = try source.bytes(from: 0, atMost: CSVCutter.blockSize)
    try Encoding.checkStart(head, path: source.path)
    (buffer, offset) = (CSVFile.asUTF8(head, dialect.encoding), head.count)
    if buffer.starts(with: byteOrderMark) { mark = byteOrderMark.count }
  }

  /// Where this record stands.
  var place: Place { Place(path: source.path, line: line, column: 1) }

  /// The bytes of this record with its line end.
  var record: ArraySlice<UInt8> { buffer[start..<end] }

  /// The line on which this record ends.
  var lastLine: Int {
    let last = end > start ? buffer[end - 1] : 0
    let hasEnd = !walk.isOdd || last == Byte.lineFeed || last == Byte.carriageReturn
    return line + lines - (hasEnd ? 1 : 0)
  }

  /// Whether this record ends with the file, inside quotes.
  var isOpen: Bool { walk.position == .quoted }

  /// Goes to the next record, after so many whole rows; false at the end.
  mutating func advance(after rows: Int = 0) throws -> Bool {
    line += lines
    (start, lines, count, cells) = (end, 1, 1, nil)
    ends.removeAll(keepingCapacity: true)
    (walk, mark) = (Walk(at: start + mark), 0)
    while !findEnd() {
      if end - start > CSVStream.longestRecord { throw endless(after: rows) }
      if try !readMore() { break }
    }
    if start == end { return false }
    judge()
    return true
  }

  /// A scanner of this record, of a file with so many records before it.
  func scanner(after records: Int) -> CSVScanner {
    CSVScanner(
      Array(buffer[start..<end]), path: source.path, delimiter: dialect.delimiter,
      quote: dialect.quote, line: line, after: records)
  }

  /// Takes the cells of this record from a closer look at it.
  mutating func replaceCells(by record: CSVRecord) { cells = record.cells }

  /// Lends the bytes of a cell.
  @inline(__always)
  func withBytes<Answer>(
    of column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Answer
  ) -> Answer {
    if let cells { return Array(cells[column].text.utf8).withUnsafeBufferPointer(body) }
    let (first, end) = (first(of: column), ends[column])
    return buffer.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[first..<end])) }
  }

  /// Where a cell stands.
  func place(of column: Int) -> Place {
    if let cells { return cells[column].place(in: source.path) }
    let first = first(of: column)
    let (before, length) = (scalars(in: start..<first), scalars(in: first..<ends[column]))
    return Place(path: source.path, line: line, column: before + 1, length: length)
  }

  private func first(of column: Int) -> Int { column == 0 ? start : ends[column - 1] + 1 }

  private func scalars(in range: Range<Int>) -> Int {
    if walk.bits < 0x80 { return range.count }
    return buffer[range].count { $0 & 0xC0 != 0x80 }
  }
}

extension CSVCutter {
  /// Reads the next block behind what is left; false at the end of the file.
  private mutating func readMore() throws -> Bool {
    let block = try source.bytes(from: offset, atMost: CSVCutter.blockSize)
    if block.isEmpty { return false }
    offset += block.count
    buffer.removeSubrange(..<start)
    for index in ends.indices { ends[index] -= start }
    walk.at -= start
    (start, end) = (0, end - start)
    buffer += CSVFile.asUTF8(block, dialect.encoding)
    return true
  }

  /// Looks for the end of the record; false when it may lie behind the buffer.
  private mutating func findEnd() -> Bool {
    let (buffer, isLast) = (buffer, offset == source.size)
    return buffer.withUnsafeBufferPointer { bytes in
      var at = walk.at
      defer { walk.at = at }
      while true {
        if walk.position != .quoted { at = pass(bytes, from: at) }
        guard at < bytes.count else { break }
        switch step(over: bytes[at], at: at) {
        case .goesOn: at += 1
        case .lineFeed: return finish(at: at, next: at + 1)
        case .carriageReturn:
          if at + 1 == bytes.count, !isLast {
            end = bytes.count
            return false
          }
          let isPair = at + 1 < bytes.count && bytes[at + 1] == Byte.lineFeed
          return finish(at: at, next: at + (isPair ? 2 : 1))
        }
      }
      end = bytes.count
      return false
    }
  }

  /// Passes over bytes that stand for themselves; tells where another one stands.
  @inline(__always)
  private mutating func pass(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let (delimiter, quote) = (dialect.delimiter, dialect.quote)
    var (at, bits) = (start, walk.bits)
    while at < bytes.count {
      let byte = bytes[at]
      let isEnd = byte == Byte.lineFeed || byte == Byte.carriageReturn || byte == 0
      if byte == delimiter || byte == quote || isEnd { break }
      bits |= byte
      at += 1
    }
    if at == start { return at }
    walk.bits = bits
    if walk.position == .start { walk.position = .bare }
    if walk.position == .afterQuote { walk.position = .trail }
    return at
  }

  private enum Step {
    case goesOn, lineFeed, carriageReturn
  }

  /// Takes one byte; tells whether it ends the record.
  @inline(__always)
  private mutating func step(over byte: UInt8, at place: Int) -> Step {
    walk.bits |= byte
    if walk.position == .quoted {
      if byte == dialect.quote { walk.position = .afterQuote }
      return .goesOn
    }
    switch byte {
    case dialect.delimiter:
      walk.position = .start
      count += 1
      if count <= CSVScanner.mostCells { ends.append(place) }
    case Byte.lineFeed: return .lineFeed
    case Byte.carriageReturn: return .carriageReturn
    case dialect.quote:
      walk.isOdd = true
      if walk.position == .start || walk.position == .afterQuote { walk.position = .quoted }
    default:
      if byte == 0 { walk.isOdd = true }
      if walk.position == .start { walk.position = .bare }
      if walk.position == .afterQuote { walk.position = .trail }
    }
    return .goesOn
  }

  private mutating func finish(at last: Int, next: Int) -> Bool {
    ends.append(last)
    end = next
    return true
  }

  /// Sees whether the record can be taken as it stands, and how many lines it has.
  private mutating func judge() {
    if ends.count < count { ends.append(end) }
    let isLong = end - start > CSVScanner.longest || count > CSVScanner.mostCells
    isPlain = !walk.isOdd && !isLong
    if isPlain, walk.bits >= 0x80 {
      isPlain = Encoding.firstBadByte(in: buffer[start..<end]) == nil
    }
    if walk.isOdd {
      lines = buffer[start..<end].withUnsafeBufferPointer { CSVBytes.lineEnds(in: $0) }
    }
  }

  /// Refuses a file with a record that does not end.
  private func endless(after rows: Int) -> Refusal {
    let most = CSVStream.longestRecord
    if walk.position == .quoted {
      var scanner = scanner(after: rows + 1)
      do throws(Refusal) { _ = try scanner.next() } catch { return error }
    }
    return Refusal(
      .fieldTooLong, at: place,
      Words(
        nl: "Deze rij heeft meer dan \(most) bytes (16 MiB).",
        en: "This row has more than \(most) bytes (16 MiB)."))
  }
}
