// SPDX-License-Identifier: EUPL-1.2

/// The same summaries for a ``Series``, which keeps the digits of decimals.
extension Summary {
  /// The sum.
  ///
  /// - Definition: Σ x.
  /// - Parameter series: any number of values; none gives 0.
  /// - Returns: the sum, rounded once.
  /// - Throws: ``Undefined`` for a sum larger than every double.
  ///
  /// Accuracy: correctly rounded on eleven data sets with decimals, against exact fractions.
  public static func sum(_ series: Series) throws(Undefined) -> Double {
    try representable(exactSum(series).rounded, "sum")
  }

  /// The arithmetic mean.
  ///
  /// - Definition: Σ x / n.
  /// - Parameter series: at least one value.
  /// - Returns: the mean.
  /// - Throws: ``Undefined`` for an empty series.
  ///
  /// Accuracy: correctly rounded on eleven data sets with decimals, against exact fractions.
  public static func mean(_ series: Series) throws(Undefined) -> Double {
    try need(series, 1)
    return (exactSum(series) / Scaled(DoubleDouble(series.count))).rounded
  }

  /// The sample variance.
  ///
  /// - Definition: Σ (x - mean)² / (n - 1).
  /// - Parameter series: at least two values.
  /// - Returns: a number from 0.
  /// - Throws: ``Undefined`` for fewer than two values or a variance larger than every double.
  ///
  /// Edge cases: equal values give exactly 0; the order does not matter.
  /// Accuracy: correctly rounded on eleven data sets with decimals, up to 13 equal leading digits.
  public static func variance(_ series: Series) throws(Undefined) -> Double {
    try representable(try exactVariance(series).rounded, "variance")
  }

  /// The sample standard deviation.
  ///
  /// - Definition: the square root of the sample variance.
  /// - Parameter series: at least two values.
  /// - Returns: a number from 0, in the unit of the values.
  /// - Throws: ``Undefined`` for fewer than two values.
  ///
  /// Edge cases: equal values give exactly 0; right also where the variance would overflow.
  /// Accuracy: correctly rounded on eleven data sets with decimals, up to 13 equal leading digits.
  public static func standardDeviation(_ series: Series) throws(Undefined) -> Double {
    try need(series, 2)
    let deviations = Deviations(series)
    let variance = deviations.sum(power: 2) / DoubleDouble(series.count - 1)
    return try representable(
      (Scaled(variance.squareRoot()) * series.unit(to: 1)).rounded, "standardDeviation")
  }

  private static func exactSum(_ series: Series) -> Scaled {
    var sum = ExactAccumulator()
    for value in series.values { sum.add(value) }
    return sum.scaled() * series.unit(to: 1)
  }

  private static func exactVariance(_ series: Series) throws(Undefined) -> Scaled {
    try need(series, 2)
    let squares = Deviations(series).sum(power: 2)
    return Scaled(squares / DoubleDouble(series.count - 1)) * series.unit(to: 2)
  }

  /// Refuses a series that is too short.
  static func need(_ series: Series, _ needed: Int) throws(Undefined) {
    if series.count < needed { throw .tooFewObservations(needed: needed, got: series.count) }
  }
}
