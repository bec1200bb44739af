// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Checks bytes before anything is read from them; nothing is ever replaced silently.
enum Encoding {
  /// Refuses no bytes at all, and UTF-16 that announces itself.
  static func checkStart(_ bytes: [UInt8], path: String) throws(Refusal) {
    let place = Place(path: path, line: 1, column: 1)
    if bytes.isEmpty || bytes == byteOrderMark {
      throw Refusal(
        .fileEmpty, at: place, Words(nl: "Dit bestand is leeg.", en: "This file is empty."))
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw Refusal(
        .utf16, at: place, Words(nl: "Dit bestand is UTF-16.", en: "This file is UTF-16."))
    }
  }

  /// Refuses bytes that are not UTF-8, at the first bad one.
  static func checkUTF8(_ bytes: [UInt8], path: String) throws(Refusal) {
    guard let bad = firstBadByte(in: bytes[...]) else { return }
    var counter = LineCounter(bytes, path: path)
    throw Refusal(notUTF8(bytes[bad], at: counter.place(of: bad, in: bytes)))
  }

  /// What is told about a byte that is not UTF-8.
  static func notUTF8(_ byte: UInt8, at place: Place) -> Diagnostic {
    let code = String(byte, radix: 16, uppercase: true)
    let hex = code.count == 1 ? "0" + code : code
    return Diagnostic(
      .notUTF8, at: place,
      Words(
        nl: "De byte \(hex) is hier geen UTF-8; in windows-1252 is zij een teken.",
        en: "The byte \(hex) is not UTF-8 here; in windows-1252 it is a character."))
  }

  /// The offset of the first byte that breaks UTF-8, or nothing.
  static func firstBadByte(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var at = 0
      while at < buffer.count {
        if ByteScan.isASCII(UnsafeRawBufferPointer(buffer), at) {
          at += 8
          continue
        }
        if buffer[at] < 0x80 {
          at += 1
          continue
        }
        let length = sequenceLength(buffer, at: at)
        if length == 0 { return at + bytes.startIndex }
        at += length
      }
      return nil
    }
  }

  /// The length of a well-formed sequence of two to four bytes; 0 when it is not well-formed.
  static func sequenceLength(_ buffer: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    let lead = buffer[start]
    let (length, second): (Int, ClosedRange<UInt8>)
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard start + length <= buffer.count, second.contains(buffer[start + 1]) else { return 0 }
    for index in 2..<max(2, length) where buffer[start + index] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
