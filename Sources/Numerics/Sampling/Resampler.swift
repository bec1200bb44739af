// SPDX-License-Identifier: EUPL-1.2

/// A statistic that is a quotient of sums: a mean (sum over count) or a ratio (sum over sum).
struct Resampler: Sendable {
  private let columns: [[Double]]
  /// The columns as whole numbers; empty when one of them has too wide a range for that.
  private let fixed: [FixedPointSample]

  /// One column for a mean, two for a ratio.
  init(_ columns: [[Double]]) {
    self.columns = columns
    let fixed = columns.compactMap { FixedPointSample($0) }
    self.fixed = fixed.count == columns.count ? fixed : []
  }

  /// The number of units.
  var count: Int { columns[0].count }

  /// The statistic of the units at some places.
  @inline(__always)
  func statistic(of indices: UnsafeBufferPointer<UInt32>) -> Double {
    let count = indices.count
    if fixed.count == 1 {
      return quotient(fixed[0].value(fixed[0].sum(at: indices)), over: nil, count).rounded
    }
    if fixed.count == 2 {
      let (top, bottom) = (fixed[0].sum(at: indices), fixed[1].sum(at: indices))
      return quotient(fixed[0].value(top), over: fixed[1].value(bottom), count).rounded
    }
    let sums = columns.map { column in sum(indices.map { column[Int($0)] }) }
    return quotient(sums[0], over: sums.count == 2 ? sums[1] : nil, count).rounded
  }

  /// The statistic of the whole sample.
  var estimate: Double {
    let sums = columns.map(sum)
    return quotient(sums[0], over: sums.count == 2 ? sums[1] : nil, count).rounded
  }

  /// The statistic without each unit, divided by one common power of two.
  var jackknife: [DoubleDouble] {
    let sums = columns.map(exactSum)
    let scale = Scaled(DoubleDouble(estimate == 0 ? 1 : estimate)).value.high.exponent
    return (0..<count).map { index in
      let rest = zip(sums, columns).map { total, column in
        var left = total
        left.add(-column[index])
        return left.scaled()
      }
      let value = quotient(rest[0], over: rest.count == 2 ? rest[1] : nil, count - 1)
      return Scaled(value.value, exponent: value.exponent - Int(scale)).plain
    }
  }

  private func quotient(_ top: Scaled, over bottom: Scaled?, _ count: Int) -> Scaled {
    top / (bottom ?? Scaled(DoubleDouble(count)))
  }

  private func sum(_ values: [Double]) -> Scaled { exactSum(values).scaled() }

  private func exactSum(_ values: [Double]) -> ExactAccumulator {
    var sum = ExactAccumulator()
    for value in values { sum.add(value) }
    return sum
  }
}
