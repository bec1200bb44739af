// SPDX-License-Identifier: EUPL-1.2

/// The logarithm of the gamma function for positive numbers, to about 100 bits; used inside.
enum LogGamma {
  /// ln Γ(x) for a positive double.
  ///
  /// Stirling's series from 32 on; smaller numbers are raised with Γ(x + 1) = x Γ(x).
  /// Literature: NIST Digital Library of Mathematical Functions, 5.11.1 and 5.5.1.
  static func value(_ x: Double) -> DoubleDouble { value(DoubleDouble(x)) }

  /// ln Γ(x) for a positive double-double, with relative accuracy also around the zeros 1 and 2.
  static func value(_ x: DoubleDouble) -> DoubleDouble {
    if x.high < 0.5 { return aroundOne(x) - Elementary.log(x) }
    if x.high < 1.5 { return aroundOne(x - 1) }
    if x.high < 2.5 { return aroundTwo(x - 2) }
    var raised = x
    var product = DoubleDouble.one
    while raised.high < 32 {
      product = product * raised
      raised = raised + 1
    }
    let stirling = stirling(raised)
    return product.high == 1 && product.low == 0 ? stirling : stirling - Elementary.log(product)
  }

  /// ln Γ(1 + z) for z up to 0.5 in size, with full relative accuracy.
  static func aroundOne(_ z: DoubleDouble) -> DoubleDouble {
    aroundTwo(z) - Elementary.log1p(z)
  }

  /// ln Γ(2 + z) for z up to 0.5 in size: (1 - γ) z + Σ (ζ(k) - 1) (-z)^k / k.
  ///
  /// Literature: NIST Digital Library of Mathematical Functions, 5.7.3.
  private static func aroundTwo(_ z: DoubleDouble) -> DoubleDouble {
    var series = DoubleDouble.zero
    for coefficient in GammaTables.zeta.reversed() { series = coefficient - z * series }
    return z * (1 - GammaTables.euler + z * series)
  }

  /// What Stirling's formula leaves: ln Γ(x) - (x - 1/2) ln x + x - ln √(2π).
  static func correction(_ x: DoubleDouble) -> DoubleDouble {
    if x.high >= 32 { return series(x) }
    return value(x) - (x - 0.5) * Elementary.log(x) + x - halfLogTwoPi
  }

  static let halfLogTwoPi = DoubleDouble(
    high: 0x1.d67f1c864beb5p-1, low: -0x1.65b5a1b7ff5dfp-55)

  /// The coefficients B(2k) / (2k (2k - 1)) as fractions; B are the Bernoulli numbers.
  static let coefficients: [(Double, Double)] = [
    (1, 12), (-1, 360), (1, 1260), (-1, 1680), (1, 1188), (-691, 360_360), (1, 156),
    (-3617, 122_400), (43_867, 244_188), (-174_611, 125_400), (77_683, 5796),
    (-236_364_091, 1_506_960), (657_931, 300), (-3_392_780_147, 93_960),
  ]

  private static func stirling(_ x: DoubleDouble) -> DoubleDouble {
    (x - 0.5) * Elementary.log(x) - x + halfLogTwoPi + series(x)
  }

  /// The coefficients as double-doubles, the last first.
  private static let rounded = coefficients.reversed().map { DoubleDouble(quotientOf: $0, $1) }

  /// The four largest terms in double-doubles; the rest, below 2^-45 of them, in doubles.
  private static func series(_ x: DoubleDouble) -> DoubleDouble {
    if x.high > 0x1p900 { return .zero }
    let inverse = DoubleDouble.one / x
    let square = inverse * inverse
    var rest = 0.0
    for coefficient in rounded.dropLast(4) { rest = rest * square.high + coefficient.high }
    var sum = DoubleDouble(rest)
    for coefficient in rounded.suffix(4) { sum = sum * square + coefficient }
    return sum * inverse
  }
}
