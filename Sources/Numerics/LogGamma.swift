// SPDX-License-Identifier: EUPL-1.2

/// The logarithm of the gamma function for positive numbers, to about 100 bits; used inside.
enum LogGamma {
  /// ln Γ(x) for a positive double.
  ///
  /// Stirling's series from 32 on; smaller numbers are raised with Γ(x + 1) = x Γ(x).
  /// Literature: NIST Digital Library of Mathematical Functions, 5.11.1 and 5.5.1.
  static func value(_ x: Double) -> DoubleDouble {
    var raised = DoubleDouble(x)
    var product = DoubleDouble.one
    while raised.high < 32 {
      product = product * raised
      raised = raised + 1
    }
    let stirling = stirling(raised)
    return product.high == 1 && product.low == 0 ? stirling : stirling - Elementary.log(product)
  }

  private static let halfLogTwoPi = DoubleDouble(
    high: 0x1.d67f1c864beb5p-1, low: -0x1.65b5a1b7ff5dfp-55)

  /// The coefficients B(2k) / (2k (2k - 1)) as fractions; B are the Bernoulli numbers.
  private static let coefficients: [(Double, Double)] = [
    (1, 12), (-1, 360), (1, 1260), (-1, 1680), (1, 1188), (-691, 360_360), (1, 156),
    (-3617, 122_400), (43_867, 244_188), (-174_611, 125_400), (77_683, 5796),
    (-236_364_091, 1_506_960), (657_931, 300), (-3_392_780_147, 93_960),
  ]

  private static func stirling(_ x: DoubleDouble) -> DoubleDouble {
    let inverse = DoubleDouble.one / x
    let square = inverse * inverse
    var series = DoubleDouble.zero
    for (numerator, denominator) in coefficients.reversed() {
      series = series * square + DoubleDouble(quotientOf: numerator, denominator)
    }
    return (x - 0.5) * Elementary.log(x) - x + halfLogTwoPi + series * inverse
  }
}
