// SPDX-License-Identifier: EUPL-1.2

/// Fisher's F distribution with any positive numbers of degrees of freedom.
///
/// - Definition: the ratio of two chi-square variables, each divided by its degrees of freedom.
///
/// Accuracy: largest error 0.5 ULP on the reference tables (page Numerics accuracy).
/// Literature: NIST Digital Library of Mathematical Functions, 8.17; Johnson, Kotz, Balakrishnan
/// (1995), Continuous Univariate Distributions 2, chapter 27.
public struct FisherF: ContinuousDistribution {
  /// The degrees of freedom of the numerator.
  public let numerator: Double
  /// The degrees of freedom of the denominator.
  public let denominator: Double

  /// A distribution with degrees of freedom from 1e-299 to 1e13; others are refused.
  public init(numerator: Double, denominator: Double) throws(Undefined) {
    try checkShape(numerator / 2, "numerator")
    try checkShape(denominator / 2, "denominator")
    (self.numerator, self.denominator) = (numerator, denominator)
  }

  /// The density at x; 0 below 0.
  public func density(_ x: Double) -> Double {
    guard let place = place(x) else { return edgeDensity(x) }
    return (integral.weight(place) / Scaled(exactly: x)).rounded
  }

  /// The logarithm of the density at x.
  public func logDensity(_ x: Double) -> Double {
    guard let place = place(x) else { return Elementary.log(edgeDensity(x)) }
    return (integral.logWeight(place) - Elementary.log(Scaled(exactly: x))).high
  }

  /// The chance of a value of at most x.
  public func cdf(_ x: Double) -> Double {
    guard let place = place(x) else { return x <= 0 ? 0 : x.isNaN ? x : 1 }
    return integral.tails(place).lower.rounded
  }

  /// The chance of a value above x; keeps its digits far in the upper tail.
  public func survival(_ x: Double) -> Double {
    guard let place = place(x) else { return x <= 0 ? 1 : x.isNaN ? x : 0 }
    return integral.tails(place).upper.rounded
  }

  /// The logarithm of the chance of a value of at most x.
  public func logCdf(_ x: Double) -> Double {
    guard let place = place(x) else { return x <= 0 ? -.infinity : x.isNaN ? x : 0 }
    let tails = integral.tails(place)
    return tails.lower < tails.upper ? logOf(tails.lower) : logComplement(tails.upper)
  }

  /// The logarithm of the chance of a value above x.
  public func logSurvival(_ x: Double) -> Double {
    guard let place = place(x) else { return x <= 0 ? 0 : x.isNaN ? x : -.infinity }
    let tails = integral.tails(place)
    return tails.upper < tails.lower ? logOf(tails.upper) : logComplement(tails.lower)
  }

  /// The x below which a share p lies, for a p from 0 to below 1; others are refused.
  public func quantile(_ p: Double) throws(Undefined) -> Double {
    if !(p >= 0 && p < 1) { throw .outsideDomain(argument: "p", value: p) }
    return p == 0 ? 0 : ratio(Share(lower: p))
  }

  /// The x above which a share q lies, for a q above 0 and at most 1; others are refused.
  public func survivalQuantile(_ q: Double) throws(Undefined) -> Double {
    if !(q > 0 && q <= 1) { throw .outsideDomain(argument: "q", value: q) }
    return q == 1 ? 0 : ratio(Share(upper: q))
  }

  /// Draws a value.
  public func draw(using random: inout CounterRandom) -> Double {
    let top = GammaDistribution.standard(numerator / 2, using: &random) / numerator
    return top / (GammaDistribution.standard(denominator / 2, using: &random) / denominator)
  }
}

extension FisherF {
  private var integral: BetaIntegral { BetaIntegral(numerator / 2, denominator / 2) }

  /// The place (numerator · x) : denominator in the beta distribution.
  private func place(_ x: Double) -> UnitPoint? {
    if !(x > 0 && x.isFinite) { return nil }
    let top = Scaled(exactly: numerator) * Scaled(exactly: x)
    return UnitPoint(top, to: Scaled(exactly: denominator))
  }

  private func edgeDensity(_ x: Double) -> Double {
    if x != 0 || numerator > 2 { return x.isNaN ? x : 0 }
    return numerator == 2 ? 1 : .infinity
  }

  private func ratio(_ share: Share) -> Double {
    let place = integral.point(share)
    let scale = Scaled(exactly: denominator) / Scaled(exactly: numerator)
    return (place.x / place.y * scale).rounded
  }
}
