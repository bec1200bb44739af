// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence
public import Indicators

extension NumberStyle {
  /// The least probability that is printed as a number.
  private static let leastProbability = 0.0001

  /// A value of a finding: with the decimals of its indicator, or those of its own.
  ///
  /// Without an indicator it is printed with all its digits.
  public func text(
    _ value: Double, of finding: Finding, _ indicator: Indicator?, language: Language
  ) -> String {
    switch finding.digits {
    case .probability where value < Self.leastProbability:
      "< " + text(Self.leastProbability, in: finding.unit, decimals: 4, language: language)
    case .probability: text(value, in: finding.unit, decimals: 4, language: language)
    case .decimals(let decimals):
      text(value, in: finding.unit, decimals: decimals, language: language)
    case .ofIndicator:
      indicator.map { text(value, in: finding.unit, decimals: $0.decimals, language: language) }
        ?? exact(value, in: finding.unit, language: language)
    }
  }

  /// The ends of an interval of a finding.
  public func text(
    _ ends: ClosedRange<Double>, of finding: Finding, _ indicator: Indicator?, language: Language
  ) -> String {
    text(
      ends, in: finding.unit, decimals: decimals(ofEnds: finding, indicator), language: language)
  }

  /// One end of an interval of a finding.
  func text(
    end: Double, of finding: Finding, _ indicator: Indicator?, language: Language
  ) -> String {
    text(end, in: finding.unit, decimals: decimals(ofEnds: finding, indicator), language: language)
  }

  private func decimals(ofEnds finding: Finding, _ indicator: Indicator?) -> Int {
    if case .decimals(let decimals) = finding.digits { return decimals }
    return indicator?.intervalDecimals ?? 2
  }
}
