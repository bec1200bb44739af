// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// The number of each row for a property: whole ones as they stand in a table, or any others.
public enum NumberColumn: Sendable {
  /// Whole numbers; ``WholeColumn/unknown`` where there is none.
  case wholes([Int32])
  /// Any numbers; not a number where there is none.
  case reals([Double])

  /// Those of some rows that have a number, in their order.
  func known(of rows: [Int32]) -> [Int32] {
    switch self {
    case .wholes(let numbers): numbers.known(rows, without: WholeColumn.unknown)
    case .reals(let numbers): numbers.known(rows, without: .nan)
    }
  }

  /// The numbers of rows that have one, in their order.
  func numbers(of known: [Int32]) -> [Double] {
    switch self {
    case .wholes(let numbers):
      Lanes(known.count).column { range, reals in
        for place in range { reals[place] = Double(numbers[Int(known[place])]) }
      }
    case .reals(let numbers): numbers.gathered(at: known)
    }
  }
}
