// SPDX-License-Identifier: EUPL-1.2

/// Sums of several groups of numbers at once, each exact until it is rounded.
///
/// - Definition: per group the double nearest to Σ x, ties to even.
///
/// Parts of a long list can be added up apart and put together: no digit depends on how it was cut or
/// on the order of its numbers.
///
/// Edge cases: a group without numbers is 0; one with a number that is not finite, and one with a sum
/// larger than every double, are infinite.
/// Accuracy: correctly rounded, as ``Sum/exact(_:)``, for up to 2^31 numbers in a group.
/// Literature: Kulisch (2013), Computer Arithmetic and Validity, chapter 8.
public struct ExactSums: Sendable {
  /// Limb `i` of a group counts units of 2^(32 (i + first) - 1092); each is signed and has room for
  /// carries.
  private var limbs: [Int64]
  /// The lowest limb that is kept, and how many are.
  private let (first, width): (Int, Int)

  /// Starts each of a number of groups at 0, for any numbers.
  public init(count: Int) { self.init(count: count, first: 0, width: 68) }

  /// Starts each of a number of groups at 0, with room only for 0 and for numbers of some sizes.
  ///
  /// - Parameters:
  ///   - count: the number of groups.
  ///   - sizes: from the smallest to the largest size of a number, from 0.
  public init(count: Int, sizes: ClosedRange<Double>) {
    precondition(sizes.lowerBound >= 0, "a size is not below 0")
    let first = Self.parts(of: sizes.lowerBound).place
    let last = Self.parts(of: sizes.upperBound).place + 2
    self.init(count: count, first: first, width: last - first + 1)
  }

  private init(count: Int, first: Int, width: Int) {
    (self.first, self.width) = (first, width)
    limbs = Array(repeating: 0, count: count * width)
  }

  /// The number of groups.
  public var count: Int { limbs.count / width }

  /// Adds numbers, each to the group at the same place of another list; groups count from 0.
  public mutating func add(_ numbers: ArraySlice<Double>, to groups: ArraySlice<Int32>) {
    precondition(numbers.count == groups.count, "every number has a group")
    let (first, width) = (first, width)
    limbs.withUnsafeMutableBufferPointer { limbs in
      numbers.withUnsafeBufferPointer { numbers in
        groups.withUnsafeBufferPointer { groups in
          for place in numbers.indices {
            let (digits, limb, shift) = Self.parts(of: numbers[place])
            let start = digits == 0 ? 0 : limb - first
            precondition(start >= 0 && start + 2 < width, "the number is of another size")
            Self.add(
              digits, shift, at: Int(groups[place]) * width + start,
              isNegative: numbers[place] < 0, of: limbs)
          }
        }
      }
    }
  }

  /// The digits of a number, the lowest limb that they fall in and their place in it.
  @inline(__always)
  private static func parts(of x: Double) -> (digits: UInt64, place: Int, shift: UInt64) {
    let biased = Int(x.exponentBitPattern)
    let digits = biased == 0 ? x.significandBitPattern : x.significandBitPattern | 1 << 52
    let position = max(biased, 1) + 17
    return (digits, position >> 5, UInt64(position & 31))
  }

  @inline(__always)
  private static func add(
    _ digits: UInt64, _ shift: UInt64, at place: Int, isNegative: Bool,
    of limbs: UnsafeMutableBufferPointer<Int64>
  ) {
    let (low, high) = (digits << shift, (digits >> 1) >> (63 - shift))
    let sign: Int64 = isNegative ? -1 : 1
    limbs[place] &+= sign &* Int64(low & 0xFFFF_FFFF)
    limbs[place + 1] &+= sign &* Int64(low >> 32)
    limbs[place + 2] &+= sign &* Int64(high)
  }

  /// Adds the sums of as many other groups for the same sizes, each to its own.
  public mutating func add(_ others: ExactSums) {
    precondition(
      others.limbs.count == limbs.count && others.first == first,
      "sums are put together group by group")
    for place in limbs.indices { limbs[place] += others.limbs[place] }
  }

  /// The sums of other groups, each put together from some of these; `nil` leaves a group out.
  public func regrouped(count: Int, _ other: (Int) -> Int?) -> ExactSums {
    var sums = ExactSums(count: count, first: first, width: width)
    for group in 0..<self.count {
      guard let other = other(group) else { continue }
      for limb in 0..<width { sums.limbs[other * width + limb] += limbs[group * width + limb] }
    }
    return sums
  }

  /// The sum of each group, rounded once.
  public var rounded: [Double] {
    stride(from: 0, to: limbs.count, by: width).map { accumulator(at: $0).rounded() }
  }

  /// The sum of all groups, rounded once.
  public var total: Double { whole.accumulator(at: 0).rounded() }

  /// The sum of all groups divided by a number of values; nothing when that is 0.
  ///
  /// Accuracy: as ``Summary/mean(_:)``, which it equals for the same values.
  public func mean(of count: Int) -> Double? {
    if count == 0 { return nil }
    return (whole.accumulator(at: 0).scaled() / Scaled(DoubleDouble(count))).rounded
  }

  /// All groups as one.
  private var whole: ExactSums { regrouped(count: 1) { _ in 0 } }

  private func accumulator(at start: Int) -> ExactAccumulator {
    ExactAccumulator(limbs[start..<start + width], from: Self.lowestLimb + first)
  }

  /// Where the lowest limb of all stands among those of the accumulator.
  private static let lowestLimb = 33
}
