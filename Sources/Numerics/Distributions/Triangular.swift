// SPDX-License-Identifier: EUPL-1.2

/// The triangular distribution: a least, a most likely and a greatest value.
///
/// - Definition: a density that rises in a straight line from the minimum to the mode and falls
///   in a straight line to the maximum.
///
/// Accuracy: largest error 0.5 ULP on the reference tables (page Numerics accuracy).
/// Literature: Johnson, Kotz, Balakrishnan (1995), Continuous Univariate Distributions 2,
/// section 26.9.
public struct Triangular: ContinuousDistribution {
  /// The least value.
  public let minimum: Double
  /// The most likely value.
  public let mode: Double
  /// The greatest value.
  public let maximum: Double

  /// A distribution with finite minimum ≤ mode ≤ maximum, of which the ends differ.
  public init(minimum: Double, mode: Double, maximum: Double) throws(Undefined) {
    try checkThreePoints(minimum, mode, maximum)
    (self.minimum, self.mode, self.maximum) = (minimum, mode, maximum)
  }

  /// The mean: a third of the sum of the three values.
  public var mean: Double { ((DoubleDouble(sumOf: minimum, mode) + maximum) / 3).high }

  /// The density at x; 0 outside the ends.
  public func density(_ x: Double) -> Double { x.isNaN ? x : densityValue(x).high }

  /// The logarithm of the density at x.
  public func logDensity(_ x: Double) -> Double {
    if x.isNaN { return x }
    let density = densityValue(x)
    return density.high == 0 ? -.infinity : Elementary.log(density).high
  }

  /// The chance of a value of at most x.
  public func cdf(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x <= minimum { return 0 }
    if x >= maximum { return 1 }
    return x <= mode ? part(x, minimum).high : (1 - part(x, maximum)).high
  }

  /// The chance of a value above x.
  public func survival(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x <= minimum { return 1 }
    if x >= maximum { return 0 }
    return x < mode ? (1 - part(x, minimum)).high : part(x, maximum).high
  }

  /// The logarithm of the chance of a value of at most x.
  public func logCdf(_ x: Double) -> Double { tails(x)?.logLower ?? Elementary.log(cdf(x)) }

  /// The logarithm of the chance of a value above x.
  public func logSurvival(_ x: Double) -> Double {
    tails(x)?.logUpper ?? Elementary.log(survival(x))
  }

  /// The x below which a share p from 0 to 1 lies; other shares are refused.
  public func quantile(_ p: Double) throws(Undefined) -> Double {
    try checkUnit(p, "p")
    return inverse(lower: DoubleDouble(p), upper: DoubleDouble(sumOf: 1, -p))
  }

  /// The x above which a share q from 0 to 1 lies; other shares are refused.
  public func survivalQuantile(_ q: Double) throws(Undefined) -> Double {
    try checkUnit(q, "q")
    return inverse(lower: DoubleDouble(sumOf: 1, -q), upper: DoubleDouble(q))
  }

  /// Draws a value by inverting the cdf in ordinary doubles.
  public func draw(using random: inout CounterRandom) -> Double {
    let share = random.uniform()
    let span = maximum - minimum
    if share * span < mode - minimum {
      return minimum + (share * span).squareRoot() * (mode - minimum).squareRoot()
    }
    return maximum - ((1 - share) * span).squareRoot() * (maximum - mode).squareRoot()
  }
}

extension Triangular {
  private var width: DoubleDouble { DoubleDouble(sumOf: maximum, -minimum) }

  private func densityValue(_ x: Double) -> DoubleDouble {
    if !(x >= minimum && x <= maximum) { return .zero }
    if x == mode { return DoubleDouble(2) / width }
    let (near, far) = x < mode ? (minimum, mode) : (maximum, mode)
    let height = DoubleDouble(sumOf: x, -near) / DoubleDouble(sumOf: far, -near)
    return height.timesPowerOfTwo(1) / width
  }

  private func tails(_ x: Double) -> Tails? {
    if !(x > minimum && x < maximum) { return nil }
    let part = Scaled(part(x, x <= mode ? minimum : maximum))
    return x <= mode
      ? Tails(lower: part, upper: part.complement) : Tails(lower: part.complement, upper: part)
  }

  /// The area between x and an end: (x - end)² over both widths.
  private func part(_ x: Double, _ end: Double) -> DoubleDouble {
    let reach = DoubleDouble(sumOf: x, -end)
    let side = DoubleDouble(sumOf: mode, -end).magnitude
    return (reach / side) * (reach / width)
  }

  private func inverse(lower: DoubleDouble, upper: DoubleDouble) -> Double {
    let rise = DoubleDouble(sumOf: mode, -minimum)
    if lower * width < rise { return ((lower * width * rise).squareRoot() + minimum).high }
    let fall = DoubleDouble(sumOf: maximum, -mode)
    return (maximum - (upper * width * fall).squareRoot()).high
  }
}

/// Refuses what is not a finite minimum ≤ mode ≤ maximum with some width.
func checkThreePoints(_ minimum: Double, _ mode: Double, _ maximum: Double) throws(Undefined) {
  _ = try finite(minimum, "minimum")
  _ = try finite(maximum, "maximum")
  if !(minimum < maximum) { throw .outsideDomain(argument: "maximum", value: maximum) }
  _ = try finite(maximum - minimum, "maximum")
  if !(mode >= minimum && mode <= maximum) { throw .outsideDomain(argument: "mode", value: mode) }
}
