// SPDX-License-Identifier: EUPL-1.2

/// The binomial distribution: successes in independent trials.
///
/// - Definition: P(k) = C(n, k) p^k (1 - p)^(n - k).
///
/// Accuracy: largest error 0.5 ULP on the reference tables. Quantiles are decided, not rounded.
/// Literature: Loader (2000), Fast and accurate computation of binomial probabilities; NIST
/// Digital Library of Mathematical Functions, 8.17.5; Ahrens, Dieter (1974), Computer methods for
/// sampling from gamma, beta, Poisson and binomial distributions, Computing 12, for drawing.
public struct Binomial: TailedDistribution {
  /// The number of trials n.
  public let trials: Int
  /// The chance of success p.
  public let probability: Double

  /// A distribution with trials from 0 to 2^43 and a probability from 0 to 1; others are refused.
  public init(trials: Int, probability: Double) throws(Undefined) {
    try checkCount(trials, "trials")
    try checkUnit(probability, "probability")
    (self.trials, self.probability) = (trials, probability)
  }

  /// Draws a value: by halving the trials at a beta variable until few are left.
  public func draw(using random: inout CounterRandom) -> Int {
    var (count, left, chance) = (0, trials, probability)
    while left > 40, chance > 0, chance < 1 {
      let middle = left / 2 + 1
      let first = GammaDistribution.standard(Double(middle), using: &random)
      let second = GammaDistribution.standard(Double(left + 1 - middle), using: &random)
      let place = first / (first + second)
      if place <= chance {
        count += middle
        left -= middle
        chance = (chance - place) / (1 - place)
      } else {
        left = middle - 1
        chance /= place
      }
    }
    for _ in 0..<left where random.uniform() < chance { count += 1 }
    return count
  }
}

extension Binomial {
  var least: Int { 0 }
  var greatest: Int? { probability == 0 ? 0 : trials }

  func logMassValue(_ k: Int) -> DoubleDouble? {
    if k < 0 || k > trials { return nil }
    if probability == 0 || probability == 1 {
      return k == (probability == 0 ? 0 : trials) ? .zero : nil
    }
    return Self.logMass(k, of: trials, at: UnitPoint(probability))
  }

  /// ln of C(n, k) x^k y^(n - k) for k from 0 to n.
  static func logMass(_ k: Int, of trials: Int, at place: UnitPoint) -> DoubleDouble {
    let (n, count, rest) = (Double(trials), Double(k), Double(trials - k))
    if k == 0 { return logPower(place.y, place.x) * n }
    if k == trials { return logPower(place.x, place.y) * n }
    let factor = Scaled(exactly: n) / Scaled(exactly: count) / Scaled(exactly: rest)
    return BetaIntegral(count, rest).logWeight(place) + Elementary.log(factor)
  }

  /// ln of a distance, from the other distance when that is the small one.
  private static func logPower(_ near: Scaled, _ far: Scaled) -> DoubleDouble {
    far.clamped.high < 0.25 ? Elementary.log1p(-far.clamped) : Elementary.log(near)
  }

  func tails(_ k: Int) -> Tails {
    if k < 0 { return .above }
    if k >= trials || probability == 0 { return .below }
    if probability == 1 { return .above }
    let tails = BetaIntegral(Double(k) + 1, Double(trials - k)).tails(UnitPoint(probability))
    return Tails(lower: tails.upper, upper: tails.lower)
  }

  func search(_ share: Share) -> Int {
    if probability == 0 || probability == 1 { return probability == 0 ? 0 : trials }
    let search = DiscreteSearch(share: share, least: 0, greatest: trials)
    let mean = Double(trials) * probability
    return smallest(search, mean: mean, deviation: (mean * (1 - probability)).squareRoot())
  }
}

/// Refuses what is not a whole number from 0 to 2^43.
func checkCount(_ value: Int, _ argument: String) throws(Undefined) {
  if value < 0 || value > 1 << 43 {
    throw .outsideDomain(argument: argument, value: Double(value))
  }
}
