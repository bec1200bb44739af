// SPDX-License-Identifier: EUPL-1.2

/// Two independent shares compared: so many out of so many, against so many out of so many.
///
/// ## Topics
/// ### Difference
/// - ``difference``
/// - ``newcombe(level:)``
/// - ``agrestiCaffo(level:)``
/// - ``miettinenNurminenDifference(level:)``
/// ### Ratio and odds
/// - ``ratio()``
/// - ``katz(level:)``
/// - ``miettinenNurminenRatio(level:)``
/// - ``oddsRatio()``
/// - ``woolf(level:)``
/// - ``miettinenNurminenOdds(level:)``
/// ### Tests
/// - ``pooledTest()``
/// - ``unpooledTest()``
/// - ``chiSquare(correction:)``
public struct TwoShares: Hashable, Sendable {
  /// Successes in the first group.
  public let first: Int
  /// Trials in the first group.
  public let firstTotal: Int
  /// Successes in the second group.
  public let second: Int
  /// Trials in the second group.
  public let secondTotal: Int

  /// Counts from 0 up to totals from 1; others are refused.
  public init(
    _ first: Int, of firstTotal: Int, against second: Int, of secondTotal: Int
  ) throws(Undefined) {
    try Proportion.checkTrials(first, of: firstTotal)
    try Proportion.checkTrials(second, of: secondTotal)
    (self.first, self.firstTotal) = (first, firstTotal)
    (self.second, self.secondTotal) = (second, secondTotal)
  }

  /// The first share minus the second.
  ///
  /// Accuracy: correctly rounded for totals below 2^26; see <doc:Numerics-Intervals>.
  public var difference: Double { (cross / (n1 * n2)).high }
}

extension TwoShares {
  var x1: DoubleDouble { DoubleDouble(first) }
  var n1: DoubleDouble { DoubleDouble(firstTotal) }
  var x2: DoubleDouble { DoubleDouble(second) }
  var n2: DoubleDouble { DoubleDouble(secondTotal) }
  var p1: DoubleDouble { x1 / n1 }
  var p2: DoubleDouble { x2 / n2 }
  var all: DoubleDouble { n1 + n2 }
  var successes: DoubleDouble { x1 + x2 }
  /// x1 n2 - x2 n1: the difference of the shares without its denominator.
  var cross: DoubleDouble { x1 * n2 - x2 * n1 }
  /// Whether one of the four cells is empty.
  var hasEmptyCell: Bool {
    first == 0 || second == 0 || first == firstTotal || second == secondTotal
  }
}

extension TwoShares {
  /// The z test with one share for both groups.
  ///
  /// - Definition: (p1 - p2) / √(p (1 - p)(1/n1 + 1/n2)) with p the share of both together.
  /// - Returns: z and its two-sided p-value.
  /// - Throws: ``Undefined/zeroDenominator`` when all trials or none are successes.
  ///
  /// Accuracy: see <doc:Numerics-Intervals>.
  /// Literature: Fleiss, Levin, Paik (2003), Statistical Methods for Rates and Proportions, 3.1.
  public func pooledTest() throws(Undefined) -> TestOutcome {
    let spread = try pooledSpread()
    return TestOutcome(normal: cross * (all / spread).squareRoot())
  }

  /// The z test with a share for each group.
  ///
  /// - Definition: (p1 - p2) / √(p1 (1 - p1)/n1 + p2 (1 - p2)/n2).
  /// - Returns: z and its two-sided p-value.
  /// - Throws: ``Undefined/zeroDenominator`` when each group is all successes or all failures.
  ///
  /// Accuracy: see <doc:Numerics-Intervals>.
  public func unpooledTest() throws(Undefined) -> TestOutcome {
    let spread = x1 * (n1 - x1) / (n1 * n1 * n1) + x2 * (n2 - x2) / (n2 * n2 * n2)
    if spread.high == 0 { throw .zeroDenominator }
    return TestOutcome(normal: cross / (n1 * n2) / spread.squareRoot())
  }

  /// The chi-square test of the two by two table.
  ///
  /// - Definition: N d² / (r1 r2 s1 s2) with d = x1 n2 - x2 n1; with correction (Yates) |d| is
  ///   reduced by N/2, not below 0.
  /// - Parameter correction: whether to reduce for whole counts.
  /// - Returns: chi-square with one degree of freedom and its p-value.
  /// - Throws: ``Undefined/zeroDenominator`` when all trials or none are successes.
  ///
  /// Accuracy: see <doc:Numerics-Intervals>.
  /// Literature: Yates (1934), Contingency tables involving small numbers and the χ² test, JRSS
  /// Supplement 1, 217-235. DOI 10.2307/2983604.
  public func chiSquare(
    correction: ContinuityCorrection = .none
  ) throws(Undefined) -> TestOutcome {
    let spread = try pooledSpread()
    var size = cross.magnitude
    if correction == .half { size = max(.zero, size - all.timesPowerOfTwo(-1)) }
    return TestOutcome(chiSquare: size * size * all / spread, degrees: 1)
  }

  /// The product of the four margins.
  private func pooledSpread() throws(Undefined) -> DoubleDouble {
    let failures = all - successes
    if successes.high == 0 || failures.high == 0 { throw .zeroDenominator }
    return successes * failures * n1 * n2
  }
}
