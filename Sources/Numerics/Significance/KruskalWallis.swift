// SPDX-License-Identifier: EUPL-1.2

/// Whether one of several groups tends to have larger values, by ranks.
///
/// - Definition: H = 12/(N(N + 1)) Σ (Rj - nj (N + 1)/2)²/nj, divided by 1 - Σ(t³ - t)/(N³ - N)
///   for ties.
///
/// Accuracy: see <doc:Numerics-Intervals>.
/// Literature: Kruskal, Wallis (1952), Use of ranks in one-criterion variance analysis, JASA 47,
/// 583-621. DOI 10.1080/01621459.1952.10483441.
public struct KruskalWallis: Hashable, Sendable {
  /// H and its p-value from the chi-square distribution.
  public let outcome: TestOutcome
  /// The degrees of freedom: groups - 1.
  public let degrees: Int
  /// The effect size ε²: H/(N - 1), from 0 to 1.
  public let effect: Double

  /// Compares at least two groups with at least one finite value each.
  ///
  /// - Throws: ``Undefined``, also when all values are equal.
  public init(_ groups: [[Double]]) throws(Undefined) {
    if groups.count < 2 { throw .tooFewObservations(needed: 2, got: groups.count) }
    for group in groups where group.isEmpty { throw .tooFewObservations(needed: 1, got: 0) }
    let ranks = try Ranks(groups.flatMap(\.self))
    if ranks.ties.count == 1 { throw .zeroDenominator }
    let n = DoubleDouble(ranks.doubled.count)
    let centred = ranks.centred
    var (spread, start) = (DoubleDouble.zero, 0)
    for group in groups {
      let sum = centred[start..<start + group.count].reduce(.zero, +)
      spread = spread + sum * sum / DoubleDouble(group.count)
      start += group.count
    }
    let h = spread * 3 * (n - 1) / (n * (n * n - 1) - ranks.cubes)
    degrees = groups.count - 1
    outcome = TestOutcome(chiSquare: h, degrees: degrees)
    effect = (h / (n - 1)).high
  }
}
