// SPDX-License-Identifier: EUPL-1.2

/// The PERT distribution: a smooth hump over a least, a most likely and a greatest value.
///
/// - Definition: minimum + width · Beta(1 + λ (mode - minimum)/width, 1 + λ (maximum -
///   mode)/width), with λ = 4 unless said otherwise.
///
/// Accuracy: largest error 0.5 ULP on the reference tables; the shapes are rounded to doubles.
/// Literature: Malcolm, Roseboom, Clark, Fazar (1959), Application of a technique for research
/// and development program evaluation, Operations Research 7(5), 646-669; Vose (2008), Risk
/// Analysis, 3rd edition, for λ.
public struct Pert: ContinuousDistribution {
  /// The least value.
  public let minimum: Double
  /// The most likely value.
  public let mode: Double
  /// The greatest value.
  public let maximum: Double
  /// The weight λ of the most likely value.
  public let weight: Double
  /// The beta distribution on the scale from 0 to 1.
  public let beta: BetaDistribution

  /// A distribution with finite minimum ≤ mode ≤ maximum, of which the ends differ, and a
  /// positive weight λ of the mode.
  public init(
    minimum: Double, mode: Double, maximum: Double, weight: Double = 4
  ) throws(Undefined) {
    try checkThreePoints(minimum, mode, maximum)
    try checkPositive(weight, "weight")
    (self.minimum, self.mode, self.maximum, self.weight) = (minimum, mode, maximum, weight)
    let width = DoubleDouble(sumOf: maximum, -minimum)
    let left = DoubleDouble(sumOf: mode, -minimum) * weight / width + 1
    let right = DoubleDouble(sumOf: maximum, -mode) * weight / width + 1
    beta = try BetaDistribution(left.high, right.high)
  }

  /// The mean: minimum + width · a / (a + b).
  public var mean: Double { stretched(DoubleDouble(beta.a) / DoubleDouble(sumOf: beta.a, beta.b)) }

  /// The density at x; 0 outside the ends.
  public func density(_ x: Double) -> Double {
    guard let place = place(x) else { return x.isNaN ? x : edge(x) }
    let integral = BetaIntegral(beta.a, beta.b)
    return (integral.weight(place) / place.x / place.y / Scaled(width)).rounded
  }

  /// The logarithm of the density at x.
  public func logDensity(_ x: Double) -> Double {
    guard let place = place(x) else { return x.isNaN ? x : Elementary.log(edge(x)) }
    let logs = Elementary.log(place.x) + Elementary.log(place.y) + Elementary.log(width)
    return (BetaIntegral(beta.a, beta.b).logWeight(place) - logs).high
  }

  /// The chance of a value of at most x.
  public func cdf(_ x: Double) -> Double {
    guard let place = place(x) else { return x.isNaN ? x : x <= minimum ? 0 : 1 }
    return BetaIntegral(beta.a, beta.b).tails(place).lower.rounded
  }

  /// The chance of a value above x.
  public func survival(_ x: Double) -> Double {
    guard let place = place(x) else { return x.isNaN ? x : x <= minimum ? 1 : 0 }
    return BetaIntegral(beta.a, beta.b).tails(place).upper.rounded
  }

  /// The logarithm of the chance of a value of at most x.
  public func logCdf(_ x: Double) -> Double { tails(x)?.logLower ?? Elementary.log(cdf(x)) }

  /// The logarithm of the chance of a value above x.
  public func logSurvival(_ x: Double) -> Double {
    tails(x)?.logUpper ?? Elementary.log(survival(x))
  }

  /// The x below which a share p from 0 to 1 lies; other shares are refused.
  public func quantile(_ p: Double) throws(Undefined) -> Double {
    try checkUnit(p, "p")
    if p == 0 || p == 1 { return p == 0 ? minimum : maximum }
    return stretched(BetaIntegral(beta.a, beta.b).point(Share(lower: p)).x.clamped)
  }

  /// The x above which a share q from 0 to 1 lies; other shares are refused.
  public func survivalQuantile(_ q: Double) throws(Undefined) -> Double {
    try checkUnit(q, "q")
    if q == 0 || q == 1 { return q == 0 ? maximum : minimum }
    return stretched(BetaIntegral(beta.a, beta.b).point(Share(upper: q)).x.clamped)
  }

  /// Draws a value.
  public func draw(using random: inout CounterRandom) -> Double {
    minimum + (maximum - minimum) * beta.draw(using: &random)
  }
}

extension Pert {
  private var width: DoubleDouble { DoubleDouble(sumOf: maximum, -minimum) }

  private func tails(_ x: Double) -> Tails? {
    guard let place = place(x) else { return nil }
    let tails = BetaIntegral(beta.a, beta.b).tails(place)
    return Tails(lower: tails.lower, upper: tails.upper)
  }

  private func stretched(_ place: DoubleDouble) -> Double { (place * width + minimum).high }

  private func place(_ x: Double) -> UnitPoint? {
    if !(x > minimum && x < maximum) { return nil }
    return UnitPoint(
      Scaled(DoubleDouble(sumOf: x, -minimum)), to: Scaled(DoubleDouble(sumOf: maximum, -x)))
  }

  /// The density at an end is 0 unless the mode stands there.
  private func edge(_ x: Double) -> Double {
    if x != mode { return 0 }
    let other = x == minimum ? beta.b : beta.a
    return (DoubleDouble(other) / width).high
  }
}
