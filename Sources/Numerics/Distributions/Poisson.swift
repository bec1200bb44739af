// SPDX-License-Identifier: EUPL-1.2

/// The Poisson distribution: a count with a given mean.
///
/// - Definition: P(k) = μ^k e^-μ / k!.
///
/// Accuracy: largest error 0.5 ULP on the reference tables. Quantiles are decided, not rounded.
/// Literature: Loader (2000), Fast and accurate computation of binomial probabilities; NIST
/// Digital Library of Mathematical Functions, 8.4.10; Ahrens, Dieter (1974), Computer methods for
/// sampling from gamma, beta, Poisson and binomial distributions, Computing 12, for drawing.
public struct Poisson: TailedDistribution {
  /// The mean μ.
  public let mean: Double

  /// A distribution with a mean from 0 to 1e13; others are refused.
  public init(mean: Double) throws(Undefined) {
    if !(mean >= 0 && mean <= 1e13) { throw .outsideDomain(argument: "mean", value: mean) }
    self.mean = mean
  }

  /// Draws a value: large means are cut down with gamma variables, small ones counted out.
  public func draw(using random: inout CounterRandom) -> Int {
    var (count, left) = (0, mean)
    while left > 12 {
      let events = (0.875 * left).rounded(.down)
      let time = GammaDistribution.standard(events, using: &random)
      if time > left {
        let rest = Binomial(sure: Int(events) - 1, left / time)
        return count + rest.draw(using: &random)
      }
      count += Int(events)
      left -= time
    }
    let limit = Elementary.exp(-left)
    var product = 1 - random.uniform()
    while product > limit {
      count += 1
      product *= 1 - random.uniform()
    }
    return count
  }
}

extension Poisson {
  var least: Int { 0 }
  var greatest: Int? { nil }

  func logMassValue(_ k: Int) -> DoubleDouble? {
    if k < 0 { return nil }
    if k == 0 { return -DoubleDouble(mean) }
    if mean == 0 { return nil }
    let count = Double(k)
    return GammaIntegral(count).logWeight(Scaled(exactly: mean))
      - Elementary.log(Scaled(exactly: count))
  }

  func tails(_ k: Int) -> Tails {
    if k < 0 { return .above }
    if mean == 0 { return .below }
    let tails = GammaIntegral(Double(k) + 1).tails(Scaled(exactly: mean))
    return Tails(lower: tails.upper, upper: tails.lower)
  }

  func search(_ share: Share) -> Int {
    if mean == 0 { return 0 }
    let search = DiscreteSearch(share: share, least: 0, greatest: 1 << 52)
    return smallest(search, mean: mean, deviation: mean.squareRoot())
  }
}

extension Binomial {
  /// A distribution with arguments that are known to be in their range.
  init(sure trials: Int, _ probability: Double) {
    (self.trials, self.probability) = (trials, probability)
  }
}
