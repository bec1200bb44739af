// SPDX-License-Identifier: EUPL-1.2

/// The beta distribution with two shapes.
///
/// - Definition: density ∝ x^(a - 1) (1 - x)^(b - 1) for x from 0 to 1.
///
/// Accuracy: largest error 0.5 ULP on the reference tables (page Numerics accuracy).
/// Literature: NIST Digital Library of Mathematical Functions, 8.17; Johnson, Kotz, Balakrishnan
/// (1995), Continuous Univariate Distributions 2, chapter 25.
public struct BetaDistribution: ContinuousDistribution {
  /// The first shape.
  public let a: Double
  /// The second shape.
  public let b: Double

  /// A distribution with shapes from 1e-300 to 1e13; others are refused.
  public init(_ a: Double, _ b: Double) throws(Undefined) {
    try BetaFunction.checkShapes(a, b)
    (self.a, self.b) = (a, b)
  }

  /// The mean: a / (a + b).
  public var mean: Double { (DoubleDouble(a) / DoubleDouble(sumOf: a, b)).high }

  /// The density at x; 0 outside 0 to 1, infinite at an end whose shape is below 1.
  public func density(_ x: Double) -> Double {
    guard let place = place(x) else { return edgeDensity(x) }
    return (BetaIntegral(a, b).weight(place) / place.x / place.y).rounded
  }

  /// The logarithm of the density at x.
  public func logDensity(_ x: Double) -> Double {
    guard let place = place(x) else { return Elementary.log(edgeDensity(x)) }
    let logs = Elementary.log(place.x) + Elementary.log(place.y)
    return (BetaIntegral(a, b).logWeight(place) - logs).high
  }

  /// The chance of a value of at most x.
  public func cdf(_ x: Double) -> Double {
    guard let place = place(x) else { return x <= 0 ? 0 : x.isNaN ? x : 1 }
    return BetaIntegral(a, b).tails(place).lower.rounded
  }

  /// The chance of a value above x; keeps its digits far in the upper tail.
  public func survival(_ x: Double) -> Double {
    guard let place = place(x) else { return x <= 0 ? 1 : x.isNaN ? x : 0 }
    return BetaIntegral(a, b).tails(place).upper.rounded
  }

  /// The logarithm of the chance of a value of at most x.
  public func logCdf(_ x: Double) -> Double {
    guard let place = place(x) else { return x <= 0 ? -.infinity : x.isNaN ? x : 0 }
    let tails = BetaIntegral(a, b).tails(place)
    return tails.lower < tails.upper ? logOf(tails.lower) : logComplement(tails.upper)
  }

  /// The logarithm of the chance of a value above x.
  public func logSurvival(_ x: Double) -> Double {
    guard let place = place(x) else { return x <= 0 ? 0 : x.isNaN ? x : -.infinity }
    let tails = BetaIntegral(a, b).tails(place)
    return tails.upper < tails.lower ? logOf(tails.upper) : logComplement(tails.lower)
  }

  /// The x below which a share p from 0 to 1 lies; other shares are refused.
  public func quantile(_ p: Double) throws(Undefined) -> Double {
    try BetaFunction.lowerInverse(p, a, b)
  }

  /// The x above which a share q from 0 to 1 lies; other shares are refused.
  public func survivalQuantile(_ q: Double) throws(Undefined) -> Double {
    try BetaFunction.upperInverse(q, a, b)
  }

  /// Draws a value: one gamma variable over the sum of two.
  ///
  /// Edge cases: 0 or 1 by the odds of the shapes when both gamma variables underflow.
  public func draw(using random: inout CounterRandom) -> Double {
    let first = GammaDistribution.standard(a, using: &random)
    let second = GammaDistribution.standard(b, using: &random)
    if first + second == 0 { return random.uniform() * (a + b) < a ? 1 : 0 }
    return first / (first + second)
  }
}

extension BetaDistribution {
  private func place(_ x: Double) -> UnitPoint? { x > 0 && x < 1 ? UnitPoint(x) : nil }

  private func edgeDensity(_ x: Double) -> Double {
    if x != 0 && x != 1 { return x.isNaN ? x : 0 }
    let (near, other) = x == 0 ? (a, b) : (b, a)
    if near == 1 { return other }
    return near > 1 ? 0 : .infinity
  }
}
