// SPDX-License-Identifier: EUPL-1.2

/// The gamma distribution with a shape and a scale.
///
/// - Definition: density ∝ x^(a - 1) e^(-x/s) for x above 0, with shape a and scale s.
///
/// Accuracy: largest error 0.5 ULP on the reference tables; x/s is taken to 106 bits, not rounded.
/// Literature: NIST Digital Library of Mathematical Functions, 8.2 and 8.7; Marsaglia, Tsang
/// (2000), A simple method for generating gamma variables, ACM TOMS 26(3), for drawing.
public struct GammaDistribution: ContinuousDistribution {
  /// The shape a.
  public let shape: Double
  /// The scale s: the unit of x.
  public let scale: Double

  /// A distribution with a shape and scale from 1e-300 to 1e13; others are refused.
  public init(shape: Double, scale: Double = 1) throws(Undefined) {
    try checkShape(shape, "shape")
    try checkShape(scale, "scale")
    (self.shape, self.scale) = (shape, scale)
  }

  /// The density at x; 0 below 0, infinite at 0 for shapes below 1.
  public func density(_ x: Double) -> Double {
    guard let place = place(x) else { return edgeDensity(x) }
    return (GammaIntegral(shape).weight(place) / Scaled(exactly: x)).rounded
  }

  /// The logarithm of the density at x.
  public func logDensity(_ x: Double) -> Double {
    guard let place = place(x) else { return Elementary.log(edgeDensity(x)) }
    return (GammaIntegral(shape).logWeight(place) - Elementary.log(Scaled(exactly: x))).high
  }

  /// The chance of a value of at most x.
  public func cdf(_ x: Double) -> Double {
    guard let place = place(x) else { return x <= 0 ? 0 : x.isNaN ? x : 1 }
    return GammaIntegral(shape).tails(place).lower.rounded
  }

  /// The chance of a value above x; keeps its digits far in the upper tail.
  public func survival(_ x: Double) -> Double {
    guard let place = place(x) else { return x <= 0 ? 1 : x.isNaN ? x : 0 }
    return GammaIntegral(shape).tails(place).upper.rounded
  }

  /// The logarithm of the chance of a value of at most x.
  public func logCdf(_ x: Double) -> Double {
    guard let place = place(x) else { return x <= 0 ? -.infinity : x.isNaN ? x : 0 }
    let tails = GammaIntegral(shape).tails(place)
    return tails.lower < tails.upper ? logOf(tails.lower) : logComplement(tails.upper)
  }

  /// The logarithm of the chance of a value above x.
  public func logSurvival(_ x: Double) -> Double {
    guard let place = place(x) else { return x <= 0 ? 0 : x.isNaN ? x : -.infinity }
    let tails = GammaIntegral(shape).tails(place)
    return tails.upper < tails.lower ? logOf(tails.upper) : logComplement(tails.lower)
  }

  /// The x below which a share p lies, for a p from 0 to below 1; others are refused.
  public func quantile(_ p: Double) throws(Undefined) -> Double {
    if !(p >= 0 && p < 1) { throw .outsideDomain(argument: "p", value: p) }
    return p == 0 ? 0 : scaled(Share(lower: p))
  }

  /// The x above which a share q lies, for a q above 0 and at most 1; others are refused.
  public func survivalQuantile(_ q: Double) throws(Undefined) -> Double {
    if !(q > 0 && q <= 1) { throw .outsideDomain(argument: "q", value: q) }
    return q == 1 ? 0 : scaled(Share(upper: q))
  }

  /// Draws a value.
  public func draw(using random: inout CounterRandom) -> Double {
    scale * Self.standard(shape, using: &random)
  }
}

extension GammaDistribution {
  private func place(_ x: Double) -> Scaled? {
    if !(x > 0 && x.isFinite) { return nil }
    return (Scaled(exactly: x) / Scaled(exactly: scale)).normalised
  }

  private func edgeDensity(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x != 0 || shape > 1 { return 0 }
    return shape == 1 ? 1 / scale : .infinity
  }

  private func scaled(_ share: Share) -> Double {
    (GammaIntegral(shape).point(share) * Scaled(exactly: scale)).rounded
  }

  /// A gamma variable of scale 1; for shapes below 1 one of shape + 1 times a power of a uniform.
  static func standard(_ shape: Double, using random: inout CounterRandom) -> Double {
    if shape < 1 {
      let power = Elementary.log(1 - random.uniform()) / shape
      return standard(shape + 1, using: &random) * Elementary.exp(power)
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let normal = Normal.draw(using: &random)
      let root = 1 + c * normal
      if root <= 0 { continue }
      let cube = root * root * root
      let uniform = 1 - random.uniform()
      let square = normal * normal
      if uniform < 1 - 0.0331 * square * square { return d * cube }
      let limit = square / 2 + d * (1 - cube + Elementary.log(cube))
      if Elementary.log(uniform) < limit { return d * cube }
    }
  }
}

extension Normal {
  /// The density at x.
  ///
  /// - Definition: exp(-x²/2) / √(2π).
  /// - Parameter x: any double.
  /// - Returns: a number from 0 to 0.399.
  ///
  /// Edge cases: NaN gives NaN; 0 beyond 38.6.
  /// Accuracy: largest error 0.5 ULP on the reference tables (page Numerics accuracy).
  public static func density(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x.magnitude > 40 { return 0 }
    let half = -DoubleDouble(productOf: x, x).timesPowerOfTwo(-1)
    return (Elementary.exp(half) * inverseRootTwoPi).rounded
  }

  /// The logarithm of the density at x.
  ///
  /// - Definition: -x²/2 - ln √(2π).
  /// - Parameter x: any double.
  /// - Returns: a negative number; minus infinity beyond 1.8e154.
  ///
  /// Edge cases: NaN gives NaN.
  /// Accuracy: largest error 0.5 ULP on the reference tables (page Numerics accuracy).
  public static func logDensity(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x.magnitude > 0x1p511 { return -.infinity }
    return (-DoubleDouble(productOf: x, x).timesPowerOfTwo(-1) - LogGamma.halfLogTwoPi).high
  }

  /// Draws a value with mean 0 and variance 1.
  ///
  /// Literature: Leva (1992), A fast normal random number generator, ACM TOMS 18(4), 449-453.
  /// DOI 10.1145/138351.138364.
  public static func draw(using random: inout CounterRandom) -> Double {
    while true {
      let u = 1 - random.uniform()
      let v = 1.7156 * (random.uniform() - 0.5)
      let x = u - 0.449871
      let y = v.magnitude + 0.386595
      let form = x * x + y * (0.19600 * y - 0.25472 * x)
      if form < 0.27597 { return v / u }
      if form <= 0.27846, v * v <= -4 * u * u * Elementary.log(u) { return v / u }
    }
  }
}
