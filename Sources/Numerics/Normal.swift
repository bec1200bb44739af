// SPDX-License-Identifier: EUPL-1.2

/// The standard normal distribution: mean 0, standard deviation 1.
public enum Normal {
  /// The chance of a value of at most x.
  ///
  /// - Definition: the integral of the density from minus infinity to x.
  /// - Parameter x: any double.
  /// - Returns: a probability from 0 to 1.
  ///
  /// Edge cases: NaN gives NaN; the infinities give 0 and 1.
  /// Accuracy: largest error 0.5000 ULP on 3,000 random and 150 reference points, tails included.
  /// Literature: NIST Digital Library of Mathematical Functions, 7.6.2 and 7.9.1.
  public static func cdf(_ x: Double) -> Double {
    if x.isNaN { return x }
    return x <= 0 ? survival(-x) : lowerPart(x)
  }

  /// The chance of a value above x; keeps its digits far in the upper tail.
  ///
  /// - Definition: the integral of the density from x to infinity.
  /// - Parameter x: any double.
  /// - Returns: a probability from 0 to 1.
  ///
  /// Edge cases: NaN gives NaN; the infinities give 1 and 0; 0 beyond 38.6.
  /// Accuracy: largest error 0.5000 ULP on 3,000 random and 150 reference points, tails included.
  /// Literature: NIST Digital Library of Mathematical Functions, 7.6.2 and 7.9.1.
  public static func survival(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x < 0 { return lowerPart(-x) }
    return x > 39 ? 0 : upperTail(DoubleDouble(x)).rounded
  }

  /// The value below which a share p of the distribution lies.
  ///
  /// - Definition: the x for which `cdf(x)` is p; p counts as the exact double.
  /// - Parameter p: a probability strictly between 0 and 1; outside it is refused.
  /// - Returns: a number between -38.5 and 8.3.
  /// - Throws: ``Undefined/outsideDomain(argument:value:)``.
  ///
  /// Edge cases: 0.5 gives exactly 0.
  /// Accuracy: largest error 0.4999 ULP on 1,800 random and 156 reference points, tails included.
  /// Literature: Halley's iteration; Traub (1964), Iterative Methods, section 5.2.
  public static func quantile(_ p: Double) throws(Undefined) -> Double {
    let tail = try tail(p)
    return p < 0.5 ? -tail.high : tail.high
  }

  /// The value above which a share q of the distribution lies.
  ///
  /// - Definition: the x for which `survival(x)` is q; q counts as the exact double.
  /// - Parameter q: a probability strictly between 0 and 1; outside it is refused.
  /// - Returns: a number between -8.3 and 38.5.
  /// - Throws: ``Undefined/outsideDomain(argument:value:)``.
  ///
  /// Edge cases: 0.5 gives exactly 0.
  /// Accuracy: largest error 0.497 ULP on 81 reference points, tails included.
  public static func survivalQuantile(_ q: Double) throws(Undefined) -> Double {
    let tail = try tail(q)
    return q > 0.5 ? -tail.high : tail.high
  }

  /// The z of a two-sided interval: 1.9599639845400543 for 95 %.
  ///
  /// - Definition: the x above which half of 1 - level lies.
  /// - Parameter level: strictly between 0 and 1, read as the decimal a person wrote: 0.95 is
  ///   19/20, not the double beside it; outside the range it is refused.
  /// - Returns: a positive number.
  /// - Throws: ``Undefined/outsideDomain(argument:value:)``.
  ///
  /// Accuracy: the correctly rounded double for 80, 90, 95, 98, 99 and 99.9 %.
  public static func z(level: Double) throws(Undefined) -> Double {
    try exactZ(level: level).high
  }
}

extension Normal {
  static let rootTwoPi = DoubleDouble(
    high: 0x1.40d931ff62706p+1, low: -0x1.a6a0d6f814637p-53)
  static let inverseRootTwoPi = DoubleDouble(
    high: 0x1.9884533d43651p-2, low: -0x1.cbc0d30ebfd15p-56)

  /// The z of a level, to about 100 bits.
  static func exactZ(level: Double) throws(Undefined) -> DoubleDouble {
    if !(level > 0 && level < 1) { throw .outsideDomain(argument: "level", value: level) }
    return level == usualLevel ? usualZ : z(ofLevel: level)
  }

  /// The level that nearly every interval has, and its z, which is computed once.
  private static let usualLevel = 0.95
  private static let usualZ = z(ofLevel: usualLevel)

  private static func z(ofLevel level: Double) -> DoubleDouble {
    quantile(upper: DecimalFraction(level).complement.timesPowerOfTwo(-1))
  }

  /// The chance of a value above x, for x from 0 to 39.
  static func upperTail(_ x: DoubleDouble) -> Scaled {
    let density = Elementary.exp(-(x * x).timesPowerOfTwo(-1)) * inverseRootTwoPi
    if x.high >= seriesLimit { return density * millsRatio(x) }
    return Scaled(DoubleDouble(0.5) - density.plain * centralSeries(x))
  }

  /// The chance of a value between 0 and x, for x from 0 to 39.
  static func centralPart(_ x: DoubleDouble) -> DoubleDouble {
    let density = Elementary.exp(-(x * x).timesPowerOfTwo(-1)) * inverseRootTwoPi
    if x.high < seriesLimit { return density.plain * centralSeries(x) }
    return DoubleDouble(0.5) - (density * millsRatio(x)).plain
  }

  /// Below this the series is used, from it on the continued fraction.
  static let seriesLimit = 3.5

  private static func lowerPart(_ x: Double) -> Double {
    x > 10 ? 1 : (centralPart(DoubleDouble(x)) + 0.5).high
  }

  /// The chance between 0 and x divided by the density at x: x + x³/3 + x⁵/15 + …, all positive.
  static func centralSeries(_ x: DoubleDouble) -> DoubleDouble {
    let square = x * x
    var (term, sum, divisor) = (x, x, 3.0)
    while term.high > sum.high * 0x1p-110 {
      term = term * square / divisor
      sum = sum + term
      divisor += 2
    }
    return sum
  }

  /// The upper tail divided by the density: 1/(x + 1/(x + 2/(x + 3/(x + …)))).
  static func millsRatio(_ x: DoubleDouble) -> DoubleDouble {
    let depth = 36 / x.high
    var fraction = x
    for step in stride(from: (depth * depth).rounded(.up) + 12, through: 1, by: -1) {
      fraction = x + DoubleDouble(step) / fraction
    }
    return DoubleDouble.one / fraction
  }

  /// The size of the quantile of a probability, checked.
  private static func tail(_ p: Double) throws(Undefined) -> DoubleDouble {
    if !(p > 0 && p < 1) { throw .outsideDomain(argument: "p", value: p) }
    return quantile(upper: DoubleDouble(p < 0.5 ? p : 1 - p))
  }

  /// The x from 0 on above which a share q of at most a half lies, by Halley's iteration.
  static func quantile(upper q: DoubleDouble) -> DoubleDouble {
    if q.high == 0.5, q.low == 0 { return .zero }
    let shift = Int(q.high.exponent)
    return quantile(upper: q.timesPowerOfTwo(-shift), shift: shift)
  }

  /// The x from 0 on above which a share of at most a half lies; the share comes in two parts.
  static func quantile(upper share: DoubleDouble, shift: Int) -> DoubleDouble {
    let log = Elementary.log(Scaled(share, exponent: shift)).high
    var x = DoubleDouble(start(logUpper: log))
    for _ in 0..<12 {
      let excess = excess(at: x, share: share, shift: shift)
      let step = excess / (1 - (excess * x).timesPowerOfTwo(-1))
      x = x + step
      if step.high.magnitude < x.high * 0x1p-40 { break }
    }
    return x
  }

  /// How much of the upper tail at x is above the wanted share, divided by the density at x.
  private static func excess(at x: DoubleDouble, share: DoubleDouble, shift: Int) -> DoubleDouble {
    let inverseDensity = Elementary.exp((x * x).timesPowerOfTwo(-1)) * rootTwoPi
    let wanted = Scaled(share, exponent: shift)
    if x.high >= seriesLimit { return millsRatio(x) - (inverseDensity * wanted).plain }
    return inverseDensity.plain * (DoubleDouble(0.5) - wanted.plain) - centralSeries(x)
  }

  /// A first guess, within a tenth or so.
  private static func start(logUpper log: Double) -> Double {
    if log > -2.3 { return 2.6 * (0.5 - Elementary.exp(log)) }
    let first = (-2 * log).squareRoot()
    return (-2 * log - 1.8378770664093453 - 2 * Elementary.log(first)).squareRoot()
  }
}
