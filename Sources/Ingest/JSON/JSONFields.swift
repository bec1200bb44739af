// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Reads the members of a JSON object, and refuses a value of another kind than the format says.
///
/// A member that is null counts as absent.
struct JSONFields {
  /// Where the object stands.
  let place: Place
  private let members: [String: Located<JSONValue>]

  /// The members of a value that must be an object.
  init(_ value: Located<JSONValue>) throws(Refusal) {
    guard let members = value.value.members else {
      throw JSONFields.wrong(value.place, Words(nl: "een object", en: "an object"))
    }
    place = value.place
    self.members = Dictionary(
      members.map { ($0.key.value, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// A member that is there and not null.
  subscript(key: String) -> Located<JSONValue>? {
    guard let value = members[key], value.value != .null else { return nil }
    return value
  }

  /// A text.
  func text(_ key: String) throws(Refusal) -> Located<String>? {
    guard let value = self[key] else { return nil }
    guard let text = value.value.text else {
      throw JSONFields.wrong(value.place, Words(nl: "tekst", en: "text"))
    }
    return Located(text, at: value.place)
  }

  /// An identifier: a text, or a number as written.
  func identifier(_ key: String) throws(Refusal) -> Located<String>? {
    guard let value = self[key] else { return nil }
    if case .number(let digits) = value.value { return Located(digits, at: value.place) }
    return try text(key)
  }

  /// A number.
  func number(_ key: String) throws(Refusal) -> Located<Double>? {
    guard let value = self[key] else { return nil }
    guard case .number(let text) = value.value, let number = Double(text), number.isFinite else {
      throw JSONFields.wrong(value.place, Words(nl: "een getal", en: "a number"))
    }
    return Located(number, at: value.place)
  }

  /// A count: a whole number that is not negative.
  func count(_ key: String) throws(Refusal) -> Int? {
    guard let value = self[key] else { return nil }
    guard case .number(let text) = value.value, let count = try? NumberText().count(text) else {
      throw JSONFields.wrong(value.place, Words(nl: "een aantal", en: "a count"))
    }
    return count
  }

  /// True or false.
  func bool(_ key: String) throws(Refusal) -> Bool? {
    guard let value = self[key] else { return nil }
    guard case .bool(let bool) = value.value else {
      throw JSONFields.wrong(value.place, Words(nl: "true of false", en: "true or false"))
    }
    return bool
  }

  /// The elements of a list; none when there is no such member.
  func list(_ key: String) throws(Refusal) -> [Located<JSONValue>] {
    guard let value = self[key] else { return [] }
    guard let elements = value.value.elements else {
      throw JSONFields.wrong(value.place, Words(nl: "een lijst", en: "a list"))
    }
    return elements
  }

  /// The objects of a list.
  func objects(_ key: String) throws(Refusal) -> [JSONFields] {
    try list(key).map { (element) throws(Refusal) in try JSONFields(element) }
  }

  /// The texts of a list.
  func texts(_ key: String) throws(Refusal) -> [Located<String>] {
    try list(key).map { (element) throws(Refusal) in
      guard let text = element.value.text else {
        throw JSONFields.wrong(element.place, Words(nl: "tekst", en: "text"))
      }
      return Located(text, at: element.place)
    }
  }

  /// An object inside this one.
  func object(_ key: String) throws(Refusal) -> JSONFields? {
    guard let value = self[key] else { return nil }
    return try JSONFields(value)
  }

  /// Refuses a value that is not what belongs there.
  static func wrong(_ place: Place, _ wanted: Words) -> Refusal {
    Refusal(
      .jsonKind, at: place,
      Words(nl: "Hier hoort \(wanted.nl) te staan.", en: "Here \(wanted.en) should stand."))
  }
}
