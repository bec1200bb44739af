// SPDX-License-Identifier: EUPL-1.2

/// The negative binomial distribution: failures before a number of successes, which may be broken.
///
/// - Definition: P(k) = Γ(k + r) / (k! Γ(r)) p^r (1 - p)^k.
///
/// Accuracy: largest error 0.5 ULP on the reference tables. Quantiles are decided, not rounded.
/// Literature: Johnson, Kemp, Kotz (2005), Univariate Discrete Distributions, chapter 5; NIST
/// Digital Library of Mathematical Functions, 8.17.
public struct NegativeBinomial: TailedDistribution {
  /// The number of successes r.
  public let size: Double
  /// The chance of success p.
  public let probability: Double

  /// A distribution with a size from 1e-300 to 1e13 and a probability above 0, up to 1.
  public init(size: Double, probability: Double) throws(Undefined) {
    try checkShape(size, "size")
    if !(probability > 0 && probability <= 1) {
      throw .outsideDomain(argument: "probability", value: probability)
    }
    (self.size, self.probability) = (size, probability)
  }

  /// The mean: r (1 - p) / p.
  public var mean: Double {
    (DoubleDouble(sumOf: 1, -probability) * size / DoubleDouble(probability)).high
  }

  /// Draws a value: a Poisson count whose mean is a gamma variable, at most 2^50.
  public func draw(using random: inout CounterRandom) -> Int {
    let rate = GammaDistribution.standard(size, using: &random)
    let mean = min(rate * (1 - probability) / probability, 0x1p50)
    return Poisson(sure: mean).draw(using: &random)
  }
}

extension NegativeBinomial {
  var least: Int { 0 }
  var greatest: Int? { nil }

  func logMassValue(_ k: Int) -> DoubleDouble? {
    if k < 0 || (probability == 1 && k > 0) { return nil }
    let place = UnitPoint(probability)
    if k == 0 {
      let log =
        place.y.clamped.high < 0.25
        ? Elementary.log1p(-place.y.clamped) : Elementary.log(place.x)
      return log * size
    }
    let count = Double(k)
    return BetaIntegral(size, count).logWeight(place) - Elementary.log(Scaled(exactly: count))
  }

  func tails(_ k: Int) -> Tails {
    if k < 0 { return .above }
    if probability == 1 { return .below }
    let tails = BetaIntegral(size, Double(k) + 1).tails(UnitPoint(probability))
    return Tails(lower: tails.lower, upper: tails.upper)
  }

  func search(_ share: Share) -> Int {
    if probability == 1 { return 0 }
    let search = DiscreteSearch(share: share, least: 0, greatest: 1 << 52)
    return smallest(search, mean: mean, deviation: (mean / probability).squareRoot())
  }
}

extension Poisson {
  /// A distribution with a mean that is known to be in its range.
  init(sure mean: Double) { self.mean = mean }
}
