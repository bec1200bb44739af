// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// Reads JSON strictly (RFC 8259) and keeps the place of every key and value.
///
/// Refused are: keys that occur twice, trailing commas, comments, numbers outside the grammar,
/// halves of surrogate pairs, control characters in strings, more than 64 levels, strings above 1 MiB,
/// more than 65,536 keys in one object and text after the value.
public struct JSONReader {
  /// The most values of one record, or of what stands around the records.
  static let mostValues = 1 << 18

  /// The value in a file; notes what is wrong and gives nothing then.
  public static func read(
    bytes: [UInt8], path: String, noting report: inout Report
  ) -> Located<JSONValue>? {
    ByteSource.inMemory {
      try JSONScanner.read(ByteSource(path: path, bytes: bytes), noting: &report) {
        (scanner) throws(Refusal) in try scanner.value()
      }
    }
  }

  /// The value in a file without its records, which `take` gets as they are read and nobody keeps.
  ///
  /// When the file proves wrong further on the result is nothing, and whoever took records throws
  /// away what it made of them. Throws when the file cannot be read.
  static func read(
    _ source: ByteSource, _ records: JSONRecords, noting report: inout Report,
    _ take: (JSONRecord) -> Void
  ) throws -> Located<JSONValue>? {
    try withoutActuallyEscaping(take) { take in
      try JSONScanner.read(source, noting: &report) { (scanner) throws(Refusal) in
        scanner.room = mostValues
        return try records.rest(&scanner, take)
      }
    }
  }
}

extension JSONScanner {
  /// The value that stands here, with the place of all its parts.
  mutating func value() throws(Refusal) -> Located<JSONValue> {
    let place = place()
    room -= 1
    if room < 0 { throw JSONScanner.tooManyValues(at: place) }
    let value: JSONValue
    switch try kind() {
    case .object: value = .object(try members())
    case .array: value = .array(try elements())
    case .text:
      try readText()
      value = .string(String(decoding: text, as: UTF8.self))
    case .number:
      try readNumber()
      value = .number(String(decoding: text, as: UTF8.self))
    case .yes:
      try readWord("true")
      value = .bool(true)
    case .no:
      try readWord("false")
      value = .bool(false)
    case .null:
      try readWord("null")
      value = .null
    }
    return Located(value, at: place)
  }

  private mutating func members() throws(Refusal) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    try object { (scanner, position) throws(Refusal) in
      let key = scanner.key(at: position)
      members.append(JSONValue.Member(key: key, value: try scanner.value()))
    }
    return members
  }

  /// The key in ``text``, with the place where it stands.
  func key(at position: TextWindow.Position) -> Located<String> {
    Located(String(decoding: text, as: UTF8.self), at: window.place(position))
  }

  private mutating func elements() throws(Refusal) -> [Located<JSONValue>] {
    var elements: [Located<JSONValue>] = []
    try array { (scanner) throws(Refusal) in elements.append(try scanner.value()) }
    return elements
  }

  private static func tooManyValues(at place: Place) -> Refusal {
    Refusal(
      .jsonLimit, at: place,
      Words(
        nl: "Meer dan \(JSONReader.mostValues) waarden horen hier bij elkaar; dit is de eerste te "
          + "veel.",
        en: "More than \(JSONReader.mostValues) values belong together here; this is the first too "
          + "many."))
  }
}
