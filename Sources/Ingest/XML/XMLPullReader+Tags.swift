// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension XMLPullReader {
  /// Reads a name and leaves the position after it.
  mutating func readName() throws(Refusal) -> Range<Int> {
    let start = at
    guard at < bytes.count, ByteScan.isNameStart(bytes[at]) else {
      throw malformed(at: at, nl: "Hier hoort een naam te staan.", en: "A name should stand here.")
    }
    at = ByteScan.name(in: bytes, from: at)
    return start..<at
  }

  /// Reads the attributes and the end of a start tag; tells whether the element is empty.
  mutating func readAttributes() throws(Refusal) -> Bool {
    while true {
      let hadBlank = skipBlanks()
      guard at < bytes.count else {
        throw malformed(at: token, nl: "Dit element houdt niet op.", en: "This tag does not end.")
      }
      if bytes[at] == XMLByte.greater {
        at += 1
        return false
      }
      if bytes[at] == XMLByte.slash {
        at += 1
        try expect(XMLByte.greater)
        return true
      }
      guard hadBlank else {
        throw malformed(at: at, nl: "Hier hoort een spatie.", en: "A space belongs here.")
      }
      try readAttribute()
    }
  }

  private mutating func readAttribute() throws(Refusal) {
    let start = at
    let name = try readName()
    for other in attributes where bytes[other.name].elementsEqual(bytes[name]) {
      let word = visible(String(decoding: bytes[name], as: UTF8.self))
      throw malformed(
        at: start, nl: "Het attribuut '\(word)' staat er twee keer.",
        en: "The attribute '\(word)' occurs twice.")
    }
    skipBlanks()
    try expect(XMLByte.equals)
    skipBlanks()
    attributes.append(Attribute(name: name, value: try readValue()))
    if attributes.count > XMLPullReader.mostAttributes {
      throw refusal(
        .xmlLimit, at: start, nl: "Dit is attribuut 257.", en: "This is attribute 257.")
    }
  }

  private mutating func readValue() throws(Refusal) -> Range<Int> {
    let mark = at < bytes.count ? bytes[at] : 0
    guard mark == Byte.quote || mark == Byte.apostrophe else {
      throw malformed(
        at: at, nl: "Hier hoort een aanhalingsteken.", en: "A quote belongs here.")
    }
    at += 1
    let start = at
    let (end, isPlain) = ByteScan.value(in: bytes, from: at, quote: mark)
    at = end
    if at < bytes.count, bytes[at] == XMLByte.less {
      throw malformed(at: at, nl: "'<' mag hier niet staan.", en: "'<' may not stand here.")
    }
    guard at < bytes.count, at - start <= XMLPullReader.longestText else {
      throw malformed(
        at: start - 1, nl: "Deze waarde is niet gesloten of langer dan 1 MiB.",
        en: "This value is unclosed or longer than 1 MiB.")
    }
    let range = start..<at
    at += 1
    if !isPlain { try checkEntities(range) }
    return range
  }

  /// Refuses every `&` that does not begin one of the five entities or a number of a character.
  mutating func checkEntities(_ range: Range<Int>) throws(Refusal) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == XMLByte.ampersand else {
        index += 1
        continue
      }
      guard let entity = XMLText.entity(in: bytes[index..<range.upperBound]) else {
        let rest = bytes[index..<range.upperBound].prefix(24)
        let end = rest.firstIndex(of: UInt8(ascii: ";")).map { $0 + 1 } ?? rest.endIndex
        let word = visible(String(decoding: bytes[index..<end], as: UTF8.self), limit: 12)
        throw refusal(
          .xmlEntity, at: index, nl: "'\(word)' begint met een onbekende entiteit.",
          en: "'\(word)' starts with an unknown entity.")
      }
      index += entity.length
    }
  }

  /// Skips blanks; tells whether there were any.
  @discardableResult
  mutating func skipBlanks() -> Bool {
    let start = at
    while at < bytes.count, Byte.isBlank(bytes[at]) { at += 1 }
    return at > start
  }

  /// Reads one byte that must stand here.
  mutating func expect(_ byte: UInt8) throws(Refusal) {
    guard at < bytes.count, bytes[at] == byte else {
      let sign = String(Character(Unicode.Scalar(byte)))
      throw malformed(
        at: at, nl: "Hier hoort '\(sign)' te staan.", en: "Here '\(sign)' should stand.")
    }
    at += 1
  }

  /// Reads the XML declaration; refuses another encoding than UTF-8.
  mutating func readDeclaration() throws(Refusal) {
    guard bytes[at...].starts(with: "<?xml".utf8), at + 5 < bytes.count,
      Byte.isBlank(bytes[at + 5])
    else { return }
    token = at
    at += 5
    var parts: [String: String] = [:]
    attributes.removeAll()
    while skipBlanks(), at < bytes.count, bytes[at] != XMLByte.question { try readAttribute() }
    for attribute in attributes {
      parts[String(decoding: bytes[attribute.name], as: UTF8.self)] =
        String(decoding: bytes[attribute.value], as: UTF8.self)
    }
    try expect(XMLByte.question)
    try expect(XMLByte.greater)
    let encoding = parts["encoding"] ?? "UTF-8"
    if !["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(encoding.uppercased()) {
      throw refusal(
        .xmlEncoding, at: token, nl: "De codering is '\(visible(encoding))'.",
        en: "The encoding is '\(visible(encoding))'.")
    }
  }
}
