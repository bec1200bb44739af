// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence
internal import Numerics

/// The share in one group of awards minus that in the rest, in percentage points.
///
/// value = 100 × (k₁ ÷ n₁ − k₂ ÷ n₂), with group 1 the awards that meet the condition of `versus` and
/// group 2 the others; shares are those of ``ShareMeasure``. The interval is Newcombe's at 95 %. The
/// bounds give every unknown outcome to the side that makes the difference smallest and largest.
///
/// Besides it come `inside` and `outside` (the two shares, Wilson) and `ratio` (their ratio, Katz).
///
/// - No row: ``NoEstimate/noRows``. A group without a known outcome: ``NoEstimate/emptyGroup``.
/// - A share of 0 outside: the ratio is ``NoEstimate/zeroDenominator``; the difference stands.
/// - A notice with awards in both groups counts in both.
///
/// Newcombe, R. G. (1998), Interval estimation for the difference between independent proportions,
/// Statistics in Medicine 17, 873–890. Katz, D. and others (1978), Biometrics 34, 469–474.
public struct ShareDifferenceMeasure: Measure {
  /// The word after `measure:`.
  public static let name = "share-difference"
  /// What it computes.
  public static let summary = Words(
    nl: "Het verschil tussen twee aandelen, in procentpunten, en hun verhouding.",
    en: "The difference between two shares, in percentage points, and their ratio.")
  /// A property that is true or false, in two groups.
  public static let scope = MeasureScope(
    properties: [.outcome], usually: .crossBorder, awardUnits: [.notice, .award], groups: .contrast)

  /// Makes the measure.
  public init() {}

  /// A difference of shares is in percentage points.
  public static func printedUnits(for subject: Indicator.Subject) -> [ValueUnit] { [.percent] }

  /// The difference, or why there is none.
  public func estimate(
    from input: MeasureInput, unit: CountingUnit
  ) throws(NoEstimate) -> Estimate {
    let groups = try GroupTallies(of: input, unit: unit, atLeast: 1)
    guard let inside = groups.known.first(where: { $0.name == .inside })?.tally,
      let outside = groups.known.first(where: { $0.name == .outside })?.tally,
      let shares = try? TwoShares(
        inside.yes, of: inside.known, against: outside.yes, of: outside.known)
    else { throw .emptyGroup }
    let interval = (try? shares.newcombe(level: ShareMeasure.level)).map(percent)
    return Estimate(
      value: 100 * shares.difference, n: groups.cases, unknown: groups.unknown,
      interval: interval, method: interval == nil ? nil : .newcombe,
      bounds: groups.unknown == 0 ? nil : bounds(inside, outside),
      companions: [
        Companion("inside", in: .percent, share(of: inside)),
        Companion("outside", in: .percent, share(of: outside)),
        Companion("ratio", in: .number, digits: .decimals(2), ratio(of: shares, n: groups.cases)),
      ])
  }

  private func share(of tally: Tally) -> Result<Estimate, NoEstimate> {
    Result { () throws(NoEstimate) in try tally.share() }
  }

  private func ratio(of shares: TwoShares, n: Int) -> Result<Estimate, NoEstimate> {
    guard let ratio = try? shares.ratio() else { return .failure(.zeroDenominator) }
    let interval = try? shares.katz(level: ShareMeasure.level)
    return .success(
      Estimate(
        value: ratio, n: n, interval: interval, method: interval == nil ? nil : .katz))
  }

  private func bounds(_ inside: Tally, _ outside: Tally) -> ClosedRange<Double> {
    let low = inside.extremes.lowerBound - outside.extremes.upperBound
    let high = inside.extremes.upperBound - outside.extremes.lowerBound
    return low...high
  }
}

extension Tally {
  /// The share in percent were none and were all of the unknown cases to have the property.
  fileprivate var extremes: ClosedRange<Double> {
    (100 * Double(yes) / Double(all))...(100 * Double(yes + unknown) / Double(all))
  }
}
