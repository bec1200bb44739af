// SPDX-License-Identifier: EUPL-1.2

/// The distances of the numbers of a series from their mean, each to about 100 bits.
///
/// The difference of two double-doubles is right to 100 bits however much cancels, so distances
/// from any fixed middle are; taking their own mean off once more puts them around the true mean.
struct Deviations: Sendable {
  /// The distances, in units of the series.
  let values: [DoubleDouble]
  /// The mean, in units of the series.
  let mean: DoubleDouble

  init(_ series: Series) {
    let middle = Self.mean(series.values)
    let around = series.values.map { $0 - middle }
    let rest = Self.mean(around)
    values = around.map { $0 - rest }
    mean = middle + rest
  }

  /// The mean of numbers of ordinary size, whatever their order.
  static func mean(_ numbers: [DoubleDouble]) -> DoubleDouble {
    sum(numbers) / DoubleDouble(max(1, numbers.count))
  }

  /// The sum of numbers of ordinary size, whatever their order; not finite when one of them is not.
  static func sum(_ numbers: [DoubleDouble]) -> DoubleDouble {
    var sum = ExactAccumulator()
    for number in numbers {
      if !number.high.isFinite { return number }
      sum.add(number)
    }
    return sum.scaled().plain
  }

  /// The sum of a power of the distances.
  func sum(power: Int) -> DoubleDouble {
    Self.sum(values.map { value in (1..<power).reduce(value) { result, _ in result * value } })
  }
}
