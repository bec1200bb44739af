// SPDX-License-Identifier: EUPL-1.2

/// How two lists of numbers go together, from -1 to 1: by value (Pearson) or by rank (Spearman).
///
/// Accuracy: see <doc:Numerics-Intervals>.
public struct Correlation: Hashable, Sendable {
  /// The coefficient.
  public let coefficient: Double
  /// The two-sided p-value: t = r √((n - 2)/(1 - r²)) with n - 2 degrees of freedom.
  public let pValue: Double
  private let count: Int
  private let r: DoubleDouble
  /// 1 - r², from the residuals of a straight line, so that it keeps its digits near 0.
  private let rest: DoubleDouble

  /// Pearson's correlation of at least three pairs of finite numbers.
  ///
  /// - Definition: Σ(x - x̄)(y - ȳ) / √(Σ(x - x̄)² Σ(y - ȳ)²).
  /// - Throws: ``Undefined``, also when one of the lists is constant.
  ///
  /// Edge cases: points exactly on a line give exactly 1 or -1 and a p-value of 0.
  /// Literature: Pearson (1896), Philosophical Transactions A 187, 253-318.
  public static func pearson(_ x: [Double], _ y: [Double]) throws(Undefined) -> Correlation {
    try checkPairs(x, y, atLeast: 3)
    return try Correlation(try deviations(x), try deviations(y))
  }

  /// Spearman's rank correlation of at least three pairs; equal values share their ranks.
  ///
  /// - Definition: Pearson's correlation of the ranks; its p-value is the t approximation.
  /// - Throws: ``Undefined``, also when one of the lists is constant.
  ///
  /// Literature: Spearman (1904), American Journal of Psychology 15, 72-101.
  /// DOI 10.2307/1412159.
  public static func spearman(_ x: [Double], _ y: [Double]) throws(Undefined) -> Correlation {
    try checkPairs(x, y, atLeast: 3)
    return try Correlation(try Ranks(x).centred, try Ranks(y).centred)
  }

  /// The interval of Fisher's z.
  ///
  /// - Definition: tanh(artanh r ± z/√(n - 3)).
  /// - Parameter level: strictly between 0 and 1.
  /// - Returns: an interval within -1 to 1.
  /// - Throws: ``Undefined`` for fewer than four pairs.
  ///
  /// Edge cases: a correlation of exactly 1 or -1 gives that number twice.
  /// Literature: Fisher (1921), On the probable error of a coefficient of correlation, Metron 1,
  /// 3-32.
  public func interval(level: Double = 0.95) throws(Undefined) -> Interval {
    let z = try Normal.exactZ(level: level)
    if count < 4 { throw .tooFewObservations(needed: 4, got: count) }
    if !(rest.high > 0) { return Interval(low: coefficient, high: coefficient, level: level) }
    let size = r.magnitude
    // artanh r = ln((1 + r)/(1 - r))/2, with 1 - r = (1 - r²)/(1 + r); here twice that.
    let twice = Elementary.log1p(size * (size + 1).timesPowerOfTwo(1) / rest)
    let middle = r.high < 0 ? -twice : twice
    let reach = (z / DoubleDouble(count - 3).squareRoot()).timesPowerOfTwo(1)
    return Interval(
      low: Self.hyperbolic(middle - reach), high: Self.hyperbolic(middle + reach), level: level)
  }
}

extension Correlation {
  /// Correlates deviations from the mean.
  private init(_ x: [DoubleDouble], _ y: [DoubleDouble]) throws(Undefined) {
    let (xx, yy) = (Self.product(x, x), Self.product(y, y))
    if !(xx.high > 0 && yy.high > 0) { throw .zeroDenominator }
    let slope = Self.product(x, y) / xx
    let residuals = zip(x, y).map { $1 - slope * $0 }
    rest = min(.one, Self.product(residuals, residuals) / yy)
    count = x.count
    let size = slope * (xx / yy).squareRoot()
    r =
      rest.high > 0 ? max(DoubleDouble(-1), min(.one, size)) : DoubleDouble(size.high < 0 ? -1 : 1)
    coefficient = r.high
    pValue = Significance.correlation(explained: r * r, rest: rest, degrees: x.count - 2)
  }

  static func checkPairs(
    _ x: [Double], _ y: [Double], atLeast needed: Int
  ) throws(Undefined) {
    if min(x.count, y.count) < needed {
      throw .tooFewObservations(needed: needed, got: min(x.count, y.count))
    }
    if x.count != y.count {
      throw .tooFewObservations(needed: max(x.count, y.count), got: min(x.count, y.count))
    }
  }

  /// Deviations from the mean, scaled by a power of two so that squares cannot overflow.
  private static func deviations(_ values: [Double]) throws(Undefined) -> [DoubleDouble] {
    for value in values { _ = try finite(value, "values") }
    let largest = values.reduce(0) { max($0, $1.magnitude) }
    if largest == 0 { return values.map { _ in .zero } }
    let exponent = Int(largest.exponent)
    let small = values.map { Double(sign: .plus, exponent: -exponent, significand: $0) }
    var sum = ExactAccumulator()
    for value in small { sum.add(value) }
    let mean = (sum.scaled() / Scaled(DoubleDouble(values.count))).clamped
    if small.allSatisfy({ $0 == small[0] }) { return values.map { _ in .zero } }
    return small.map { DoubleDouble($0) - mean }
  }

  private static func product(_ x: [DoubleDouble], _ y: [DoubleDouble]) -> DoubleDouble {
    zip(x, y).reduce(.zero) { $0 + $1.0 * $1.1 }
  }

  /// tanh(x/2).
  private static func hyperbolic(_ x: DoubleDouble) -> Double {
    let growth = Elementary.expm1(x.magnitude)
    let value = (growth / (growth + 2)).high
    return x.high < 0 ? -value : value
  }
}
