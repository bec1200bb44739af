// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// How many cases have a property, how many do not, and of how many that is unknown.
struct Tally {
  let yes: Int
  let no: Int
  let unknown: Int

  var known: Int { yes + no }
  var all: Int { known + unknown }

  /// Counts awards, or notices when the unit is `notice`.
  init(of cases: AwardCases, unit: CountingUnit) {
    let outcomes = cases.readings.outcomes
    let counts =
      unit == .notice
      ? NoticeOutcomes(of: cases.rows, in: cases.table, outcomes).counts
      : counts(of: cases.rows, outcomes)
    (no, unknown, yes) = (
      counts[Int(Answer.no)], counts[Int(Answer.unknown)], counts[Int(Answer.yes)]
    )
  }

  /// The share of known cases with the property in percent, with Wilson's interval and the bounds.
  func share() throws(NoEstimate) -> Estimate {
    guard all > 0 else { throw .noRows }
    guard known > 0 else { throw .allUnknown(cases: unknown) }
    let (low, high) = (Double(yes) / Double(all), Double(yes + unknown) / Double(all))
    return Estimate(
      value: 100 * Double(yes) / Double(known), numerator: Double(yes), n: known,
      unknown: unknown, interval: wilson(yes, of: known), method: .wilson,
      bounds: unknown == 0 ? nil : (100 * low)...(100 * high))
  }
}

/// How many rows have each byte of an outcome.
private func counts(of rows: [Int32], _ outcomes: [UInt8]) -> [Int] {
  rows.withUnsafeBufferPointer { rows in
    outcomes.withUnsafeBufferPointer { outcomes in
      let lanes = Lanes(rows.count).run { _, range in
        var (unknown, yes) = (0, 0)
        for index in range {
          let outcome = outcomes[Int(rows[index])]
          unknown += outcome == Answer.unknown ? 1 : 0
          yes += outcome == Answer.yes ? 1 : 0
        }
        return [range.count - unknown - yes, unknown, yes]
      }
      return sums(lanes)
    }
  }
}
