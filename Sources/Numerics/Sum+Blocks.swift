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
  ///
  /// The unit of a block is guessed from the block before it; a wrong guess costs a second pass.
  static func add(
    _ values: UnsafeBufferPointer<Double>, to sum: inout ExactAccumulator, _ name: String
  ) throws(Undefined) {
    var (start, exponent) = (0, 0)
    if let base = values.baseAddress {
      while start + size <= values.count {
        if let (high, low) = split(base + start, &exponent) {
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
  private static func split(
    _ block: UnsafePointer<Double>, _ exponent: inout Int
  ) -> (Double, Double)? {
    var parts = parts(of: block, exponent)
    let largest = parts.largest.max()
    if !(largest > 0x1p-900 && largest < 0x1p960) { return nil }
    if Int(largest.exponent) > exponent || (parts.left != .zero && largest.exponent != exponent) {
      exponent = Int(largest.exponent)
      parts = Self.parts(of: block, exponent)
    }
    if parts.left != .zero { return nil }
    let (first, second) = (parts.high.sum(), parts.low.sum())
    return first.isFinite ? (first, second) : nil
  }

  private typealias Parts = (high: Lanes, low: Lanes, left: SIMD8<UInt64>, largest: Lanes)

  /// The parts of a block whose largest size has an exponent, and that largest size in lanes.
  ///
  /// A NaN is passed over in the largest size and shows in the sum.
  @inline(__always)
  private static func parts(of block: UnsafePointer<Double>, _ exponent: Int) -> Parts {
    let unit = Double(sign: .plus, exponent: exponent, significand: 1.5)
    let (coarse, fine) = (Lanes(repeating: unit * 0x1p12), Lanes(repeating: unit * 0x1p-29))
    let lanes = UnsafeRawPointer(block)
    let (width, end) = (MemoryLayout<Lanes>.size, size * MemoryLayout<Double>.size)
    var (high, low, left, most) = (Lanes.zero, Lanes.zero, SIMD8<UInt64>.zero, Lanes.zero)
    for offset in stride(from: 0, to: end, by: width) {
      let x = lanes.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
      let top = (coarse + x) - coarse
      let rest = x - top
      let middle = (fine + rest) - fine
      high += top
      low += middle
      left |= unsafeBitCast(rest - middle, to: SIMD8<UInt64>.self)
      let size = unsafeBitCast(
        unsafeBitCast(x, to: SIMD8<UInt64>.self) & SIMD8(repeating: UInt64(Int64.max)),
        to: Lanes.self)
      most.replace(with: size, where: size .> most)
    }
    return (high, low, left, most)
  }
}
