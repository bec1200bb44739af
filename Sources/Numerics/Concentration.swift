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
    var (sum, squares) = (ExactAccumulator(), ExactAccumulator())
    for amount in amounts {
      if amount < 0 { throw .outsideDomain(argument: "amounts", value: amount) }
      sum.add(try finite(amount, "amounts"))
      squares.add(productOf: amount, amount)
    }
    let total = sum.scaled()
    if total.value.high == 0 { throw .zeroDenominator }
    return (squares.scaled() / (total * total)).rounded
  }
}
