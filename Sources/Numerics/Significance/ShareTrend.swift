// SPDX-License-Identifier: EUPL-1.2

/// One group in a trend of shares: so many out of so many, at a score such as a year.
public struct ScoredShare: Hashable, Sendable {
  /// Successes.
  public let count: Int
  /// Trials.
  public let total: Int
  /// Where the group stands: a year, a dose, a rank.
  public let score: Double

  /// Describes a group.
  public init(_ count: Int, of total: Int, score: Double) {
    (self.count, self.total, self.score) = (count, total, score)
  }
}

/// Whether shares rise or fall along ordered groups.
public enum ShareTrend {
  /// The test of Cochran and Armitage for a trend in shares.
  ///
  /// - Definition: z = Σ s (x - n p) / √(p (1 - p) Σ n (s - s̄)²), with p the share of all and s̄
  ///   the mean score of all trials.
  /// - Parameter groups: at least two groups with counts from 0 up to totals from 1.
  /// - Returns: z, positive for a rise, and its two-sided p-value.
  /// - Throws: ``Undefined``, also when all trials or none are successes, or all scores are equal.
  ///
  /// Edge cases: only differences between scores matter: 2009, 2010 is the same as 0, 1.
  /// Accuracy: see <doc:Numerics-Intervals>.
  /// Literature: Armitage (1955), Tests for linear trends in proportions and frequencies,
  /// Biometrics 11, 375-386. DOI 10.2307/3001775.
  public static func cochranArmitage(_ groups: [ScoredShare]) throws(Undefined) -> TestOutcome {
    TestOutcome(normal: try z(groups))
  }

  /// The same test as a chi-square with one degree of freedom: the square of z.
  ///
  /// - Parameter groups: as for ``cochranArmitage(_:)``.
  /// - Returns: chi-square and its p-value.
  /// - Throws: ``Undefined``.
  ///
  /// Accuracy: see <doc:Numerics-Intervals>.
  public static func chiSquare(_ groups: [ScoredShare]) throws(Undefined) -> TestOutcome {
    let z = try z(groups)
    return TestOutcome(chiSquare: z * z, degrees: 1)
  }

  private static func z(_ groups: [ScoredShare]) throws(Undefined) -> DoubleDouble {
    if groups.count < 2 { throw .tooFewObservations(needed: 2, got: groups.count) }
    for group in groups {
      try Proportion.checkTrials(group.count, of: group.total)
      _ = try finite(group.score, "score")
    }
    let trials = groups.reduce(DoubleDouble.zero) { $0 + DoubleDouble($1.total) }
    let successes = groups.reduce(DoubleDouble.zero) { $0 + DoubleDouble($1.count) }
    let weighted = groups.reduce(DoubleDouble.zero) { $0 + DoubleDouble($1.total) * $1.score }
    let mean = weighted / trials
    var (trend, spread) = (DoubleDouble.zero, DoubleDouble.zero)
    for group in groups {
      let gap = DoubleDouble(group.score) - mean
      let size = DoubleDouble(group.total)
      trend = trend + gap * (DoubleDouble(group.count) * trials - size * successes)
      spread = spread + gap * gap * size
    }
    let variance = successes * (trials - successes) * spread
    if !(variance.high > 0) { throw .zeroDenominator }
    return trend / variance.squareRoot()
  }
}
