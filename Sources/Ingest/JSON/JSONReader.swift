// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// Reads JSON strictly (RFC 8259) and keeps the place of every key and value.
///
/// Refused are: keys that occur twice, trailing commas, comments, numbers outside the grammar,
/// halves of surrogate pairs, control characters in strings, more than 64 levels, strings above 1 MiB
/// and text after the value.
public struct JSONReader {
  private let bytes: [UInt8]
  private let path: String
  private var at: Int
  private var counter: LineCounter
  private var records: Records?

  /// A list whose elements are handed over one at a time and not kept.
  private struct Records {
    let key: String?
    let take: (Located<JSONValue>) -> Void
  }

  /// The value in a file; notes what is wrong and gives nothing then.
  public static func read(
    bytes: [UInt8], path: String, noting report: inout Report
  ) -> Located<JSONValue>? {
    read(bytes, path: path, nil, noting: &report)
  }

  /// The value in a file, without the elements of one list, which `take` gets as they are read.
  ///
  /// The list is the one below `key` of the outermost object, or the outermost list when `key` is
  /// nothing. When the file proves wrong further on the result is nothing, and whoever took
  /// elements throws them away.
  public static func read(
    bytes: [UInt8], path: String, eachOf key: String?, noting report: inout Report,
    _ take: (Located<JSONValue>) -> Void
  ) -> Located<JSONValue>? {
    withoutActuallyEscaping(take) { take in
      read(bytes, path: path, Records(key: key, take: take), noting: &report)
    }
  }

  private static func read(
    _ bytes: [UInt8], path: String, _ records: Records?, noting report: inout Report
  ) -> Located<JSONValue>? {
    do throws(Refusal) {
      try Encoding.checkStart(bytes, path: path)
      try Encoding.checkUTF8(bytes, path: path)
      var reader = JSONReader(bytes, path: path)
      reader.records = records
      return try reader.document()
    } catch {
      report.note(error.diagnostic)
      return nil
    }
  }

  private init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
    at = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    counter = LineCounter(bytes, path: path)
  }

  private mutating func document() throws(Refusal) -> Located<JSONValue> {
    skipBlanks()
    let value = try value(depth: 0, isRecords: records.map { $0.key == nil } ?? false)
    skipBlanks()
    guard at == bytes.count else {
      throw refusal(
        at: at, nl: "Na de waarde staat nog iets.", en: "Something follows the value.")
    }
    return value
  }

  private mutating func value(
    depth: Int, isRecords: Bool = false
  ) throws(Refusal) -> Located<JSONValue> {
    let start = at
    guard depth < 64 else {
      throw Refusal(
        .jsonDepth, at: counter.place(of: start, in: bytes),
        Words(nl: "Dit is niveau 65.", en: "This is level 65."))
    }
    let place = counter.place(of: start, in: bytes)
    let value: JSONValue =
      switch peek {
      case UInt8(ascii: "{"): .object(try members(depth: depth))
      case UInt8(ascii: "["): .array(try elements(depth: depth, to: isRecords ? records : nil))
      case Byte.quote: .string(try string())
      case UInt8(ascii: "t"): try word("true", .bool(true))
      case UInt8(ascii: "f"): try word("false", .bool(false))
      case UInt8(ascii: "n"): try word("null", .null)
      default: .number(try number())
      }
    return Located(value, at: place)
  }

  private mutating func members(depth: Int) throws(Refusal) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    var seen = Set<String>()
    try list(closing: "}") { (reader) throws(Refusal) in
      let place = reader.counter.place(of: reader.at, in: reader.bytes)
      guard reader.peek == Byte.quote else {
        throw reader.refusal(
          at: reader.at, nl: "Hier hoort een sleutel tussen aanhalingstekens.",
          en: "A key between quotes belongs here.")
      }
      let key = try reader.string()
      guard seen.insert(key).inserted else {
        throw Refusal(
          .jsonTwice, at: place,
          Words(
            nl: "De sleutel '\(visible(key))' staat twee keer in dit object.",
            en: "The key '\(visible(key))' occurs twice in this object."))
      }
      reader.skipBlanks()
      try reader.expect(":")
      reader.skipBlanks()
      let isRecords = depth == 0 && reader.records?.key == key
      let value = try reader.value(depth: depth + 1, isRecords: isRecords)
      members.append(JSONValue.Member(key: Located(key, at: place), value: value))
    }
    return members
  }

  /// The elements of a list; those that are taken are not kept.
  private mutating func elements(
    depth: Int, to records: Records?
  ) throws(Refusal) -> [Located<JSONValue>] {
    var elements: [Located<JSONValue>] = []
    try list(closing: "]") { (reader) throws(Refusal) in
      let element = try reader.value(depth: depth + 1)
      if let records { records.take(element) } else { elements.append(element) }
    }
    return elements
  }

  /// Reads what stands between brackets, item by item, separated by commas.
  private mutating func list(
    closing: Unicode.Scalar, item: (inout JSONReader) throws(Refusal) -> Void
  ) throws(Refusal) {
    at += 1
    skipBlanks()
    if peek == UInt8(ascii: closing) {
      at += 1
      return
    }
    while true {
      try item(&self)
      skipBlanks()
      if peek == UInt8(ascii: closing) { break }
      try expect(",")
      let comma = at - 1
      skipBlanks()
      if peek == UInt8(ascii: closing) {
        throw refusal(
          at: comma, nl: "Voor '\(closing)' staat een komma te veel.",
          en: "There is a comma too many before '\(closing)'.")
      }
    }
    at += 1
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Refusal) -> JSONValue {
    guard bytes[at...].starts(with: word.utf8) else { throw unexpected() }
    at += word.utf8.count
    return value
  }

  /// A number: `-`, digits without a leading zero, a fraction, an exponent; kept as text.
  private mutating func number() throws(Refusal) -> String {
    let start = at
    if peek == UInt8(ascii: "-") { at += 1 }
    if peek == UInt8(ascii: "0") { at += 1 } else { try digits(from: start) }
    if peek == UInt8(ascii: ".") {
      at += 1
      try digits(from: start)
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      at += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { at += 1 }
      try digits(from: start)
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func digits(from start: Int) throws(Refusal) {
    let first = at
    while let byte = peek, Byte.digits.contains(byte) { at += 1 }
    if at == first {
      at = start
      throw unexpected()
    }
  }
}

extension JSONReader {
  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, Byte.isBlank(byte) { at += 1 }
  }

  private mutating func expect(_ scalar: Unicode.Scalar) throws(Refusal) {
    guard peek == UInt8(ascii: scalar) else {
      throw refusal(
        at: at, nl: "Hier hoort '\(scalar)' te staan.", en: "Here '\(scalar)' should stand.")
    }
    at += 1
  }

  private mutating func unexpected() -> Refusal {
    guard at < bytes.count else {
      return refusal(
        at: at, nl: "Het bestand houdt op voor de waarde af is.",
        en: "The file ends before the value does.")
    }
    let line = bytes[at...].prefix(80).prefix { $0 != Byte.lineFeed }
    let rest = visible(String(decoding: line, as: UTF8.self), limit: 12)
    return refusal(
      at: at, nl: "Bij '\(rest)' begint geen JSON-waarde.", en: "No JSON value starts at '\(rest)'."
    )
  }

  private mutating func refusal(at offset: Int, nl: String, en: String) -> Refusal {
    Refusal(.jsonForm, at: counter.place(of: offset, in: bytes), Words(nl: nl, en: en))
  }

  private mutating func string() throws(Refusal) -> String {
    let opening = at
    at += 1
    var content: [UInt8] = []
    while let byte = peek {
      if content.count > CSVScanner.longest { throw tooLong(at: opening) }
      switch byte {
      case Byte.quote:
        at += 1
        return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"): content += try escape()
      case 0..<Byte.space:
        throw refusal(
          at: at, nl: "In deze tekst staat een stuurteken.",
          en: "A control character stands in this text.")
      default:
        content.append(byte)
        at += 1
      }
    }
    throw refusal(at: opening, nl: "Deze tekst is niet gesloten.", en: "This text is unclosed.")
  }

  private mutating func tooLong(at opening: Int) -> Refusal {
    Refusal(
      .fieldTooLong, at: counter.place(of: opening, in: bytes),
      Words(
        nl: "Deze tekst heeft meer dan 1048576 bytes (1 MiB).",
        en: "This text has more than 1048576 bytes (1 MiB)."))
  }

  private mutating func escape() throws(Refusal) -> [UInt8] {
    let start = at
    at += 1
    let escaped = peek
    at += 1
    switch escaped {
    case Byte.quote, UInt8(ascii: "\\"), UInt8(ascii: "/"): return escaped.map { [$0] } ?? []
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [Byte.lineFeed]
    case UInt8(ascii: "r"): return [Byte.carriageReturn]
    case UInt8(ascii: "t"): return [Byte.tab]
    case UInt8(ascii: "u"): return try unicode(from: start)
    default: throw badEscape(at: start)
    }
  }

  private mutating func unicode(from start: Int) throws(Refusal) -> [UInt8] {
    var code = try fourHexadecimal(from: start)
    if (0xD800...0xDBFF).contains(code), bytes[at...].starts(with: [0x5C, 0x75]) {
      at += 2
      let low = try fourHexadecimal(from: start)
      guard (0xDC00...0xDFFF).contains(low) else { throw badEscape(at: start) }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw badEscape(at: start) }
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func fourHexadecimal(from start: Int) throws(Refusal) -> UInt32 {
    let isHexadecimal = { (byte: UInt8) in
      Byte.digits.contains(byte) || (0x41...0x46).contains(byte & 0xDF)
    }
    let digits = bytes[min(at, bytes.count)...].prefix(4)
    guard digits.count == 4, digits.allSatisfy(isHexadecimal),
      let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw badEscape(at: start) }
    at += 4
    return code
  }

  private mutating func badEscape(at start: Int) -> Refusal {
    refusal(
      at: start, nl: "Na een omgekeerde schuine streep staat hier geen teken dat JSON kent.",
      en: "No character that JSON knows follows the backslash here.")
  }
}
