// SPDX-License-Identifier: EUPL-1.2

/// Sums that do not depend on the order of their terms.
public enum Sum {
  /// Adds doubles as if with infinite precision and rounds once.
  ///
  /// - Definition: the double nearest to Σ x, ties to even.
  /// - Parameter values: any finite doubles; a value that is not finite is refused.
  /// - Returns: the sum.
  /// - Throws: ``Undefined/outsideDomain(argument:value:)`` for a value that is not finite, and
  ///   with the argument `sum` when the sum is larger than every double.
  ///
  /// Edge cases: empty gives 0; sums that overflow on the way but not in the end are right.
  /// Accuracy: correctly rounded; 0.5 ULP on eight sums with cancellation, overflow and subnormals.
  /// Literature: Kulisch (2013), Computer Arithmetic and Validity, chapter 8.
  public static func exact(_ values: some Sequence<Double>) throws(Undefined) -> Double {
    var (sum, failure) = (ExactAccumulator(), Undefined?.none)
    let isContiguous: Void? = values.withContiguousStorageIfAvailable { buffer in
      do throws(Undefined) { try BlockSum.add(buffer, to: &sum, "values") } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    if isContiguous == nil {
      for value in values { sum.add(try finite(value, "values")) }
    }
    return try representable(sum.rounded(), "sum")
  }

  /// Multiplies two lists pairwise and adds the products, rounding once.
  ///
  /// - Definition: the double nearest to Σ x·y.
  /// - Parameters:
  ///   - left: finite doubles.
  ///   - right: as many finite doubles; another count is refused.
  /// - Returns: the sum of products.
  /// - Throws: ``Undefined`` for unequal counts, values that are not finite, or a result larger
  ///   than every double.
  ///
  /// Edge cases: empty gives 0; products that overflow or underflow on the way do no harm.
  /// Accuracy: correctly rounded (0.5 ULP).
  public static func dot(_ left: [Double], _ right: [Double]) throws(Undefined) -> Double {
    try representable(try products(left, right).rounded(), "sum")
  }

  /// The exact sum of products, before rounding.
  static func products(_ left: [Double], _ right: [Double]) throws(Undefined) -> ExactAccumulator {
    if left.count != right.count {
      throw .tooFewObservations(
        needed: max(left.count, right.count), got: min(left.count, right.count))
    }
    var sum = ExactAccumulator()
    for (x, y) in zip(left, right) {
      sum.add(productOf: try finite(x, "left"), try finite(y, "right"))
    }
    return sum
  }
}

/// The value itself when it is finite; otherwise the argument lies outside its domain.
func finite(_ value: Double, _ argument: String) throws(Undefined) -> Double {
  if value.isFinite { return value }
  throw .outsideDomain(argument: argument, value: value)
}

/// A result that a double can hold; infinity means that it was too large.
func representable(_ value: Double, _ name: String) throws(Undefined) -> Double {
  try finite(value, name)
}
