// SPDX-License-Identifier: EUPL-1.2

/// A sample as whole numbers of one small unit, in two limbs: sums of it are exact and fast.
///
/// Adding whole numbers is exact, so a sum of any draw of `count` elements does not depend on
/// their order, and equal sums are equal bit for bit. With limbs of 52 bits the digits reach
/// 2^-104 of the largest value; a sample that needs more is refused and added in double-double.
struct FixedPointSample: Sendable {
  /// The high and the low limb of each value.
  let limbs: [SIMD2<Int64>]
  /// The size of a limb in bits.
  private let bits: Int
  /// The unit of the low limb is 2^exponent.
  private let exponent: Int

  /// Nothing when a value has digits below the low limb.
  init?(_ values: [Double]) {
    let largest = values.reduce(0) { max($0, $1.magnitude) }
    let top = largest == 0 ? 0 : Int(largest.exponent) + 1
    bits = min(52, 62 - (Int.bitWidth - values.count.leadingZeroBitCount))
    exponent = top - 2 * bits
    let unit = Double(sign: .plus, exponent: bits, significand: 1)
    var limbs: [SIMD2<Int64>] = []
    limbs.reserveCapacity(values.count)
    for value in values {
      let scaled = Double(sign: .plus, exponent: -top, significand: value)
      let high = (scaled * unit).rounded(.towardZero)
      let low = (scaled * unit - high) * unit
      if low.rounded() != low { return nil }
      if Double(sign: .plus, exponent: top, significand: scaled) != value { return nil }
      limbs.append(SIMD2(Int64(high), Int64(low)))
    }
    self.limbs = limbs
  }

  /// The sum of the elements at some places, as limbs.
  @inline(__always)
  func sum(at indices: UnsafeBufferPointer<UInt32>) -> SIMD2<Int64> {
    limbs.withUnsafeBufferPointer { limbs in
      guard let base = limbs.baseAddress else { return .zero }
      var (even, odd) = (SIMD2<Int64>.zero, SIMD2<Int64>.zero)
      let pairs = indices.count & ~1
      for index in stride(from: 0, to: pairs, by: 2) {
        even = even &+ base[Int(indices[index])]
        odd = odd &+ base[Int(indices[index + 1])]
      }
      if pairs < indices.count { even = even &+ base[Int(indices[pairs])] }
      return even &+ odd
    }
  }

  /// The value of a sum of limbs.
  func value(_ sum: SIMD2<Int64>) -> Scaled {
    let high = DoubleDouble(Int(sum[0])).timesPowerOfTwo(bits)
    return Scaled(high + DoubleDouble(Int(sum[1])), exponent: exponent)
  }
}
