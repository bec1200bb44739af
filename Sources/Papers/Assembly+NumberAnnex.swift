// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Documents
internal import Evidence
internal import Indicators

extension Assembly {
  /// The part that says of each printed number what it is and what it rests on.
  mutating func numberAnnex() -> [Block] {
    if findings.isEmpty { return [] }
    var entries: [Entry] = []
    for (index, finding) in findings.enumerated() {
      let number = index + 1
      entries.append(
        Entry(anchor: "number-\(number)", label: "[\(number)]", text: entry(for: finding)))
    }
    return [Annex.numbers.heading(in: language), .entries(entries)]
  }

  private mutating func entry(for finding: Finding) -> [Inline] {
    guard let estimate = finding.estimate else { return [] }
    let indicator = ledger.indicators[finding.key.indicator]
    let definition = indicator?.definition[language] ?? finding.key.indicator
    var sentences = [asSentence(definition), cases(of: finding, estimate, indicator)]
    if estimate.n != nil { sentences.append(leftOut(of: estimate)) }
    sentences.append(interval(of: finding, estimate, indicator))
    sentences += bounds(of: finding, estimate)
    sentences.append(scope(of: finding))
    sentences += caution(about: finding)
    var text: [Inline] = [.strong([.text(printed(estimate.value, of: finding))])]
    text.append(.text(": " + sentences.joined(separator: " ")))
    for id in snapshots(of: finding) { text += source(id) }
    text += [.text(say(nl: " Sleutel: ", en: " Key: ")), .code(finding.key.description)]
    return joined(text)
  }

  /// The numerator and the number of cases with their unit, or that the source gives none.
  private func cases(
    of finding: Finding, _ estimate: Estimate, _ indicator: Indicator?
  ) -> String {
    let numerator = estimate.numerator.map { numbers.plain($0, atMost: 2, language: language) }
    guard let n = estimate.n else { return withoutCases(indicator, numerator) }
    let all = counted(n, finding.countingUnit)
    guard let numerator else { return say(nl: "Geteld: \(all).", en: "Counted: \(all).") }
    if finding.countingUnit == .value {
      let count = numbers.count(n, language: language)
      return say(
        nl: "Geteld naar waarde: teller \(numerator), n = \(count).",
        en: "Counted by value: numerator \(numerator), n = \(count).")
    }
    if finding.unit == .percent {
      return say(nl: "Geteld: \(numerator) van \(all).", en: "Counted: \(numerator) of \(all).")
    }
    return say(
      nl: "Berekend: \(numerator) gedeeld door \(all).",
      en: "Computed: \(numerator) divided by \(all).")
  }

  private func withoutCases(_ indicator: Indicator?, _ numerator: String?) -> String {
    let start =
      indicator?.measure.value == "figure"
      ? say(nl: "Overgenomen zoals gepubliceerd", en: "Taken over as published")
      : say(nl: "Berekend uit gepubliceerde cijfers", en: "Computed from published figures")
    let part = numerator.map { say(nl: "; teller \($0)", en: "; numerator \($0)") } ?? ""
    let end = say(
      nl: "; de bron geeft geen aantal gevallen.", en: "; the source gives no number of cases.")
    return start + part + end
  }

  private func leftOut(of estimate: Estimate) -> String {
    let missing = numbers.count(estimate.missing, language: language)
    let unknown = numbers.count(estimate.unknown, language: language)
    return say(
      nl: "Zonder waarde in de bron: \(missing); uitkomst onbekend: \(unknown).",
      en: "Without a value in the source: \(missing); outcome unknown: \(unknown).")
  }

  private func interval(
    of finding: Finding, _ estimate: Estimate, _ indicator: Indicator?
  ) -> String {
    if let ends = estimate.ends, let level = estimate.level {
      let method = estimate.method.map { " (\($0.words[language]))" } ?? ""
      let name = intervalName(level)
      return "\(name)\(method): \(printed(ends, of: finding))."
    }
    guard estimate.n != nil else {
      return say(
        nl: "Geen interval: daarvoor is een aantal gevallen nodig.",
        en: "No interval: that takes a number of cases.")
    }
    let measure = indicator?.measure.value ?? ""
    return say(
      nl: "Geen interval: voor dit soort getal ('\(measure)') wordt er geen berekend.",
      en: "No interval: none is computed for this kind of number ('\(measure)').")
  }

  private func bounds(of finding: Finding, _ estimate: Estimate) -> [String] {
    guard estimate.unknown > 0, let bounds = estimate.bounds else { return [] }
    let ends = printed(bounds, of: finding)
    return [
      say(
        nl: "Waren alle onbekende uitkomsten bekend, dan zou het getal tussen deze grenzen liggen: "
          + "\(ends).",
        en: "Were all unknown outcomes known, the number would lie between these bounds: \(ends).")
    ]
  }

  private func scope(of finding: Finding) -> String {
    let period = longPeriod(finding.key.period)[language]
    let area = areaName(finding.key.area)
    let covered =
      finding.covered == finding.key.period
      ? ""
      : say(nl: "; de rijen gaan over ", en: "; the rows cover ")
        + longPeriod(finding.covered)[language]
    let part = finding.key.detailWords.map {
      say(nl: " Onderdeel: \($0.nl).", en: " Part: \($0.en).")
    }
    return say(
      nl: "Periode: \(period)\(covered). Gebied: \(area).",
      en: "Period: \(period)\(covered). Area: \(area).") + (part ?? "")
  }

  /// The warning beside a number from a test sample.
  func caution(about finding: Finding) -> [String] {
    guard finding.representation == .illustrationOnly else { return [] }
    return [
      say(
        nl: "Testbestand: alleen ter illustratie.", en: "Test sample: illustrates only.")
    ]
  }
}

/// The text with a full stop where it has no closing mark.
private func asSentence(_ text: String) -> String {
  let isClosed = [".", "!", "?"].contains { text.hasSuffix($0) }
  return isClosed ? text : text + "."
}
