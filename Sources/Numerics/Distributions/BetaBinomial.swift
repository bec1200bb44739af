// SPDX-License-Identifier: EUPL-1.2

/// The beta-binomial distribution: successes in trials that share an unknown chance.
///
/// - Definition: P(k) = C(n, k) B(k + a, n - k + b) / B(a, b).
///
/// Accuracy: largest error 0.5 ULP on the reference tables. Quantiles are decided, not rounded. Tails are sums of at
/// most n terms.
/// Literature: Johnson, Kemp, Kotz (2005), Univariate Discrete Distributions, section 6.2.2.
public struct BetaBinomial: TailedDistribution {
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
  var least: Int { 0 }
  var greatest: Int? { trials }

  func logMassValue(_ k: Int) -> DoubleDouble? {
    if k < 0 || k > trials { return nil }
    let (count, rest) = (Double(k), Double(trials - k))
    let first = DoubleDouble(sumOf: count, a)
    let second = DoubleDouble(sumOf: rest, b)
    let joint = LogGamma.value(first) + LogGamma.value(second) - LogGamma.value(first + second)
    return joint - BetaFunction.ordered(a, b) - BetaFunction.ordered(count + 1, rest + 1)
      - Elementary.log(DoubleDouble(trials + 1))
  }

  func tails(_ k: Int) -> Tails {
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

  func search(_ share: Share) -> Int {
    let search = DiscreteSearch(share: share, least: 0, greatest: trials)
    let n = Double(trials)
    let portion = mean / max(n, 1)
    let spread = mean * (1 - portion) * (a + b + n) / (a + b + 1)
    return smallest(search, mean: mean, deviation: spread.squareRoot())
  }
}
