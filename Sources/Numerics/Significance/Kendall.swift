// SPDX-License-Identifier: EUPL-1.2

/// Kendall's rank correlation tau-b: pairs in the same order against pairs in the other order.
///
/// - Definition: S / √((n0 - n1)(n0 - n2)), with S the concordant minus the discordant pairs, n0
///   all pairs, n1 and n2 the pairs tied in either list.
///
/// Every pair is looked at: the time grows with the square of the number of values.
/// Accuracy: see <doc:Numerics-Intervals>.
/// Literature: Kendall (1970), Rank Correlation Methods, 4th edition, chapters 3 to 5.
public struct Kendall: Hashable, Sendable {
  /// Tau-b, from -1 to 1.
  public let tau: Double
  /// Concordant minus discordant pairs.
  public let score: Int
  /// z and its two-sided p-value, with the variance corrected for ties; no continuity correction.
  public let outcome: TestOutcome
  private let count: Int
  private let hasTies: Bool

  /// Correlates at least two pairs of finite numbers.
  ///
  /// - Throws: ``Undefined``, also when one of the lists is constant.
  public init(_ x: [Double], _ y: [Double]) throws(Undefined) {
    try Correlation.checkPairs(x, y, atLeast: 2)
    let (left, right) = (try Ranks(x), try Ranks(y))
    if left.ties.count == 1 || right.ties.count == 1 { throw .zeroDenominator }
    count = x.count
    hasTies = left.hasTies || right.hasTies
    score = Self.score(left.doubled, right.doubled)
    let pairs = DoubleDouble(count) * DoubleDouble(count - 1)
    let leftPairs = pairs - left.tieSum { $0 * ($0 - 1) }
    let rightPairs = pairs - right.tieSum { $0 * ($0 - 1) }
    let s = DoubleDouble(score)
    tau = max(-1, min(1, (s.timesPowerOfTwo(1) / (leftPairs * rightPairs).squareRoot()).high))
    outcome = TestOutcome(normal: s / Self.variance(count, left, right).squareRoot())
  }

  /// The exact two-sided p-value, without ties.
  ///
  /// - Definition: twice the chance of a score at least as far from 0 on the same side when every
  ///   order is equally likely, at most 1.
  /// - Returns: a probability.
  /// - Throws: ``Undefined`` with argument `ties` when values are equal, and with argument `count`
  ///   for more than 200 values, where the normal test is as good.
  public func exactP() throws(Undefined) -> Double {
    if hasTies { throw .outsideDomain(argument: "ties", value: 1) }
    if count > 200 { throw .outsideDomain(argument: "count", value: Double(count)) }
    let inversions = (count * (count - 1) / 2 - abs(score)) / 2
    let tail = Self.inversionMasses(count, upTo: inversions).reduce(DoubleDouble.zero, +)
    return min(1, tail.timesPowerOfTwo(1).high)
  }
}

extension Kendall {
  /// Concordant minus discordant pairs.
  static func score(_ x: [Int], _ y: [Int]) -> Int {
    var score = 0
    for j in x.indices {
      for i in 0..<j { score += (x[j] - x[i]).signum() * (y[j] - y[i]).signum() }
    }
    return score
  }

  private static func variance(_ count: Int, _ x: Ranks, _ y: Ranks) -> DoubleDouble {
    let n = DoubleDouble(count)
    let pairs = n * (n - 1)
    let long = { (t: DoubleDouble) in t * (t - 1) * (t.timesPowerOfTwo(1) + 5) }
    let double = { (t: DoubleDouble) in t * (t - 1) }
    let triple = { (t: DoubleDouble) in t * (t - 1) * (t - 2) }
    var sum = (long(n) - x.tieSum(long) - y.tieSum(long)) / 18
    sum = sum + x.tieSum(double) * y.tieSum(double) / pairs.timesPowerOfTwo(1)
    if count < 3 { return sum }
    return sum + x.tieSum(triple) * y.tieSum(triple) / (pairs * (n - 2) * 9)
  }

  /// The chances of 0, 1, … inversions in a random order.
  private static func inversionMasses(_ count: Int, upTo most: Int) -> [DoubleDouble] {
    var masses = [DoubleDouble.one] + [DoubleDouble](repeating: .zero, count: most)
    for size in 2...count {
      // A running sum over the last `size` masses; below the middle they grow, so that taking
      // the oldest away loses nothing.
      var (window, next) = (DoubleDouble.zero, masses)
      for k in 0...most {
        window = window + masses[k]
        if k >= size { window = window - masses[k - size] }
        next[k] = window / Double(size)
      }
      masses = next
    }
    return masses
  }
}
