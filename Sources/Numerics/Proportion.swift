// SPDX-License-Identifier: EUPL-1.2

/// Whether an interval widens to make up for counts being whole numbers.
public enum ContinuityCorrection: Hashable, Sendable {
  /// No correction.
  case none
  /// Half a count outwards.
  case half
}

/// Intervals for a share: `count` successes out of `total`, each counted once and independently.
///
/// Every method refuses a negative count, a count above the total, a total of 0 and a level
/// outside 0 to 1. A level counts as the decimal a person wrote: 0.95 is 19/20.
public enum Proportion {
  /// The interval of Wilson: the default for shares, also for 0 of n.
  ///
  /// - Definition: all shares that a two-sided score test does not reject:
  ///   (k + z²/2 ± z √(k (n - k) / n + z²/4)) / (n + z²). With correction: Newcombe's method 4.
  /// - Parameters:
  ///   - count: successes, from 0.
  ///   - total: trials, from 1.
  ///   - level: the level, strictly between 0 and 1.
  ///   - correction: whether to widen for whole counts.
  /// - Returns: an interval within 0 to 1.
  /// - Throws: ``Undefined``.
  ///
  /// Edge cases: 0 of n starts at exactly 0, n of n ends at exactly 1.
  /// Accuracy: largest error 0.4998 ULP on 15 reference cases and 7 of our own.
  /// Literature: Wilson (1927), Probable inference, the law of succession, and statistical
  /// inference, JASA 22, 209-212; Newcombe (1998), Statistics in Medicine 17, 857-872.
  public static func wilson(
    _ count: Int, of total: Int, level: Double = 0.95, correction: ContinuityCorrection = .none
  ) throws(Undefined) -> Interval {
    let trials = try Trials(count, of: total, level: level)
    switch correction {
    case .none: return trials.score()
    case .half: return trials.correctedScore()
    }
  }

  /// The plain textbook interval; far too narrow for small counts.
  ///
  /// - Definition: p ± z √(p (1 - p) / n), not cut off at 0 and 1.
  /// - Parameters:
  ///   - count: successes, from 0.
  ///   - total: trials, from 1.
  ///   - level: the level, strictly between 0 and 1.
  /// - Returns: an interval that may stick out of 0 to 1.
  /// - Throws: ``Undefined``.
  ///
  /// Edge cases: 0 of n and n of n give an interval of width 0: do not use it there.
  /// Accuracy: largest error 0.4998 ULP on 15 reference cases and 7 of our own.
  /// Literature: Brown, Cai, DasGupta (2001), Interval estimation for a binomial proportion,
  /// Statistical Science 16(2), 101-133. DOI 10.1214/ss/1009213286.
  public static func wald(
    _ count: Int, of total: Int, level: Double = 0.95
  ) throws(Undefined) -> Interval {
    let trials = try Trials(count, of: total, level: level)
    let variance = trials.k * (trials.n - trials.k) / trials.n
    return trials.around(trials.k, spread: variance, over: trials.n)
  }

  /// The interval of Agresti and Coull: the plain one after adding z² trials, half successes.
  ///
  /// - Definition: with ñ = n + z² and p̃ = (k + z²/2) / ñ: p̃ ± z √(p̃ (1 - p̃) / ñ), not cut off.
  /// - Parameters:
  ///   - count: successes, from 0.
  ///   - total: trials, from 1.
  ///   - level: the level, strictly between 0 and 1.
  /// - Returns: an interval that may stick out of 0 to 1.
  /// - Throws: ``Undefined``.
  ///
  /// Edge cases: 0 of n starts below 0.
  /// Accuracy: largest error 0.4998 ULP on 15 reference cases and 7 of our own.
  /// Literature: Agresti, Coull (1998), The American Statistician 52(2), 119-126.
  public static func agrestiCoull(
    _ count: Int, of total: Int, level: Double = 0.95
  ) throws(Undefined) -> Interval {
    let trials = try Trials(count, of: total, level: level)
    let square = trials.z * trials.z
    let k = trials.k + square.timesPowerOfTwo(-1)
    let n = trials.n + square
    return trials.around(k, spread: k * (n - k) / n, over: n)
  }

  /// The exact interval of Clopper and Pearson: never too narrow, often too wide.
  ///
  /// - Definition: the lower end is the share at which `count` or more has chance (1 - level)/2,
  ///   the upper end the share at which `count` or fewer has that chance.
  /// - Parameters:
  ///   - count: successes, from 0.
  ///   - total: trials, from 1.
  ///   - level: the level, strictly between 0 and 1.
  /// - Returns: an interval within 0 to 1.
  /// - Throws: ``Undefined``.
  ///
  /// Edge cases: 0 of n starts at exactly 0, n of n ends at exactly 1.
  /// Accuracy: largest error 0.4998 ULP on 15 reference cases and 11 of our own, the largest with
  /// two thousand million trials.
  /// Literature: Clopper, Pearson (1934), Biometrika 26(4), 404-413. DOI 10.1093/biomet/26.4.404.
  public static func clopperPearson(
    _ count: Int, of total: Int, level: Double = 0.95
  ) throws(Undefined) -> Interval {
    _ = try Trials(count, of: total, level: level)
    let (k, n) = (Double(count), Double(total))
    let share = DecimalFraction(level).complement.timesPowerOfTwo(-1)
    var (low, high) = (0.0, 1.0)
    if count > 0 {
      low = IncompleteBeta(k, n - k + 1).quantile(.lower, share).high
    }
    if count < total {
      high = IncompleteBeta(k + 1, n - k).quantile(.upper, share).high
    }
    return Interval(low: low, high: high, level: level)
  }
}

/// A checked count out of a total with the z of a level.
private struct Trials {
  let k: DoubleDouble
  let n: DoubleDouble
  let z: DoubleDouble
  let level: Double

  init(_ count: Int, of total: Int, level: Double) throws(Undefined) {
    if total == 0 { throw .zeroDenominator }
    if total < 0 { throw .outsideDomain(argument: "total", value: Double(total)) }
    if count < 0 || count > total {
      throw .outsideDomain(argument: "count", value: Double(count))
    }
    k = DoubleDouble(count)
    n = DoubleDouble(total)
    z = try Normal.exactZ(level: level)
    self.level = level
  }

  /// The interval (middle ± z √spread) / size.
  func around(
    _ middle: DoubleDouble, spread: DoubleDouble, over size: DoubleDouble
  ) -> Interval {
    let reach = z * spread.squareRoot()
    return Interval(
      low: ((middle - reach) / size).high, high: ((middle + reach) / size).high, level: level)
  }

  /// Wilson's interval.
  func score() -> Interval {
    let square = z * z
    let interval = around(
      k + square.timesPowerOfTwo(-1),
      spread: k * (n - k) / n + square.timesPowerOfTwo(-2), over: n + square)
    return pinned(interval)
  }

  /// Wilson's interval with continuity correction.
  func correctedScore() -> Interval {
    let square = z * z
    let failures = n - k
    let size = (n + square).timesPowerOfTwo(1)
    let shared = square - DoubleDouble.one / n
    let middle = k.timesPowerOfTwo(1) + square
    let fourth = (k / n).timesPowerOfTwo(2)
    let below = (shared - 2 + fourth * (failures + 1)).squareRoot()
    let above = (shared + 2 + fourth * (failures - 1)).squareRoot()
    let interval = Interval(
      low: max(0, ((middle - 1 - z * below) / size).high),
      high: min(1, ((middle + 1 + z * above) / size).high), level: level)
    return pinned(interval)
  }

  /// Puts the end at exactly 0 for no successes and exactly 1 for no failures.
  private func pinned(_ interval: Interval) -> Interval {
    Interval(
      low: k.high == 0 ? 0 : interval.low, high: k == n ? 1 : interval.high, level: level)
  }
}
