// SPDX-License-Identifier: EUPL-1.2

/// A whole number of any length times a power of two; sums and products are exact.
///
/// Used where sums of powers cancel so far that a double-double would be left with nothing.
/// Literature: Knuth (1997), The Art of Computer Programming 2, section 4.3.1.
struct ExactWhole: Sendable {
  /// The digits to the base 2^32, the lowest first, without zeros at either end.
  let digits: [UInt32]
  /// The power of two that the lowest digit counts.
  let exponent: Int
  /// Whether the number is below 0.
  let negative: Bool

  /// Drops zeros at both ends.
  init(digits: [UInt32], exponent: Int, negative: Bool) {
    let lead = digits.prefix { $0 == 0 }.count
    let top = digits.lastIndex { $0 != 0 } ?? -1
    if top < 0 {
      (self.digits, self.exponent, self.negative) = ([], 0, false)
    } else {
      self.digits = Array(digits[lead...top])
      self.exponent = exponent + 32 * lead
      self.negative = negative
    }
  }

  /// A whole number.
  init(_ value: Int) {
    let size = value.magnitude
    let digits = [UInt32(truncatingIfNeeded: size), UInt32(truncatingIfNeeded: size >> 32)]
    self.init(digits: digits, exponent: 0, negative: value < 0)
  }

  /// Whether the number is 0.
  var isZero: Bool { digits.isEmpty }

  /// The number to about 106 bits, whatever its size.
  var scaled: Scaled {
    var value = DoubleDouble.zero
    for digit in digits.suffix(5).reversed() {
      value = value.timesPowerOfTwo(32) + Double(digit)
    }
    let dropped = max(0, digits.count - 5)
    return Scaled(negative ? -value : value, exponent: exponent + 32 * dropped)
  }
}

extension ExactWhole {
  static prefix func - (value: ExactWhole) -> ExactWhole {
    ExactWhole(digits: value.digits, exponent: value.exponent, negative: !value.negative)
  }

  static func - (left: ExactWhole, right: ExactWhole) -> ExactWhole { left + -right }

  static func + (left: ExactWhole, right: ExactWhole) -> ExactWhole {
    if left.isZero { return right }
    if right.isZero { return left }
    let exponent = min(left.exponent, right.exponent)
    let (a, b) = (left.shifted(to: exponent), right.shifted(to: exponent))
    if left.negative == right.negative {
      return ExactWhole(digits: sum(a, b), exponent: exponent, negative: left.negative)
    }
    if isLess(a, b) {
      return ExactWhole(digits: difference(b, a), exponent: exponent, negative: right.negative)
    }
    return ExactWhole(digits: difference(a, b), exponent: exponent, negative: left.negative)
  }

  static func * (left: ExactWhole, right: ExactWhole) -> ExactWhole {
    var product = [UInt32](repeating: 0, count: left.digits.count + right.digits.count + 1)
    for (place, digit) in left.digits.enumerated() {
      var carry: UInt64 = 0
      for (step, other) in right.digits.enumerated() {
        let sum = UInt64(digit) * UInt64(other) + UInt64(product[place + step]) + carry
        product[place + step] = UInt32(truncatingIfNeeded: sum)
        carry = sum >> 32
      }
      product[place + right.digits.count] = UInt32(truncatingIfNeeded: carry)
    }
    return ExactWhole(
      digits: product, exponent: left.exponent + right.exponent,
      negative: left.negative != right.negative)
  }

  /// The digits when the lowest one counts a lower power of two.
  private func shifted(to lower: Int) -> [UInt32] {
    let (limbs, bits) = ((exponent - lower) / 32, UInt64((exponent - lower) % 32))
    var (result, carry) = ([UInt32](repeating: 0, count: limbs), UInt64(0))
    for digit in digits {
      let wide = UInt64(digit) << bits | carry
      result.append(UInt32(truncatingIfNeeded: wide))
      carry = wide >> 32
    }
    result.append(UInt32(truncatingIfNeeded: carry))
    return result
  }

  private static func sum(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var (result, carry) = ([UInt32](), UInt64(0))
    for place in 0...max(a.count, b.count) {
      let digit = UInt64(place < a.count ? a[place] : 0) + UInt64(place < b.count ? b[place] : 0)
      result.append(UInt32(truncatingIfNeeded: digit + carry))
      carry = (digit + carry) >> 32
    }
    return result
  }

  /// The digits of a - b, where a is at least b.
  private static func difference(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var (result, borrow) = ([UInt32](), Int64(0))
    for place in a.indices {
      let digit = Int64(a[place]) - Int64(place < b.count ? b[place] : 0) - borrow
      result.append(UInt32(truncatingIfNeeded: digit))
      borrow = digit < 0 ? 1 : 0
    }
    return result
  }

  private static func isLess(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    for place in stride(from: max(a.count, b.count) - 1, through: 0, by: -1) {
      let (x, y) = (place < a.count ? a[place] : 0, place < b.count ? b[place] : 0)
      if x != y { return x < y }
    }
    return false
  }
}
