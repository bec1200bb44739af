// SPDX-License-Identifier: EUPL-1.2

/// Takes fields out of a head by name, and reports what is missing or not understood.
///
/// Ask for every field you know, then call ``finish(noting:)``: a key nobody asked for is reported
/// with the nearest known name, so that a typing error never passes silently.
public struct FieldReader: Sendable {
  private let matter: FrontMatter
  private var asked: Set<String> = []
  private var prefixes: [String] = []

  /// Starts reading the fields of a head.
  public init(_ matter: FrontMatter) { self.matter = matter }

  /// The path of the file that is read.
  public var path: String { matter.path }

  /// The value of a field that may be left out; an empty value counts as left out.
  public mutating func optional(_ key: String) -> Located<String>? {
    asked.insert(key)
    guard let field = matter.value(key), !field.value.isEmpty else { return nil }
    return field
  }

  /// The value of a field that must be there; reports `FM-MISSING` when it is not.
  public mutating func required(_ key: String, noting report: inout Report) -> Located<String>? {
    if let field = optional(key) { return field }
    report.note(
      .fieldMissing, at: Place(path: path, line: 1, column: 1),
      Words(nl: "Het veld '\(key)' ontbreekt.", en: "The field '\(key)' is missing."),
      remedy: Words(
        nl: "Voeg in de kop een regel '\(key): …' toe.",
        en: "Add a line '\(key): …' to the head."))
    return nil
  }

  /// The parts of a comma-separated field, each with its own place; empty when left out.
  public mutating func list(_ key: String, separator: Character = ",") -> [Located<String>] {
    guard let field = optional(key) else { return [] }
    return field.split(separator)
  }

  /// The wordings `key.nl` and `key.en`, both required.
  public mutating func words(_ key: String, noting report: inout Report) -> Words? {
    let nl = required(key + ".nl", noting: &report)
    let en = required(key + ".en", noting: &report)
    guard let nl, let en else { return nil }
    return Words(nl: nl.value, en: en.value)
  }

  /// The wordings `key.nl` and `key.en` where both are there.
  public mutating func optionalWords(_ key: String) -> Words? {
    guard let nl = optional(key + ".nl"), let en = optional(key + ".en") else { return nil }
    return Words(nl: nl.value, en: en.value)
  }

  /// All fields whose key starts with `prefix` and a dot: the rest of the key with the value.
  public mutating func all(under prefix: String) -> [(name: String, value: Located<String>)] {
    prefixes.append(prefix + ".")
    return matter.fields.compactMap { field in
      guard field.key.value.hasPrefix(prefix + ".") else { return nil }
      return (String(field.key.value.dropFirst(prefix.count + 1)), field.value)
    }
  }

  /// Reports every key that nobody asked for.
  public func finish(noting report: inout Report) {
    for field in matter.fields where !isKnown(field.key.value) {
      report.note(
        .fieldUnknown, at: field.key.place,
        Words(
          nl: "Het veld '\(field.key.value)' is onbekend.",
          en: "The field '\(field.key.value)' is unknown.")
          + suggestion(for: field.key.value, among: asked))
    }
  }

  private func isKnown(_ key: String) -> Bool {
    asked.contains(key) || prefixes.contains { key.hasPrefix($0) }
  }
}

extension Located where Value == String {
  /// The parts between separators, trimmed, each with its own place; empty parts are dropped.
  public func split(_ separator: Character) -> [Located<String>] {
    var column = place.column
    var parts: [Located<String>] = []
    for piece in value.split(separator: separator, omittingEmptySubsequences: false) {
      let text = trimmed(piece)
      let blank = piece.prefix { $0 == " " }.unicodeScalars.count
      let length = text.unicodeScalars.count
      let here = Place(path: place.path, line: place.line, column: column + blank, length: length)
      if !text.isEmpty { parts.append(Located(text, at: here)) }
      column += piece.unicodeScalars.count + 1
    }
    return parts
  }
}
