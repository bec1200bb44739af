// SPDX-License-Identifier: EUPL-1.2
internal import Evidence
internal import Numerics

/// Groups of rows that lie mixed through one table, such as the awards of each state.
///
/// Group after group would fetch the columns from memory over and over; here all groups are read
/// together, one stretch of the table after another.
struct InterleavedGroups {
  private let groups: [[Int32]]
  private let lanes: Lanes
  private let stretch: Int

  /// Takes groups of one table.
  init(of cases: [AwardCases]) {
    groups = cases.map(\.rows)
    let (count, isOrdered) = (cases[0].table.count, cases[0].table.noticeID.isGrouped)
    lanes = isOrdered ? Lanes(count) : Lanes(whole: count)
    stretch = isOrdered ? 1 << 16 : max(count, 1)
  }

  /// Adds up a number of each row; rows are told apart in a number of kinds, from 0, within their group.
  @inline(__always)
  func totals(
    _ start: ExactSums, _ kinds: Int, number: (Int) -> Double, kind: (Int) -> Int
  ) -> ValueTotals {
    let lanes = lanes.run { _, range in
      var totals = ValueTotals(groups.count * kinds, start)
      var places = groups.map { $0.firstPlace(atLeast: range.lowerBound) }
      for first in stride(from: range.lowerBound, to: range.upperBound, by: stretch) {
        let end = min(first + stretch, range.upperBound)
        for (group, rows) in groups.enumerated() {
          let part = places[group]..<rows.firstPlace(atLeast: end)
          places[group] = part.upperBound
          totals.add(part) { place in
            let row = Int(rows[place])
            return (number(row), group * kinds + kind(row))
          }
        }
      }
      return totals
    }
    return ValueTotals(lanes)
  }
}

extension [Int32] {
  /// Where the first row from a number stands, among rows from low to high.
  ///
  /// Rows in any order are all on the same side of 0 and of the number of rows of their table.
  fileprivate func firstPlace(atLeast row: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
