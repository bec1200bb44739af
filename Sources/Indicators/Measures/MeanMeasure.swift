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
    try cases.checkCurrencies()
    let sums = NumberSums(of: cases)
    guard sums.count > 0 else { throw .allUnknown(cases: cases.rows.count) }
    guard let mean = sums.mean, mean.isFinite else { throw .notFinite }
    let interval = ratioInterval(sums.perCluster, over: sums.counts)
    return Estimate(
      value: mean, n: sums.count, missing: cases.rows.count - sums.count, interval: interval,
      method: interval == nil ? nil : .bootstrap)
  }
}

/// The numbers of awards added up exactly, per cluster of notices and all together.
private struct NumberSums {
  let perCluster: [Double]
  let counts: [Double]
  let count: Int
  let mean: Double?

  init(of cases: AwardCases) {
    switch cases.readings.numbers {
    case .wholes(let column): self.init(of: cases, column)
    case .reals(let column): self.init(of: cases, column)
    }
  }

  private init(of cases: AwardCases, _ column: [Int32]) {
    let unknown = WholeColumn.unknown
    let notices = NoticeClusters(of: cases.rows, in: cases.table) { column[$0] != unknown }
    let (sums, counts) = notices.wholeTotals { row in
      let number = column[row]
      return number == unknown ? (0, 0) : (Int(number), 1)
    }
    (perCluster, self.counts) = (sums.map(Double.init), counts.map(Double.init))
    count = counts.reduce(0, +)
    mean = Double(sums.reduce(0, +)) / Double(count)
  }

  private init(of cases: AwardCases, _ column: [Double]) {
    let notices = NoticeClusters(of: cases.rows, in: cases.table) { !column[$0].isNaN }
    let sizes = cases.readings.property.isMoney ? cases.readings.rules.amounts : 0...(.infinity)
    let totals = notices.totals(
      1, ExactSums(count: notices.count, sizes: sizes), number: { column[$0] }, group: { _ in 0 })
    (perCluster, counts) = (totals.sums.rounded, totals.counts.map(Double.init))
    count = totals.counts.reduce(0, +)
    mean = totals.sums.mean(of: count)
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
