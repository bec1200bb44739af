// SPDX-License-Identifier: EUPL-1.2
internal import Evidence
internal import Numerics

/// The share of the value of awards that has a property, with its interval and bounds.
struct ValueShare {
  private let known: [Int32]
  private let withProperty: [Int32]
  private let unknown: [Int32]
  private let missing: Int
  private let cases: AwardCases

  /// Sorts the awards; throws when values stand in several currencies or nothing can be used.
  init(of cases: AwardCases) throws(NoEstimate) {
    guard !cases.rows.isEmpty else { throw .noRows }
    self.cases = cases
    let currencies = cases.table.currencies(of: cases.rows, with: cases.readings.amounts)
    guard currencies.count <= 1 else { throw .mixedCurrencies(currencies) }
    let (rows, valued) = (cases.rows, cases.readings.valued)
    unknown = rows.picked(where: valued, are: Answer.unknown)
    withProperty = rows.picked(where: valued, are: Answer.yes)
    known = rows.picked(where: valued) { $0 == Answer.yes || $0 == Answer.no }
    missing = rows.count - known.count - unknown.count
    guard !known.isEmpty else { throw .allUnknown(cases: rows.count) }
  }

  /// The estimate, if asked with an interval; `n` counts awards with a value and a known outcome.
  func estimate(drawing isDrawn: Bool = true) -> Estimate {
    let amounts = cases.readings.amounts
    let part = exactSum(amounts.known(of: withProperty))
    let whole = exactSum(amounts.known(of: known))
    let open = exactSum(amounts.known(of: unknown))
    let interval = isDrawn ? interval() : nil
    let bounds = (100 * part / (whole + open))...(100 * (part + open) / (whole + open))
    return Estimate(
      value: 100 * part / whole, numerator: part, n: known.count, missing: missing,
      unknown: unknown.count, interval: interval, method: interval == nil ? nil : .bootstrap,
      bounds: unknown.isEmpty ? nil : bounds)
  }

  /// The clustered bootstrap: whole clusters of notices are drawn, in a fixed order, with one seed.
  ///
  /// Where every draw gives the same share (one notice, or none or all of the value) there is no
  /// interval: a width of zero would claim a certainty nobody has.
  private func interval() -> Interval? {
    let (clusters, amounts) = (NoticeClusters(of: known, in: cases.table), cases.readings.amounts)
    let wholes = clusters.sums(of: known) { amounts[$0] }
    let parts = clusters.sums(of: withProperty) { amounts[$0] }
    let draws = try? Bootstrap.ratio(
      parts, over: wholes, .seeded(count: 2_000, seed: 2_014_024))
    let fraction = try? draws?.percentile(level: ShareMeasure.level)
    return fraction.flatMap { $0.low < $0.high ? percent($0) : nil }
  }
}
