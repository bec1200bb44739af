// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Takes the fields of a reference out of the head of its file, and checks each.
struct ReferenceHead {
  private let matter: FrontMatter
  private var fields: FieldReader
  private(set) var report = Report()
  /// Where each field that was asked for is written.
  private(set) var places: [String: Place] = [:]

  init(_ matter: FrontMatter) {
    self.matter = matter
    fields = FieldReader(matter)
  }

  mutating func required(_ key: String) -> String? {
    keep(key, fields.required(key, noting: &report))
  }

  mutating func optional(_ key: String) -> String? { keep(key, fields.optional(key)) }

  /// Reports the keys nobody asked for.
  mutating func finish() { fields.finish(noting: &report) }

  mutating func note(
    _ kind: DiagnosticKind, at key: String, _ sentence: Words, remedy: Words? = nil
  ) {
    let place = places[key] ?? Place(path: matter.path, line: 1, column: 1)
    report.note(kind, at: place, sentence, remedy: remedy)
  }

  private mutating func keep(_ key: String, _ field: Located<String>?) -> String? {
    if let field { places[key] = field.place }
    return field?.value
  }

  mutating func checkSlug(_ id: String) {
    if isSlug(id) { return }
    report.note(
      .referenceSlug, at: Place(path: matter.path),
      Words(
        nl: "De bestandsnaam '\(visible(id))' kan geen naam van een bron zijn.",
        en: "The file name '\(visible(id))' cannot be the name of a reference."))
  }

  mutating func kind() -> ReferenceKind? {
    guard let word = required("kind") else { return nil }
    if let kind = ReferenceKind(rawValue: word) { return kind }
    note(
      .referenceKind, at: "kind",
      Words(
        nl: "De soort '\(visible(word))' is onbekend.",
        en: "The kind '\(visible(word))' is unknown.")
        + suggestion(for: word, among: ReferenceKind.allCases.map(\.rawValue)))
    return nil
  }

  /// A date as written; nothing when it does not exist.
  mutating func date(_ key: String) -> String? {
    guard let text = optional(key) else { return nil }
    if WorkDate(text) != nil { return text }
    note(
      .referenceDate, at: key,
      Words(
        nl: "'\(visible(text))' is geen bestaande datum in de vorm JJJJ-MM-DD, JJJJ-MM of JJJJ.",
        en: "'\(visible(text))' is not an existing date in the form YYYY-MM-DD, YYYY-MM or YYYY."))
    return nil
  }

  /// The days an act sets, each with its article behind it.
  mutating func days() -> String? {
    guard let text = optional("days") else { return nil }
    for part in text.split(separator: ";") {
      let words = part.split(separator: " ").map(String.init)
      if words.count > 1, WorkDate(words[0])?.day != nil { continue }
      note(
        .referenceDate, at: "days",
        Words(
          nl:
            "'\(visible(words.joined(separator: " ")))' is geen dag met een artikel, zoals '2019-04-18 artikel 92'.",
          en:
            "'\(visible(words.joined(separator: " ")))' is not a day with an article, like '2019-04-18 artikel 92'."
        ))
    }
    return text
  }

  mutating func url() -> String? {
    guard let url = optional("url") else { return nil }
    guard let fault = fault(inAddress: url) else { return url }
    note(
      .referenceURL, at: "url",
      Words(
        nl: "Het adres '\(visible(url, limit: 80))' \(fault.nl).",
        en: "The address '\(visible(url, limit: 80))' \(fault.en)."))
    return nil
  }

  /// The complete day on which the url was read.
  mutating func retrieved(hasURL: Bool, date: String?) -> String? {
    guard let text = hasURL ? required("retrieved") : optional("retrieved") else { return nil }
    guard let day = WorkDate(text), day.day != nil else {
      note(
        .referenceDate, at: "retrieved",
        Words(
          nl: "'\(visible(text))' is geen bestaande dag in de vorm JJJJ-MM-DD.",
          en: "'\(visible(text))' is not an existing day in the form YYYY-MM-DD."))
      return nil
    }
    if let date, let made = WorkDate(date), day.isBefore(made) {
      note(
        .referenceRetrieved, at: "retrieved",
        Words(
          nl: "Geraadpleegd op \(text), maar het werk is van \(date).",
          en: "Read on \(text), but the work is of \(date)."))
    }
    if !hasURL, places["url"] == nil {
      note(
        .referenceRetrieved, at: "retrieved",
        Words(
          nl: "Er staat een dag van raadplegen, maar geen adres.",
          en: "There is a day of reading, but no address."),
        remedy: Words(
          nl: "Voeg 'url' toe of verwijder 'retrieved'.", en: "Add 'url' or remove 'retrieved'."))
    }
    return text
  }

  /// The note in both languages; one language without the other is noted as missing.
  mutating func note() -> Words? {
    guard optional("note.nl") != nil || optional("note.en") != nil else { return nil }
    return fields.words("note", noting: &report)
  }

  /// A required field of a fixed form; a value of another form is noted and kept.
  mutating func field(_ key: String, _ form: Words, _ test: (String) -> Bool) -> String? {
    guard let value = required(key) else { return nil }
    if test(value) { return value }
    note(
      .referenceNumber, at: key,
      Words(
        nl: "Het veld '\(key)' is '\(visible(value))', maar moet \(form.nl) zijn.",
        en: "The field '\(key)' is '\(visible(value))', but must be \(form.en)."))
    return value
  }

  /// A required identifier; one of another form is noted and kept.
  mutating func identifier(
    _ key: String, like example: String, _ test: (String) -> Bool
  ) -> String? {
    guard let value = required(key) else { return nil }
    check(value, of: key, like: example, test)
    return value
  }

  /// An identifier that may be left out; one of another form is noted and kept.
  mutating func optionalIdentifier(
    _ key: String, like example: String, _ test: (String) -> Bool
  ) -> String? {
    guard let value = optional(key) else { return nil }
    check(value, of: key, like: example, test)
    return value
  }

  private mutating func check(
    _ value: String, of key: String, like example: String, _ test: (String) -> Bool
  ) {
    if test(value) { return }
    note(
      .referenceIdentifier, at: key,
      Words(
        nl:
          "'\(visible(value))' kan niet in het veld '\(key)' staan; de vorm is die van \(example).",
        en:
          "'\(visible(value))' cannot stand in the field '\(key)'; the form is that of \(example).")
    )
  }
}
