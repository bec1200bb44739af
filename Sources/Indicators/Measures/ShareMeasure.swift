// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence
internal import Numerics

/// The share of cases or of value with a property, in percent.
///
/// value = 100 × k ÷ n, with n the cases of which the outcome is known.
///
/// - Unit `notice`: a notice has the property when at least one of its awards has it; its outcome is
///   unknown when none has it and that of at least one award is unknown.
/// - Unit `award`: each award section by itself.
/// - Unit `value`: k is the value of the awards with the property, the denominator the value of the
///   awards with a known outcome; n is the number of those awards. Values below EUR 1,000 or above
///   1e10, and values without a currency, are left out and counted as missing. Several currencies
///   are ``NoEstimate/mixedCurrencies(_:)``.
/// - Published figures: k is the variable times the factor, n the denominator.
///
/// Unknown outcomes are left out and counted; the bounds are the shares were all of them without,
/// and all of them with the property. The interval is Wilson's at 95 %, also for 0 of n and n of n;
/// by value a percentile bootstrap over notices with a fixed seed. Published figures get an interval
/// when the unit of counting is a kind of case and both are whole numbers.
///
/// - No row: ``NoEstimate/noRows``. No known outcome: ``NoEstimate/allUnknown(cases:)``.
/// - A denominator of 0: ``NoEstimate/zeroDenominator``.
///
/// Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference,
/// Journal of the American Statistical Association 22, 209–212, doi:10.1080/01621459.1927.10502953.
/// Manski, C. F. (2003), Partial Identification of Probability Distributions, chapter 1, Springer.
public struct ShareMeasure: Measure {
  /// The word after `measure:`.
  public static let name = "share"
  /// What it computes.
  public static let summary = Words(
    nl: "Het aandeel gevallen of het aandeel van de waarde met een eigenschap, in procenten.",
    en: "The share of cases or of value with a property, in percent.")
  /// A variable and a denominator, or a property of awards that is true or false.
  public static let scope = MeasureScope(
    figures: .withDenominator, properties: [.outcome], usually: .crossBorder,
    awardUnits: [.notice, .award, .value])

  /// The level of every interval.
  static let level = 0.95

  /// Makes the measure.
  public init() {}

  /// A share is always in percent.
  public static func printedUnits(for subject: Indicator.Subject) -> [ValueUnit] { [.percent] }

  /// The share, or why there is none.
  public func estimate(
    from input: MeasureInput, unit: CountingUnit
  ) throws(NoEstimate) -> Estimate {
    switch input {
    case .figures(let above, let below, let factor):
      try published(number(in: above) * factor, of: number(in: below), unit: unit)
    case .awards(let cases):
      if unit == .value {
        try ValueShare(of: cases).estimate
      } else {
        try Tally(of: cases, unit: unit).share()
      }
    case .groups: throw .noRows
    }
  }

  private func published(
    _ numerator: Double, of denominator: Double, unit: CountingUnit
  ) throws(NoEstimate) -> Estimate {
    guard denominator != 0 else { throw .zeroDenominator }
    let counts = unit.isCase ? (cases(numerator), cases(denominator)) : (nil, nil)
    let interval: Interval? =
      if case (let k?, let n?) = counts { wilson(k, of: n) } else { nil }
    return Estimate(
      value: 100 * numerator / denominator, numerator: numerator, n: counts.1,
      interval: interval, method: interval == nil ? nil : .wilson)
  }
}

/// Wilson's interval in percent.
func wilson(_ successes: Int, of trials: Int) -> Interval? {
  (try? Proportion.wilson(successes, of: trials, level: ShareMeasure.level)).map(percent)
}

/// An interval of a fraction as one in percent.
func percent(_ fraction: Interval) -> Interval {
  Interval(low: 100 * fraction.low, high: 100 * fraction.high, level: fraction.level)
}
