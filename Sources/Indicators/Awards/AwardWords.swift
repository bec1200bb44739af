// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// The words with which a file or a command line says which awards: one field each.
struct AwardWords {
  /// The fields about awards besides `property`.
  static let fields = [
    "where", "by", "versus", "include", "group", "value-floor", "value-ceiling", "rates",
  ]

  let property: Located<String>
  /// What is written under each of ``fields``.
  let fields: [String: Located<String>]

  /// Where each word of the conditions stands, under `where` and the word.
  var places: [String: Place] {
    var places: [String: Place] = [:]
    for field in ["where", "versus"] {
      for condition in fields[field]?.split(";") ?? [] {
        for value in halves(of: condition)?.values ?? [] {
          places["\(field) \(value.value)"] = value.place
        }
      }
    }
    return places
  }

  /// The subject; reports each word that is not understood, and gives nothing then.
  func subject(noting report: inout Report) -> AwardSubject? {
    var own = Report()
    defer { report.add(own) }
    let known = AwardProperty.named(property.value)
    if known == nil {
      noteWord(property, field: "property", among: AwardProperty.all.map(\.name), noting: &own)
    }
    let conditions = (fields["where"]?.split(";") ?? []).compactMap {
      condition($0, in: "where", noting: &own)
    }
    let contrast = fields["versus"].flatMap { condition($0, in: "versus", noting: &own) }
    let splits = splits(noting: &own)
    var rules = RuleWords(fields: fields).rules(noting: &own)
    rules.inclusions.formUnion(known?.including ?? [])
    guard let known, !own.isBlocking else { return nil }
    return AwardSubject(
      property: known, conditions: conditions, splits: splits, rules: rules, contrast: contrast)
  }

  // MARK: splits

  private func splits(noting report: inout Report) -> [AwardSubject.Split] {
    let parts = fields["by"]?.split(",") ?? []
    let read = parts.compactMap { split($0, noting: &report) }
    let others = read.filter { ![.area, .year].contains($0) }
    if let place = fields["by"]?.place, others.count > 1 {
      report.note(
        .indicatorValue, at: place,
        Words(
          nl: "Naast area en year kan er één splitsing zijn, niet \(others.count).",
          en: "Besides area and year there can be one split, not \(others.count)."))
    }
    return [.area, .year].filter(read.contains) + others
  }

  private func split(
    _ text: Located<String>, noting report: inout Report
  ) -> AwardSubject.Split? {
    if text.value.hasPrefix("@"), isSlug(text.value.dropFirst()) {
      return AwardSubject.Split(selection: String(text.value.dropFirst()))
    }
    if AwardSubject.Split.names.contains(text.value) { return AwardSubject.Split(text.value) }
    noteWord(text, field: "by", among: AwardSubject.Split.names, noting: &report)
    return nil
  }

  // MARK: conditions

  private func condition(
    _ text: Located<String>, in name: String, noting report: inout Report
  ) -> AwardSubject.Condition? {
    guard let (field, values) = halves(of: text), !values.isEmpty else {
      report.note(
        .indicatorValue, at: text.place,
        Words(
          nl: "'\(visible(text.value))' is geen voorwaarde 'veld = waarde, waarde'.",
          en: "'\(visible(text.value))' is not a condition 'field = value, value'."))
      return nil
    }
    typealias Field = AwardSubject.Condition.Field
    guard let field = choice(field, of: Field.self, field: name, noting: &report)
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
      case .form, .cpv, .authority, .procedure, .schema, .legalBasis: return text.value
      case .framework: if ["y", "n", "unknown"].contains(text.value) { return text.value }
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

/// The words that replace defaults: what is taken in, plausible values, and groups of winners.
private struct RuleWords {
  let fields: [String: Located<String>]

  func rules(noting report: inout Report) -> AwardRules {
    let inclusions = (fields["include"]?.split(",") ?? []).compactMap {
      choice($0, of: AwardRules.Inclusion.self, field: "include", noting: &report)
    }
    let group = fields["group"].flatMap {
      choice($0, of: AwardRules.GroupRule.self, field: "group", noting: &report)
    }
    let usual = AwardRules.usualAmounts
    let low = amount("value-floor", noting: &report) ?? usual.lowerBound
    let high = amount("value-ceiling", noting: &report) ?? usual.upperBound
    if low > high { noteOrder(low, high, noting: &report) }
    return AwardRules(
      including: Set(inclusions), amounts: min(low, high)...high, group: group ?? .anyForeign,
      rates: fields["rates"]?.value)
  }

  private func amount(_ field: String, noting report: inout Report) -> Double? {
    guard let text = fields[field] else { return nil }
    if let amount = plainNumber(text.value), amount >= 0 { return amount }
    report.note(
      .indicatorValue, at: text.place,
      Words(
        nl: "'\(visible(text.value))' is geen bedrag.",
        en: "'\(visible(text.value))' is not an amount."))
    return nil
  }

  private func noteOrder(_ low: Double, _ high: Double, noting report: inout Report) {
    guard let place = (fields["value-floor"] ?? fields["value-ceiling"])?.place else { return }
    report.note(
      .indicatorValue, at: place,
      Words(
        nl: "De laagste waarde \(plainText(low)) is hoger dan de hoogste, \(plainText(high)).",
        en: "The lowest value \(plainText(low)) is above the highest, \(plainText(high))."))
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
