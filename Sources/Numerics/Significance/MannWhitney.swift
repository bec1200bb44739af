// SPDX-License-Identifier: EUPL-1.2

/// Whether values of one sample tend to be larger than those of another, by ranks.
///
/// - Definition: U is the number of pairs in which the first value is larger, ties counting half.
///
/// Accuracy: see <doc:Numerics-Intervals>.
/// Literature: Mann, Whitney (1947), Annals of Mathematical Statistics 18, 50-60.
/// DOI 10.1214/aoms/1177730491.
public struct MannWhitney: Hashable, Sendable {
  /// The pairs in which the first value is larger, ties counting half.
  public let u: Double
  /// The chance that a first value is larger than a second: U/(n1 n2), ties counting half.
  public let superiority: Double
  /// The shift of Hodges and Lehmann: the median of all differences, first minus second.
  public let shift: Double
  private let firstCount: Int
  private let secondCount: Int
  private let doubledU: Int
  /// 12 times the variance of U; 0 when all values are equal.
  private let variance: DoubleDouble
  private let hasTies: Bool

  /// Compares two samples of at least one finite value each; others are refused.
  public init(_ first: [Double], _ second: [Double]) throws(Undefined) {
    if first.isEmpty || second.isEmpty { throw .tooFewObservations(needed: 1, got: 0) }
    let ranks = try Ranks(first + second)
    (firstCount, secondCount) = (first.count, second.count)
    let sum = ranks.doubled[..<first.count].reduce(0, +)
    doubledU = sum - first.count * (first.count + 1)
    hasTies = ranks.hasTies
    u = Double(doubledU) / 2
    let (m, n) = (DoubleDouble(first.count), DoubleDouble(second.count))
    superiority = (DoubleDouble(doubledU) / (m * n * 2)).high
    let all = m + n
    variance = m * n * (all + 1 - ranks.cubes / (all * (all - 1)))
    var differences: [DoubleDouble] = []
    differences.reserveCapacity(first.count * second.count)
    for x in first {
      for y in second {
        _ = try finite(x - y, "difference")
        differences.append(DoubleDouble(sumOf: x, -y))
      }
    }
    shift = try median(ofExact: differences).high
  }

  /// The test by the normal distribution, with the variance corrected for ties.
  ///
  /// - Definition: z = (U - n1 n2/2) / √(n1 n2/12 (N + 1 - Σ(t³ - t)/(N(N - 1)))); with correction
  ///   the distance to the mean is half a step smaller, not below 0.
  /// - Parameter correction: whether to correct for U being a whole number.
  /// - Returns: z and its two-sided p-value.
  /// - Throws: ``Undefined/zeroDenominator`` when all values are equal.
  public func normalTest(
    correction: ContinuityCorrection = .none
  ) throws(Undefined) -> TestOutcome {
    if !(variance.high > 0) { throw .zeroDenominator }
    var gap = doubledU - firstCount * secondCount
    if correction == .half { gap -= min(max(gap, -1), 1) }
    return TestOutcome(
      normal: DoubleDouble(gap) * DoubleDouble(3).squareRoot()
        / variance.squareRoot())
  }

  /// The exact two-sided p-value, without ties.
  ///
  /// - Definition: twice the smaller of P(U ≤ u) and P(U ≥ u), at most 1, with every order of the
  ///   values equally likely.
  /// - Returns: a probability.
  /// - Throws: ``Undefined`` with argument `ties` when values are equal, and with argument `pairs`
  ///   for more than 10,000 pairs, where the normal test is as good.
  public func exactP() throws(Undefined) -> Double {
    if hasTies { throw .outsideDomain(argument: "ties", value: 1) }
    let pairs = firstCount * secondCount
    if pairs > 10_000 { throw .outsideDomain(argument: "pairs", value: Double(pairs)) }
    let least = min(doubledU / 2, pairs - doubledU / 2)
    let masses = Self.masses(firstCount, secondCount, upTo: least)
    let tail = masses.reduce(DoubleDouble.zero, +)
    return min(1, tail.timesPowerOfTwo(1).high)
  }

  /// P(U = 0), … for two sample sizes: which sample the largest value belongs to decides.
  ///
  /// (m + n) P(m, n, u) = m P(m - 1, n, u - n) + n P(m, n - 1, u)
  private static func masses(_ m: Int, _ n: Int, upTo least: Int) -> [DoubleDouble] {
    let none = [DoubleDouble.one] + [DoubleDouble](repeating: .zero, count: least)
    var row = [[DoubleDouble]](repeating: none, count: n + 1)
    for i in 1...m {
      for j in 1...n {
        let (old, left) = (row[j], row[j - 1])
        let size = Double(i + j)
        for u in 0...least {
          let lifted = u >= j ? old[u - j] * Double(i) : .zero
          row[j][u] = (lifted + left[u] * Double(j)) / size
        }
      }
    }
    return row[n]
  }
}
