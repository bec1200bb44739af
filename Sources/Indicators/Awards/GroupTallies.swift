// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// The tallies of groups that a measure compares.
struct GroupTallies {
  /// The groups with at least one case of which the outcome is known, in order.
  let known: [(name: AwardGroup.Name, tally: Tally)]
  /// The number of groups of which no outcome is known.
  let without: Int
  /// The cases with a known outcome in all groups.
  var cases: Int { known.reduce(0) { $0 + $1.tally.known } }
  /// The cases with an unknown outcome in all groups.
  let unknown: Int

  /// Counts each group; throws when there are no rows, or fewer groups with a number than needed.
  init(
    of input: MeasureInput, unit: CountingUnit, atLeast needed: Int
  ) throws(NoEstimate) {
    guard case .groups(let groups) = input else { throw .noRows }
    let tallies = Lanes(each: groups.count).run { group, _ in
      (name: groups[group].name, tally: Tally(of: groups[group].cases, unit: unit))
    }
    unknown = tallies.reduce(0) { $0 + $1.tally.unknown }
    known = tallies.filter { $0.tally.known > 0 }
    without = tallies.count - known.count
    if tallies.allSatisfy({ $0.tally.all == 0 }) { throw .noRows }
    if known.isEmpty { throw .allUnknown(cases: unknown) }
    if known.count < needed { throw .tooFewGroups(needed: needed, found: known.count) }
  }
}

extension Companion {
  /// A plain number beside the main result.
  static func number(_ name: String, _ value: Double, _ digits: PrintedDigits) -> Companion {
    Companion(name, in: .number, digits: digits, Estimate(value: value, n: nil))
  }
}
