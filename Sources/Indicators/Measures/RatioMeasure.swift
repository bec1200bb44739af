// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence

/// One published figure divided by another, such as euro per notice.
///
/// value = factor × a ÷ b. n is b when the unit of counting is a kind of case and b is a whole
/// number; else there is none. There is no interval: two published totals carry no sample.
///
/// - A part without a number: ``NoEstimate/missingPart(variable:)``.
/// - b = 0: ``NoEstimate/zeroDenominator``.
/// - a = 0: the ratio is 0.
public struct RatioMeasure: Measure {
  /// The word after `measure:`.
  public static let name = "ratio"
  /// What it computes.
  public static let summary = Words(
    nl: "Een gepubliceerd cijfer gedeeld door een ander.",
    en: "A published figure divided by another.")
  /// Two variables of a dataset of observations.
  public static let scope = MeasureScope(figures: .withDenominator)

  /// Makes the measure.
  public init() {}

  /// The ratio, or why there is none.
  public func estimate(
    from input: MeasureInput, unit: CountingUnit
  ) throws(NoEstimate) -> Estimate {
    guard case .figures(let above, let below, let factor) = input else { throw .noRows }
    let numerator = try number(in: above) * factor
    let denominator = try number(in: below)
    guard denominator != 0 else { throw .zeroDenominator }
    return Estimate(
      value: numerator / denominator, numerator: numerator,
      n: unit.isCase ? cases(denominator) : nil)
  }
}

extension CountingUnit {
  /// Whether the unit is a kind of case that can be counted, not an amount or a figure as it stands.
  var isCase: Bool {
    switch self {
    case .value, .figure: false
    case .notice, .award, .contract, .procedure, .state, .organisation, .tender: true
    }
  }
}

/// A number as a count of cases; nothing when it is negative or not whole.
func cases(_ number: Double) -> Int? {
  guard let whole = Int(exactly: number), whole >= 0 else { return nil }
  return whole
}
