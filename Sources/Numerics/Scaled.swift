// SPDX-License-Identifier: EUPL-1.2

/// A double-double times a power of two: a number that cannot overflow or underflow on the way.
struct Scaled: Hashable, Sendable {
  /// The digits.
  let value: DoubleDouble
  /// The power of two the digits are multiplied with.
  let exponent: Int

  init(_ value: DoubleDouble, exponent: Int = 0) {
    (self.value, self.exponent) = (value, exponent)
  }

  /// The nearest double; infinite when it is too large, 0 or subnormal when it is too small.
  var rounded: Double {
    let head = value.high
    if head == 0 || !head.isFinite { return head }
    let power = exponent + Int(head.exponent)
    if power > 1100 { return head < 0 ? -.infinity : .infinity }
    if power < -1200 { return head < 0 ? -0.0 : 0 }
    return Double(sign: head.sign, exponent: power, significand: head.significand)
  }

  /// The number as a double-double; only for numbers known to be of ordinary size.
  var plain: DoubleDouble { value.timesPowerOfTwo(exponent) }

  static func * (left: Scaled, right: DoubleDouble) -> Scaled {
    Scaled(left.value * right, exponent: left.exponent)
  }

  static func / (left: Scaled, right: Scaled) -> Scaled {
    Scaled(left.value / right.value, exponent: left.exponent - right.exponent)
  }

  static func * (left: Scaled, right: Scaled) -> Scaled {
    Scaled(left.value * right.value, exponent: left.exponent + right.exponent)
  }

  /// The square root of a number that is not negative.
  func squareRoot() -> Scaled {
    let odd = exponent & 1
    return Scaled(value.timesPowerOfTwo(odd).squareRoot(), exponent: (exponent - odd) / 2)
  }
}
