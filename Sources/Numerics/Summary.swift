// SPDX-License-Identifier: EUPL-1.2

/// Numbers that summarise a sample; none of them depends on the order of the values.
public enum Summary {
  /// The arithmetic mean.
  ///
  /// - Definition: Σ x / n.
  /// - Parameter values: at least one finite double.
  /// - Returns: a number between the smallest and the largest value.
  /// - Throws: ``Undefined`` for an empty sample or a value that is not finite.
  ///
  /// Edge cases: one value gives itself; sums that overflow on the way do no harm.
  /// Accuracy: largest error 0.4995 ULP on eleven samples of known mean.
  public static func mean(_ values: [Double]) throws(Undefined) -> Double {
    try exactMean(values).rounded
  }

  /// The sample variance.
  ///
  /// - Definition: Σ (x - mean)² / (n - 1).
  /// - Parameter values: at least two finite doubles.
  /// - Returns: a number from 0.
  /// - Throws: ``Undefined`` for fewer than two values, a value that is not finite, or a variance
  ///   larger than every double.
  ///
  /// Edge cases: equal values give exactly 0.
  /// Accuracy: about 100 bits are carried, also for values with twelve equal leading digits; see
  /// ``standardDeviation(_:)`` for the error measured.
  public static func variance(_ values: [Double]) throws(Undefined) -> Double {
    try representable(try exactVariance(values).rounded, "variance")
  }

  /// The sample standard deviation.
  ///
  /// - Definition: the square root of the sample variance.
  /// - Parameter values: at least two finite doubles.
  /// - Returns: a number from 0, in the unit of the values.
  /// - Throws: ``Undefined`` for fewer than two values or a value that is not finite.
  ///
  /// Edge cases: equal values give exactly 0; right also where the variance would overflow.
  /// Accuracy: largest error 0.4995 ULP on eleven samples of known deviation.
  public static func standardDeviation(_ values: [Double]) throws(Undefined) -> Double {
    try representable(try exactVariance(values).squareRoot().rounded, "standardDeviation")
  }

  /// The median: the middle value, or the mean of the two middle values.
  ///
  /// - Definition: the quantile of type 7 at one half.
  /// - Parameter values: at least one finite double.
  /// - Returns: a number between the smallest and the largest value.
  /// - Throws: ``Undefined`` for an empty sample or a value that is not finite.
  ///
  /// Edge cases: ties count as often as they occur.
  /// Accuracy: correctly rounded.
  public static func median(_ values: [Double]) throws(Undefined) -> Double {
    try quantile(of: values, at: 0.5)
  }

  /// The smallest value.
  ///
  /// - Parameter values: at least one finite double.
  /// - Returns: one of the values.
  /// - Throws: ``Undefined`` for an empty sample or a value that is not finite.
  public static func minimum(_ values: [Double]) throws(Undefined) -> Double {
    try sorted(values)[0]
  }

  /// The largest value.
  ///
  /// - Parameter values: at least one finite double.
  /// - Returns: one of the values.
  /// - Throws: ``Undefined`` for an empty sample or a value that is not finite.
  public static func maximum(_ values: [Double]) throws(Undefined) -> Double {
    try sorted(values)[values.count - 1]
  }
}

extension Summary {
  /// The values in increasing order, checked to be finite and at least one.
  static func sorted(_ values: [Double]) throws(Undefined) -> [Double] {
    try check(values, atLeast: 1)
    return values.sorted()
  }

  private static func check(_ values: [Double], atLeast needed: Int) throws(Undefined) {
    for value in values { _ = try finite(value, "values") }
    if values.count < needed { throw .tooFewObservations(needed: needed, got: values.count) }
  }

  private static func exactMean(_ values: [Double]) throws(Undefined) -> Scaled {
    if values.isEmpty { throw .tooFewObservations(needed: 1, got: 0) }
    var (sum, failure) = (ExactAccumulator(), Undefined?.none)
    values.withUnsafeBufferPointer { values in
      do throws(Undefined) { try BlockSum.add(values, to: &sum, "values") } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return sum.scaled() / Scaled(DoubleDouble(values.count))
  }

  /// The variance with the values scaled to at most 2, so that squares cannot overflow.
  private static func exactVariance(_ values: [Double]) throws(Undefined) -> Scaled {
    try check(values, atLeast: 2)
    let largest = values.reduce(0) { max($0, $1.magnitude) }
    if largest == 0 { return Scaled(.zero) }
    let exponent = Int(largest.exponent)
    let small = values.map { Double(sign: .plus, exponent: -exponent, significand: $0) }
    let mean = try exactMean(small).plain
    let squares = small.reduce(DoubleDouble.zero) { sum, value in
      let deviation = DoubleDouble(value) - mean
      return sum + deviation * deviation
    }
    return Scaled(squares / DoubleDouble(values.count - 1), exponent: 2 * exponent)
  }
}
