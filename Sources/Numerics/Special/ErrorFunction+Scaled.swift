// SPDX-License-Identifier: EUPL-1.2

extension ErrorFunction {
  /// The complement of the error function without its exponential decay.
  ///
  /// - Definition: exp(x²) erfc(x).
  /// - Parameter x: any double.
  /// - Returns: a positive number; infinite below -26.6.
  ///
  /// Edge cases: NaN gives NaN; close to 1/(x √π) for large x.
  /// Accuracy: largest error 0.5 ULP on the reference tables (page Numerics accuracy).
  /// Literature: NIST Digital Library of Mathematical Functions, 7.9.1.
  public static func erfcx(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x < -27 { return .infinity }
    if x > 0x1p400 {
      return (Scaled(twoOverRootPi, exponent: -1) / Scaled(exactly: x)).rounded
    }
    let positive = scaled(DoubleDouble(x.magnitude))
    if x >= 0 { return positive.high }
    let growth = Elementary.exp(DoubleDouble(productOf: x, x)) * DoubleDouble(2)
    return (growth + Scaled(-positive)).rounded
  }

  /// The x at which the error function is y.
  ///
  /// - Definition: the x for which `erf(x)` is y; y counts as the exact double.
  /// - Parameter y: strictly between -1 and 1; outside it is refused.
  /// - Returns: a number between -5.9 and 5.9.
  /// - Throws: ``Undefined/outsideDomain(argument:value:)``.
  ///
  /// Edge cases: keeps full relative accuracy for tiny y.
  /// Accuracy: largest error 0.5 ULP on the reference tables (page Numerics accuracy).
  /// Literature: Halley's iteration; Traub (1964), Iterative Methods, section 5.2.
  public static func inverse(_ y: Double) throws(Undefined) -> Double {
    if !(y.magnitude < 1) { throw .outsideDomain(argument: "y", value: y) }
    if y == 0 { return y }
    let size = y.magnitude
    let value =
      size < 0x1p-6
      ? smallInverse(size)
      : (Normal.quantile(upper: DoubleDouble(sumOf: 0.5, -size / 2)) / rootTwo).high
    return y < 0 ? -value : value
  }

  /// The x at which the complement of the error function is q.
  ///
  /// - Definition: the x for which `erfc(x)` is q; q counts as the exact double.
  /// - Parameter q: strictly between 0 and 2; outside it is refused.
  /// - Returns: a number between -5.9 and 27.3.
  /// - Throws: ``Undefined/outsideDomain(argument:value:)``.
  ///
  /// Edge cases: exactly 0 for 1.
  /// Accuracy: largest error 0.5 ULP on the reference tables (page Numerics accuracy).
  public static func inverseComplement(_ q: Double) throws(Undefined) -> Double {
    if !(q > 0 && q < 2) { throw .outsideDomain(argument: "q", value: q) }
    if q == 1 { return 0 }
    let tail = Scaled(exactly: q < 1 ? q : 2 - q)
    let size = (Normal.quantile(upper: tail.value, shift: tail.exponent - 1) / rootTwo).high
    return q < 1 ? size : -size
  }
}

extension ErrorFunction {
  /// exp(x²) erfc(x) for x from 0 on.
  private static func scaled(_ x: DoubleDouble) -> DoubleDouble {
    let z = rootTwo * x
    let central = Normal.inverseRootTwoPi.timesPowerOfTwo(1)
    if z.high >= Normal.seriesLimit { return Normal.millsRatio(z) * central }
    let growth = Elementary.exp(x * x).plain
    return growth - Normal.centralSeries(z) * central
  }

  /// The inverse of the error function up to 2^-6, from its Taylor series and Newton's iteration.
  private static func smallInverse(_ y: Double) -> Double {
    let parts = Scaled(exactly: y) / Scaled(twoOverRootPi)
    if y < 0x1p-60 { return parts.rounded }
    let first = parts.plain
    var x = first + first * first * first / 3
    for _ in 0..<3 {
      let excess = Normal.centralPart(rootTwo * x).timesPowerOfTwo(1) - y
      x = x - excess * Elementary.exp(x * x).plain / twoOverRootPi
    }
    return x.high
  }
}

extension Normal {
  /// The logarithm of the chance of a value of at most x.
  ///
  /// - Definition: ln cdf(x).
  /// - Parameter x: any double.
  /// - Returns: a number from minus infinity to 0.
  ///
  /// Edge cases: NaN gives NaN; keeps its digits where `cdf` is 0 or 1.
  /// Accuracy: largest error 0.5 ULP on the reference tables (page Numerics accuracy).
  /// Literature: NIST Digital Library of Mathematical Functions, 7.9.1.
  public static func logCdf(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x > 40 { return -0.0 }
    if x < -0x1p512 { return -.infinity }
    if x <= 0 { return logUpperTail(DoubleDouble(-x)).high }
    let tail = upperTail(DoubleDouble(x))
    return tail.normalised.exponent < -110 ? -tail.rounded : Elementary.log1p(-tail.plain).high
  }

  /// The logarithm of the chance of a value above x.
  ///
  /// - Definition: ln survival(x).
  /// - Parameter x: any double.
  /// - Returns: a number from minus infinity to 0.
  ///
  /// Edge cases: NaN gives NaN; keeps its digits where `survival` is 0 or 1.
  /// Accuracy: that of ``logCdf(_:)``.
  public static func logSurvival(_ x: Double) -> Double { logCdf(-x) }

  /// ln of the upper tail at any x from 0.
  private static func logUpperTail(_ x: DoubleDouble) -> DoubleDouble {
    if x.high < 30 { return Elementary.log(upperTail(x)) }
    return Elementary.log(millsRatio(x)) - LogGamma.halfLogTwoPi - (x * x).timesPowerOfTwo(-1)
  }
}
