// SPDX-License-Identifier: EUPL-1.2
internal import Evidence
internal import Numerics

/// The share of the value of awards that has a property, with its interval and bounds.
struct ValueShare {
  private var withProperty: [Double] = []
  private var known: [Double] = []
  private var unknown: [Double] = []
  private var missing = 0
  /// Per notice the values with the property and with a known outcome.
  private var notices: [String: (part: [Double], whole: [Double])] = [:]

  /// Sorts the awards; throws when values stand in several currencies or nothing can be used.
  init(
    of property: AwardSubject.AwardProperty, in table: AwardTable, rows: [Int]
  ) throws(NoEstimate) {
    guard !rows.isEmpty else { throw .noRows }
    let usable = rows.filter { table.amount(in: $0) != nil }
    let currencies = table.currencies(of: usable)
    guard currencies.count <= 1 else { throw .mixedCurrencies(currencies) }
    missing = rows.count - usable.count
    for row in usable {
      guard let amount = table.amount(in: row) else { continue }
      add(amount, table.outcome(of: property, in: row), notice: table.noticeID[row])
    }
    guard !known.isEmpty else { throw .allUnknown(cases: rows.count) }
  }

  private mutating func add(_ amount: Double, _ outcome: Bool?, notice: String) {
    guard let outcome else {
      unknown.append(amount)
      return
    }
    known.append(amount)
    notices[notice, default: ([], [])].whole.append(amount)
    guard outcome else { return }
    withProperty.append(amount)
    notices[notice, default: ([], [])].part.append(amount)
  }

  /// The estimate; `n` counts the awards with a value and a known outcome.
  func estimate() -> Estimate {
    let part = exactSum(withProperty)
    let whole = exactSum(known)
    let open = exactSum(unknown)
    let interval = interval()
    let bounds = (100 * part / (whole + open))...(100 * (part + open) / (whole + open))
    return Estimate(
      value: 100 * part / whole, numerator: part, n: known.count, missing: missing,
      unknown: unknown.count, interval: interval, method: interval == nil ? nil : .bootstrap,
      bounds: unknown.isEmpty ? nil : bounds)
  }

  /// The clustered bootstrap: whole notices are drawn, in the order of their ids, with one seed.
  ///
  /// Where every draw gives the same share (one notice, or none or all of the value) there is no
  /// interval: a width of zero would claim a certainty nobody has.
  private func interval() -> Interval? {
    let sorted = notices.sorted { $0.key < $1.key }.map(\.value)
    let draws = try? Bootstrap.ratio(
      sorted.map { exactSum($0.part) }, over: sorted.map { exactSum($0.whole) },
      .seeded(count: 2_000, seed: 2_014_024))
    let fraction = try? draws?.percentile(level: ShareMeasure.level)
    return fraction.flatMap { $0.low < $0.high ? percent($0) : nil }
  }
}
