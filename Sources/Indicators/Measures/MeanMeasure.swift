// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence
internal import Numerics

/// The mean of the tenders, values or days of awards.
///
/// value = Σ x ÷ n over the awards with a number, the exact sum divided once. The interval is a
/// percentile bootstrap over notices at 95 %.
///
/// - Awards without a number are counted as missing; none with a number is
///   ``NoEstimate/allUnknown(cases:)``, no row ``NoEstimate/noRows``.
/// - One notice, or the same mean in every draw: no interval.
///
/// Davison, A. C. and Hinkley, D. V. (1997), Bootstrap Methods and their Application, section 3.8.
public struct MeanMeasure: Measure {
  /// The word after `measure:`.
  public static let name = "mean"
  /// What it computes.
  public static let summary = Words(
    nl: "Het gemiddelde van de inschrijvingen, waarden of dagen van gunningen.",
    en: "The mean of the tenders, values or days of awards.")
  /// A number of awards.
  public static let scope = MeasureScope(
    properties: [.number], usually: .tenderCount, awardUnits: [.award])

  /// Makes the measure.
  public init() {}

  /// The mean, or why there is none.
  public func estimate(
    from input: MeasureInput, unit: CountingUnit
  ) throws(NoEstimate) -> Estimate {
    guard case .awards(let cases) = input else { throw .noRows }
    let sample = try AwardSample(of: cases)
    let clusters = NoticeClusters(of: sample.rows, in: cases.table)
    let interval = ratioInterval(
      clusters.sums(of: cases.readings.numbers), over: clusters.sizes)
    guard let mean = try? Summary.mean(sample.numbers) else { throw .notFinite }
    return Estimate(
      value: mean, n: sample.numbers.count, missing: sample.missing, interval: interval,
      method: interval == nil ? nil : .bootstrap)
  }
}

/// The percentile bootstrap at 95 % of a ratio of two sums over clusters of notices.
///
/// Where every draw gives the same ratio there is no interval: a width of zero would claim a
/// certainty nobody has.
func ratioInterval(_ parts: [Double], over wholes: [Double]) -> Interval? {
  let draws = try? Bootstrap.ratio(parts, over: wholes, .seeded(count: 2_000, seed: 2_014_024))
  let interval = try? draws?.percentile(level: ShareMeasure.level)
  return interval.flatMap { $0.low < $0.high ? $0 : nil }
}
