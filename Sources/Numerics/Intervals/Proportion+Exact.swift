// SPDX-License-Identifier: EUPL-1.2

extension Proportion {
  /// The interval of Jeffreys: short, and close to its level on average.
  ///
  /// - Definition: the ends that leave (1 - level)/2 on each side in the beta distribution with
  ///   shapes k + 1/2 and n - k + 1/2.
  /// - Parameters:
  ///   - count: successes, from 0.
  ///   - total: trials, from 1.
  ///   - level: the level, strictly between 0 and 1.
  /// - Returns: an interval within 0 to 1.
  /// - Throws: ``Undefined``.
  ///
  /// Edge cases: 0 of n starts at exactly 0, n of n ends at exactly 1.
  /// Accuracy: see <doc:Numerics-Intervals>.
  /// Literature: Brown, Cai, DasGupta (2001), Interval estimation for a binomial proportion,
  /// Statistical Science 16(2), 101-133. DOI 10.1214/ss/1009213286.
  public static func jeffreys(
    _ count: Int, of total: Int, level: Double = 0.95
  ) throws(Undefined) -> Interval {
    try checkTrials(count, of: total)
    let share = Scaled(try tailShare(level))
    let beta = BetaIntegral(Double(count) + 0.5, Double(total - count) + 0.5)
    return Interval(
      low: count == 0 ? 0 : beta.point(.lower, share).x.rounded,
      high: count == total ? 1 : beta.point(.upper, share).x.rounded, level: level)
  }

  /// The mid-P interval: the exact one with the observed count weighing half.
  ///
  /// - Definition: the lower end is the share at which more than `count`, plus half the chance of
  ///   `count`, is (1 - level)/2; the upper end mirrors it.
  /// - Parameters:
  ///   - count: successes, from 0.
  ///   - total: trials, from 1.
  ///   - level: the level, strictly between 0 and 1.
  /// - Returns: an interval within 0 to 1.
  /// - Throws: ``Undefined``.
  ///
  /// Edge cases: 0 of n starts at exactly 0, n of n ends at exactly 1.
  /// Accuracy: see <doc:Numerics-Intervals>.
  /// Literature: Lancaster (1961), Significance tests in discrete distributions, JASA 56, 223-234;
  /// Berry, Armitage (1995), Mid-P confidence intervals, The Statistician 44(4), 417-423.
  public static func midP(
    _ count: Int, of total: Int, level: Double = 0.95
  ) throws(Undefined) -> Interval {
    try checkTrials(count, of: total)
    let share = try tailShare(level)
    return Interval(
      low: count == 0 ? 0 : midPlace(count, total, share).x.rounded,
      high: count == total ? 1 : midPlace(total - count, total, share).y.rounded, level: level)
  }

  /// The exact upper limit of a share, one-sided: what 0 of n still allows.
  ///
  /// - Definition: the share at which `count` or fewer has chance 1 - level.
  /// - Parameters:
  ///   - count: successes, from 0.
  ///   - total: trials, from 1.
  ///   - level: the level, strictly between 0 and 1.
  /// - Returns: a share from 0 to 1.
  /// - Throws: ``Undefined``.
  ///
  /// Edge cases: n of n gives exactly 1; 0 of n at 95 % is close to 3/n.
  /// Accuracy: see <doc:Numerics-Intervals>.
  /// Literature: Clopper, Pearson (1934), Biometrika 26(4), 404-413. DOI 10.1093/biomet/26.4.404.
  public static func upperLimit(
    _ count: Int, of total: Int, level: Double = 0.95
  ) throws(Undefined) -> Double {
    try checkTrials(count, of: total)
    let share = Scaled(try tailShare(level).timesPowerOfTwo(1))
    if count == total { return 1 }
    return BetaIntegral(Double(count) + 1, Double(total - count)).point(.upper, share).x.rounded
  }

  /// The exact lower limit of a share, one-sided.
  ///
  /// - Definition: the share at which `count` or more has chance 1 - level.
  /// - Parameters:
  ///   - count: successes, from 0.
  ///   - total: trials, from 1.
  ///   - level: the level, strictly between 0 and 1.
  /// - Returns: a share from 0 to 1.
  /// - Throws: ``Undefined``.
  ///
  /// Edge cases: 0 of n gives exactly 0.
  /// Accuracy: that of ``upperLimit(_:of:level:)``, which it mirrors.
  public static func lowerLimit(
    _ count: Int, of total: Int, level: Double = 0.95
  ) throws(Undefined) -> Double {
    try checkTrials(count, of: total)
    let share = Scaled(try tailShare(level).timesPowerOfTwo(1))
    if count == 0 { return 0 }
    return BetaIntegral(Double(count), Double(total - count) + 1).point(.lower, share).x.rounded
  }
}

extension Proportion {
  static func checkTrials(_ count: Int, of total: Int) throws(Undefined) {
    if total == 0 { throw .zeroDenominator }
    try checkCount(total, "total")
    if count < 0 || count > total { throw .outsideDomain(argument: "count", value: Double(count)) }
  }

  /// The place of the lower mid-P limit for a count from 1, by Newton's iteration on logarithms.
  private static func midPlace(_ count: Int, _ total: Int, _ share: DoubleDouble) -> UnitPoint {
    let (k, rest) = (Double(count), Double(total - count))
    let start = BetaIntegral(k + 0.5, rest + 0.5).point(.lower, Scaled(share))
    let above = rest > 0 ? BetaIntegral(k + 1, rest) : nil
    var odds = (start.x / start.y).normalised
    var place = start
    for _ in 0..<100 {
      let mass = Elementary.guardedExp(Binomial.logMass(count, of: total, at: place))
      let half = mass * DoubleDouble(0.5)
      let tail = (above?.tails(place).lower ?? Scaled(.zero)) + half
      let slope = half * (place.x.clamped * rest + place.y.clamped * k)
      let step = -Elementary.log(tail / Scaled(share)) * (tail / slope).clamped
      odds = (odds * Elementary.exp(step)).normalised
      place = UnitPoint(odds, to: Scaled(.one))
      if step.high.magnitude < 0x1p-60 { break }
    }
    return place
  }
}
