// SPDX-License-Identifier: EUPL-1.2

/// The hypergeometric distribution: marked items in a draw without replacement.
///
/// - Definition: P(k) = C(K, k) C(N - K, n - k) / C(N, n).
///
/// Accuracy: largest error 0.5 ULP on the reference tables. Quantiles are decided, not rounded. Tails are sums of
/// about 15 standard deviations of terms.
/// Literature: Johnson, Kemp, Kotz (2005), Univariate Discrete Distributions, chapter 6; Loader
/// (2000), Fast and accurate computation of binomial probabilities.
public struct Hypergeometric: TailedDistribution {
  /// The size of the population N.
  public let population: Int
  /// How many of the population are marked, K.
  public let marked: Int
  /// How many are drawn, n.
  public let drawn: Int

  /// A distribution with a population from 0 to 2^43 and not more marked or drawn than that.
  public init(population: Int, marked: Int, drawn: Int) throws(Undefined) {
    try checkCount(population, "population")
    if marked < 0 || marked > population {
      throw .outsideDomain(argument: "marked", value: Double(marked))
    }
    if drawn < 0 || drawn > population {
      throw .outsideDomain(argument: "drawn", value: Double(drawn))
    }
    (self.population, self.marked, self.drawn) = (population, marked, drawn)
  }

  /// The whole numbers that can occur.
  public var support: ClosedRange<Int> {
    max(0, drawn - (population - marked))...min(drawn, marked)
  }

  /// Draws a value: item by item when few are drawn, else by inverting the cdf.
  public func draw(using random: inout CounterRandom) -> Int {
    let steps = min(drawn, population - drawn)
    if steps > 2000 {
      let uniform = random.uniform() + 0x1p-54
      return search(Share(lower: uniform))
    }
    var (found, left) = (0, population)
    for _ in 0..<steps {
      if random.uniform() * Double(left) < Double(marked - found) { found += 1 }
      left -= 1
    }
    return steps == drawn ? found : marked - found
  }
}

extension Hypergeometric {
  var least: Int { support.lowerBound }
  var greatest: Int? { support.upperBound }

  func logMassValue(_ k: Int) -> DoubleDouble? {
    let support = support
    if !support.contains(k) { return nil }
    if support.lowerBound == support.upperBound { return .zero }
    let place = UnitPoint(
      Scaled(exactly: Double(drawn)), to: Scaled(exactly: Double(population - drawn)))
    return Binomial.logMass(k, of: marked, at: place)
      + Binomial.logMass(drawn - k, of: population - marked, at: place)
      - Binomial.logMass(drawn, of: population, at: place)
  }

  func tails(_ k: Int) -> Tails {
    let support = support
    if k < support.lowerBound { return .above }
    if k >= support.upperBound { return .below }
    if Double(k) < Double(drawn) * (Double(marked) / Double(population)) {
      let lower = massValue(k) * downward(k)
      return Tails(lower: lower, upper: lower.complement)
    }
    let upper = massValue(k + 1) * upward(k + 1)
    return Tails(lower: upper.complement, upper: upper)
  }

  /// The sum of P(j) / P(k) over j from k down.
  private func downward(_ k: Int) -> DoubleDouble {
    let rest = population - marked - drawn
    var (term, sum, j) = (DoubleDouble.one, DoubleDouble.one, k)
    while j > 0, rest + j > 0, term.high > sum.high * 0x1p-108 {
      let top = DoubleDouble(productOf: Double(j), Double(rest + j))
      let bottom = DoubleDouble(productOf: Double(marked - j + 1), Double(drawn - j + 1))
      term = term * top / bottom
      sum = sum + term
      j -= 1
    }
    return sum
  }

  /// The sum of P(j) / P(k) over j from k up.
  private func upward(_ k: Int) -> DoubleDouble {
    let rest = population - marked - drawn
    var (term, sum, j) = (DoubleDouble.one, DoubleDouble.one, k)
    while j < marked, j < drawn, term.high > sum.high * 0x1p-108 {
      let top = DoubleDouble(productOf: Double(marked - j), Double(drawn - j))
      let bottom = DoubleDouble(productOf: Double(j + 1), Double(rest + j + 1))
      term = term * top / bottom
      sum = sum + term
      j += 1
    }
    return sum
  }

  func search(_ share: Share) -> Int {
    let support = support
    let search = DiscreteSearch(
      share: share, least: support.lowerBound, greatest: support.upperBound)
    let (size, portion) = (Double(population), Double(marked) / Double(population))
    let mean = Double(drawn) * portion
    let spread = mean * (1 - portion) * (size - Double(drawn)) / max(size - 1, 1)
    return smallest(search, mean: mean, deviation: spread.squareRoot())
  }
}
