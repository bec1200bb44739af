// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// Which parts of a file make an observation: the block `bewijskracht.mapping` of a data package.
///
/// A part is the name of a dimension or column, several names joined in that order, or a fixed text
/// after an equals sign: `"area": "geo"`, `"variable": ["na_item", "unit"]`, `"area": "=NL"`.
public struct ObservationMapping: Hashable, Sendable {
  /// A part of an observation.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    case area, period, variable, value, unit, concept, vintage, note, flag

    /// The parts without which a row is no observation.
    static let required: [Role] = [.area, .period, .variable, .unit]
  }

  /// Where a part comes from.
  public enum Source: Hashable, Sendable {
    /// A dimension or column of the file.
    case name(Located<String>)
    /// The same text for every row.
    case fixed(String)
  }

  /// Which rows are read: those with one of the codes in a dimension.
  public struct Filter: Hashable, Sendable {
    /// The dimension or column.
    public let name: Located<String>
    /// The codes that are read.
    public let codes: [Located<String>]
  }

  /// Where each part comes from.
  public let sources: [Role: [Source]]
  /// Which rows are read; all of them without filters.
  public let filters: [Filter]
  /// What the codes of the source are called here, per part.
  public let words: [Role: [String: String]]

  /// Where the block stands.
  public let place: Place

  /// The word of this house for a code of the source; the code itself when there is none.
  func word(_ code: String, for role: Role) -> String {
    words[role]?[code] ?? standardWords[role]?[code] ?? code
  }
}

/// Codes that Eurostat and CBS use for what has a name of its own here.
private let standardWords: [ObservationMapping.Role: [String: String]] = [
  .area: ["NL00": "NL", "NL01": "NL"],
  .unit: [
    "PC": "percent", "%": "percent", "EUR": "eur", "euro": "eur", "MIO_EUR": "eur-million",
    "CP_MEUR": "eur-million", "mln euro": "eur-million", "mld euro": "eur-billion",
    "NR": "number", "PER": "number", "aantal": "number", "dagen": "days",
  ],
]

extension ObservationMapping {
  /// Reads the block; notes everything that does not fit and gives nothing then.
  init?(_ block: Located<JSONValue>, noting report: inout Report) {
    var reader = ManifestReader(block, prefix: "bewijskracht.mapping.")
    defer { report.add(reader.report) }
    guard block.value.members != nil else {
      reader.refuse("", at: block.place, nl: "hoort een object te zijn", en: "should be an object")
      return nil
    }
    var sources: [Role: [Source]] = [:]
    for role in Role.allCases {
      let required = Role.required.contains(role)
      guard let value = required ? reader.required(role.rawValue) : block.value[role.rawValue]
      else { continue }
      sources[role] = reader.texts(value, role.rawValue).map(ObservationMapping.source)
    }
    place = block.place
    filters = reader.filters()
    words = reader.words()
    self.sources = sources
    reader.checkKeys(Role.allCases.map(\.rawValue) + ["where", "words"])
    if reader.report.isBlocking { return nil }
  }

  private static func source(_ text: Located<String>) -> Source {
    text.value.hasPrefix("=") ? .fixed(String(text.value.dropFirst())) : .name(text)
  }
}

extension ManifestReader {
  /// A text, or a list of texts; notes anything else.
  fileprivate mutating func texts(
    _ value: Located<JSONValue>, _ key: String
  ) -> [Located<String>] {
    let parts = value.value.elements ?? [value]
    let texts = parts.compactMap { part in part.value.text.map { Located($0, at: part.place) } }
    if texts.count < parts.count || texts.isEmpty {
      refuse(
        key, at: value.place, nl: "hoort tekst of een lijst van teksten te zijn",
        en: "should be text or a list of texts")
    }
    return texts
  }

  fileprivate mutating func filters() -> [ObservationMapping.Filter] {
    members(of: "where", in: object).map { member in
      ObservationMapping.Filter(
        name: member.key, codes: texts(member.value, "where.\(member.key.value)"))
    }
  }

  fileprivate mutating func words() -> [ObservationMapping.Role: [String: String]] {
    var words: [ObservationMapping.Role: [String: String]] = [:]
    for member in members(of: "words", in: object) {
      let key = "words.\(member.key.value)"
      guard let role = ObservationMapping.Role(rawValue: member.key.value) else {
        let known = ObservationMapping.Role.allCases.map(\.rawValue).joined(separator: ", ")
        refuse(
          visible(key), at: member.key.place, nl: "is geen deel van een waarneming: \(known)",
          en: "is no part of an observation: \(known)")
        continue
      }
      for word in member.value.value.members ?? [] {
        let text = texts(word.value, "\(key).\(visible(word.key.value))").first
        words[role, default: [:]][word.key.value] = text?.value
      }
    }
    return words
  }

  private mutating func members(
    of key: String, in object: Located<JSONValue>
  ) -> [JSONValue.Member] {
    guard let value = object.value[key] else { return [] }
    if let members = value.value.members { return members }
    refuse(key, at: value.place, nl: "hoort een object te zijn", en: "should be an object")
    return []
  }
}
