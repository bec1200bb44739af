// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Reads JSON strictly (RFC 8259) from its first byte to its last, and keeps nothing of it.
///
/// Whoever uses it stands at the start of a value, asks what ``kind()`` it is and reads it once:
/// with ``object(_:)``, ``array(_:)``, ``readText()``, ``readNumber()``, ``readWord(_:)``,
/// ``value()`` or ``skip()``. What ``JSONReader`` refuses is refused here.
struct JSONScanner {
  /// What a value is, as its first byte says.
  enum Kind {
    case object, array, text, number, yes, no, null
  }

  /// The text or number that was read last, or the key; escapes are resolved.
  var text: [UInt8] = []
  /// How many values may still be kept.
  var room = Int.max
  var window: TextWindow
  private var depth = 0
  private var keys = JSONKeys()

  /// What `body` makes of the one value in a file; notes what is wrong and gives nothing then.
  static func read<Answer>(
    _ source: ByteSource, noting report: inout Report,
    _ body: (inout JSONScanner) throws(Refusal) -> Answer
  ) throws -> Answer? {
    do {
      var scanner = JSONScanner(try TextWindow(source))
      let answer = Result { () throws(Refusal) in try scanner.document(body) }
      if let failure = scanner.window.failure { throw failure }
      return try answer.get()
    } catch let refusal as Refusal {
      report.note(refusal.diagnostic)
      return nil
    }
  }

  /// Starts where a window on a file does.
  init(_ window: TextWindow) { self.window = window }

  private mutating func document<Answer>(
    _ body: (inout JSONScanner) throws(Refusal) -> Answer
  ) throws(Refusal) -> Answer {
    try window.skipBlanks()
    let answer = try body(&self)
    try window.skipBlanks()
    if try window.peek() == nil { return answer }
    throw refusal(nl: "Na de waarde staat nog iets.", en: "Something follows the value.")
  }

  /// What kind of value starts here.
  @inline(__always)
  mutating func kind() throws(Refusal) -> Kind {
    switch try window.peek() {
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .array
    case Byte.quote: .text
    case UInt8(ascii: "t"): .yes
    case UInt8(ascii: "f"): .no
    case UInt8(ascii: "n"): .null
    default: .number
    }
  }

  /// Where the next byte stands.
  mutating func place() -> Place { window.place() }

  /// A value that can be read again later.
  mutating func mark() -> JSONMark { JSONMark(offset: window.offset, place: place(), depth: depth) }

  /// Goes back or on to a value that was read before.
  mutating func seek(to mark: JSONMark) throws(Refusal) {
    try window.seek(to: mark.offset, at: mark.place)
    depth = mark.depth
  }

  /// Reads an object: `member` finds each key in ``text``, gets its place, and reads its value.
  mutating func object(
    _ member: (inout JSONScanner, TextWindow.Position) throws(Refusal) -> Void
  ) throws(Refusal) {
    keys.open()
    try list(closing: "}") { (scanner) throws(Refusal) in
      let position = try scanner.key()
      try scanner.enter()
      try member(&scanner, position)
    }
    keys.close()
  }

  /// Reads an object whose keys `member` compares itself, because there may be very many.
  mutating func objectOfMany(
    _ member: (inout JSONScanner, TextWindow.Position) throws(Refusal) -> Void
  ) throws(Refusal) {
    try list(closing: "}") { (scanner) throws(Refusal) in
      let position = try scanner.key(isCompared: false)
      try scanner.enter()
      try member(&scanner, position)
    }
  }

  /// Reads a list: `element` reads each element.
  mutating func array(
    _ element: (inout JSONScanner) throws(Refusal) -> Void
  ) throws(Refusal) {
    try list(closing: "]") { (scanner) throws(Refusal) in
      try scanner.enter()
      try element(&scanner)
    }
  }

  /// Passes over a value, which is checked all the same.
  mutating func skip() throws(Refusal) {
    switch try kind() {
    case .object: try object { (scanner, _) throws(Refusal) in try scanner.skip() }
    case .array: try array { (scanner) throws(Refusal) in try scanner.skip() }
    case .text: try readText()
    case .number: try readNumber()
    case .yes: try readWord("true")
    case .no: try readWord("false")
    case .null: try readWord("null")
    }
  }

  /// Tells about a key that stands twice in its object.
  static func twice(_ key: String, at place: Place) -> Refusal {
    Refusal(
      .jsonTwice, at: place,
      Words(
        nl: "De sleutel '\(visible(key))' staat twee keer in dit object.",
        en: "The key '\(visible(key))' occurs twice in this object."))
  }
}

/// Where a value stands, so that it can be read again.
struct JSONMark {
  fileprivate let offset: Int
  /// Where the value stands for a person.
  let place: Place
  fileprivate let depth: Int
}

extension JSONScanner {
  /// Reads what stands between brackets, item by item, separated by commas.
  private mutating func list(
    closing: Unicode.Scalar, item: (inout JSONScanner) throws(Refusal) -> Void
  ) throws(Refusal) {
    depth += 1
    window.at += 1
    try window.skipBlanks()
    if try window.peek() != UInt8(ascii: closing) {
      while true {
        try item(&self)
        try window.skipBlanks()
        if try window.peek() == UInt8(ascii: closing) { break }
        try comma(before: closing)
      }
    }
    window.at += 1
    depth -= 1
  }

  private mutating func comma(before closing: Unicode.Scalar) throws(Refusal) {
    let comma = window.position()
    try expect(",")
    try window.skipBlanks()
    guard try window.peek() == UInt8(ascii: closing) else { return }
    throw Refusal(
      .jsonForm, at: window.place(comma),
      Words(
        nl: "Voor '\(closing)' staat een komma te veel.",
        en: "There is a comma too many before '\(closing)'."))
  }

  /// Reads a key and its colon.
  private mutating func key(isCompared: Bool = true) throws(Refusal) -> TextWindow.Position {
    let position = window.position()
    guard try window.peek() == Byte.quote else {
      throw refusal(
        nl: "Hier hoort een sleutel tussen aanhalingstekens.",
        en: "A key between quotes belongs here.")
    }
    try readText()
    if isCompared {
      guard keys.insert(text) else {
        throw JSONScanner.twice(
          String(decoding: text, as: UTF8.self), at: window.place(position))
      }
      if keys.count > JSONKeys.most {
        throw JSONScanner.tooManyKeys(at: window.place(position))
      }
    }
    try window.skipBlanks()
    try expect(":")
    try window.skipBlanks()
    return position
  }

  /// Refuses a value that stands too deep.
  @inline(__always)
  private mutating func enter() throws(Refusal) {
    if depth < 64 { return }
    throw Refusal(
      .jsonDepth, at: place(), Words(nl: "Dit is niveau 65.", en: "This is level 65."))
  }

  private mutating func expect(_ scalar: Unicode.Scalar) throws(Refusal) {
    guard try window.peek() == UInt8(ascii: scalar) else {
      throw refusal(nl: "Hier hoort '\(scalar)' te staan.", en: "Here '\(scalar)' should stand.")
    }
    window.at += 1
  }

  mutating func refusal(nl: String, en: String) -> Refusal {
    Refusal(.jsonForm, at: window.place(), Words(nl: nl, en: en))
  }

  /// Refuses an object of more keys than one may have.
  static func tooManyKeys(at place: Place) -> Refusal {
    Refusal(
      .jsonLimit, at: place,
      Words(
        nl: "Dit is de \(JSONKeys.most + 1)e sleutel van dit object; het meeste is "
          + "\(JSONKeys.most).",
        en: "This is key \(JSONKeys.most + 1) of this object; the most is \(JSONKeys.most)."))
  }
}
