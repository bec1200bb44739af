// SPDX-License-Identifier: EUPL-1.2
internal import Claims
internal import Diagnostics
internal import Documents
internal import Evidence
internal import Indicators

extension Assembly {
  /// The part that says of each claim how it was tested and what was found.
  mutating func claimAnnex() -> [Block] {
    if judgements.isEmpty { return [] }
    var entries: [Entry] = []
    for (index, judgement) in judgements.enumerated() {
      entries.append(
        Entry(
          anchor: "claim-\(judgement.id)", label: claimLabel(index), text: entry(for: judgement)))
    }
    return [Annex.claims.heading(in: language), .entries(entries)]
  }

  private mutating func entry(for judgement: Judgement) -> [Inline] {
    let test = judgement.claim.test.value
    var text: [Inline] = [
      .strong([.text(standingWords(judgement.standing))]),
      .text(": “\(judgement.claim.statement[language])” " + say(nl: "Toets: ", en: "Test: ")),
    ]
    text += [.text(title(of: test.left) + " ("), .code(test.left.description), .text(") ")]
    text += words(for: test) + [.text(". ")]
    text += found(by: judgement)
    text += sources(of: judgement.claim)
    return joined(text + [.text(" " + contrary(to: judgement.claim))])
  }

  private func title(of key: FindingKey) -> String {
    ledger.indicators[key.indicator]?.title[language] ?? key.indicator
  }

  /// The comparison and its bound as the end of a sentence.
  private mutating func words(for test: Test) -> [Inline] {
    let comparison = comparisonWords(test.comparison)[language]
    switch test.bound {
    case .none: return [.text(comparison)]
    case .number(let value, _, let unit):
      let bound = numbers.exact(value, in: unit, language: language)
      return [.text(comparison + " " + bound)]
    case .finding(let key):
      return [
        .text("\(comparison) \(title(of: key)) ("), .code(key.description), .text(")"),
      ]
    }
  }

  private mutating func found(by judgement: Judgement) -> [Inline] {
    var text: [Inline] = [.text(say(nl: "Gevonden ", en: "Found "))]
    if judgement.findings.isEmpty { text.append(.text(": " + nothingFound(judgement.standing))) }
    for (index, finding) in judgement.findings.enumerated() {
      if index > 0 { text.append(.text("; ")) }
      text.append(.text("(\(caseName(of: finding))): "))
      text += result(of: finding)
    }
    return text + [.text(". ")]
  }

  private func nothingFound(_ standing: Standing) -> String {
    if case .notComputable(let key, let reason) = standing {
      return "\(key) \(reason.words[language])"
    }
    return say(nl: "geen cijfer", en: "no number")
  }

  /// The number of a finding with its interval and pointer, or why there is none.
  private mutating func result(of finding: Finding) -> [Inline] {
    switch finding.result {
    case .failure(let reason): return [.text(reason.words[language])]
    case .success(let estimate):
      let number = number(finding, estimate)
      var text: [Inline] = [.number(number.printed)]
      if let ends = estimate.ends, let level = estimate.level {
        text.append(.text(" (\(intervalName(level)) \(printed(ends, of: finding)))"))
      }
      return text + [number.pointer]
    }
  }

  private mutating func sources(of claim: Claim) -> [Inline] {
    let known = claim.sources.filter { ledger.references[$0.value] != nil }
    let mentions = known.compactMap { mention($0, locator: nil) }
    if mentions.isEmpty {
      return [.text(say(nl: "Bronnen: geen genoemd.", en: "Sources: none named."))]
    }
    var text: [Inline] = [.text(say(nl: "Bronnen: ", en: "Sources: "))]
    text += Array(mentions.joined(separator: [.text("; ")]))
    return text + [.text(".")]
  }

  private func contrary(to claim: Claim) -> String {
    let others = claim.against.compactMap { ledger.judgements[$0.value] }
      .filter { $0.standing != .fails }
      .map { "“\($0.claim.statement[language])” (\(standingWords($0.standing)))" }
    let parts = [claim.caveat?[language]].compactMap(\.self) + others
    if parts.isEmpty {
      return say(
        nl: "Wat ertegen spreekt: daarover is niets vastgelegd.",
        en: "What speaks against it: nothing is recorded.")
    }
    return say(nl: "Wat ertegen spreekt: ", en: "What speaks against it: ")
      + parts.joined(separator: " ")
  }

  private func standingWords(_ standing: Standing) -> String {
    switch standing {
    case .holds: say(nl: "Houdt stand", en: "Holds")
    case .thin: say(nl: "Houdt nipt stand", en: "Holds narrowly")
    case .fails: say(nl: "Houdt geen stand", en: "Does not hold")
    case .notComputable: say(nl: "Niet bekend", en: "Not known")
    case .stale: say(nl: "Berust op verouderde gegevens", en: "Rests on outdated data")
    case .illustration: say(nl: "Alleen een voorbeeld", en: "An illustration only")
    }
  }
}

private func comparisonWords(_ comparison: Test.Comparison) -> Words {
  switch comparison {
  case .atMost: Words(nl: "is ten hoogste", en: "is at most")
  case .atLeast: Words(nl: "is ten minste", en: "is at least")
  case .above: Words(nl: "is hoger dan", en: "is above")
  case .below: Words(nl: "is lager dan", en: "is below")
  case .equals: Words(nl: "is gelijk aan", en: "equals")
  case .unchanged:
    Words(nl: "is in elke periode dezelfde waarde", en: "is the same value in every period")
  }
}
