// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence
internal import Numerics

/// How the tenders, values or days of awards are spread: the median, and four quantiles beside it.
///
/// value = the median; `p10`, `p25`, `p75` and `p90` are the values below which 10, 25, 75 and 90 % of
/// the awards lie: type 7 of Hyndman and Fan, a straight line between the two values around place
/// (n − 1) p + 1. Intervals are those of ``OrderInterval``.
///
/// - Awards without a number are counted as missing; none with a number is
///   ``NoEstimate/allUnknown(cases:)``, no row ``NoEstimate/noRows``.
///
/// Hyndman, R. J. and Fan, Y. (1996), Sample quantiles in statistical packages, The American
/// Statistician 50(4), 361–365, doi:10.1080/00031305.1996.10473566.
public struct QuantilesMeasure: Measure {
  /// The word after `measure:`.
  public static let name = "quantiles"
  /// What it computes.
  public static let summary = Words(
    nl: "De mediaan en andere kwantielen van de inschrijvingen, waarden of dagen van gunningen.",
    en: "The median and other quantiles of the tenders, values or days of awards.")
  /// A number of awards.
  public static let scope = MeasureScope(
    properties: [.number], usually: .tenderCount, awardUnits: [.award])

  private static let percents = [50, 10, 25, 75, 90]

  /// Makes the measure.
  public init() {}

  /// The quantiles, or why there are none.
  public func estimate(
    from input: MeasureInput, unit: CountingUnit
  ) throws(NoEstimate) -> Estimate {
    guard case .awards(let cases) = input else { throw .noRows }
    let sample = try AwardSample(of: cases)
    let parts = Self.percents.map { Double($0) / 100 }
    guard let values = try? Summary.quantiles(of: sample.numbers, at: parts)
    else { throw .notFinite }
    let intervals = OrderInterval.around(parts, of: sample.numbers)
    let others = Self.percents.indices.dropFirst().map { place in
      Companion(
        "p\(Self.percents[place])", in: cases.readings.property.unit,
        estimate(values[place], intervals[place], of: sample))
    }
    return estimate(values[0], intervals[0], of: sample, with: others)
  }

  private func estimate(
    _ value: Double, _ interval: Interval?, of sample: AwardSample, with others: [Companion] = []
  ) -> Estimate {
    Estimate(
      value: value, n: sample.numbers.count, missing: sample.missing, interval: interval,
      method: interval == nil ? nil : .orderStatistics, companions: others)
  }
}
