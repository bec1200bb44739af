// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// The text of a file a block at a time: memory holds one block, however large the file is.
///
/// A block is checked to be UTF-8 before anything is read from it, and never ends inside a
/// character. Lines end at LF, CR LF or CR. A byte order mark has no column; columns count scalars.
struct TextWindow {
  /// The name a person knows the file by.
  let path: String
  /// The bytes of this block.
  private(set) var bytes: [UInt8] = []
  /// The next byte in this block.
  var at = 0
  /// Why the file could not be read further; it seems to end there.
  private(set) var failure: (any Error)?

  private let source: ByteSource
  private var base = 0
  private var counted = 0
  private var line = 1
  private var column = 1
  private var isAfterReturn = false

  /// The most bytes of a block.
  static let blockSize = 1 << 16

  /// Starts at the first byte after a byte order mark; refuses no bytes at all, and UTF-16.
  init(_ source: ByteSource) throws(Refusal) {
    (self.source, path) = (source, source.path)
    load(from: 0)
    if failure == nil { try Encoding.checkStart(bytes, path: path) }
    if bytes.starts(with: byteOrderMark) { at = byteOrderMark.count }
    counted = at
    try check()
  }

  /// The place of the next byte in the file.
  var offset: Int { base + at }

  /// The next byte, from the next block where this one is used up; nothing at the end.
  @inline(__always)
  mutating func peek() throws(Refusal) -> UInt8? {
    if at < bytes.count { return bytes[at] }
    return try refill() ? bytes[at] : nil
  }

  /// Passes over spaces, tabs and line ends.
  @inline(__always)
  mutating func skipBlanks() throws(Refusal) {
    repeat {
      while at < bytes.count, Byte.isBlank(bytes[at]) { at += 1 }
      if at < bytes.count { return }
    } while try refill()
  }

  /// A line and a column.
  struct Position {
    let line: Int
    let column: Int
  }

  /// The line and the column of the next byte.
  @inline(__always)
  mutating func position() -> Position {
    count(to: at)
    return Position(line: line, column: column)
  }

  /// The place with a line and a column.
  func place(_ position: Position) -> Place {
    Place(path: path, line: position.line, column: position.column)
  }

  /// Where the next byte stands.
  mutating func place() -> Place { place(position()) }

  /// Goes to a byte whose line and column are known.
  mutating func seek(to offset: Int, at place: Place) throws(Refusal) {
    if !(base..<(base + bytes.count)).contains(offset) {
      load(from: offset)
      try check()
    }
    at = offset - base
    (counted, line, column, isAfterReturn) = (at, place.line, place.column, false)
  }

  /// Takes the next block; false at the end of the file.
  private mutating func refill() throws(Refusal) -> Bool {
    count(to: bytes.count)
    load(from: base + bytes.count)
    try check()
    return !bytes.isEmpty
  }

  private mutating func load(from offset: Int) {
    do {
      bytes = try source.bytes(from: offset, atMost: TextWindow.blockSize)
    } catch {
      (bytes, failure) = ([], error)
    }
    (base, at, counted) = (offset, 0, 0)
    if base + bytes.count < source.size { bytes.removeLast(TextWindow.cut(bytes)) }
  }

  /// How many bytes at the end begin a character that does not end here.
  private static func cut(_ bytes: [UInt8]) -> Int {
    for back in 1..<4 where bytes.count > back {
      let byte = bytes[bytes.count - back]
      if byte < 0x80 { return 0 }
      if byte >= 0xC0 { return back < (byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2) ? back : 0 }
    }
    return 0
  }

  private mutating func check() throws(Refusal) {
    guard let bad = Encoding.firstBadByte(in: bytes[...]) else { return }
    count(to: bad)
    throw Refusal(
      Encoding.notUTF8(bytes[bad], at: place(Position(line: line, column: column))))
  }

  /// Counts lines and columns up to a byte of this block.
  private mutating func count(to end: Int) {
    if counted >= end { return }
    var (line, column, isAfterReturn) = (line, column, isAfterReturn)
    bytes.withUnsafeBufferPointer { bytes in
      for index in counted..<end {
        let byte = bytes[index]
        let isPair = isAfterReturn && byte == Byte.lineFeed
        isAfterReturn = byte == Byte.carriageReturn
        if byte == Byte.lineFeed || isAfterReturn {
          if !isPair { (line, column) = (line + 1, 1) }
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
      }
    }
    (counted, self.line, self.column, self.isAfterReturn) = (end, line, column, isAfterReturn)
  }
}
