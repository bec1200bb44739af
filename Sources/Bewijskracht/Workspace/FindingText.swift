// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence
public import Indicators
public import Papers

/// A finding in words for the terminal and the report: the digits are those of the papers.
public struct FindingText: Sendable {
  let finding: Finding
  let indicator: Indicator
  let style: NumberStyle
  let language: Language

  /// The words of a finding of an indicator, with numbers in a style and a language.
  public init(finding: Finding, indicator: Indicator, style: NumberStyle, language: Language) {
    self.finding = finding
    self.indicator = indicator
    self.style = style
    self.language = language
  }

  /// The value with its unit, or why there is none.
  public var value: String {
    switch finding.result {
    case .success(let estimate):
      style.text(estimate.value, of: finding, indicator, language: language)
    case .failure(let reason): reason.words[language]
    }
  }

  /// `4 of 830 notices`, or the n alone; nothing for a published figure.
  public var count: String? {
    guard let estimate = finding.estimate, let n = estimate.n else { return nil }
    let cases = style.count(n, language: language)
    let unit = finding.countingUnit == .value ? CountingUnit.award : finding.countingUnit
    let noun = (n == 1 ? unit.one : unit.many)[language]
    guard let numerator = estimate.numerator, finding.unit == .percent,
      finding.countingUnit != .value
    else { return "n = \(cases) \(noun)" }
    let part = style.exact(numerator, in: .number, language: language)
    return Words(nl: "\(part) van \(cases) \(noun)", en: "\(part) of \(cases) \(noun)")[language]
  }

  /// `Wilson 95 %: 0.19–1.23 %`; nothing when there is no interval.
  public var interval: String? {
    guard let estimate = finding.estimate, let method = estimate.method, let range = estimate.ends
    else { return nil }
    let ends = style.text(range, of: finding, indicator, language: language)
    let level = style.exact((estimate.level ?? 0) * 100, in: .percent, language: language)
    return "\(method.title) \(level): \(ends)"
  }

  /// The identification bounds; nothing when no outcome is unknown.
  public var bounds: String? {
    guard let bounds = finding.estimate?.bounds else { return nil }
    return style.text(bounds, of: finding, indicator, language: language)
  }

  /// How many outcomes are unknown and values missing; nothing when there are none of either.
  public var gaps: String? {
    guard let estimate = finding.estimate, estimate.unknown + estimate.missing > 0
    else { return nil }
    let unknown = style.count(estimate.unknown, language: language)
    let missing = style.count(estimate.missing, language: language)
    return Words(
      nl: "onbekend \(unknown), ontbrekend \(missing)", en: "unknown \(unknown), missing \(missing)"
    )[language]
  }

  /// The warning that goes with a number from a test sample; nothing for other data.
  public var caution: String? {
    guard finding.representation == .illustrationOnly else { return nil }
    return Words(nl: "testbestand: alleen ter illustratie", en: "test sample: illustration only")[
      language]
  }
}

/// Text for a terminal, where a no-break space would be copied along unseen.
public func plainSpaces(_ text: String) -> String {
  String(text.map { $0 == "\u{A0}" ? " " : $0 })
}

extension IntervalMethod {
  /// The name of the method, the same in every language.
  var title: String {
    switch self {
    case .linearised: "linearised"
    case .wilson: "Wilson"
    case .bootstrap: "bootstrap"
    case .newcombe: "Newcombe"
    case .katz: "Katz"
    case .sen: "Sen"
    case .posterior: "posterior"
    case .hartungKnapp: "Hartung-Knapp"
    case .orderStatistics: "order statistics"
    case .prediction: "prediction"
    }
  }
}
