// SPDX-License-Identifier: EUPL-1.2

/// Exact sums of blocks of values, faster than adding them to the accumulator one by one.
///
/// Adding and taking away a large σ splits a value in a multiple of σ's last place and a rest, both
/// exact. The multiples of 1024 values add up without rounding; so do the rests, split once more.
/// A block that has digits below that is added one by one. The sum is the same either way.
/// Literature: Rump, Ogita, Oishi (2008), Accurate floating-point summation part I, SIAM Journal
/// on Scientific Computing 31(1), 189-224, DOI 10.1137/050645671.
enum BlockSum {
  private typealias Lanes = SIMD8<Double>
  private static let size = 1024

  /// Adds values to an accumulator; the argument `name` is refused when one is not finite.
  static func add(
    _ values: UnsafeBufferPointer<Double>, to sum: inout ExactAccumulator, _ name: String
  ) throws(Undefined) {
    var start = 0
    if let base = values.baseAddress {
      while start + size <= values.count {
        if let (high, low) = split(base + start) {
          sum.add(high)
          sum.add(low)
        } else {
          for index in start..<start + size { sum.add(try finite(values[index], name)) }
        }
        start += size
      }
    }
    for index in start..<values.count { sum.add(try finite(values[index], name)) }
  }

  /// Two doubles with the exact sum of a block; nothing when two are not enough.
  private static func split(_ block: UnsafePointer<Double>) -> (Double, Double)? {
    let largest = largest(block)
    if !(largest > 0x1p-900 && largest < 0x1p960) { return nil }
    let unit = Double(sign: .plus, exponent: Int(largest.exponent), significand: 1.5)
    let (coarse, fine) = (Lanes(repeating: unit * 0x1p12), Lanes(repeating: unit * 0x1p-29))
    let lanes = UnsafeRawPointer(block)
    let (width, end) = (MemoryLayout<Lanes>.size, size * MemoryLayout<Double>.size)
    var (high, low, left) = (Lanes.zero, Lanes.zero, SIMD8<UInt64>.zero)
    for offset in stride(from: 0, to: end, by: width) {
      let x = lanes.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
      let top = (coarse + x) - coarse
      let rest = x - top
      let middle = (fine + rest) - fine
      high += top
      low += middle
      left |= unsafeBitCast(rest - middle, to: SIMD8<UInt64>.self)
    }
    if left != .zero { return nil }
    let (first, second) = (high.sum(), low.sum())
    return first.isFinite ? (first, second) : nil
  }

  /// The largest size in a block; a NaN is passed over here and shows in the sum.
  private static func largest(_ block: UnsafePointer<Double>) -> Double {
    var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
    for index in stride(from: 0, to: size, by: 4) {
      let (w, x) = (block[index].magnitude, block[index + 1].magnitude)
      let (y, z) = (block[index + 2].magnitude, block[index + 3].magnitude)
      a = w > a ? w : a
      b = x > b ? x : b
      c = y > c ? y : c
      d = z > d ? z : d
    }
    return max(max(a, b), max(c, d))
  }
}
