// SPDX-License-Identifier: EUPL-1.2

/// The chi-square distribution with any positive number of degrees of freedom.
///
/// - Definition: a gamma distribution of shape ν/2 and scale 2.
///
/// Accuracy: largest error 0.5 ULP on the reference tables (page Numerics accuracy).
/// Literature: Johnson, Kotz, Balakrishnan (1994), Continuous Univariate Distributions 1,
/// chapter 18.
public struct ChiSquare: ContinuousDistribution {
  /// The degrees of freedom ν.
  public let degrees: Double
  private let gamma: GammaDistribution

  /// A distribution with degrees of freedom from 1e-299 to 1e13; others are refused.
  public init(degrees: Double) throws(Undefined) {
    try checkShape(degrees / 2, "degrees")
    self.degrees = degrees
    gamma = try GammaDistribution(shape: degrees / 2, scale: 2)
  }

  /// The density at x.
  public func density(_ x: Double) -> Double { gamma.density(x) }

  /// The logarithm of the density at x.
  public func logDensity(_ x: Double) -> Double { gamma.logDensity(x) }

  /// The chance of a value of at most x.
  public func cdf(_ x: Double) -> Double { gamma.cdf(x) }

  /// The chance of a value above x; keeps its digits far in the upper tail.
  public func survival(_ x: Double) -> Double { gamma.survival(x) }

  /// The logarithm of the chance of a value of at most x.
  public func logCdf(_ x: Double) -> Double { gamma.logCdf(x) }

  /// The logarithm of the chance of a value above x.
  public func logSurvival(_ x: Double) -> Double { gamma.logSurvival(x) }

  /// The x below which a share p lies, for a p from 0 to below 1; others are refused.
  public func quantile(_ p: Double) throws(Undefined) -> Double { try gamma.quantile(p) }

  /// The x above which a share q lies, for a q above 0 and at most 1; others are refused.
  public func survivalQuantile(_ q: Double) throws(Undefined) -> Double {
    try gamma.survivalQuantile(q)
  }

  /// Draws a value.
  public func draw(using random: inout CounterRandom) -> Double { gamma.draw(using: &random) }
}
