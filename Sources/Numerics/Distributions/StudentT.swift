// SPDX-License-Identifier: EUPL-1.2

/// Student's t distribution with any positive number of degrees of freedom.
///
/// - Definition: density ∝ (1 + t²/ν)^(-(ν + 1)/2).
///
/// Accuracy: largest error 0.5 ULP on the reference tables (page Numerics accuracy).
/// Literature: NIST Digital Library of Mathematical Functions, 8.17; Johnson, Kotz, Balakrishnan
/// (1995), Continuous Univariate Distributions 2, chapter 28.
public struct StudentT: ContinuousDistribution {
  /// The degrees of freedom ν.
  public let degrees: Double

  /// A distribution with degrees of freedom from 1e-299 to 1e13; others are refused.
  public init(degrees: Double) throws(Undefined) {
    try checkShape(degrees / 2, "degrees")
    self.degrees = degrees
  }

  /// The density at t.
  public func density(_ t: Double) -> Double {
    if t.isNaN { return t }
    return t.isInfinite ? 0 : Elementary.guardedExp(logDensityValue(t)).rounded
  }

  /// The logarithm of the density at t.
  public func logDensity(_ t: Double) -> Double {
    if t.isNaN { return t }
    return t.isInfinite ? -.infinity : logDensityValue(t).high
  }

  /// The chance of a value of at most t.
  public func cdf(_ t: Double) -> Double { survival(-t) }

  /// The chance of a value above t; keeps its digits far in the upper tail.
  public func survival(_ t: Double) -> Double {
    if t.isNaN { return t }
    if t == 0 { return 0.5 }
    let tail = tail(t.magnitude)
    return (t > 0 ? tail : tail.complement).rounded
  }

  /// The logarithm of the chance of a value of at most t.
  public func logCdf(_ t: Double) -> Double { logSurvival(-t) }

  /// The logarithm of the chance of a value above t.
  public func logSurvival(_ t: Double) -> Double {
    if t.isNaN { return t }
    if t == .infinity { return -.infinity }
    let tail = tail(t.magnitude)
    return t > 0 ? Elementary.log(tail).high : logComplement(tail)
  }

  /// The t below which a share p lies, for a p strictly between 0 and 1; others are refused.
  ///
  /// - Returns: a number, exactly 0 for a half; infinite when larger than every double.
  public func quantile(_ p: Double) throws(Undefined) -> Double {
    try checkOpen(p, "p")
    return p < 0.5 ? -size(p) : size(p)
  }

  /// The t above which a share q lies, for a q strictly between 0 and 1; others are refused.
  ///
  /// - Returns: a number, exactly 0 for a half; infinite when larger than every double.
  public func survivalQuantile(_ q: Double) throws(Undefined) -> Double {
    try checkOpen(q, "q")
    return q < 0.5 ? size(q) : -size(q)
  }

  /// Draws a value: a normal one divided by the root of a chi-square one over its degrees.
  public func draw(using random: inout CounterRandom) -> Double {
    let normal = Normal.draw(using: &random)
    let chiSquare = 2 * GammaDistribution.standard(degrees / 2, using: &random)
    return normal / (chiSquare / degrees).squareRoot()
  }
}

extension StudentT {
  private var integral: BetaIntegral { BetaIntegral(degrees / 2, 0.5) }

  /// The place ν : t² in the beta distribution that holds both tails.
  private func place(_ t: Double) -> UnitPoint {
    let size = Scaled(exactly: t)
    return UnitPoint(Scaled(exactly: degrees), to: (size * size).normalised)
  }

  /// The upper tail for t above 0.
  private func tail(_ t: Double) -> Scaled {
    if t == 0 { return Scaled(DoubleDouble(0.5)) }
    if t == .infinity { return Scaled(.zero) }
    return integral.tails(place(t)).lower * DoubleDouble(0.5)
  }

  /// The size of the quantile of a probability.
  private func size(_ p: Double) -> Double {
    if p == 0.5 { return 0 }
    let small = p < 0.5 ? DoubleDouble(p) : DoubleDouble(sumOf: 1, -p)
    let both = small.timesPowerOfTwo(1)
    let found =
      p > 0.25 && p < 0.75
      ? integral.point(.upper, Scaled(1 - both))
      : integral.point(.lower, p < 0.5 ? Scaled(exactly: p) * DoubleDouble(2) : Scaled(both))
    return (Scaled(exactly: degrees) * found.y / found.x).normalised.squareRoot().rounded
  }

  /// x^(ν/2) y^(1/2) / B is |t| times the density.
  private func logDensityValue(_ t: Double) -> DoubleDouble {
    if t == 0 {
      let root = Elementary.log(Scaled(exactly: degrees)).timesPowerOfTwo(-1)
      return -root - BetaFunction.ordered(degrees / 2, 0.5)
    }
    return integral.logWeight(place(t)) - Elementary.log(Scaled(exactly: t.magnitude))
  }
}

/// Refuses what does not lie strictly between 0 and 1.
func checkOpen(_ value: Double, _ argument: String) throws(Undefined) {
  if !(value > 0 && value < 1) { throw .outsideDomain(argument: argument, value: value) }
}

/// ln(1 - tail), with its digits when the tail is tiny.
func logComplement(_ tail: Scaled) -> Double {
  if tail.normalised.exponent < -110 { return -tail.rounded }
  return Elementary.log1p(-tail.clamped).high
}

/// The logarithm of a tail or mass; minus infinity for 0.
func logOf(_ tail: Scaled) -> Double {
  tail.value.high > 0 ? Elementary.log(tail).high : -.infinity
}
