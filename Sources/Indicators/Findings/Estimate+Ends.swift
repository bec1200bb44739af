// SPDX-License-Identifier: EUPL-1.2
internal import Numerics

extension Estimate {
  /// The lowest value the estimate stands for: the lower end of the interval, else the value.
  public var lowEnd: Double { interval.map { min($0.low, value) } ?? value }

  /// The highest value the estimate stands for: the upper end of the interval, else the value.
  public var highEnd: Double { interval.map { max($0.high, value) } ?? value }
}

extension Estimate {
  /// The same estimate with a 95 % interval between two ends, for tests of what reads intervals.
  package func spanning(_ ends: ClosedRange<Double>) -> Estimate {
    Estimate(
      value: value, numerator: numerator, n: n, missing: missing, unknown: unknown,
      interval: Interval(low: ends.lowerBound, high: ends.upperBound, level: 0.95),
      method: .wilson, bounds: bounds)
  }
}
