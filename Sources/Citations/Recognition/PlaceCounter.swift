// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Turns byte offsets that only grow into lines and columns, reading each byte once.
struct PlaceCounter {
  private let path: String
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var column = 1

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  /// The place of some bytes; the length counts the scalars up to the end of the first line.
  mutating func place(of range: Range<Int>) -> Place {
    advance(to: range.lowerBound)
    var length = 0
    for index in range where index < bytes.count {
      if isLineEnd(bytes[index]) { break }
      if bytes[index] & 0xC0 != 0x80 { length += 1 }
    }
    return Place(path: path, line: line, column: column, length: length)
  }

  private mutating func advance(to offset: Int) {
    bytes.withUnsafeBufferPointer { bytes in
      while at < min(offset, bytes.count) {
        let byte = bytes[at]
        at += 1
        if byte >= 0x20, byte < 0x80 {
          column += 1
          continue
        }
        if byte == UInt8(ascii: "\r"), at < bytes.count, bytes[at] == UInt8(ascii: "\n") {
          continue
        }
        if isLineEnd(byte) {
          (line, column) = (line + 1, 1)
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
      }
    }
  }
}

private func isLineEnd(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}
