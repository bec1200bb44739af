// SPDX-License-Identifier: EUPL-1.2

/// A place in the bytes of a text, from which notations are read; a reader that fails puts it back.
///
/// Letters are compared without case. A gap is any run of blanks, of whatever width, with at most
/// one line break: that is how texts are wrapped.
struct NotationCursor {
  let text: [UInt8]
  var at: Int

  /// The byte here; 0 at the end of the text.
  var byte: UInt8 { peek(0) }

  /// The byte some places on; 0 outside the text.
  func peek(_ offset: Int) -> UInt8 {
    let index = at + offset
    return text.indices.contains(index) ? text[index] : 0
  }

  /// Takes one byte when it is here.
  mutating func take(_ byte: UInt8) -> Bool {
    if self.byte != byte { return false }
    at += 1
    return true
  }

  /// Takes an ASCII sign when it is here.
  mutating func take(_ sign: Unicode.Scalar) -> Bool { take(UInt8(ascii: sign)) }

  /// Takes letters and signs when they are here, without regard to case.
  mutating func take(_ word: String) -> Bool {
    var index = at
    for byte in word.utf8 {
      guard index < text.count, folded(text[index]) == folded(byte) else { return false }
      index += 1
    }
    at = index
    return true
  }

  /// Takes a whole word: no letter or digit may follow.
  mutating func takeWord(_ word: String) -> Bool {
    let start = at
    if take(word), !isWordByte(byte) { return true }
    at = start
    return false
  }

  /// Takes the first whole word of a list that is here, and gives its index.
  mutating func takeWord(of words: [String]) -> Int? {
    for (index, word) in words.enumerated() where takeWord(word) { return index }
    return nil
  }

  /// Does something, and puts the cursor back when that gives nothing.
  mutating func attempt<Result>(_ read: (inout NotationCursor) -> Result?) -> Result? {
    let start = at
    if let result = read(&self) { return result }
    at = start
    return nil
  }

  /// What was written between a place and here.
  func string(from start: Int) -> String { String(decoding: text[start..<at], as: UTF8.self) }
}

extension NotationCursor {
  /// Takes blanks and at most one line break; tells whether there were any.
  @discardableResult mutating func skipGap() -> Bool {
    let start = at
    var lines = 0
    while at < text.count {
      let width = blankWidth
      if width > 0 {
        at += width
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r"), lines == 0 {
        at += byte == UInt8(ascii: "\r") && peek(1) == UInt8(ascii: "\n") ? 2 : 1
        lines = 1
      } else {
        break
      }
    }
    return at > start
  }

  /// Takes blanks, and a comma with blanks around it where there is one.
  @discardableResult mutating func skipComma() -> Bool {
    skipGap()
    if !take(",") { return false }
    skipGap()
    return true
  }

  /// How many bytes the blank here has; 0 when there is none.
  private var blankWidth: Int {
    switch byte {
    case 0x20, 0x09: 1
    case 0xC2 where peek(1) == 0xA0 || peek(1) == 0xAD: 2
    case 0xE2 where peek(1) == 0x80 && ((0x80...0x8B).contains(peek(2)) || peek(2) == 0xAF): 3
    case 0xE2 where peek(1) == 0x81 && (peek(2) == 0x9F || peek(2) == 0xA0): 3
    default: 0
    }
  }

  /// Takes a hyphen or a dash of any length, and tells its kind.
  mutating func takeDash() -> Dash? {
    if take("-") { return .hyphen }
    guard byte == 0xE2 else { return nil }
    if peek(1) == 0x80, (0x90...0x95).contains(peek(2)) {
      defer { at += 3 }
      return peek(2) <= 0x91 ? .hyphen : .dash
    }
    if peek(1) == 0x88, peek(2) == 0x92 {
      at += 3
      return .dash
    }
    return nil
  }
}

/// The two signs between the parts of a number.
enum Dash {
  case hyphen
  case dash
}

/// A byte of a letter without its case; works for ASCII and for the second byte of `É` or `Ü`.
func folded(_ byte: UInt8) -> UInt8 {
  switch byte {
  case 65...90, 0x80...0x9E: byte + 32
  default: byte
  }
}

/// Whether a byte belongs to a word: a letter, a digit, or part of a letter beyond ASCII.
///
/// The lead bytes of punctuation and blanks beyond ASCII do not count.
func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 48...57, 65...90, 97...122, 0xC3...0xDF: true
  default: false
  }
}

func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

func isCapital(_ byte: UInt8) -> Bool { byte &- 65 < 26 }

/// Words as one line: each run of blanks and line breaks becomes one blank.
func oneLine(_ bytes: ArraySlice<UInt8>) -> String {
  var line: [UInt8] = []
  line.reserveCapacity(bytes.count)
  for byte in bytes {
    let isBlank = byte == 32 || (9...13).contains(byte)
    if !isBlank { line.append(byte) } else if line.last != 32 { line.append(32) }
  }
  return String(decoding: line, as: UTF8.self)
}
