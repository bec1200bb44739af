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
    while offset < end {
      step(bytes[offset], next: offset + 1 < bytes.count ? bytes[offset + 1] : 0)
      offset += 1
    }
    return Place(path: path, line: line, column: column, length: length)
  }

  private mutating func step(_ byte: UInt8, next: UInt8) {
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
  static let apostrophe: UInt8 = 0x27
  static let digits: ClosedRange<UInt8> = 0x30...0x39

  /// Whether a byte is a space, tab or line end.
  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == space || byte == lineFeed || byte == carriageReturn || byte == tab
  }
}
