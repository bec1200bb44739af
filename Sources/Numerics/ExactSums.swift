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
  /// Limb `i` of a group counts units of 2^(32 i - 1092); each is signed and has room for carries.
  private var limbs: [Int64]

  /// Starts each of a number of groups at 0.
  public init(count: Int) { limbs = Array(repeating: 0, count: count * Self.width) }

  /// Adds numbers, each to the group at the same place of another list; groups count from 0.
  public mutating func add(_ numbers: ArraySlice<Double>, to groups: ArraySlice<Int32>) {
    precondition(numbers.count == groups.count, "every number has a group")
    limbs.withUnsafeMutableBufferPointer { limbs in
      numbers.withUnsafeBufferPointer { numbers in
        groups.withUnsafeBufferPointer { groups in
          for place in numbers.indices {
            Self.add(numbers[place], to: Int(groups[place]) * Self.width, of: limbs)
          }
        }
      }
    }
  }

  @inline(__always)
  private static func add(
    _ x: Double, to start: Int, of limbs: UnsafeMutableBufferPointer<Int64>
  ) {
    let biased = Int(x.exponentBitPattern)
    let digits = biased == 0 ? x.significandBitPattern : x.significandBitPattern | 1 << 52
    let position = max(biased, 1) + 17
    let (place, shift) = (start + (position >> 5), UInt64(position & 31))
    let (low, high) = (digits << shift, (digits >> 1) >> (63 - shift))
    let sign: Int64 = x < 0 ? -1 : 1
    limbs[place] &+= sign &* Int64(low & 0xFFFF_FFFF)
    limbs[place + 1] &+= sign &* Int64(low >> 32)
    limbs[place + 2] &+= sign &* Int64(high)
  }

  /// Adds the sums of as many other groups, each to its own.
  public mutating func add(_ others: ExactSums) {
    precondition(others.limbs.count == limbs.count, "sums are put together group by group")
    for place in limbs.indices { limbs[place] += others.limbs[place] }
  }

  /// The sum of each group, rounded once.
  public var rounded: [Double] {
    stride(from: 0, to: limbs.count, by: Self.width).map { start in
      ExactAccumulator(limbs[start..<start + Self.width], from: Self.lowestLimb).rounded()
    }
  }

  /// The sum of all groups, rounded once.
  public var total: Double {
    var total = [Int64](repeating: 0, count: Self.width)
    for place in limbs.indices { total[place % Self.width] += limbs[place] }
    return ExactAccumulator(total[...], from: Self.lowestLimb).rounded()
  }

  /// Limbs for 2^-1092 up to the sum of 2^31 of the largest doubles.
  private static let width = 68
  /// Where they stand among those of the accumulator.
  private static let lowestLimb = 33
}
