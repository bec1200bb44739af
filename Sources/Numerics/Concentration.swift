// SPDX-License-Identifier: EUPL-1.2

/// How far a total is in few hands.
public enum Concentration {
  /// The index of Herfindahl and Hirschman.
  ///
  /// - Definition: Σ (x / Σ x)².
  /// - Parameter amounts: finite amounts from 0, in any unit; a negative amount is refused.
  /// - Returns: a number from 1/n (all equal) to 1 (all in one hand); times 10,000 on the scale
  ///   that competition authorities print.
  /// - Throws: ``Undefined`` for an empty list, a total of 0, and amounts outside the range.
  ///
  /// Edge cases: one amount gives 1; amounts of 0 change nothing.
  /// Accuracy: correctly rounded on the six reference cases.
  /// Literature: Hirschman (1964), The paternity of an index, American Economic Review 54, 761.
  public static func herfindahl(_ amounts: [Double]) throws(Undefined) -> Double {
    if amounts.isEmpty { throw .tooFewObservations(needed: 1, got: 0) }
    for amount in amounts where try finite(amount, "amounts") < 0 {
      throw .outsideDomain(argument: "amounts", value: amount)
    }
    var (sum, squares) = (ExactAccumulator(), ExactAccumulator())
    sum.add(amounts)
    squares.add(amounts, squared: true)
    let total = sum.scaled()
    if total.value.high == 0 { throw .zeroDenominator }
    return (squares.scaled() / (total * total)).rounded
  }

  /// The index of Herfindahl and Hirschman of whole numbers.
  ///
  /// - Definition: as ``herfindahl(_:)``, with the same digits.
  /// - Parameter counts: counts from 0; a negative count is refused.
  /// - Returns: a number from 1/n to 1.
  /// - Throws: ``Undefined`` as ``herfindahl(_:)``.
  ///
  /// Accuracy: correctly rounded. Up to a total of 2²⁶ both sums are exact in whole numbers, and the
  /// only rounding is that of their quotient.
  /// Literature: as ``herfindahl(_:)``.
  public static func herfindahl(counts: [Int]) throws(Undefined) -> Double {
    var (sum, squares) = (0, 0)
    for count in counts {
      guard (0...1 << 26).contains(count), sum <= 1 << 26 else {
        return try herfindahl(counts.map(Double.init))
      }
      sum += count
      squares += count * count
    }
    guard (1...1 << 26).contains(sum) else { return try herfindahl(counts.map(Double.init)) }
    return Double(squares) / Double(sum * sum)
  }
}
