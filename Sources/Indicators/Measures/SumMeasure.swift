// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence
internal import Numerics

/// The sum of published figures, or of the values or tenders of awards.
///
/// value = factor × Σ x, rounded once from the exact sum, so that the order of rows has no effect.
///
/// - Published figures: every variable must have a number, else
///   ``NoEstimate/missingPart(variable:)``; a variable with several rows is
///   ``NoEstimate/ambiguous(rows:)``. There is no n.
/// - Awards: n is the number of awards with a value, `missing` the number without one. Values below
///   EUR 1,000 or above 1e10 are placeholders and count as missing. Another currency than the euro
///   is ``NoEstimate/mixedCurrencies(_:)``. A sum over awards with missing values is a lower limit.
public struct SumMeasure: Measure {
  /// The word after `measure:`.
  public static let name = "sum"
  /// What it computes.
  public static let summary = Words(
    nl: "De som van gepubliceerde cijfers, of van de waarden of inschrijvingen van gunningen.",
    en: "The sum of published figures, or of the values or tenders of awards.")
  /// One or more variables, or the value or tenders of awards.
  public static let scope = MeasureScope(
    figures: .several, properties: [.number], usually: .value,
    awardUnits: [.award, .value, .tender])

  /// Makes the measure.
  public init() {}

  /// The sum, or why there is none.
  public func estimate(
    from input: MeasureInput, unit: CountingUnit
  ) throws(NoEstimate) -> Estimate {
    switch input {
    case .figures(let rows, _, let factor):
      guard !rows.isEmpty else { throw .noRows }
      var numbers: [Double] = []
      for group in groups(rows, by: \.variable) { numbers.append(try number(in: group)) }
      return Estimate(value: exactSum(numbers) * factor, n: nil)
    case .awards(let cases):
      let sample = try AwardSample(of: cases)
      return Estimate(
        value: exactSum(sample.numbers), n: sample.numbers.count, missing: sample.missing)
    case .groups: throw .noRows
    }
  }
}

/// The exact sum of finite numbers, rounded once; a sum above every double is infinite.
func exactSum(_ numbers: some Sequence<Double>) -> Double {
  (try? Sum.exact(numbers)) ?? .infinity
}
