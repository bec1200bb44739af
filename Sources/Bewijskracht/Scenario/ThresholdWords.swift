// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Indicators
internal import Papers

/// The numbers of a scenario in words: the same digits on the terminal and in documents.
public struct ThresholdWords: Sendable {
  let language: Language

  /// Words in a language.
  public init(language: Language) { self.language = language }

  /// A threshold or the edge of a bin, in whole euro.
  public func amount(_ euro: Double) -> String {
    NumberStyle.eu.text(euro, in: .eur, decimals: 0, language: language)
  }

  /// From one amount to another, in whole euro.
  func range(_ ends: ClosedRange<Double>) -> String {
    NumberStyle.eu.text(ends, in: .eur, decimals: 0, language: language)
  }

  /// A sum of values or a cost.
  public func money(_ euro: Double) -> String { NumberStyle.eu.money(euro, language: language) }

  /// The value of the awards of a band, as far as it is known.
  public func value(of band: BandCount) -> String {
    guard let value = band.value else {
      return Words(nl: "geen bekende waarde", en: "no known value")[language]
    }
    return money(value)
  }

  /// A number of cases.
  public func count(_ count: Int) -> String { NumberStyle.eu.count(count, language: language) }

  /// A number of cases that is not whole.
  public func about(_ count: Double) -> String {
    NumberStyle.eu.text(count, in: .number, decimals: 1, language: language)
  }

  /// A count with its share and interval: `2 of 35; 5.7 % (1.6–18.6 %); unknown 3`.
  public func share(_ outcomes: OutcomeCount) -> String {
    var parts = [
      Words(
        nl: "\(count(outcomes.yes)) van \(count(outcomes.known))",
        en: "\(count(outcomes.yes)) of \(count(outcomes.known))")[language]
    ]
    if let percentage = percentage(outcomes) { parts.append(percentage) }
    if outcomes.unknown > 0 {
      parts.append(
        Words(nl: "onbekend", en: "unknown")[language] + " \(count(outcomes.unknown))")
    }
    return parts.joined(separator: "; ")
  }

  /// A share with its interval; nothing without a known case.
  func percentage(_ outcomes: OutcomeCount) -> String? {
    guard let share = outcomes.share, let ends = outcomes.interval else { return nil }
    return "\(percent(share)) (\(percent(ends)))"
  }

  /// A chance: three decimals, or that it is smaller.
  public func chance(_ p: Double) -> String {
    p < 0.0005
      ? "< " + NumberStyle.eu.text(0.001, in: .number, decimals: 3, language: language)
      : NumberStyle.eu.text(p, in: .number, decimals: 3, language: language)
  }

  /// By which factor the density changes at a threshold, with its interval.
  public func jump(_ jump: Bunching.Jump) -> String {
    let factor = NumberStyle.eu.text(jump.factor, in: .number, decimals: 2, language: language)
    let ends = NumberStyle.eu.text(
      jump.low...jump.high, in: .number, decimals: 2, language: language)
    return "× \(factor) (\(ends)); p \(chance(jump.p))"
  }

  /// Why there is no jump.
  public var noJump: String {
    Words(nl: "te weinig aankondigingen", en: "too few notices")[language]
  }

  /// A cost, or why there is none.
  public func burden(_ burden: BandBurden) -> String {
    switch burden.result {
    case .failure(let reason): return reason.words[language]
    case .success(let cost):
      let (low, high) = (money(cost.low), money(cost.high))
      return Words(
        nl: "\(money(cost.mean)) (90 %: \(low) tot \(high))",
        en: "\(money(cost.mean)) (90 %: \(low) to \(high))")[language]
    }
  }

  /// Why awards have no value that can be used, and where the same amount is repeated.
  public func gaps(_ gaps: ValueGaps) -> String {
    let currencies = gaps.unconverted.sorted { $0.key < $1.key }.map {
      "\($0.key) \(count($0.value))"
    }
    let rates = currencies.isEmpty ? "" : " (\(currencies.joined(separator: ", ")))"
    let unconverted = count(gaps.unconverted.values.reduce(0, +))
    return Words(
      nl: "Gunningen zonder bruikbare waarde: \(count(gaps.missing)) zonder bedrag, "
        + "\(count(gaps.placeholders)) met een bedrag onder 1 000 of boven 10 miljard euro, "
        + "\(unconverted) in een munt zonder gedateerde koers\(rates). In \(count(gaps.repeated)) "
        + "aankondigingen staat op elke gunning hetzelfde bedrag; het telt één keer.",
      en: "Awards without a usable value: \(count(gaps.missing)) without an amount, "
        + "\(count(gaps.placeholders)) with an amount below EUR 1 000 or above EUR 10 billion, "
        + "\(unconverted) in a currency without a dated rate\(rates). In \(count(gaps.repeated)) "
        + "notices the same amount stands on every award; it counts once.")[language]
  }

  /// What is observed and what is not.
  public func observed(_ current: Double?) -> String {
    guard let current else {
      return Words(
        nl:
          "Niemand zegt welke drempel nu geldt: welke waarden gepubliceerd moeten worden, is hier "
          + "niet bekend.",
        en: "Nobody says which threshold applies now: which values must be published is not known "
          + "here.")[language]
    }
    return Words(
      nl: "Waargenomen zijn gepubliceerde gunningen. Boven de huidige drempel van "
        + "\(amount(current)) moet worden gepubliceerd; daaronder is dat vrijwillig, en staat hier "
        + "maar een deel. Over wat niet is gepubliceerd, zegt dit niets.",
      en:
        "What is observed are published awards. Above the current threshold of \(amount(current)) "
        + "publication is a duty; below it is voluntary, and only a part is here. This says nothing "
        + "about what is not published.")[language]
  }

  private func percent(_ share: Double) -> String {
    NumberStyle.eu.text(share, in: .percent, decimals: 1, language: language)
  }

  private func percent(_ ends: ClosedRange<Double>) -> String {
    NumberStyle.eu.text(ends, in: .percent, decimals: 1, language: language)
  }
}

extension ThresholdWords {
  /// A band in lines for a terminal.
  public func lines(of band: BandCount) -> [String] {
    let title = band.band.title[language]
    let completeness = band.band == .unknown ? "" : " (\(band.completeness.title[language]))"
    let share = band.share.map { "; " + self.share($0) } ?? ""
    let assumed = band.assumedNotices.map {
      Words(nl: "; met onbekende naar rato", en: "; with unknown in proportion")[language]
        + " \(about($0))"
    }
    let notices = count(band.notices)
    let awards = count(band.awards)
    let value = self.value(of: band)
    let across = (share: self.share(band.crossBorder), awards: self.share(band.crossBorderAwards))
    return [
      "  \(title)\(completeness): "
        + Words(nl: "\(notices) aankondigingen", en: "\(notices) notices")[language] + share
        + (assumed ?? ""),
      "    "
        + Words(
          nl: "\(awards) gunningen, \(value); over de grens: aankondigingen "
            + "\(across.share); gunningen \(across.awards)",
          en: "\(awards) awards, \(value); across borders: notices \(across.share); "
            + "awards \(across.awards)")[language],
    ] + band.burdens.map { "    \($0.term.title[language]): \(burden($0))" }
  }

  /// How values lie around a threshold, in lines for a terminal.
  public func lines(of bunching: Bunching) -> [String] {
    let windows = bunching.windows.map { window in
      let reach = Double(window.bins) * bunching.width
      let ends = range((bunching.threshold - reach)...(bunching.threshold + reach))
      let p = window.p.map { "p \(chance($0))" } ?? "–"
      return Words(
        nl: "    \(ends): \(count(window.below)) onder, \(count(window.above)) op of boven; \(p)",
        en: "    \(ends): \(count(window.below)) below, \(count(window.above)) at or above; \(p)")[
          language]
    }
    let jump = bunching.jump.map(self.jump) ?? noJump
    return [Words(nl: "  rond de drempel", en: "  around the threshold")[language]] + windows + [
      Words(nl: "    sprong: \(jump)", en: "    jump: \(jump)")[language]
    ]
  }
}
