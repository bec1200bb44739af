// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Takes fields out of a JSON object by name, and reports each one that is missing or does not fit.
struct ManifestReader {
  let object: Located<JSONValue>
  /// What the object is called in messages: `bewijskracht.` or `resources[0].`.
  let prefix: String
  var report = Report()

  init(_ object: Located<JSONValue>, prefix: String = "") {
    self.object = object
    self.prefix = prefix
  }

  /// Reports that a field does not fit, at the value.
  mutating func refuse(_ key: String, at place: Place, nl: String, en: String) {
    report.note(
      .manifestForm, at: place,
      Words(nl: "Het veld '\(prefix)\(key)' \(nl).", en: "The field '\(prefix)\(key)' \(en)."))
  }

  /// The value of a field that must be there.
  mutating func required(_ key: String) -> Located<JSONValue>? {
    if let value = object.value[key] { return value }
    report.note(
      .manifestMissing, at: object.place,
      Words(
        nl: "Het veld '\(prefix)\(key)' ontbreekt.", en: "The field '\(prefix)\(key)' is missing."))
    return nil
  }

  /// The text of a field that must be there and not be empty.
  mutating func text(_ key: String) -> Located<String>? {
    guard let value = required(key) else { return nil }
    return text(value, key)
  }

  /// The text of a field that may be left out.
  mutating func optionalText(_ key: String) -> Located<String>? {
    guard let value = object.value[key] else { return nil }
    return text(value, key)
  }

  private mutating func text(_ value: Located<JSONValue>, _ key: String) -> Located<String>? {
    guard let text = value.value.text, !trimmed(text).isEmpty else {
      refuse(key, at: value.place, nl: "hoort tekst te zijn", en: "should be text")
      return nil
    }
    return Located(text, at: value.place)
  }

  /// The elements of a field that must be a list with something in it.
  mutating func list(_ key: String) -> [Located<JSONValue>] {
    guard let value = required(key) else { return [] }
    guard let elements = value.value.elements, !elements.isEmpty else {
      refuse(key, at: value.place, nl: "hoort een lijst te zijn", en: "should be a list")
      return []
    }
    return elements
  }

  /// The day of a field that must be there.
  mutating func day(_ key: String) -> CalendarDay? { text(key).flatMap { day($0, key) } }

  /// The day of a field that may be left out.
  mutating func optionalDay(_ key: String) -> CalendarDay? {
    optionalText(key).flatMap { day($0, key) }
  }

  private mutating func day(_ text: Located<String>, _ key: String) -> CalendarDay? {
    if let day = CalendarDay(text.value) { return day }
    refuse(
      key, at: text.place, nl: "is geen dag: '\(visible(text.value))'",
      en: "is not a day: '\(visible(text.value))'")
    return nil
  }

  /// The word of a field that must be one of a few.
  mutating func choice(_ key: String, of words: [String]) -> String? {
    guard let text = text(key) else { return nil }
    if words.contains(text.value) { return text.value }
    let list = words.joined(separator: ", ")
    refuse(
      key, at: text.place, nl: "is '\(visible(text.value))'; het kan zijn: \(list)",
      en: "is '\(visible(text.value))'; it can be: \(list)")
    return nil
  }

  /// Reports every key that is not in `known`.
  mutating func checkKeys(_ known: [String]) {
    for member in object.value.members ?? [] where !known.contains(member.key.value) {
      let key = member.key.value
      report.note(
        .manifestUnknown, at: member.key.place,
        Words(
          nl: "Het veld '\(prefix)\(visible(key))' is onbekend.",
          en: "The field '\(prefix)\(visible(key))' is unknown.")
          + suggestion(for: key, among: known))
    }
  }
}
