// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Turns byte offsets into lines and columns; asking in rising order costs one pass in total.
///
/// Lines end at LF, CR LF or CR. A byte order mark has no column. Columns count scalars.
struct LineCounter: Sendable {
  private let path: String
  private let start: Int
  private var offset: Int
  private var line = 1
  private var column = 1

  /// Counts in `bytes`, which the caller passes again in every question.
  init(_ bytes: [UInt8], path: String) {
    self.path = path
    start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    offset = start
  }

  /// The place of a byte; past the end it is the place after the last byte.
  mutating func place(of target: Int, in bytes: [UInt8], length: Int = 1) -> Place {
    if target < offset { (offset, line, column) = (start, 1, 1) }
    let end = min(target, bytes.count)
    if offset < end { bytes.withUnsafeBufferPointer { advance(to: end, in: $0) } }
    return Place(path: path, line: line, column: column, length: length)
  }

  private mutating func advance(to end: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let lines = ByteScan.lines(in: UnsafeRawBufferPointer(bytes), offset..<end)
    if lines.hasReturn {
      for index in offset..<end { step(bytes, at: index) }
    } else {
      if lines.feeds > 0 { (line, column) = (line + lines.feeds, 1) }
      let rest = max(offset, lines.last + 1)..<end
      column += ByteScan.letters(in: UnsafeRawBufferPointer(bytes), rest)
    }
    offset = end
  }

  private mutating func step(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let byte = bytes[index]
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    if byte == Byte.lineFeed || (byte == Byte.carriageReturn && next != Byte.lineFeed) {
      (line, column) = (line + 1, 1)
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }
}

/// The bytes with which a UTF-8 file may announce itself.
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// Bytes that mean something to a reader.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let comma: UInt8 = 0x2C
  static let apostrophe: UInt8 = 0x27
  static let digits: ClosedRange<UInt8> = 0x30...0x39

  /// Whether a byte ends a field that is not quoted: a separator or a line end.
  static func isStop(_ byte: UInt8) -> Bool {
    byte == comma || byte == lineFeed || byte == carriageReturn
  }

  /// Whether a byte is a letter of ASCII.
  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Whether a byte is a space, tab or line end.
  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == space || byte == lineFeed || byte == carriageReturn || byte == tab
  }
}
