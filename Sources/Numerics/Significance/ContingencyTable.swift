// SPDX-License-Identifier: EUPL-1.2

/// A table of counts, asked whether rows and columns have to do with each other.
public struct ContingencyTable: Hashable, Sendable {
  /// The counts, row by row.
  public let rows: [[Int]]
  private let rowSums: [DoubleDouble]
  private let columnSums: [DoubleDouble]
  private let total: DoubleDouble

  /// At least two rows of equally many, at least two, counts from 0; others are refused.
  ///
  /// - Throws: ``Undefined``, also for a row or column that is empty.
  public init(_ rows: [[Int]]) throws(Undefined) {
    let width = rows.first?.count ?? 0
    if rows.count < 2 { throw .tooFewObservations(needed: 2, got: rows.count) }
    if width < 2 { throw .tooFewObservations(needed: 2, got: width) }
    for row in rows {
      if row.count != width { throw .tooFewObservations(needed: width, got: row.count) }
      for count in row { try checkCount(count, "count") }
    }
    self.rows = rows
    rowSums = rows.map { Self.sum($0) }
    columnSums = (0..<width).map { column in Self.sum(rows.map { $0[column] }) }
    total = rowSums.reduce(.zero, +)
    if (rowSums + columnSums).contains(.zero) { throw .zeroDenominator }
  }

  /// The degrees of freedom: (rows - 1)(columns - 1).
  public var degrees: Int { (rowSums.count - 1) * (columnSums.count - 1) }

  /// Pearson's chi-square test of independence, without correction.
  ///
  /// - Definition: Σ (O - E)²/E with E = row sum · column sum / total.
  /// - Returns: chi-square and its p-value.
  ///
  /// Edge cases: exact independence gives exactly 0 and 1.
  /// Accuracy: see <doc:Numerics-Intervals>.
  /// Literature: Pearson (1900), Philosophical Magazine 50, 157-175.
  /// DOI 10.1080/14786440009463897.
  public var chiSquare: TestOutcome {
    TestOutcome(chiSquare: pearson, degrees: degrees)
  }

  /// The likelihood ratio test of independence.
  ///
  /// - Definition: 2 Σ O ln(O/E); an empty cell adds 0.
  /// - Returns: G² and its p-value.
  ///
  /// Accuracy: see <doc:Numerics-Intervals>.
  /// Literature: Agresti (2013), Categorical Data Analysis, 3rd edition, section 3.2.1.
  public var likelihoodRatio: TestOutcome {
    let sum = cells { count, product in
      if count.high == 0 { return .zero }
      return Elementary.log1p((count * total - product) / product) * count
    }
    return TestOutcome(chiSquare: max(.zero, sum.timesPowerOfTwo(1)), degrees: degrees)
  }

  /// Cramér's V: how strong the association is, from 0 to 1.
  ///
  /// - Definition: √(χ² / (N (min(rows, columns) - 1))).
  ///
  /// Accuracy: see <doc:Numerics-Intervals>.
  /// Literature: Cramér (1946), Mathematical Methods of Statistics, section 21.9.
  public var cramersV: Double {
    let least = Double(min(rowSums.count, columnSums.count) - 1)
    return (pearson / (total * least)).squareRoot().high
  }

  private var pearson: DoubleDouble {
    cells { count, product in
      let gap = count * total - product
      return gap * gap / product / total
    }
  }

  /// The sum over all cells of something of the count and the product of its margins.
  private func cells(_ part: (DoubleDouble, DoubleDouble) -> DoubleDouble) -> DoubleDouble {
    var sum = DoubleDouble.zero
    for (row, rowSum) in zip(rows, rowSums) {
      for (count, columnSum) in zip(row, columnSums) {
        sum = sum + part(DoubleDouble(count), rowSum * columnSum)
      }
    }
    return sum
  }

  private static func sum(_ counts: [Int]) -> DoubleDouble {
    counts.reduce(.zero) { $0 + DoubleDouble($1) }
  }
}
