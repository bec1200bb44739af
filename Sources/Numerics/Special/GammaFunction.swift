// SPDX-License-Identifier: EUPL-1.2

/// The gamma function, its logarithm, and the derivatives of that.
public enum GammaFunction {
  /// The gamma function.
  ///
  /// - Definition: the integral of t^(x - 1) e^-t over t from 0 to infinity, continued to negative
  ///   numbers by Γ(x + 1) = x Γ(x).
  /// - Parameter x: any double except 0 and the negative whole numbers, which are refused.
  /// - Returns: a number of either sign; infinite above 171.62.
  /// - Throws: ``Undefined/outsideDomain(argument:value:)``.
  ///
  /// Edge cases: exact for whole numbers up to 23; 0 below about -180.
  /// Accuracy: largest error 0.5 ULP on the reference tables (page Numerics accuracy).
  /// Literature: NIST Digital Library of Mathematical Functions, 5.11.1 and 5.5.3.
  public static func gamma(_ x: Double) throws(Undefined) -> Double {
    if x == .infinity { return x }
    try refusePoles(x)
    if x > 180 { return .infinity }
    if x >= 0.5 { return whole(x) ?? Elementary.exp(LogGamma.value(x)).rounded }
    if x > 0 { return Elementary.exp(LogGamma.value(x)).rounded }
    if x < -200 { return isOddInterval(x) ? -0.0 : 0 }
    let size = Elementary.exp(reflected(x)).rounded
    return isOddInterval(x) ? -size : size
  }

  /// The logarithm of the size of the gamma function.
  ///
  /// - Definition: ln |Γ(x)|.
  /// - Parameter x: any double except 0 and the negative whole numbers, which are refused.
  /// - Returns: a number; infinite above 2.5e305.
  /// - Throws: ``Undefined/outsideDomain(argument:value:)``.
  ///
  /// Edge cases: exactly 0 at 1 and 2; keeps relative accuracy around all its zeros.
  /// Accuracy: largest error 0.5 ULP on the reference tables (page Numerics accuracy).
  /// Literature: NIST Digital Library of Mathematical Functions, 5.11.1, 5.7.3 and 5.5.3.
  public static func logGamma(_ x: Double) throws(Undefined) -> Double {
    if x.isInfinite { return .infinity }
    try refusePoles(x)
    if x > 2.6e305 { return .infinity }
    if x > 0 { return logPositive(x) }
    for root in GammaTables.logGammaRoots {
      if let value = root.value(at: x) { return value.high }
    }
    return reflected(x).high
  }

  /// The digamma function: the derivative of the logarithm of the gamma function.
  ///
  /// - Definition: Γ'(x) / Γ(x).
  /// - Parameter x: any double except 0 and the negative whole numbers, which are refused.
  /// - Returns: a number.
  /// - Throws: ``Undefined/outsideDomain(argument:value:)``.
  ///
  /// Edge cases: keeps relative accuracy around its zeros above -12.
  /// Accuracy: largest error 0.5 ULP on the reference tables (page Numerics accuracy).
  /// Literature: NIST Digital Library of Mathematical Functions, 5.11.2 and 5.5.4.
  public static func digamma(_ x: Double) throws(Undefined) -> Double {
    if x == .infinity { return x }
    try refusePoles(x)
    for root in GammaTables.digammaRoots {
      if let value = root.value(at: x) { return value.high }
    }
    if x.magnitude < 0x1p-110 { return -1 / x }
    if x > 0 { return PolyGamma.digamma(DoubleDouble(x)).high }
    let (sine, cosine) = halfTurn(x)
    return (PolyGamma.digamma(DoubleDouble(sumOf: 1, -x)) - Elementary.pi * cosine / sine).high
  }

  /// The trigamma function: the second derivative of the logarithm of the gamma function.
  ///
  /// - Definition: the sum of 1 / (x + k)² over k from 0 on.
  /// - Parameter x: any double except 0 and the negative whole numbers, which are refused.
  /// - Returns: a positive number; infinite when x is tinier than 1e-154.
  /// - Throws: ``Undefined/outsideDomain(argument:value:)``.
  ///
  /// Accuracy: largest error 0.5 ULP on the reference tables (page Numerics accuracy).
  /// Literature: NIST Digital Library of Mathematical Functions, 5.15.8 and 5.15.6.
  public static func trigamma(_ x: Double) throws(Undefined) -> Double {
    if x == .infinity { return 0 }
    try refusePoles(x)
    if x.magnitude < 0x1p-110 { return inverseSquare(x) }
    if x > 0 { return PolyGamma.trigamma(DoubleDouble(x)).high }
    let (sine, _) = halfTurn(x)
    let ratio = Elementary.pi / sine
    return (ratio * ratio - PolyGamma.trigamma(DoubleDouble(sumOf: 1, -x))).high
  }
}

extension GammaFunction {
  private static func refusePoles(_ x: Double) throws(Undefined) {
    if x.isNaN || (x <= 0 && x.rounded() == x) { throw .outsideDomain(argument: "x", value: x) }
  }

  private static func inverseSquare(_ x: Double) -> Double {
    let inverse = Scaled(.one) / Scaled(exactly: x)
    return (inverse * inverse).rounded
  }

  private static func logPositive(_ x: Double) -> Double {
    if x < 0x1p-110 { return (-Elementary.log(Scaled(exactly: x))).high }
    return LogGamma.value(x).high
  }

  /// The factorial of a whole number that is a double, by exact products.
  private static func whole(_ x: Double) -> Double? {
    if x > 23 || x.rounded() != x { return nil }
    return stride(from: 2.0, to: x, by: 1).reduce(1, *)
  }

  /// Whether x lies between -1 and 0, between -3 and -2, and so on: there Γ is negative.
  private static func isOddInterval(_ x: Double) -> Bool {
    let below = x.rounded(.down)
    return (below / 2).rounded(.down) * 2 != below
  }

  /// ln |Γ(x)| for negative x: ln π - ln |sin πx| - ln Γ(1 - x).
  private static func reflected(_ x: Double) -> DoubleDouble {
    if x > -0x1p-110 { return -Elementary.log(Scaled(exactly: -x)) }
    let sine = halfTurn(x).sine.magnitude
    return Elementary.log(Elementary.pi / sine) - LogGamma.value(DoubleDouble(sumOf: 1, -x))
  }

  /// The sine and cosine of πx up to a common sign, from the exact distance to a whole number.
  private static func halfTurn(_ x: Double) -> (sine: DoubleDouble, cosine: DoubleDouble) {
    let rest = x - x.rounded()
    let size = DoubleDouble(rest.magnitude)
    let (sine, cosine) = (Elementary.sinPi(size), Elementary.cosPi(size))
    return (rest < 0 ? -sine : sine, cosine)
  }
}
