// SPDX-License-Identifier: EUPL-1.2
internal import Claims
internal import Diagnostics
internal import Documents
internal import Evidence
internal import Indicators

extension Assembly {
  /// The sentence of a claim, as far as the data carry it, with the pointer to its entry.
  ///
  /// A claim that does not exist is reported and gives nothing. A claim that fails is reported and
  /// prints nothing.
  mutating func sentence(of claim: Located<String>) -> [Inline]? {
    guard let judgement = ledger.judgements[claim.value] else {
      if ledger.unread.claims.contains(claim.value) { return nil }
      report.note(
        .unknownClaim, at: claim.place,
        Words(
          nl: "De bewering '\(visible(claim.value))' bestaat niet.",
          en: "The claim '\(visible(claim.value))' does not exist.")
          + suggestion(for: claim.value, among: ledger.judgements.keys))
      return nil
    }
    guard judgement.standing != .fails else {
      noteFailing(judgement, at: claim.place)
      return []
    }
    let text = sentence(for: judgement)
    claims.append(
      PrintedClaim(
        claim: judgement.id, text: text, line: claim.place.line, path: claim.place.path))
    return [.text(text), pointer(to: judgement)]
  }

  /// The statement, with a qualifier and the caveat where it does not simply hold.
  private func sentence(for judgement: Judgement) -> String {
    let statement = judgement.claim.statement[language]
    let caveat = judgement.claim.caveat.map { " " + $0[language] } ?? ""
    switch judgement.standing {
    case .holds: return statement
    case .thin, .fails, .illustration, .stale:
      return "\(statement) \(qualifier(judgement.standing))\(caveat)"
    case .notComputable(_, let reason):
      return say(
        nl: "Of het volgende zo is, is niet bekend (\(reason.words.nl)): “\(statement)”",
        en: "Whether the following is so is not known (\(reason.words.en)): “\(statement)”")
        + caveat
    }
  }

  private func qualifier(_ standing: Standing) -> String {
    switch standing {
    case .thin:
      say(
        nl: "Het cijfer wijst die kant op, maar het interval ervan gaat over de grens: zeker is "
          + "het niet.",
        en: "The number points this way, but its interval crosses the limit: it is not certain.")
    case .stale(_, let refreshBy):
      say(
        nl: "Dit berust op gegevens die uiterlijk op \(longDate(refreshBy).nl) vernieuwd hadden "
          + "moeten zijn.",
        en: "This rests on data that should have been renewed by \(longDate(refreshBy).en).")
    case .illustration:
      say(
        nl: "Dit is een voorbeeld uit een testbestand en zegt niets over het geheel.",
        en: "This is an example from a test sample and says nothing about the whole.")
    case .holds, .fails, .notComputable: ""
    }
  }

  /// The pointer to the entry of a claim, which gets one the first time.
  private mutating func pointer(to judgement: Judgement) -> Inline {
    if !judgements.contains(where: { $0.id == judgement.id }) { judgements.append(judgement) }
    let index = judgements.firstIndex { $0.id == judgement.id } ?? 0
    return .pointer(label: claimLabel(index), anchor: "claim-\(judgement.id)")
  }

  /// The label of an entry in the list of claims.
  func claimLabel(_ index: Int) -> String { say(nl: "[B\(index + 1)]", en: "[C\(index + 1)]") }

  private mutating func noteFailing(_ judgement: Judgement, at place: Place) {
    let statement = judgement.claim.statement
    let found = found(judgement.findings)
    report.note(
      .claimFails, at: place,
      Words(
        nl: "Het stuk '\(paper.id)' zegt “\(visible(statement.nl, limit: 300))” "
          + "(bewering '\(judgement.id)'), maar de gegevens dragen dat niet\(found.nl).",
        en: "The paper '\(paper.id)' says “\(visible(statement.en, limit: 300))” "
          + "(claim '\(judgement.id)'), but the data do not carry it\(found.en)."))
  }

  /// What was found, as the closing part of a sentence.
  private func found(_ findings: [Finding]) -> Words {
    let values = findings.compactMap { finding in
      finding.estimate.map { estimate in
        let unit = finding.unit == .percent ? "%" : finding.unit.rawValue
        return "\(finding.key) = \(NumberStyle.machine(estimate.value)) \(unit)"
      }
    }
    if values.isEmpty { return Words(same: "") }
    let list = values.joined(separator: ", ")
    return Words(nl: ": gevonden is \(list)", en: ": found is \(list)")
  }
}
