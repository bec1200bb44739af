// SPDX-License-Identifier: EUPL-1.2

extension TwoShares {
  /// The first share divided by the second.
  ///
  /// - Returns: a number from 0.
  /// - Throws: ``Undefined/zeroDenominator`` when the second share is 0.
  ///
  /// Accuracy: correctly rounded for totals below 2^26; see <doc:Numerics-Intervals>.
  public func ratio() throws(Undefined) -> Double {
    if second == 0 { throw .zeroDenominator }
    return (x1 * n2 / (x2 * n1)).high
  }

  /// The interval of Katz for a ratio, on the scale of logarithms.
  ///
  /// - Definition: ratio · exp(± z √(1/x1 - 1/n1 + 1/x2 - 1/n2)).
  /// - Parameter level: strictly between 0 and 1.
  /// - Returns: an interval above 0.
  /// - Throws: ``Undefined``, also when one of the counts is 0.
  ///
  /// Edge cases: all successes in both groups give an interval of width 0: do not use it there.
  /// Accuracy: see <doc:Numerics-Intervals>.
  /// Literature: Katz, Baptista, Azen, Pike (1978), Obtaining confidence intervals for the risk
  /// ratio in cohort studies, Biometrics 34, 469-474. DOI 10.2307/2530610.
  public func katz(level: Double = 0.95) throws(Undefined) -> Interval {
    let z = try Normal.exactZ(level: level)
    if first == 0 || second == 0 { throw .zeroDenominator }
    let spread = (n1 - x1) / (x1 * n1) + (n2 - x2) / (x2 * n2)
    return Self.around(x1 * n2 / (x2 * n1), z * spread.squareRoot(), level)
  }

  /// The odds of the first group divided by those of the second.
  ///
  /// - Definition: x1 (n2 - x2) / (x2 (n1 - x1)).
  /// - Returns: a number from 0.
  /// - Throws: ``Undefined/zeroDenominator`` when the second has no successes or the first no
  ///   failures.
  ///
  /// Accuracy: correctly rounded for totals below 2^26; see <doc:Numerics-Intervals>.
  public func oddsRatio() throws(Undefined) -> Double {
    if second == 0 || first == firstTotal { throw .zeroDenominator }
    return (x1 * (n2 - x2) / (x2 * (n1 - x1))).high
  }

  /// The interval of Woolf for an odds ratio, on the scale of logarithms.
  ///
  /// - Definition: odds ratio · exp(± z √(sum of 1 / cell)).
  /// - Parameter level: strictly between 0 and 1.
  /// - Returns: an interval above 0.
  /// - Throws: ``Undefined``, also when one of the four cells is 0.
  ///
  /// Accuracy: see <doc:Numerics-Intervals>.
  /// Literature: Woolf (1955), On estimating the relation between blood group and disease, Annals
  /// of Human Genetics 19, 251-253. DOI 10.1111/j.1469-1809.1955.tb01348.x.
  public func woolf(level: Double = 0.95) throws(Undefined) -> Interval {
    let z = try Normal.exactZ(level: level)
    if hasEmptyCell { throw .zeroDenominator }
    let spread = n1 / (x1 * (n1 - x1)) + n2 / (x2 * (n2 - x2))
    let odds = x1 * (n2 - x2) / (x2 * (n1 - x1))
    return Self.around(odds, z * spread.squareRoot(), level)
  }

  /// The interval middle · exp(± reach).
  private static func around(
    _ middle: DoubleDouble, _ reach: DoubleDouble, _ level: Double
  ) -> Interval {
    Interval(
      low: (Elementary.exp(-reach) * middle).rounded,
      high: (Elementary.exp(reach) * middle).rounded, level: level)
  }
}

extension TwoShares {
  /// The score interval of Miettinen and Nurminen for a ratio.
  ///
  /// - Definition: all ratios r with |p1 - r p2| at most z √(V N/(N - 1)), where V is the variance
  ///   at the likeliest shares of which the first is r times the second.
  /// - Parameter level: strictly between 0 and 1.
  /// - Returns: an interval from 0 on; its upper end is infinite when the second count is 0.
  /// - Throws: ``Undefined``, also when both counts are 0.
  ///
  /// Edge cases: no successes in the first group start at exactly 0.
  /// Accuracy: see <doc:Numerics-Intervals>.
  /// Literature: Miettinen, Nurminen (1985), Comparative analysis of two rates, Statistics in
  /// Medicine 4, 213-226. DOI 10.1002/sim.4780040211.
  public func miettinenNurminenRatio(level: Double = 0.95) throws(Undefined) -> Interval {
    let z = try Normal.exactZ(level: level)
    if first == 0 && second == 0 { throw .zeroDenominator }
    let start = Elementary.log((x1 + 0.5) * (n2 + 0.5) / ((x2 + 0.5) * (n1 + 0.5)))
    return between(
      start, z, level, isOpenBelow: first == 0, isOpenAbove: second == 0, scoreOfRatio)
  }

  /// The score interval of Miettinen and Nurminen for an odds ratio.
  ///
  /// - Definition: all odds ratios at which the score (x1 - n1 p̃1) √(1/(n1 p̃1 q̃1) +
  ///   1/(n2 p̃2 q̃2)) √((N - 1)/N), at the likeliest shares with these odds, is at most z in size.
  /// - Parameter level: strictly between 0 and 1.
  /// - Returns: an interval from 0 on; its upper end may be infinite.
  /// - Throws: ``Undefined``, also when all trials or none are successes.
  ///
  /// Accuracy: see <doc:Numerics-Intervals>.
  public func miettinenNurminenOdds(level: Double = 0.95) throws(Undefined) -> Interval {
    let z = try Normal.exactZ(level: level)
    let total = first + second
    if total == 0 || total == firstTotal + secondTotal { throw .zeroDenominator }
    let odds = (x1 + 0.5) * (n2 - x2 + 0.5) / ((x2 + 0.5) * (n1 - x1 + 0.5))
    return between(
      Elementary.log(odds), z, level, isOpenBelow: first == 0 || second == secondTotal,
      isOpenAbove: second == 0 || first == firstTotal, scoreOfOdds)
  }

  /// The ends at which a falling score of the logarithm is z and -z.
  private func between(
    _ start: DoubleDouble, _ z: DoubleDouble, _ level: Double, isOpenBelow: Bool,
    isOpenAbove: Bool, _ score: @escaping (DoubleDouble) -> DoubleDouble
  ) -> Interval {
    let end = { (bound: DoubleDouble) in
      Elementary.exp(Root.falling(around: start) { score($0) - bound }).rounded
    }
    return Interval(
      low: isOpenBelow ? 0 : end(z), high: isOpenAbove ? .infinity : end(-z), level: level)
  }

  private func scoreOfRatio(_ logarithm: DoubleDouble) -> DoubleDouble {
    let r = Elementary.exp(logarithm).plain
    let sum = r * n1 + x1 + n2 + x2 * r
    let root = max(.zero, sum * sum - (all * r * successes).timesPowerOfTwo(2)).squareRoot()
    let q = min(.one, successes.timesPowerOfTwo(1) / (sum + root))
    let p = min(.one, q * r)
    let spread = (p * (1 - p) / n1 + r * r * (q * (1 - q)) / n2) * all / (all - 1)
    let gap = p1 - r * p2
    if !(spread.high > 0) { return gap * 0x1p300 }
    return gap / spread.squareRoot()
  }

  private func scoreOfOdds(_ logarithm: DoubleDouble) -> DoubleDouble {
    let odds = Elementary.exp(logarithm).plain
    let excess = odds - 1
    let sum = n1 * odds + n2 - successes * excess
    let root = max(.zero, sum * sum + (n2 * excess * successes).timesPowerOfTwo(2)).squareRoot()
    let q = successes.timesPowerOfTwo(1) / (sum + root)
    let p = q * odds / (q * excess + 1)
    let one = n1 * p * (1 - p)
    let two = n2 * q * (1 - q)
    let weight = (DoubleDouble.one / one + DoubleDouble.one / two) * (all - 1) / all
    return (x1 - n1 * p) * weight.squareRoot()
  }
}
