// SPDX-License-Identifier: EUPL-1.2

/// The first two derivatives of ln Γ, to about 95 bits; used inside.
///
/// Literature: NIST Digital Library of Mathematical Functions, 5.11.2, 5.15.8, 5.5.2 and 5.5.4.
enum PolyGamma {
  /// B(2k) / (2k), the last first.
  private static let first = LogGamma.coefficients.enumerated().reversed().map { index, pair in
    DoubleDouble(quotientOf: pair.0 * Double(2 * index + 1), pair.1)
  }
  /// B(2k), the last first.
  private static let second = LogGamma.coefficients.enumerated().reversed().map { index, pair in
    DoubleDouble(quotientOf: pair.0, pair.1) * Double((2 * index + 1) * (2 * index + 2))
  }

  /// The digamma function for a positive number.
  static func digamma(_ x: DoubleDouble) -> DoubleDouble {
    var (raised, sum) = (x, DoubleDouble.zero)
    while raised.high < 32 {
      sum = sum + DoubleDouble.one / raised
      raised = raised + 1
    }
    if raised.high > 0x1p400 { return Elementary.log(raised) }
    let inverse = DoubleDouble.one / raised
    let square = inverse * inverse
    var series = DoubleDouble.zero
    for coefficient in first { series = (series + coefficient) * square }
    return Elementary.log(raised) - inverse.timesPowerOfTwo(-1) - series - sum
  }

  /// The trigamma function for a positive number.
  static func trigamma(_ x: DoubleDouble) -> DoubleDouble {
    var (raised, sum) = (x, DoubleDouble.zero)
    while raised.high < 32 {
      let inverse = DoubleDouble.one / raised
      sum = sum + inverse * inverse
      raised = raised + 1
    }
    let inverse = DoubleDouble.one / raised
    if raised.high > 0x1p400 { return inverse }
    let square = inverse * inverse
    var series = DoubleDouble.zero
    for coefficient in second { series = (series + coefficient) * square }
    return inverse + square.timesPowerOfTwo(-1) + series * inverse + sum
  }
}
