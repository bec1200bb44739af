// SPDX-License-Identifier: EUPL-1.2

/// One quantity divided by another.
public enum Ratio {
  /// The quotient of two numbers.
  ///
  /// - Definition: numerator / denominator.
  /// - Parameters:
  ///   - numerator: a finite double.
  ///   - denominator: a finite double other than 0.
  /// - Returns: the quotient, correctly rounded.
  /// - Throws: ``Undefined/zeroDenominator``, or ``Undefined/outsideDomain(argument:value:)`` for
  ///   numbers that are not finite and quotients larger than every double.
  public static func of(
    _ numerator: Double, over denominator: Double
  ) throws(Undefined) -> Double {
    let (top, bottom) = (try finite(numerator, "numerator"), try finite(denominator, "denominator"))
    if bottom == 0 { throw .zeroDenominator }
    return try representable(top / bottom, "ratio")
  }

  /// The part that a count is of a total.
  ///
  /// - Definition: count / total.
  /// - Parameters:
  ///   - count: from 0 to the total.
  ///   - total: from 1.
  /// - Returns: a number from 0 to 1, correctly rounded for counts below 2^53.
  /// - Throws: ``Undefined/zeroDenominator`` for a total of 0, or
  ///   ``Undefined/outsideDomain(argument:value:)``.
  public static func share(_ count: Int, of total: Int) throws(Undefined) -> Double {
    if total == 0 { throw .zeroDenominator }
    if total < 0 { throw .outsideDomain(argument: "total", value: Double(total)) }
    if count < 0 || count > total {
      throw .outsideDomain(argument: "count", value: Double(count))
    }
    return Double(count) / Double(total)
  }
}
