// SPDX-License-Identifier: EUPL-1.2

/// An exact sum of amounts from 1 to below 2³⁴, rounded once at the end.
///
/// Such a double is a whole number of 2⁻⁵² of at most 86 bits, so 2⁴² of them fit in 128 bits. The
/// sum does not depend on the order of the amounts, and so not on the number of threads.
struct FixedSum {
  private var high: UInt64 = 0
  private var low: UInt64 = 0

  /// Adds an amount.
  @inline(__always)
  mutating func add(_ amount: Double) {
    let digits = amount.significandBitPattern | 1 << 52
    let shift = UInt64(truncatingIfNeeded: amount.exponent)
    add(high: shift == 0 ? 0 : digits &>> (64 &- shift), low: digits &<< shift)
  }

  /// Adds another sum.
  mutating func add(_ other: FixedSum) { add(high: other.high, low: other.low) }

  @inline(__always)
  private mutating func add(high: UInt64, low: UInt64) {
    let (sum, carried) = self.low.addingReportingOverflow(low)
    self.low = sum
    self.high = self.high &+ high &+ (carried ? 1 : 0)
  }

  /// The double nearest to the sum, ties to even.
  var rounded: Double {
    if high == 0 { return Double(low) * 0x1p-52 }
    let zeros = high.leadingZeroBitCount
    let top = zeros == 0 ? high : high << UInt64(zeros) | low >> UInt64(64 - zeros)
    let rest = low << UInt64(zeros)
    // The lowest of 64 bits says whether anything follows, so that rounding to 53 is right.
    return Double(top | (rest == 0 ? 0 : 1))
      * Double(sign: .plus, exponent: 12 - zeros, significand: 1)
  }
}
