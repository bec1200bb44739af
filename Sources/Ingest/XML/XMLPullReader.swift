// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// Reads XML 1.0 strictly from bytes, one event at a time; names lose their namespace prefix.
///
/// The bytes must be UTF-8. A DOCTYPE is refused before anything in it is read, so no entity exists
/// but the five of XML and numbers of characters. Limits: 64 levels, 256 attributes an element,
/// 1 MiB of text in a row. Trouble ends the reading with a ``Refusal`` that has line and column.
public struct XMLPullReader: Sendable {
  /// What was read.
  public enum Event: Hashable, Sendable {
    /// An element begins; ask ``XMLPullReader/name`` and ``XMLPullReader/attribute(_:)``.
    case start
    /// The element that began last and has not ended yet ends.
    case end
    /// Text; ask ``XMLPullReader/text``.
    case text
    /// The document is over.
    case finished
  }

  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
  }

  /// The most levels of elements.
  public static let deepest = 64
  /// The most attributes of an element.
  public static let mostAttributes = 256
  /// The most bytes of text in a row.
  public static let longestText = 1_048_576

  let path: String
  let bytes: [UInt8]
  var at = 0
  var token = 0
  var nameRange = 0..<0
  var attributes: [Attribute] = []
  var textRange = 0..<0
  var isVerbatim = false
  private var open: [Range<Int>] = []
  private var isEndPending = false
  private var hasRoot = false
  private var counter: LineCounter

  /// Checks the start and the encoding of a document.
  public init(bytes: [UInt8], path: String) throws(Refusal) {
    self.path = path
    self.bytes = bytes
    counter = LineCounter(bytes, path: path)
    try Encoding.checkStart(bytes, path: path)
    if !ByteScan.isClean(bytes) { try checkBytes() }
    if bytes.starts(with: byteOrderMark) { at = byteOrderMark.count }
    try readDeclaration()
  }

  private mutating func checkBytes() throws(Refusal) {
    try Encoding.checkUTF8(bytes, path: path)
    guard let bad = bytes.firstIndex(where: { $0 < Byte.space && !Byte.isBlank($0) }) else {
      return
    }
    throw malformed(
      at: bad, nl: "Hier staat een stuurteken.", en: "Here stands a control character.")
  }

  /// The number of elements that are open.
  public var depth: Int { open.count }

  /// The name of the element that began, without its prefix.
  public var name: String { String(decoding: bytes[local(nameRange)], as: UTF8.self) }

  /// The value of an attribute of the element that began, by its name without prefix.
  public func attribute(_ name: String) -> String? {
    for attribute in attributes where bytes[local(attribute.name)].elementsEqual(name.utf8) {
      return XMLText.decoded(bytes[attribute.value], isAttribute: true)
    }
    return nil
  }

  /// The text that was read, with entities resolved and line ends as LF.
  public var text: String {
    isVerbatim
      ? XMLText.verbatim(bytes[textRange])
      : XMLText.decoded(bytes[textRange], isAttribute: false)
  }

  /// Where the last event begins.
  public mutating func place() -> Place { place(of: token) }

  /// Where a byte stands; asking in rising order costs one pass in total.
  mutating func place(of offset: Int) -> Place { counter.place(of: offset, in: bytes) }

  /// Reads on until the next event.
  public mutating func next() throws(Refusal) -> Event {
    if isEndPending {
      isEndPending = false
      open.removeLast()
      return .end
    }
    while at < bytes.count {
      token = at
      if bytes[at] != XMLByte.less {
        if try readText() { return .text }
        continue
      }
      switch at + 1 < bytes.count ? bytes[at + 1] : 0 {
      case XMLByte.slash:
        try readEndTag()
        return .end
      case XMLByte.bang: if try readMarkedSection() { return .text }
      case XMLByte.question: try skip(past: "?>", nl: "verwerkingsinstructie", en: "instruction")
      default:
        try readStartTag()
        return .start
      }
    }
    try checkEnd()
    return .finished
  }

  /// The name without its prefix.
  func local(_ range: Range<Int>) -> Range<Int> {
    bytes.withUnsafeBytes { buffer in
      var at = range.lowerBound
      while at < range.upperBound, buffer[at] != XMLByte.colon { at += 1 }
      return (at < range.upperBound ? at + 1 : range.lowerBound)..<range.upperBound
    }
  }

  private mutating func checkEnd() throws(Refusal) {
    token = at
    if let last = open.last {
      let name = visible(String(decoding: bytes[last], as: UTF8.self))
      throw malformed(
        at: at, nl: "Het element '\(name)' is niet gesloten.",
        en: "The element '\(name)' is not closed.")
    }
    if !hasRoot {
      throw malformed(at: at, nl: "Er is geen element.", en: "There is no element.")
    }
  }

  private mutating func readStartTag() throws(Refusal) {
    if open.isEmpty, hasRoot {
      throw malformed(
        at: at, nl: "Na het eerste element volgt nog een element.",
        en: "Another element follows the first one.")
    }
    hasRoot = true
    at += 1
    nameRange = try readName()
    if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
    if at < bytes.count, bytes[at] == XMLByte.greater {
      at += 1
    } else {
      isEndPending = try readAttributes()
    }
    open.append(nameRange)
    if open.count > XMLPullReader.deepest {
      throw limit(nl: "Dit is niveau 65.", en: "This is level 65.")
    }
  }

  private mutating func readEndTag() throws(Refusal) {
    if let last = open.last, closes(last) {
      at += 3 + last.count
      open.removeLast()
      return
    }
    at += 2
    let range = try readName()
    skipBlanks()
    try expect(XMLByte.greater)
    guard let last = open.popLast(), bytes[last].elementsEqual(bytes[range]) else {
      let name = visible(String(decoding: bytes[range], as: UTF8.self))
      throw malformed(
        at: token, nl: "Het element '\(name)' sluit hier, maar is niet als laatste geopend.",
        en: "The element '\(name)' ends here, but was not opened last.")
    }
  }

  /// Whether the bytes here are the end tag of an element, without blanks.
  private func closes(_ name: Range<Int>) -> Bool {
    let end = at + 2 + name.count
    return end < bytes.count && bytes[end] == XMLByte.greater
      && ByteScan.repeats(name, of: bytes, at: at + 2)
  }

  /// Reads text up to the next `<`; tells whether there is an event in it.
  private mutating func readText() throws(Refusal) -> Bool {
    let start = at
    let (end, isPlain) = ByteScan.text(in: bytes, from: at)
    at = end
    if !isPlain { try checkText(start..<end) }
    if open.isEmpty {
      if let stray = (start..<at).first(where: { !Byte.isBlank(bytes[$0]) }) {
        throw malformed(
          at: stray, nl: "Er staat tekst buiten het element.",
          en: "Text stands outside the element.")
      }
      return false
    }
    return try setText(start..<at, isVerbatim: false)
  }

  /// Refuses `]]>` and unknown entities in text.
  private mutating func checkText(_ range: Range<Int>) throws(Refusal) {
    for index in range where bytes[index] == XMLByte.closing {
      if bytes[index...].starts(with: XMLByte.sectionEnd) {
        throw malformed(
          at: index, nl: "']]>' mag hier niet staan.", en: "']]>' may not stand here.")
      }
    }
    try checkEntities(range)
  }

  private mutating func setText(_ range: Range<Int>, isVerbatim: Bool) throws(Refusal) -> Bool {
    if range.count > XMLPullReader.longestText {
      throw limit(
        nl: "Deze tekst heeft \(range.count) bytes.", en: "This text has \(range.count) bytes.")
    }
    (textRange, self.isVerbatim) = (range, isVerbatim)
    return true
  }

  /// Reads what begins with `<!`: a comment, a section of text, or a DOCTYPE, which is refused.
  private mutating func readMarkedSection() throws(Refusal) -> Bool {
    let rest = bytes[at...]
    if rest.starts(with: "<!--".utf8) {
      try skipComment()
      return false
    }
    if rest.starts(with: "<![CDATA[".utf8), !open.isEmpty {
      let start = at + 9
      try skip(past: "]]>", nl: "tekstdeel", en: "text section")
      return try setText(start..<(at - 3), isVerbatim: true)
    }
    if rest.starts(with: "<!DOCTYPE".utf8) {
      throw Refusal(
        .xmlDTD, at: counter.place(of: at, in: bytes),
        Words(nl: "Dit bestand heeft een DOCTYPE.", en: "This file has a DOCTYPE."))
    }
    throw malformed(at: at, nl: "Dit is geen XML.", en: "This is not XML.")
  }

  private mutating func skipComment() throws(Refusal) {
    at += 4
    while at < bytes.count {
      if bytes[at...].starts(with: [XMLByte.hyphen, XMLByte.hyphen]) { break }
      at += 1
    }
    guard bytes[min(at, bytes.count)...].starts(with: "-->".utf8) else {
      throw malformed(
        at: token, nl: "Dit commentaar is niet gesloten of bevat '--'.",
        en: "This comment is unclosed or holds '--'.")
    }
    at += 3
  }

  private mutating func skip(past end: String, nl: String, en: String) throws(Refusal) {
    let start = at
    let mark = Array(end.utf8)
    while at < bytes.count {
      if bytes[at] == mark[0], bytes[at...].starts(with: mark) {
        at += mark.count
        return
      }
      at += 1
    }
    throw malformed(at: start, nl: "Dit \(nl) is niet gesloten.", en: "This \(en) is unclosed.")
  }

  /// What is told about XML that is not well-formed.
  mutating func malformed(at offset: Int, nl: String, en: String) -> Refusal {
    Refusal(.xmlForm, at: counter.place(of: offset, in: bytes), Words(nl: nl, en: en))
  }

  private mutating func limit(nl: String, en: String) -> Refusal {
    Refusal(.xmlLimit, at: counter.place(of: token, in: bytes), Words(nl: nl, en: en))
  }

  /// What is told about something at an offset.
  mutating func refusal(_ kind: DiagnosticKind, at offset: Int, nl: String, en: String) -> Refusal {
    Refusal(kind, at: counter.place(of: offset, in: bytes), Words(nl: nl, en: en))
  }
}

/// Bytes that mean something in XML.
enum XMLByte {
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let slash = UInt8(ascii: "/")
  static let bang = UInt8(ascii: "!")
  static let question = UInt8(ascii: "?")
  static let ampersand = UInt8(ascii: "&")
  static let colon = UInt8(ascii: ":")
  static let equals = UInt8(ascii: "=")
  static let hyphen = UInt8(ascii: "-")
  static let closing = UInt8(ascii: "]")
  static let sectionEnd = Array("]]>".utf8)
}
