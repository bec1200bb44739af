// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension JSONScanner {
  /// Reads a word, which its first letter promises.
  mutating func readWord(_ word: StaticString) throws(Refusal) {
    let start = window.position()
    text.removeAll(keepingCapacity: true)
    for byte in UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount) {
      guard try window.peek() == byte else { throw unexpected(from: start) }
      take(byte)
    }
  }

  /// Reads a number into ``text``: `-`, digits without a leading zero, a fraction, an exponent.
  mutating func readNumber() throws(Refusal) {
    text.removeAll(keepingCapacity: true)
    if isQuickNumber() { return }
    let start = window.position()
    if try window.peek() == UInt8(ascii: "-") { take(UInt8(ascii: "-")) }
    if try window.peek() == UInt8(ascii: "0") {
      take(UInt8(ascii: "0"))
    } else {
      try digits(from: start)
    }
    if try window.peek() == UInt8(ascii: ".") {
      take(UInt8(ascii: "."))
      try digits(from: start)
    }
    guard let exponent = try window.peek(), exponent | 0x20 == UInt8(ascii: "e") else { return }
    take(exponent)
    if let sign = try window.peek(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      take(sign)
    }
    try digits(from: start)
  }

  /// Reads a number of digits and at most one point that ends in this block, the usual case.
  private mutating func isQuickNumber() -> Bool {
    let start = window.at
    guard let end = JSONScanner.endOfNumber(window.bytes, from: start, to: &text) else {
      return false
    }
    window.at = end
    return true
  }

  /// Takes such a number, and tells where it ends.
  private static func endOfNumber(
    _ bytes: [UInt8], from start: Int, to text: inout [UInt8]
  ) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var end = start
      if end < bytes.count, bytes[end] == UInt8(ascii: "-") { end += 1 }
      let first = end
      while end < bytes.count, Byte.digits.contains(bytes[end]) { end += 1 }
      guard end > first, end < bytes.count, end - first < 32,
        bytes[first] != UInt8(ascii: "0") || end == first + 1
      else { return nil }
      if bytes[end] == UInt8(ascii: ".") {
        let point = end
        end += 1
        while end < bytes.count, Byte.digits.contains(bytes[end]) { end += 1 }
        if end == point + 1 || end == bytes.count || end - point > 32 { return nil }
      }
      if bytes[end] | 0x20 == UInt8(ascii: "e") { return nil }
      text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
      return end
    }
  }

  private mutating func digits(from start: TextWindow.Position) throws(Refusal) {
    let before = text.count
    while let byte = try window.peek(), Byte.digits.contains(byte) {
      take(byte)
      if text.count > CSVScanner.longest { throw JSONScanner.tooLong(at: window.place(start)) }
    }
    if text.count == before { throw unexpected(from: start) }
  }

  private mutating func take(_ byte: UInt8) {
    text.append(byte)
    window.at += 1
  }

  /// Tells that no value starts where what stands in ``text`` and after it starts.
  private mutating func unexpected(from start: TextWindow.Position) -> Refusal {
    let rest = (text + window.bytes[window.at...].prefix(80)).prefix(80)
    if rest.isEmpty {
      return refusal(
        nl: "Het bestand houdt op voor de waarde af is.",
        en: "The file ends before the value does.")
    }
    let line = rest.prefix { $0 != Byte.lineFeed }
    let words = visible(String(decoding: line, as: UTF8.self), limit: 12)
    return Refusal(
      .jsonForm, at: window.place(start),
      Words(
        nl: "Bij '\(words)' begint geen JSON-waarde.", en: "No JSON value starts at '\(words)'."))
  }

  private static func tooLong(at place: Place) -> Refusal {
    Refusal(
      .fieldTooLong, at: place,
      Words(
        nl: "Deze tekst heeft meer dan 1048576 bytes (1 MiB).",
        en: "This text has more than 1048576 bytes (1 MiB)."))
  }
}

extension JSONScanner {
  /// Reads a text between quotes into ``text``.
  mutating func readText() throws(Refusal) {
    text.removeAll(keepingCapacity: true)
    let opening = window.position()
    window.at += 1
    while true {
      window.at = JSONScanner.take(window.bytes, from: window.at, to: &text)
      if text.count > CSVScanner.longest { throw JSONScanner.tooLong(at: window.place(opening)) }
      switch try window.peek() {
      case Byte.quote:
        window.at += 1
        return
      case UInt8(ascii: "\\"): try readEscape()
      case nil:
        throw Refusal(
          .jsonForm, at: window.place(opening),
          Words(nl: "Deze tekst is niet gesloten.", en: "This text is unclosed."))
      case .some(0..<Byte.space):
        throw refusal(
          nl: "In deze tekst staat een stuurteken.",
          en: "A control character stands in this text.")
      default: break
      }
    }
  }

  /// Takes a run of characters that stand for themselves, and tells where it ends.
  private static func take(
    _ bytes: [UInt8], from start: Int, to text: inout [UInt8]
  ) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var at = start
      while at < buffer.count, buffer[at] >= Byte.space, buffer[at] != Byte.quote,
        buffer[at] != UInt8(ascii: "\\")
      {
        at += 1
      }
      text.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<at]))
      return at
    }
  }

  private mutating func readEscape() throws(Refusal) {
    let start = window.place()
    window.at += 1
    let escaped = try window.peek()
    window.at += escaped == nil ? 0 : 1
    switch escaped {
    case Byte.quote, UInt8(ascii: "\\"), UInt8(ascii: "/"):
      if let escaped { text.append(escaped) }
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(Byte.lineFeed)
    case UInt8(ascii: "r"): text.append(Byte.carriageReturn)
    case UInt8(ascii: "t"): text.append(Byte.tab)
    case UInt8(ascii: "u"): text += try unicode(from: start)
    default: throw JSONScanner.badEscape(at: start)
    }
  }

  private mutating func unicode(from start: Place) throws(Refusal) -> [UInt8] {
    var code = try fourHexadecimal(from: start)
    if (0xD800...0xDBFF).contains(code) {
      for byte in [UInt8(ascii: "\\"), UInt8(ascii: "u")] {
        guard try window.peek() == byte else { throw JSONScanner.badEscape(at: start) }
        window.at += 1
      }
      let low = try fourHexadecimal(from: start)
      guard (0xDC00...0xDFFF).contains(low) else { throw JSONScanner.badEscape(at: start) }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw JSONScanner.badEscape(at: start) }
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func fourHexadecimal(from start: Place) throws(Refusal) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      switch try window.peek() {
      case .some(let byte) where Byte.digits.contains(byte): code = code << 4 + UInt32(byte & 0x0F)
      case .some(let byte) where (0x41...0x46).contains(byte & 0xDF):
        code = code << 4 + UInt32(byte & 0x0F) + 9
      default: throw JSONScanner.badEscape(at: start)
      }
      window.at += 1
    }
    return code
  }

  private static func badEscape(at place: Place) -> Refusal {
    Refusal(
      .jsonForm, at: place,
      Words(
        nl: "Na een omgekeerde schuine streep staat hier geen teken dat JSON kent.",
        en: "No character that JSON knows follows the backslash here."))
  }
}
