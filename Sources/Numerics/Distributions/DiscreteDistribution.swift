// SPDX-License-Identifier: EUPL-1.2

/// A distribution of whole numbers.
public protocol DiscreteDistribution: Hashable, Sendable {
  /// The chance of exactly k; 0 where k cannot occur.
  func mass(_ k: Int) -> Double
  /// The logarithm of the chance of exactly k.
  func logMass(_ k: Int) -> Double
  /// The chance of at most k.
  func cdf(_ k: Int) -> Double
  /// The chance of more than k; keeps its digits far in the upper tail.
  func survival(_ k: Int) -> Double
  /// The logarithm of the chance of at most k.
  func logCdf(_ k: Int) -> Double
  /// The logarithm of the chance of more than k.
  func logSurvival(_ k: Int) -> Double
  /// The smallest k with `cdf(k) ≥ p`, for a p from 0 to 1; others are refused.
  func quantile(_ p: Double) throws(Undefined) -> Int
  /// The smallest k with `survival(k) ≤ q`, for a q from 0 to 1; others are refused.
  func survivalQuantile(_ q: Double) throws(Undefined) -> Int
  /// Draws a value.
  func draw(using random: inout CounterRandom) -> Int
}

/// A discrete distribution that is computed from its logarithmic mass and both its tails.
protocol TailedDistribution: DiscreteDistribution {
  /// The least k that can occur.
  var least: Int { get }
  /// The greatest k that can occur; nothing when there is no end.
  var greatest: Int? { get }
  /// The logarithm of the chance of exactly k; nothing where k cannot occur.
  func logMassValue(_ k: Int) -> DoubleDouble?
  /// Both tails at k.
  func tails(_ k: Int) -> Tails
  /// The smallest k that reaches a share from above 0 to below 1.
  func search(_ share: Share) -> Int
}

extension TailedDistribution {
  /// The chance of exactly k; 0 where k cannot occur.
  public func mass(_ k: Int) -> Double { massValue(k).rounded }

  /// The logarithm of the chance of exactly k.
  public func logMass(_ k: Int) -> Double { logMassValue(k)?.high ?? -.infinity }

  /// The chance of at most k.
  public func cdf(_ k: Int) -> Double { tails(k).lower.rounded }

  /// The chance of more than k; keeps its digits far in the upper tail.
  public func survival(_ k: Int) -> Double { tails(k).upper.rounded }

  /// The logarithm of the chance of at most k.
  public func logCdf(_ k: Int) -> Double { tails(k).logLower }

  /// The logarithm of the chance of more than k.
  public func logSurvival(_ k: Int) -> Double { tails(k).logUpper }

  /// The smallest k with `cdf(k) ≥ p`, for a p from 0 to 1; others are refused.
  ///
  /// A distribution without end refuses 1 too; its answers are never above 2^52.
  public func quantile(_ p: Double) throws(Undefined) -> Int {
    try checkUnit(p, "p")
    if p == 0 { return least }
    return p < 1 ? search(Share(lower: p)) : try end(p, "p")
  }

  /// The smallest k with `survival(k) ≤ q`, for a q from 0 to 1; others are refused.
  ///
  /// A distribution without end refuses 0 too; its answers are never above 2^52.
  public func survivalQuantile(_ q: Double) throws(Undefined) -> Int {
    try checkUnit(q, "q")
    if q == 1 { return least }
    return q > 0 ? search(Share(upper: q)) : try end(q, "q")
  }

  private func end(_ share: Double, _ argument: String) throws(Undefined) -> Int {
    guard let greatest else { throw .outsideDomain(argument: argument, value: share) }
    return greatest
  }

  /// The chance of exactly k, beyond the range of a `Double`.
  func massValue(_ k: Int) -> Scaled {
    logMassValue(k).map(Elementary.guardedExp) ?? Scaled(.zero)
  }

  /// The smallest k that reaches the share of a search, from a guess by mean and deviation.
  func smallest(_ search: DiscreteSearch, mean: Double, deviation: Double) -> Int {
    search.smallest(from: search.guess(mean: mean, deviation: deviation)) { k in
      let tails = tails(k)
      return (tails.lower, tails.upper, massValue(k))
    }
  }
}
