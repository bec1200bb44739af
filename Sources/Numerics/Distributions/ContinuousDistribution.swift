// SPDX-License-Identifier: EUPL-1.2

/// A distribution of real numbers.
public protocol ContinuousDistribution: Hashable, Sendable {
  /// The density at x.
  func density(_ x: Double) -> Double
  /// The logarithm of the density at x.
  func logDensity(_ x: Double) -> Double
  /// The chance of at most x.
  func cdf(_ x: Double) -> Double
  /// The chance of more than x; keeps its digits far in the upper tail.
  func survival(_ x: Double) -> Double
  /// The logarithm of the chance of at most x.
  func logCdf(_ x: Double) -> Double
  /// The logarithm of the chance of more than x.
  func logSurvival(_ x: Double) -> Double
  /// The x below which a chance p lies; a p that the distribution has no place for is refused.
  func quantile(_ p: Double) throws(Undefined) -> Double
  /// The x above which a chance q lies; a q that the distribution has no place for is refused.
  func survivalQuantile(_ q: Double) throws(Undefined) -> Double
  /// Draws a value.
  func draw(using random: inout CounterRandom) -> Double
}
