// SPDX-License-Identifier: EUPL-1.2
internal import Numerics

/// Numbers added up exactly in groups, and how many there are.
struct ValueTotals {
  /// The most rows that are added at once.
  static let block = 1_024
  /// The sums.
  private(set) var sums: ExactSums
  /// How many numbers each group has.
  private(set) var counts: [Int]
  private var numbers = [Double](repeating: 0, count: block)
  private var groups = [Int32](repeating: 0, count: block)

  /// Starts a number of groups; the sums tell the sizes of the numbers that come.
  init(_ count: Int, _ start: ExactSums) {
    (sums, counts) = (start, [Int](repeating: 0, count: count))
  }

  /// Puts together what lanes added up.
  init(_ lanes: [ValueTotals]) {
    self = lanes[0]
    for lane in lanes.dropFirst() { sums.add(lane.sums) }
    counts = Indicators.sums(lanes.map(\.counts))
  }

  /// Adds a number and its group for each of some places; what is not a number adds nothing.
  @inline(__always)
  mutating func add(_ places: Range<Int>, _ entry: (Int) -> (number: Double, group: Int)) {
    for first in stride(from: places.lowerBound, to: places.upperBound, by: Self.block) {
      addBlock(first..<min(first + Self.block, places.upperBound), entry)
    }
  }

  /// The same for at most ``block`` places.
  ///
  /// Every number is written and a known one stays: faster than a jump nobody can foresee.
  @inline(__always)
  mutating func addBlock(_ part: Range<Int>, _ entry: (Int) -> (number: Double, group: Int)) {
    let known = numbers.withUnsafeMutableBufferPointer { numbers in
      groups.withUnsafeMutableBufferPointer { groups in
        counts.withUnsafeMutableBufferPointer { counts in
          var known = 0
          for place in part {
            let (number, group) = entry(place)
            let isKnown = number == number ? 1 : 0
            numbers[known] = number
            groups[known] = Int32(truncatingIfNeeded: group)
            known &+= isKnown
            counts[group] &+= isKnown
          }
          return known
        }
      }
    }
    sums.add(numbers[..<known], to: groups[..<known])
  }
}
