// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension ReferenceHead {
  /// The identifiers of a kind; nothing when one that is needed is not there.
  mutating func work(of kind: ReferenceKind) -> Work? {
    switch kind {
    case .kamerstuk: paper(Work.kamerstuk)
    case .kamerstukAnnex: paper(Work.kamerstukAnnex)
    case .staatsblad: staatsblad()
    case .unionAct: unionAct()
    case .unionDocument: required("number").map(Work.unionDocument)
    case .report: .report(publisher: optional("publisher"))
    case .webPage: .webPage(site: optional("site"))
    case .dataset: required("vintage").map(Work.dataset)
    }
  }

  /// Notes a session in which the date of a parliamentary paper does not fall.
  ///
  /// An annex is not checked: a study has its own date, often before that of the letter.
  mutating func checkSession(of work: Work?, date: String?) {
    guard case .kamerstuk(_, let text, _, _) = work, let date, let day = WorkDate(date),
      let session = ParliamentarySession(text)
    else { return }
    let possible = ParliamentarySession.sessions(of: day)
    if possible.contains(session) { return }
    let names = possible.map(\.name)
    note(
      .referenceSession, at: "session",
      Words(
        nl: "De datum \(date) valt in vergaderjaar \(names.joined(separator: " of ")), niet in "
          + "\(session.name).",
        en: "The date \(date) falls in session \(names.joined(separator: " or ")), not in "
          + "\(session.name)."))
  }

  private mutating func paper(
    _ make: (_ chamber: String, _ session: String, _ dossier: String, _ number: String) -> Work
  ) -> Work? {
    let chamber = field("chamber", Words(nl: "I of II", en: "I or II")) { $0 == "I" || $0 == "II" }
    let session = field(
      "session",
      Words(nl: "twee jaren achter elkaar zoals 2020-2021", en: "two years in a row like 2020-2021")
    ) { ParliamentarySession($0) != nil }
    let dossier = field(
      "dossier",
      Words(nl: "cijfers zonder spatie zoals 34477", en: "digits without a space like 34477"),
      isDossier)
    let number = field(
      "number",
      Words(
        nl: "een nummer zoals 74 of een letter zoals A", en: "a number like 74 or a letter like A"),
      isPaperNumber)
    guard let chamber, let session, let dossier, let number else { return nil }
    return make(chamber, session, dossier, number)
  }

  private mutating func staatsblad() -> Work? {
    let digits = Words(nl: "een getal", en: "a number")
    let year = field("year", Words(nl: "vier cijfers", en: "four digits")) {
      isDigits($0) && $0.utf8.count == 4
    }
    let number = field("number", digits) { isDigits($0) }
    guard let year, let number else { return nil }
    return .staatsblad(year: year, number: number)
  }

  private mutating func unionAct() -> Work? {
    let name = required("name")
    let journal = optional("journal")
    if let journal, OfficialJournal(journal) == nil {
      note(
        .referenceJournal, at: "journal",
        Words(
          nl: "'\(visible(journal))' is geen plaats in het Publicatieblad.",
          en: "'\(visible(journal))' is not a place in the Official Journal.")
          + journalFault(journal))
    }
    let celex = optional("celex")
    if let celex, !isCelex(celex) {
      note(
        .referenceCelex, at: "celex",
        Words(
          nl: "'\(visible(celex))' is geen CELEX-nummer.",
          en: "'\(visible(celex))' is not a CELEX number."))
    }
    guard let name else { return nil }
    return .unionAct(name: name, journal: journal, celex: celex)
  }

  /// A required field of a fixed form; a value of another form is noted and kept.
  private mutating func field(_ key: String, _ form: Words, _ test: (String) -> Bool) -> String? {
    guard let value = required(key) else { return nil }
    if test(value) { return value }
    note(
      .referenceNumber, at: key,
      Words(
        nl: "Het veld '\(key)' is '\(visible(value))', maar moet \(form.nl) zijn.",
        en: "The field '\(key)' is '\(visible(value))', but must be \(form.en)."))
    return value
  }
}

/// Four to six digits, and after a hyphen a chapter (`36350-VII`) or part (`21501-08`).
private func isDossier(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard let digits = parts.first, isDigits(digits), (4...6).contains(digits.utf8.count) else {
    return false
  }
  if parts.count == 1 { return true }
  return parts.count == 2 && (isDigits(parts[1]) || isRomanNumeral(parts[1]))
}

private func isRomanNumeral(_ text: Substring) -> Bool {
  !text.isEmpty && text.allSatisfy { "IVXLC".contains($0) }
}

/// Digits, or the capitals that the Eerste Kamer uses.
private func isPaperNumber(_ text: String) -> Bool {
  isDigits(text)
    || (1...3).contains(text.utf8.count) && text.utf8.allSatisfy { (65...90).contains($0) }
}

/// Why a place that has the form of the journal is none, as a sentence of its own.
private func journalFault(_ text: String) -> Words {
  guard let journal = OfficialJournal(form: text), journal.hasForeignPosition else {
    return Words(same: "")
  }
  if case .act = journal.position {
    return Words(
      nl: " Tot 1 oktober 2023 heeft het Publicatieblad nummers en bladzijden.",
      en: " Until 1 October 2023 the Official Journal has issue numbers and pages.")
  }
  return Words(
    nl: " Sinds 1 oktober 2023 heeft het Publicatieblad geen bladzijden.",
    en: " Since 1 October 2023 the Official Journal has no pages.")
}
