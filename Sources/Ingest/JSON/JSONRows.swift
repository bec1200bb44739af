// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// One object of a list of flat objects, in memory that is used again for the next one.
///
/// Keys have numbers: the objects of a list mostly have the same keys in the same order, so a key is
/// compared with the one that stood there before. Objects and lists inside it are passed over.
struct JSONRow: ~Copyable {
  /// What a value is.
  enum Kind {
    case text, number, yes, no, null, other
  }

  /// One member.
  struct Member {
    /// The number of the key.
    let key: Int
    let kind: Kind
    fileprivate let end: Int
    fileprivate let position: TextWindow.Position
  }

  /// The keys that occurred so far, by their numbers.
  private(set) var keys: [Located<String>] = []
  /// The members of this object in their order.
  private(set) var members: [Member] = []
  /// Where this object stands.
  private(set) var place = Place(path: "")
  private var texts: [UInt8] = []
  private var bytes: [[UInt8]] = []
  private var numbers: [String: Int] = [:]
  /// By key the last row that had it.
  private var rows: [Int] = []
  private var row = 0

  /// Reads the object that stands here.
  mutating func read(_ scanner: inout JSONScanner) throws(Refusal) {
    members.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    place = scanner.place()
    row += 1
    try scanner.objectOfMany { (scanner, position) throws(Refusal) in
      let key = try number(of: scanner.text, at: position, scanner)
      if rows[key] == row {
        let place = scanner.window.place(position)
        throw JSONScanner.twice(keys[key].value, at: place)
      }
      rows[key] = row
      let start = scanner.window.position()
      let kind = try scanner.readScalar()
      if kind == .text || kind == .number { texts += scanner.text }
      members.append(Member(key: key, kind: kind, end: texts.count, position: start))
    }
  }

  /// The position of the member with a key in this object.
  func member(_ key: Int, near guess: Int) -> Int? {
    if guess < members.count, members[guess].key == key { return guess }
    return members.firstIndex { $0.key == key }
  }

  /// The number of a key that occurred.
  func key(_ name: String) -> Int? { numbers[name] }

  /// Lends the bytes of a text or number.
  @inline(__always)
  func withBytes<Answer>(
    of member: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Answer
  ) -> Answer {
    let (start, end) = (member == 0 ? 0 : members[member - 1].end, members[member].end)
    return texts.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<end])) }
  }

  /// Where a value stands.
  func place(of member: Int) -> Place {
    let position = members[member].position
    return Place(path: place.path, line: position.line, column: position.column)
  }

  private mutating func number(
    of key: [UInt8], at position: TextWindow.Position, _ scanner: JSONScanner
  ) throws(Refusal) -> Int {
    let guess = members.count
    if guess < bytes.count, bytes[guess] == key { return guess }
    let text = String(decoding: key, as: UTF8.self)
    if let known = numbers[text] { return known }
    numbers[text] = keys.count
    keys.append(Located(text, at: scanner.window.place(position)))
    bytes.append(key)
    rows.append(0)
    if keys.count > JSONKeys.most {
      throw JSONScanner.tooManyKeys(at: scanner.window.place(position))
    }
    return keys.count - 1
  }
}

extension JSONScanner {
  /// Reads a text or number into ``text``; passes over anything else.
  mutating func readScalar() throws(Refusal) -> JSONRow.Kind {
    switch try kind() {
    case .text:
      try readText()
      return .text
    case .number:
      try readNumber()
      return .number
    case .yes:
      try skip()
      return .yes
    case .no:
      try skip()
      return .no
    case .null:
      try skip()
      return .null
    case .object, .array:
      try skip()
      return .other
    }
  }
}
