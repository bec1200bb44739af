// SPDX-License-Identifier: EUPL-1.2

/// Columns whose cells are looked for together, and the separators that stand around them.
public struct ChosenColumns: Sendable {
  /// Separators nearer to each other than this are looked for in one walk.
  private static let gap = 12

  /// The columns, in the order of their cells.
  public let places: [Int]
  /// The separators to be listed, counted from 0 in a record; the last column has none after it.
  let runs: [Range<Int>]

  /// Chooses columns, counted from 0.
  public init(_ places: [Int]) {
    self.places = places
    let edges = places.flatMap { [$0 - 1, $0] }.filter { $0 >= 0 }.sorted()
    var runs: [Range<Int>] = []
    for edge in edges {
      if let last = runs.last, edge < last.upperBound + ChosenColumns.gap {
        runs[runs.count - 1] = last.lowerBound..<edge + 1
      } else {
        runs.append(edge..<edge + 1)
      }
    }
    self.runs = runs
  }
}
