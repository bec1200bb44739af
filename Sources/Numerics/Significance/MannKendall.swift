// SPDX-License-Identifier: EUPL-1.2

/// Whether a series rises or falls, and how steeply: Mann-Kendall with the slope of Theil and Sen.
///
/// - Definition: S is the number of pairs that rise minus those that fall; its variance is
///   (n(n - 1)(2n + 5) - Σ t(t - 1)(2t + 5))/18 with t the sizes of groups of equal values.
///
/// Every pair is looked at: the time grows with the square of the number of values.
/// Accuracy: see <doc:Numerics-Intervals>.
/// Literature: Mann (1945), Nonparametric tests against trend, Econometrica 13, 245-259; Sen
/// (1968), Estimates of the regression coefficient based on Kendall's tau, JASA 63, 1379-1389.
/// DOI 10.1080/01621459.1968.10480934.
public struct MannKendall: Hashable, Sendable {
  /// Pairs that rise minus pairs that fall.
  public let score: Int
  /// The variance of the score without a trend.
  public let variance: Double
  /// z = (S - sign S)/√variance and its two-sided p-value.
  public let outcome: TestOutcome
  /// Kendall's tau-a: S divided by the number of pairs.
  public let tau: Double
  /// The slope of Theil and Sen: the median slope of all pairs at different times.
  public let slope: Double
  /// The median value minus the slope times the median time.
  public let intercept: Double
  private let slopes: [DoubleDouble]
  private let exactVariance: DoubleDouble

  /// Looks for a trend in at least three finite values at finite times, in any order of time.
  ///
  /// - Throws: ``Undefined``, also when all values or all times are equal.
  public init(times: [Double], values: [Double]) throws(Undefined) {
    try Correlation.checkPairs(times, values, atLeast: 3)
    let (left, right) = (try Ranks(times), try Ranks(values))
    let long = { (t: DoubleDouble) in t * (t - 1) * (t.timesPowerOfTwo(1) + 5) }
    let n = DoubleDouble(values.count)
    exactVariance = (long(n) - right.tieSum(long)) / 18
    if !(exactVariance.high > 0) || left.ties.count == 1 { throw .zeroDenominator }
    score = Kendall.score(left.doubled, right.doubled)
    variance = exactVariance.high
    let nearer = DoubleDouble(score - score.signum())
    outcome = TestOutcome(normal: nearer / exactVariance.squareRoot())
    tau = (DoubleDouble(2 * score) / (n * (n - 1))).high
    slopes = try Self.slopes(times, values)
    let middle = try median(ofExact: slopes)
    slope = try representable(middle.high, "slope")
    let centre = try median(ofExact: values.map { DoubleDouble($0) })
    let moment = try median(ofExact: times.map { DoubleDouble($0) })
    intercept = try representable((centre - middle * moment).high, "intercept")
  }

  /// Sen's interval for the slope.
  ///
  /// - Definition: of the N slopes in order, number M and number N + 1 - M, with M the whole part
  ///   of (N - z √variance)/2, at least 1.
  /// - Parameter level: strictly between 0 and 1.
  /// - Returns: an interval that holds the slope.
  /// - Throws: ``Undefined``.
  ///
  /// Edge cases: few values give the smallest and the largest slope, which may cover less.
  /// Literature: Hollander, Wolfe, Chicken (2014), Nonparametric Statistical Methods, 3rd edition,
  /// section 9.3.
  public func slopeInterval(level: Double = 0.95) throws(Undefined) -> Interval {
    let reach = try Normal.exactZ(level: level) * exactVariance.squareRoot()
    let place = (DoubleDouble(slopes.count) - reach).timesPowerOfTwo(-1)
    let number = min(max(1, Int(place.high.rounded(.down))), (slopes.count + 1) / 2)
    return Interval(
      low: slopes[number - 1].high, high: slopes[slopes.count - number].high, level: level)
  }

  /// The slopes of all pairs at different times, in increasing order.
  private static func slopes(
    _ times: [Double], _ values: [Double]
  ) throws(Undefined) -> [DoubleDouble] {
    var slopes: [DoubleDouble] = []
    for j in times.indices {
      for i in 0..<j where times[i] != times[j] {
        let rise = DoubleDouble(sumOf: values[j], -values[i])
        let slope = rise / DoubleDouble(sumOf: times[j], -times[i])
        _ = try finite(slope.high, "slope")
        slopes.append(slope)
      }
    }
    return slopes.sorted()
  }
}
