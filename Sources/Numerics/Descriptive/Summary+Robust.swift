// SPDX-License-Identifier: EUPL-1.2

extension Summary {
  /// The median absolute deviation: a spread that outliers cannot move far.
  ///
  /// - Definition: the median of |x - median of x|.
  /// - Parameter values: at least one finite double.
  /// - Returns: a number from 0, in the unit of the values; times 1.4826 it estimates the standard
  ///   deviation of a normal population.
  /// - Throws: ``Undefined`` for an empty sample or a value that is not finite.
  ///
  /// Edge cases: 0 when more than half of the values are equal; the order does not matter.
  /// Accuracy: each distance is rounded once, and the mean of the two middle ones once more.
  /// Literature: Hampel (1974), The influence curve and its role in robust estimation, JASA 69,
  /// 383-393. DOI 10.1080/01621459.1974.10482962.
  public static func medianAbsoluteDeviation(_ values: [Double]) throws(Undefined) -> Double {
    let sorted = try sorted(values)
    let middle = try quantile(ofSorted: sorted, at: 0.5)
    var distances: [Double] = []
    for value in sorted {
      distances.append(try representable((value - middle).magnitude, "distance"))
    }
    return try median(distances)
  }

  /// The mean without the smallest and the largest values.
  ///
  /// - Definition: the mean of what is left after dropping ⌊n · share⌋ values at each end.
  /// - Parameters:
  ///   - values: at least one finite double.
  ///   - share: the share dropped at each end, from 0 to below one half; read as the decimal a
  ///     person wrote.
  /// - Returns: a number between the smallest and the largest value.
  /// - Throws: ``Undefined`` for an empty sample, a value that is not finite, or a share outside
  ///   its range.
  ///
  /// Edge cases: a share of 0 gives the mean; dropping is by whole values, never by parts.
  /// Accuracy: correctly rounded up to ties, as ``mean(_:)-([Double])``.
  /// Literature: Huber, Ronchetti (2009), Robust Statistics, 2nd edition, section 3.3.
  public static func trimmedMean(
    _ values: [Double], share: Double
  ) throws(Undefined) -> Double {
    let sorted = try sorted(values)
    let dropped = try tailCount(share, of: sorted.count)
    return try mean(Array(sorted.dropFirst(dropped).dropLast(dropped)))
  }

  /// The mean after pulling in the smallest and the largest values to their neighbours.
  ///
  /// - Definition: the mean after setting ⌊n · share⌋ values at each end to the nearest value kept.
  /// - Parameters:
  ///   - values: at least one finite double.
  ///   - share: the share pulled in at each end, from 0 to below one half.
  /// - Returns: a number between the smallest and the largest value.
  /// - Throws: ``Undefined`` as ``trimmedMean(_:share:)``.
  ///
  /// Accuracy: correctly rounded up to ties, as ``mean(_:)-([Double])``.
  /// Literature: Huber, Ronchetti (2009), Robust Statistics, 2nd edition, section 3.3.
  public static func winsorizedMean(
    _ values: [Double], share: Double
  ) throws(Undefined) -> Double {
    let sorted = try sorted(values)
    let moved = try tailCount(share, of: sorted.count)
    let (low, high) = (sorted[moved], sorted[sorted.count - 1 - moved])
    return try mean(sorted.map { min(max($0, low), high) })
  }

  /// How many whole values a share of each end is.
  private static func tailCount(_ share: Double, of count: Int) throws(Undefined) -> Int {
    if !(share >= 0 && share < 0.5) { throw .outsideDomain(argument: "share", value: share) }
    let fraction = DecimalFraction(share)
    let product = UInt64(count).multipliedFullWidth(by: fraction.numerator)
    return Int(fraction.denominator.dividingFullWidth(product).quotient)
  }
}
