// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence
internal import Numerics

/// The share in the median state: what the Single Market Scoreboard calls the EU average.
///
/// value = the middle of the shares of the states, of an even number the mean of the two in the middle.
/// The share of a state is that of ``ShareMeasure``, over the awards of its buyers. A small state
/// weighs as much as a large one, and no interval is given: the states are all there are.
///
/// Besides it come `states` (how many have a share) and `states-without` (how many have none).
///
/// - n is the number of cases of the states that have a share, together.
/// - Fewer than two states with a share: ``NoEstimate/tooFewGroups(needed:found:)``.
/// - By value: each state in its own currency; a state with several currencies has no share.
public struct MedianStateMeasure: Measure {
  /// The word after `measure:`.
  public static let name = "median-state"
  /// What it computes.
  public static let summary = Words(
    nl: "Het aandeel in de middelste lidstaat.", en: "The share in the median member state.")
  /// A property that is true or false, in states.
  public static let scope = MeasureScope(
    properties: [.outcome], usually: .crossBorder, awardUnits: [.notice, .award, .value],
    groups: .areas)

  /// Makes the measure.
  public init() {}

  /// A share is always in percent.
  public static func printedUnits(for subject: Indicator.Subject) -> [ValueUnit] { [.percent] }

  /// The median, or why there is none.
  public func estimate(
    from input: MeasureInput, unit: CountingUnit
  ) throws(NoEstimate) -> Estimate {
    guard case .groups(let groups) = input else { throw .noRows }
    let results = shares(of: groups.map(\.cases), unit)
    let states = results.compactMap { try? $0.get() }
    guard states.count >= 2, let median = try? Summary.median(states.map(\.value)) else {
      throw groups.isEmpty ? .noRows : .tooFewGroups(needed: 2, found: states.count)
    }
    return Estimate(
      value: median, n: states.reduce(0) { $0 + ($1.n ?? 0) },
      missing: states.reduce(0) { $0 + $1.missing }, unknown: states.reduce(0) { $0 + $1.unknown },
      companions: [
        .number("states", Double(states.count), .decimals(0)),
        .number("states-without", Double(groups.count - states.count), .decimals(0)),
      ])
  }

  private func shares(
    of states: [AwardCases], _ unit: CountingUnit
  ) -> [Result<Estimate, NoEstimate>] {
    if unit == .value { return ValueShare.each(of: states).map { $0.map(\.estimate) } }
    return states.map { cases in
      Result { () throws(NoEstimate) in try Tally(of: cases, unit: unit).share() }
    }
  }
}
