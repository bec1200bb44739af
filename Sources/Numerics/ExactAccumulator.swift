// SPDX-License-Identifier: EUPL-1.2

/// A fixed-point number wide enough for every double and every product of two doubles.
///
/// Adding is exact integer arithmetic, so the order of adding cannot matter. Limb `i` counts
/// units of 2^(32 i - 2148); each limb is signed and keeps 31 spare bits for carries.
/// Literature: Kulisch (2013), Computer Arithmetic and Validity, chapter 8; Neal (2015), Fast
/// exact summation using small and large superaccumulators, arXiv 1505.05571.
struct ExactAccumulator: Sendable {
  private static let lowestExponent = -2148
  private static let limbCount = 136
  private var limbs = [Int64](repeating: 0, count: limbCount)
  private var additions = 0

  /// Nothing added yet.
  init() {}

  /// Limbs that were added up elsewhere; the first stands at place `start`.
  init(_ some: ArraySlice<Int64>, from start: Int) {
    for (offset, limb) in some.enumerated() { limbs[start + offset] = limb }
  }

  /// Adds a finite double.
  mutating func add(_ x: Double) {
    let (digits, exponent) = Self.parts(of: x)
    add(high: 0, low: digits, exponent: exponent, negative: x < 0)
  }

  /// Adds the exact product of two finite doubles.
  mutating func add(productOf x: Double, _ y: Double) {
    let (left, leftExponent) = Self.parts(of: x)
    let (right, rightExponent) = Self.parts(of: y)
    let product = left.multipliedFullWidth(by: right)
    add(
      high: product.high, low: product.low, exponent: leftExponent + rightExponent,
      negative: (x < 0) != (y < 0))
  }

  /// Adds finite doubles from 0, fewer than 2³⁰, or the exact square of each.
  mutating func add(_ numbers: [Double], squared: Bool = false) {
    if additions + numbers.count >= 1 << 30 { carry() }
    additions += numbers.count
    limbs.withUnsafeMutableBufferPointer { limbs in
      for number in numbers {
        let (digits, exponent) = Self.parts(of: number)
        let (high, low) = squared ? digits.multipliedFullWidth(by: digits) : (0, digits)
        let position = (squared ? 2 * exponent : exponent) - Self.lowestExponent
        let (first, shift) = (position >> 5, UInt64(position & 31))
        let words = (
          low << shift, high << shift | (low >> 1) >> (63 - shift), (high >> 1) >> (63 - shift)
        )
        limbs[first] += Int64(words.0 & 0xFFFF_FFFF)
        limbs[first + 1] += Int64(words.0 >> 32)
        limbs[first + 2] += Int64(words.1 & 0xFFFF_FFFF)
        limbs[first + 3] += Int64(words.1 >> 32)
        if words.2 != 0 { limbs[first + 4] += Int64(words.2) }
      }
    }
  }

  /// The sum rounded to the nearest double, ties to even; infinite when it is too large.
  func rounded() -> Double {
    let sum = rounded(quantumAtLeast: -1074)
    return Double(sign: sum.sign, exponent: sum.exponent, significand: Double(sum.digits))
  }

  /// The sum to about 106 bits, whatever its size.
  func scaled() -> Scaled {
    let head = rounded(quantumAtLeast: Self.lowestExponent)
    if head.digits == 0 { return Scaled(.zero) }
    var rest = self
    rest.add(
      high: 0, low: head.digits, exponent: head.exponent, negative: head.sign == .plus)
    let tail = rest.rounded(quantumAtLeast: Self.lowestExponent)
    let low = Double(
      sign: tail.sign, exponent: max(-1000, tail.exponent - head.exponent),
      significand: Double(tail.digits))
    let high = Double(sign: head.sign, exponent: 0, significand: Double(head.digits))
    return Scaled(DoubleDouble(larger: high, smaller: low), exponent: head.exponent)
  }
}

extension ExactAccumulator {
  private typealias Rounded = (sign: FloatingPointSign, digits: UInt64, exponent: Int)

  /// A double as an integer times a power of two, without its sign.
  private static func parts(of x: Double) -> (digits: UInt64, exponent: Int) {
    precondition(x.isFinite, "only finite numbers are added")
    let biased = Int(x.exponentBitPattern)
    if biased == 0 { return (x.significandBitPattern, -1074) }
    return (x.significandBitPattern | (1 << 52), biased - 1075)
  }

  /// Adds a 128-bit integer times a power of two.
  private mutating func add(high: UInt64, low: UInt64, exponent: Int, negative: Bool) {
    if high | low == 0 { return }
    additions += 1
    if additions >= 1 << 30 { carry() }
    let position = exponent - Self.lowestExponent
    let (first, shift) = (position >> 5, UInt64(position & 31))
    let spill = shift == 0 ? 0 : high >> (64 - shift)
    let middle = shift == 0 ? high : (high << shift) | (low >> (64 - shift))
    put(low << shift, at: first, negative: negative)
    put(middle, at: first + 2, negative: negative)
    put(spill, at: first + 4, negative: negative)
  }

  /// Adds a 64-bit word to two neighbouring limbs.
  private mutating func put(_ word: UInt64, at place: Int, negative: Bool) {
    if word == 0 { return }
    let (lower, upper) = (Int64(word & 0xFFFF_FFFF), Int64(word >> 32))
    limbs[place] += negative ? -lower : lower
    limbs[place + 1] += negative ? -upper : upper
  }

  /// Brings every limb but the last into 0 ..< 2^32.
  private mutating func carry() {
    additions = 0
    for index in limbs.indices.dropLast() {
      limbs[index + 1] += limbs[index] >> 32
      limbs[index] &= 0xFFFF_FFFF
    }
  }

  /// The sum rounded to 53 bits, but not finer than 2^quantum; ties to even.
  private func rounded(quantumAtLeast quantum: Int) -> Rounded {
    var (sum, sign) = (self, FloatingPointSign.plus)
    sum.carry()
    if let last = sum.limbs.last, last < 0 {
      sign = .minus
      sum.limbs = sum.limbs.map { -$0 }
      sum.carry()
    }
    guard let top = sum.limbs.lastIndex(where: { $0 != 0 }) else { return (.plus, 0, 0) }
    let highestBit = top * 32 + 63 - sum.limbs[top].leadingZeroBitCount
    let lowestBit = max(highestBit - 52, quantum - Self.lowestExponent, 0)
    var digits: UInt64 = 0
    for bit in stride(from: highestBit, through: lowestBit, by: -1) {
      digits = digits << 1 | sum.bit(bit)
    }
    if sum.roundsUp(below: lowestBit, odd: digits & 1 == 1) { digits += 1 }
    return (sign, digits, lowestBit + Self.lowestExponent)
  }

  private func bit(_ position: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: limbs[position >> 5] >> Int64(position & 31)) & 1
  }

  /// Whether what lies below a bit is more than half of it, or exactly half with odd digits.
  private func roundsUp(below position: Int, odd: Bool) -> Bool {
    if position == 0 || bit(position - 1) == 0 { return false }
    if odd { return true }
    let (limb, shift) = ((position - 1) >> 5, Int64((position - 1) & 31))
    return limbs[limb] & ((1 << shift) - 1) != 0 || limbs[..<limb].contains { $0 != 0 }
  }
}

extension ExactAccumulator {
  /// Adds all terms of another sum.
  mutating func add(_ other: ExactAccumulator) {
    var other = other
    carry()
    other.carry()
    for index in limbs.indices { limbs[index] += other.limbs[index] }
    carry()
  }

  /// Adds both parts of a double-double.
  mutating func add(_ x: DoubleDouble) {
    add(x.high)
    add(x.low)
  }

  /// The sum as a whole number times a power of two, without any rounding.
  var whole: ExactWhole {
    var (sum, negative) = (self, false)
    sum.carry()
    if let last = sum.limbs.last, last < 0 {
      negative = true
      sum.limbs = sum.limbs.map { -$0 }
      sum.carry()
    }
    let digits = sum.limbs.map { UInt32(truncatingIfNeeded: $0) }
    return ExactWhole(digits: digits, exponent: Self.lowestExponent, negative: negative)
  }
}
