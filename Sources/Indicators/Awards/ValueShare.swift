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
    let (amounts, outcomes) = (cases.readings.amounts, cases.readings.outcomes)
    let valued = amounts.known(cases.rows, without: .nan)
    let currencies = cases.readings.isConverted ? [] : cases.table.currencies(of: valued)
    guard currencies.count <= 1 else { throw .mixedCurrencies(currencies) }
    known = outcomes.known(valued, without: Answer.unknown)
    withProperty = valued.picked(where: outcomes, are: Answer.yes)
    unknown = valued.picked(where: outcomes, are: Answer.unknown)
    missing = cases.rows.count - valued.count
    guard !known.isEmpty else { throw .allUnknown(cases: cases.rows.count) }
  }

  /// The estimate, if asked with an interval; `n` counts awards with a value and a known outcome.
  func estimate(drawing isDrawn: Bool = true) -> Estimate {
    let amounts = cases.readings.amounts
    let part = exactSum(amounts.gathered(at: withProperty))
    let whole = exactSum(amounts.gathered(at: known))
    let open = exactSum(amounts.gathered(at: unknown))
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
    let clusters = NoticeClusters(of: known, in: cases.table)
    let wholes = clusters.exactSums(of: cases.readings.amounts)
    let parts = clusters.exactSums(of: cases.readings.amounts, where: cases.readings.outcomes)
    return ratioInterval(parts, over: wholes).map(percent)
  }
}
