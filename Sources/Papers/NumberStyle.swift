// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Indicators

/// How numbers look in the texts of a venue; the digits are the same in every style.
///
/// Rounding is half away from zero on the shortest decimal digits of the value and happens here
/// alone. Numbers are grouped in threes from four digits, in every style and for counts as well as
/// amounts, so that 1 233 and 10 233 look alike. The minus sign stands before the digits. A value
/// that rounds to zero has no sign.
public struct NumberStyle: Hashable, Sendable {
  /// Which marks and which order of amount and currency.
  private enum Profile: Hashable, Sendable {
    case dutchLetter
    case eu
  }

  /// The word a venue writes after `number-style:`.
  public let name: String
  private let profile: Profile

  /// The style of Dutch letters: `0,5%`, `€ 250.608`, `€ 103 miljoen`, `1.233`.
  public static let dutchLetter = NumberStyle(name: "dutch-letter", profile: .dutchLetter)

  /// The style of the Union's institutions: `0.5 %`, `EUR 250 608`, `EUR 103 million`, `1 233`.
  ///
  /// In Dutch the currency follows the amount: `250 608 EUR`. All spaces are no-break spaces.
  public static let eu = NumberStyle(name: "eu", profile: .eu)

  /// Every style, in alphabetical order of name.
  public static let all: [NumberStyle] = [.dutchLetter, .eu]

  /// The style of a name.
  public static func named(_ name: String) -> NumberStyle? { all.first { $0.name == name } }
}

extension NumberStyle {
  /// A value with its unit and exactly `decimals` decimals.
  public func text(
    _ value: Double, in unit: ValueUnit, decimals: Int, language: Language
  ) -> String {
    guard let digits = digits(of: value, decimals: decimals, language: language) else {
      return notFinite[language]
    }
    return withUnit(digits, unit, language: language)
  }

  /// A value with its unit and as many decimals as it has.
  public func exact(_ value: Double, in unit: ValueUnit, language: Language) -> String {
    guard let digits = digits(of: value, decimals: nil, language: language) else {
      return notFinite[language]
    }
    return withUnit(digits, unit, language: language)
  }

  /// The two ends of an interval with their unit once: `0.19–1.23 %`.
  ///
  /// The ends are joined by an en dash without spaces; where one is negative, by "to" or "tot", as
  /// a dash beside a minus sign cannot be read.
  public func text(
    _ ends: ClosedRange<Double>, in unit: ValueUnit, decimals: Int, language: Language
  ) -> String {
    guard let low = digits(of: ends.lowerBound, decimals: decimals, language: language),
      let high = digits(of: ends.upperBound, decimals: decimals, language: language)
    else { return notFinite[language] }
    let isNegative = low.hasPrefix(minus) || high.hasPrefix(minus)
    let dash = isNegative ? Words(nl: " tot ", en: " to ")[language] : "–"
    return withUnit(low + dash + high, unit, language: language)
  }

  /// A number of cases.
  public func count(_ count: Int, language: Language) -> String {
    let sign = count < 0 ? minus : ""
    return sign + grouped(String(count.magnitude), language: language)
  }

  /// A number without unit and with at most some decimals, closing zeros left out.
  func plain(_ value: Double, atMost decimals: Int, language: Language) -> String {
    guard let decimal = ShortestDecimal(value)?.rounded(to: decimals) else {
      return notFinite[language]
    }
    return printed(decimal, fraction: decimal.fraction, language: language)
  }

  /// A share of one as a percentage, such as the level 0.95 as `95 %`.
  func percentage(ofOne share: Double, language: Language) -> String {
    guard let decimal = ShortestDecimal(share)?.shifted(by: 2) else { return notFinite[language] }
    return withUnit(
      printed(decimal, fraction: decimal.fraction, language: language), .percent, language: language
    )
  }

  /// The value for machines: all digits, a decimal point, no grouping and no exponent.
  ///
  /// Reading it back gives the same number. A number that is not finite gives an empty text.
  public static func machine(_ value: Double) -> String {
    if let plain = plain(value) { return plain }
    guard let decimal = ShortestDecimal(value) else { return "" }
    let fraction = decimal.fraction.isEmpty ? "" : "." + decimal.fraction
    return (decimal.isNegative ? "-" : "") + decimal.whole + fraction
  }

  /// The digits Swift writes, when they have no exponent: those need no work.
  private static func plain(_ value: Double) -> String? {
    guard value.isFinite, value != 0 else { return nil }
    let text = value.description
    let digits = text.utf8
    if digits.contains(UInt8(ascii: "e")) { return nil }
    return digits.suffix(2).elementsEqual(".0".utf8) ? String(Substring(digits.dropLast(2))) : text
  }
}

extension NumberStyle {
  /// The digits with marks, without unit; nothing for a number that is not finite.
  private func digits(of value: Double, decimals: Int?, language: Language) -> String? {
    guard let exact = ShortestDecimal(value) else { return nil }
    guard let decimals else {
      return printed(exact, fraction: exact.fraction, language: language)
    }
    let rounded = exact.rounded(to: decimals)
    let missing = max(0, decimals - rounded.fraction.utf8.count)
    let fraction = rounded.fraction + String(repeating: "0", count: missing)
    return printed(rounded, fraction: fraction, language: language)
  }

  private func printed(
    _ decimal: ShortestDecimal, fraction: String, language: Language
  ) -> String {
    let whole = grouped(decimal.whole, language: language)
    let mark = language == .nl ? "," : "."
    return (decimal.isNegative ? minus : "") + whole + (fraction.isEmpty ? "" : mark + fraction)
  }

  private func grouped(_ digits: String, language: Language) -> String {
    let mark =
      switch profile {
      case .dutchLetter: language == .nl ? "." : ","
      case .eu: noBreak
      }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { result += mark }
      result.append(digit)
    }
    return result
  }

  private func withUnit(_ digits: String, _ unit: ValueUnit, language: Language) -> String {
    switch unit {
    case .percent: digits + (profile == .dutchLetter ? "" : noBreak) + "%"
    case .eur: amount(digits, language: language)
    case .eurMillion: amount(digits + noBreak + million[language], language: language)
    case .eurBillion: amount(digits + noBreak + billion[language], language: language)
    case .eurPerHour: amount(digits, language: language) + noBreak + perHour[language]
    case .days: digits + noBreak + (digits == "1" ? day : days)[language]
    case .personDays: digits + noBreak + (digits == "1" ? personDay : personDays)[language]
    case .number: digits
    }
  }

  private func amount(_ digits: String, language: Language) -> String {
    switch (profile, language) {
    case (.dutchLetter, _): "€" + noBreak + digits
    case (.eu, .en): "EUR" + noBreak + digits
    case (.eu, .nl): digits + noBreak + "EUR"
    }
  }
}

private let noBreak = "\u{A0}"
private let minus = "\u{2212}"
private let notFinite = Words(nl: "geen eindig getal", en: "not a finite number")
private let million = Words(nl: "miljoen", en: "million")
private let billion = Words(nl: "miljard", en: "billion")
private let perHour = Words(nl: "per\u{A0}uur", en: "per\u{A0}hour")
private let day = Words(nl: "dag", en: "day")
private let days = Words(nl: "dagen", en: "days")
private let personDay = Words(nl: "persoonsdag", en: "person-day")
private let personDays = Words(nl: "persoonsdagen", en: "person-days")
