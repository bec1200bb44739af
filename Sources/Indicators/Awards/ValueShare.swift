// SPDX-License-Identifier: EUPL-1.2
internal import Evidence
internal import Numerics

/// The share of the value of awards that has a property, with its bounds and, if asked, its interval.
///
/// One pass adds up the values of the awards with the property, of those without and of those of
/// which it is unknown; for an interval in clusters of notices.
struct ValueShare {
  /// The sums of each outcome, cluster after cluster.
  private let sums: ExactSums
  private let counts: [Int]
  private let clusters: Int
  private let missing: Int
  private let isDrawn: Bool

  /// Adds up awards in clusters; throws when values stand in several currencies or nothing can be used.
  init(of cases: AwardCases) throws(NoEstimate) {
    let (amounts, outcomes) = (cases.readings.amounts, cases.readings.outcomes)
    try Self.check(cases)
    let notices = NoticeClusters(of: cases.rows, in: cases.table) {
      !amounts[$0].isNaN && outcomes[$0] != Answer.unknown
    }
    let totals = notices.totals(
      Self.outcomes, Self.start(notices.count, cases), number: { amounts[$0] },
      group: { Int(outcomes[$0]) })
    try self.init(of: cases, totals.sums, totals.counts, clusters: notices.count, isDrawn: true)
  }

  /// The shares of groups of the same awards, without intervals.
  static func each(of groups: [AwardCases]) -> [Result<ValueShare, NoEstimate>] {
    guard let first = groups.first else { return [] }
    let (amounts, outcomes) = (first.readings.amounts, first.readings.outcomes)
    let totals = InterleavedGroups(of: groups).totals(
      start(groups.count, first), Self.outcomes, number: { amounts[$0] },
      kind: { Int(outcomes[$0]) })
    return groups.indices.map { group in
      Result { () throws(NoEstimate) in try ValueShare(of: groups[group], group, among: totals) }
    }
  }

  /// Takes the sums of one of some groups.
  private init(of cases: AwardCases, _ group: Int, among totals: ValueTotals) throws(NoEstimate) {
    try Self.check(cases)
    let own = (group * Self.outcomes)..<((group + 1) * Self.outcomes)
    let sums = totals.sums.regrouped(count: Self.outcomes) {
      own.contains($0) ? $0 - own.lowerBound : nil
    }
    try self.init(of: cases, sums, Array(totals.counts[own]), clusters: 1, isDrawn: false)
  }

  private init(
    of cases: AwardCases, _ sums: ExactSums, _ counts: [Int], clusters: Int, isDrawn: Bool
  ) throws(NoEstimate) {
    (self.sums, self.counts, self.clusters) = (sums, counts, clusters)
    (missing, self.isDrawn) = (cases.rows.count - counts.reduce(0, +), isDrawn)
    if count(of: Answer.yes) + count(of: Answer.no) == 0 {
      throw .allUnknown(cases: cases.rows.count)
    }
  }

  private static func check(_ cases: AwardCases) throws(NoEstimate) {
    guard !cases.rows.isEmpty else { throw .noRows }
    let currencies = cases.currencies(of: cases.readings.amounts)
    guard currencies.count <= 1 else { throw .mixedCurrencies(currencies) }
  }

  /// Sums of 0 for each outcome of some groups of awards, with room for plausible values.
  private static func start(_ groups: Int, _ cases: AwardCases) -> ExactSums {
    ExactSums(count: groups * outcomes, sizes: cases.readings.rules.amounts)
  }

  /// The number of outcomes.
  private static let outcomes = 3
}

extension ValueShare {
  /// The estimate; `n` counts awards with a value and a known outcome.
  var estimate: Estimate {
    let parts = sums(of: Answer.yes)
    let wholes = sums.regrouped(count: clusters) {
      $0 % Self.outcomes == Int(Answer.unknown) ? nil : $0 / Self.outcomes
    }
    let (part, whole, open) = (parts.total, wholes.total, sums(of: Answer.unknown).total)
    let unknown = count(of: Answer.unknown)
    let interval = isDrawn ? interval(parts, over: wholes) : nil
    let bounds = (100 * part / (whole + open))...(100 * (part + open) / (whole + open))
    return Estimate(
      value: 100 * part / whole, numerator: part,
      n: count(of: Answer.yes) + count(of: Answer.no), missing: missing, unknown: unknown,
      interval: interval, method: interval == nil ? nil : .bootstrap,
      bounds: unknown == 0 ? nil : bounds)
  }

  /// The clustered bootstrap: whole clusters of notices are drawn, in a fixed order, with one seed.
  ///
  /// Where every draw gives the same share (one notice, or none or all of the value) there is no
  /// interval: a width of zero would claim a certainty nobody has.
  private func interval(_ parts: ExactSums, over wholes: ExactSums) -> Interval? {
    ratioInterval(parts.rounded, over: wholes.rounded).map(percent)
  }

  private func sums(of outcome: UInt8) -> ExactSums {
    sums.regrouped(count: clusters) {
      $0 % Self.outcomes == Int(outcome) ? $0 / Self.outcomes : nil
    }
  }

  private func count(of outcome: UInt8) -> Int {
    stride(from: Int(outcome), to: counts.count, by: Self.outcomes).reduce(0) { $0 + counts[$1] }
  }
}
