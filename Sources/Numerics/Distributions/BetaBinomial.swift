// SPDX-License-Identifier: EUPL-1.2

/// The beta-binomial distribution: successes in trials that share an unknown chance.
///
/// - Definition: P(k) = C(n, k) B(k + a, n - k + b) / B(a, b).
///
/// Accuracy: largest error 0.5 ULP on the reference tables. Quantiles are decided, not rounded. Tails are sums of at
/// most n terms.
/// Literature: Johnson, Kemp, Kotz (2005), Univariate Discrete Distributions, section 6.2.2.
public struct BetaBinomial: Hashable, Sendable {
  /// The number of trials n.
  public let trials: Int
  /// The first shape of the chance.
  public let a: Double
  /// The second shape of the chance.
  public let b: Double

  /// A distribution with trials from 0 to 2^31 and shapes from 1e-300 to 1e13.
  public init(trials: Int, _ a: Double, _ b: Double) throws(Undefined) {
    if trials < 0 || trials > 1 << 31 {
      throw .outsideDomain(argument: "trials", value: Double(trials))
    }
    try BetaFunction.checkShapes(a, b)
    (self.trials, self.a, self.b) = (trials, a, b)
  }

  /// The mean: n a / (a + b).
  public var mean: Double {
    (DoubleDouble(productOf: Double(trials), a) / DoubleDouble(sumOf: a, b)).high
  }

  /// The chance of exactly k successes; 0 outside 0 to n.
  public func mass(_ k: Int) -> Double { massValue(k).rounded }

  /// The logarithm of the chance of exactly k successes.
  public func logMass(_ k: Int) -> Double { logMassValue(k)?.high ?? -.infinity }

  /// The chance of at most k successes.
  public func cdf(_ k: Int) -> Double { tails(k).lower.rounded }

  /// The chance of more than k successes; keeps its digits far in the upper tail.
  public func survival(_ k: Int) -> Double { tails(k).upper.rounded }

  /// The logarithm of the chance of at most k successes.
  public func logCdf(_ k: Int) -> Double { tails(k).logLower }

  /// The logarithm of the chance of more than k successes.
  public func logSurvival(_ k: Int) -> Double { tails(k).logUpper }

  /// The smallest k with `cdf(k) ≥ p`, for a p from 0 to 1; others are refused.
  public func quantile(_ p: Double) throws(Undefined) -> Int {
    try checkUnit(p, "p")
    if p == 0 { return 0 }
    return p == 1 ? trials : search(Share(lower: p))
  }

  /// The smallest k with `survival(k) ≤ q`, for a q from 0 to 1; others are refused.
  public func survivalQuantile(_ q: Double) throws(Undefined) -> Int {
    try checkUnit(q, "q")
    if q == 1 { return 0 }
    return q == 0 ? trials : search(Share(upper: q))
  }

  /// Draws a value: a binomial count whose chance is a beta variable.
  public func draw(using random: inout CounterRandom) -> Int {
    let first = GammaDistribution.standard(a, using: &random)
    let second = GammaDistribution.standard(b, using: &random)
    let sum = first + second
    let chance = sum > 0 ? first / sum : random.uniform() * (a + b) < a ? 1 : 0
    return Binomial(sure: trials, chance).draw(using: &random)
  }
}

extension BetaBinomial {
  private func logMassValue(_ k: Int) -> DoubleDouble? {
    if k < 0 || k > trials { return nil }
    let (count, rest) = (Double(k), Double(trials - k))
    let first = DoubleDouble(sumOf: count, a)
    let second = DoubleDouble(sumOf: rest, b)
    let joint = LogGamma.value(first) + LogGamma.value(second) - LogGamma.value(first + second)
    return joint - BetaFunction.ordered(a, b) - BetaFunction.ordered(count + 1, rest + 1)
      - Elementary.log(DoubleDouble(trials + 1))
  }

  private func massValue(_ k: Int) -> Scaled {
    logMassValue(k).map(Elementary.guardedExp) ?? Scaled(.zero)
  }

  private func tails(_ k: Int) -> Tails {
    if k < 0 { return .above }
    if k >= trials { return .below }
    if Double(k) < mean {
      let lower = massValue(k) * downward(k)
      let upper = lower.complement
      if upper.value.high > 0x1p-20 { return Tails(lower: lower, upper: upper) }
    }
    let upper = massValue(k + 1) * upward(k + 1)
    let lower = upper.complement
    if lower.value.high > 0x1p-20 { return Tails(lower: lower, upper: upper) }
    return Tails(lower: massValue(k) * downward(k), upper: upper)
  }

  /// The sum of P(j) / P(k) over j from k down; it can rise again only for a below 1.
  private func downward(_ k: Int) -> DoubleDouble {
    var (term, sum, j) = (DoubleDouble.one, DoubleDouble.one, k)
    while j > 0, a < 1 || term.high > sum.high * 0x1p-108 {
      let top = DoubleDouble(sumOf: Double(trials - j), b) * Double(j)
      term = term * top / (DoubleDouble(sumOf: Double(j - 1), a) * Double(trials - j + 1))
      sum = sum + term
      j -= 1
    }
    return sum
  }

  /// The sum of P(j) / P(k) over j from k up; it can rise again only for b below 1.
  private func upward(_ k: Int) -> DoubleDouble {
    var (term, sum, j) = (DoubleDouble.one, DoubleDouble.one, k)
    while j < trials, b < 1 || term.high > sum.high * 0x1p-108 {
      let top = DoubleDouble(sumOf: Double(j), a) * Double(trials - j)
      term = term * top / (DoubleDouble(sumOf: Double(trials - j - 1), b) * Double(j + 1))
      sum = sum + term
      j += 1
    }
    return sum
  }

  private func search(_ share: Share) -> Int {
    let search = DiscreteSearch(share: share, least: 0, greatest: trials)
    let n = Double(trials)
    let portion = mean / max(n, 1)
    let spread = mean * (1 - portion) * (a + b + n) / (a + b + 1)
    return search.smallest(from: search.guess(mean: mean, deviation: spread.squareRoot())) { k in
      let tails = tails(k)
      return (tails.lower, tails.upper, massValue(k))
    }
  }
}
