// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension ReferenceHead {
  /// The identifiers of a document of an institution, other than an act.
  mutating func union(_ kind: ReferenceKind) -> Work? {
    switch kind {
    case .councilConclusions:
      let number = optionalIdentifier("number", like: "ST 13352/20", isCouncilDocument)
      return .councilConclusions(number: number, journal: journal())
    case .councilDocument:
      return identifier("number", like: "ST 8370/21 REV 1", isCouncilDocument)
        .map(Work.councilDocument)
    case .parliamentResolution:
      return identifier("number", like: "P9_TA(2020)0123") { hasForm("P#+_TA(####)####", $0) }
        .map(Work.parliamentResolution)
    case .parliamentReport:
      return identifier("number", like: "A9-0123/2020") { hasForm("A#+-####/####", $0) }
        .map(Work.parliamentReport)
    case .procedure:
      return identifier("number", like: "2021/0106(COD)") {
        hasForm("####/####@(@@@)", $0) || hasForm("####/####(@@@)", $0)
      }
      .map(Work.procedure)
    case .judgment: return judgment()
    default:
      return identifier("number", like: "263753-2023") { hasForm("#+-####", $0) }
        .map(Work.tedNotice)
    }
  }

  private mutating func judgment() -> Work? {
    let ecli = identifier("ecli", like: "ECLI:EU:C:2017:266", isEcli)
    let number = optional("number")
    let court = optional("court")
    return ecli.map { .judgment(ecli: $0, number: number, court: court) }
  }

  /// The name of an act, its place in the journal and its CELEX number.
  mutating func unionAct() -> Work? {
    let name = required("name")
    let journal = journal()
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

  /// The place in the Official Journal; one of another form is noted and kept.
  private mutating func journal() -> String? {
    guard let journal = optional("journal") else { return nil }
    if OfficialJournal(journal) == nil {
      note(
        .referenceJournal, at: "journal",
        Words(
          nl: "'\(visible(journal))' is geen plaats in het Publicatieblad.",
          en: "'\(visible(journal))' is not a place in the Official Journal.")
          + journalFault(journal))
    }
    return journal
  }
}

/// `ST 8370/21`, `ST 8370/1/21 REV 1`, `WK 1234/2021 INIT`, `CM 1234/21`.
private func isCouncilDocument(_ text: String) -> Bool {
  let words = text.split(separator: " ").map(String.init)
  guard words.count >= 2, ["ST", "WK", "CM"].contains(words[0]) else { return false }
  let forms = ["#+/##", "#+/####", "#+/#/##", "#+/#/####"]
  return forms.contains { hasForm($0, words[1]) }
    && words.dropFirst(2).allSatisfy { hasForm("%+", $0) }
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
