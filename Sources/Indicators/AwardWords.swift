// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// The words with which a file or a command line says which awards: property, where and by.
struct AwardWords {
  let property: Located<String>
  let conditions: Located<String>?
  let splits: Located<String>?

  /// Where each word of the conditions stands, under `where` and the word.
  var places: [String: Place] {
    var places: [String: Place] = [:]
    for condition in conditions?.split(";") ?? [] {
      for value in halves(of: condition)?.values ?? [] {
        places["where \(value.value)"] = value.place
      }
    }
    return places
  }

  /// The subject; reports each word that is not understood, and gives nothing then.
  func subject(noting report: inout Report) -> AwardSubject? {
    let property = choice(
      property, of: AwardSubject.AwardProperty.self, field: "property", noting: &report)
    let written = conditions?.split(";") ?? []
    let conditions = written.compactMap { condition($0, noting: &report) }
    let parts = splits?.split(",") ?? []
    let splits = parts.compactMap {
      choice($0, of: AwardSubject.Split.self, field: "by", noting: &report)
    }
    guard let property, conditions.count == written.count, splits.count == parts.count
    else { return nil }
    return AwardSubject(
      property: property, conditions: conditions,
      splits: AwardSubject.Split.allCases.filter { splits.contains($0) })
  }

  private func condition(
    _ text: Located<String>, noting report: inout Report
  ) -> AwardSubject.Condition? {
    guard let (name, values) = halves(of: text), !values.isEmpty else {
      report.note(
        .indicatorValue, at: text.place,
        Words(
          nl: "'\(visible(text.value))' is geen voorwaarde 'veld = waarde, waarde'.",
          en: "'\(visible(text.value))' is not a condition 'field = value, value'."))
      return nil
    }
    typealias Field = AwardSubject.Condition.Field
    guard let field = choice(name, of: Field.self, field: "where", noting: &report)
    else { return nil }
    let read = values.compactMap { value($0, of: field, noting: &report) }
    guard read.count == values.count else { return nil }
    return AwardSubject.Condition(field: field, values: read)
  }

  private func value(
    _ text: Located<String>, of field: AwardSubject.Condition.Field, noting report: inout Report
  ) -> String? {
    if text.value.hasPrefix("@") {
      if isSlug(text.value.dropFirst()) { return text.value }
    } else {
      switch field {
      case .form, .cpv, .authority, .procedure: return text.value
      case .buyer: if let area = Area(harmonising: text.value) { return area.code }
      case .year:
        if let period = Period(text.value), period != .all { return text.value }
      }
    }
    report.note(
      .indicatorValue, at: text.place,
      Words(
        nl: "'\(visible(text.value))' is geen waarde voor '\(field.rawValue)'.",
        en: "'\(visible(text.value))' is not a value for '\(field.rawValue)'."))
    return nil
  }

  private func halves(
    of text: Located<String>
  ) -> (name: Located<String>, values: [Located<String>])? {
    let parts = text.split("=")
    guard parts.count == 2 else { return nil }
    return (parts[0], parts[1].split(","))
  }
}

/// Reads one word of a fixed list; reports `IND-WORD` with a near name when it is not in the list.
func choice<Choice: CaseIterable & RawRepresentable<String>>(
  _ text: Located<String>, of list: Choice.Type, field: String, noting report: inout Report
) -> Choice? {
  if let choice = Choice(rawValue: text.value) { return choice }
  noteWord(text, field: field, among: list.allCases.map(\.rawValue), noting: &report)
  return nil
}

/// Reports a word that is not in the list of words a field knows.
func noteWord(
  _ text: Located<String>, field: String, among names: [String], noting report: inout Report
) {
  let list = names.joined(separator: ", ")
  report.note(
    .indicatorWord, at: text.place,
    Words(
      nl: "'\(visible(text.value))' is geen woord voor '\(field)'.",
      en: "'\(visible(text.value))' is not a word for '\(field)'.")
      + suggestion(for: text.value, among: names),
    remedy: Words(nl: "Kies uit: \(list).", en: "Choose from: \(list)."))
}
