// SPDX-License-Identifier: EUPL-1.2

/// What data with holes can tell without assuming anything about the holes.
///
/// Literature: Manski (2003), Partial Identification of Probability Distributions, chapter 1;
/// Horowitz, Manski (2000), Nonparametric analysis of randomized experiments with missing
/// covariate and outcome data, JASA 95, 77-84. DOI 10.1080/01621459.2000.10473902.
public enum MissingData {
  /// The shares that are possible when some outcomes are unknown.
  ///
  /// - Definition: from k/(n + m) to (k + m)/(n + m): no or every missing outcome is a success.
  /// - Parameters:
  ///   - count: successes among the known, from 0.
  ///   - known: outcomes that are known, from 0.
  ///   - missing: outcomes that are not, from 0.
  /// - Returns: the least and the greatest share.
  /// - Throws: ``Undefined``, also when there are no outcomes at all.
  ///
  /// Edge cases: nothing missing gives the share twice; everything missing gives 0 to 1.
  /// Accuracy: correctly rounded.
  public static func share(
    _ count: Int, of known: Int, missing: Int
  ) throws(Undefined) -> ClosedRange<Double> {
    let total = try size(count, known, missing)
    return try Ratio.share(count, of: total)...Ratio.share(count + missing, of: total)
  }

  /// An interval for the share that covers both the holes and the sampling.
  ///
  /// - Definition: from the lower end of Wilson's interval when no missing outcome is a success to
  ///   the upper end when every one is.
  /// - Parameters:
  ///   - count: successes among the known, from 0.
  ///   - known: outcomes that are known, from 0.
  ///   - missing: outcomes that are not, from 0.
  ///   - level: the level, strictly between 0 and 1.
  /// - Returns: an interval within 0 to 1, at least as wide as the level asks.
  /// - Throws: ``Undefined``.
  ///
  /// Accuracy: that of ``Proportion/wilson(_:of:level:correction:)``.
  public static func interval(
    _ count: Int, of known: Int, missing: Int, level: Double = 0.95
  ) throws(Undefined) -> Interval {
    let total = try size(count, known, missing)
    let least = try Proportion.wilson(count, of: total, level: level)
    let most = try Proportion.wilson(count + missing, of: total, level: level)
    return Interval(low: least.low, high: most.high, level: level)
  }

  /// The means that are possible when some values are unknown but lie in a known range.
  ///
  /// - Definition: (Σ x + m a)/(n + m) to (Σ x + m b)/(n + m).
  /// - Parameters:
  ///   - values: the known values, finite and within the range.
  ///   - missing: how many values are not known, from 0.
  ///   - range: the least and the greatest value that can occur.
  /// - Returns: the least and the greatest mean.
  /// - Throws: ``Undefined``, also for a value outside the range and for no values at all.
  ///
  /// Accuracy: about 100 bits are carried and rounded once.
  public static func mean(
    of values: [Double], missing: Int, between range: ClosedRange<Double>
  ) throws(Undefined) -> ClosedRange<Double> {
    try checkCount(missing, "missing")
    for value in values where !range.contains(value) {
      throw .outsideDomain(argument: "values", value: value)
    }
    let ends = [try finite(range.lowerBound, "range"), try finite(range.upperBound, "range")]
    let total = values.count + missing
    if total == 0 { throw .zeroDenominator }
    let means = ends.map { end in
      var sum = ExactAccumulator()
      for value in values { sum.add(value) }
      sum.add(productOf: end, Double(missing))
      return (sum.scaled() / Scaled(DoubleDouble(total))).rounded
    }
    return means[0]...means[1]
  }

  private static func size(
    _ count: Int, _ known: Int, _ missing: Int
  ) throws(Undefined) -> Int {
    try checkCount(known, "known")
    try checkCount(missing, "missing")
    if count < 0 || count > known { throw .outsideDomain(argument: "count", value: Double(count)) }
    if known + missing == 0 { throw .zeroDenominator }
    return known + missing
  }
}
