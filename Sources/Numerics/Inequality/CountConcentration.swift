// SPDX-License-Identifier: EUPL-1.2

/// The concentration of counts, such as awards per supplier, with its uncertainty.
///
/// - Definition: counts c with sum N and shares p = c / N, a sample of N draws.
///
/// Edge cases: counts of 0 change nothing; the order does not matter.
/// Accuracy: largest error 0.5 ULP on six reference cases.
public struct CountConcentration: Sendable {
  private let counts: [Int]
  private let total: Int

  /// Checks the counts.
  ///
  /// - Parameter counts: from 0, not all 0, adding up to less than 2^53.
  /// - Throws: ``Undefined`` for no counts, negative counts and a total of 0.
  public init(_ counts: [Int]) throws(Undefined) {
    if counts.isEmpty { throw .tooFewObservations(needed: 1, got: 0) }
    var total = 0
    for count in counts {
      if count < 0 || count > 1 << 53 || total + count > 1 << 53 {
        throw .outsideDomain(argument: "counts", value: Double(count))
      }
      total += count
    }
    if total == 0 { throw .zeroDenominator }
    self.counts = counts.filter { $0 > 0 }.sorted()
    self.total = total
  }

  /// The index of Herfindahl and Hirschman of the shares as they are.
  ///
  /// - Definition: Σ p².
  /// - Returns: a number from 1/n to 1.
  public func herfindahl() -> Double { sum(power: 2).high }

  /// The index without the bias of a small sample.
  ///
  /// - Definition: Σ c (c - 1) / (N (N - 1)): the chance that two draws are the same.
  /// - Returns: a number from 0 to 1.
  /// - Throws: ``Undefined/tooFewObservations(needed:got:)`` for a total of 1.
  ///
  /// Literature: Simpson (1949), Measurement of diversity, Nature 163, 688.
  public func unbiasedHerfindahl() throws(Undefined) -> Double {
    if total < 2 { throw .tooFewObservations(needed: 2, got: total) }
    let same = Deviations.sum(counts.map { DoubleDouble($0) * DoubleDouble($0 - 1) })
    return (same / (DoubleDouble(total) * DoubleDouble(total - 1))).high
  }

  /// The standard error of the index for draws that do not depend on each other.
  ///
  /// - Definition: √(4/N (Σ p³ - (Σ p²)²)).
  /// - Returns: a number from 0; 0 for equal shares, where the formula says nothing.
  public func standardError() -> Double { exactError.high }

  /// An interval for the index: the estimate plus and minus z standard errors, not cut off.
  ///
  /// - Parameter level: strictly between 0 and 1, read as the decimal a person wrote.
  /// - Returns: the interval.
  /// - Throws: ``Undefined/outsideDomain(argument:value:)`` for a level outside its range.
  public func interval(level: Double = 0.95) throws(Undefined) -> Interval {
    let reach = try Normal.exactZ(level: level) * exactError
    let middle = sum(power: 2)
    return Interval(low: (middle - reach).high, high: (middle + reach).high, level: level)
  }

  /// Shannon's entropy of the shares, in natural units.
  ///
  /// - Definition: -Σ p ln p.
  /// - Returns: a number from 0 to ln n.
  public func shannon() -> Double { exactShannon.high }

  /// Shannon's entropy corrected for a small sample.
  ///
  /// - Definition: the entropy plus (K - 1) / (2 N), with K the counts above 0.
  /// - Returns: a number from 0.
  ///
  /// Literature: Miller (1955), Note on the bias of information estimates.
  public func correctedShannon() -> Double {
    (exactShannon + DoubleDouble(counts.count - 1) / DoubleDouble(2 * total)).high
  }

  private func sum(power: Int) -> DoubleDouble {
    Deviations.sum(
      counts.map { count in
        let share = DoubleDouble(count) / DoubleDouble(total)
        return (1..<power).reduce(share) { result, _ in result * share }
      })
  }

  /// The variance as Σ p (p - Σ p²)², in which nothing cancels.
  private var exactError: DoubleDouble {
    let index = sum(power: 2)
    let terms = counts.map { count in
      let share = DoubleDouble(count) / DoubleDouble(total)
      return share * (share - index) * (share - index)
    }
    return (Deviations.sum(terms).timesPowerOfTwo(2) / DoubleDouble(total)).squareRoot()
  }

  private var exactShannon: DoubleDouble {
    let n = DoubleDouble(total)
    return Deviations.sum(
      counts.map { DoubleDouble($0) / n * Elementary.log(n / DoubleDouble($0)) })
  }
}

extension Concentration {
  /// The index of Herfindahl and Hirschman on a scale from 0 to 1, whatever the number of hands.
  ///
  /// - Definition: (Σ s² - 1/n) / (1 - 1/n), with s the shares; computed as Σ (x/μ - 1)² over
  ///   n (n - 1), in which nothing cancels.
  /// - Parameter amounts: at least two finite amounts from 0, not all 0.
  /// - Returns: 0 when all are equal, 1 when one has everything.
  /// - Throws: ``Undefined`` for fewer than two amounts, a total of 0, and negative amounts.
  ///
  /// Accuracy: largest error 0.5 ULP on eight reference samples.
  public static func normalisedHerfindahl(_ amounts: [Double]) throws(Undefined) -> Double {
    if amounts.count < 2 { throw .tooFewObservations(needed: 2, got: amounts.count) }
    _ = try index(amounts)
    let (n, deviations) = (DoubleDouble(amounts.count), Deviations(try Series(amounts)))
    let spread = deviations.sum(power: 2) / (deviations.mean * deviations.mean)
    return (spread / (n * (n - 1))).high
  }

  /// How many equal hands would be as concentrated.
  ///
  /// - Definition: 1 / Σ s².
  /// - Parameter amounts: finite amounts from 0, not all 0.
  /// - Returns: a number from 1 to n.
  /// - Throws: ``Undefined`` for an empty list, a total of 0, and negative amounts.
  ///
  /// Accuracy: largest error 0.5 ULP on eight reference samples.
  public static func effectiveNumber(_ amounts: [Double]) throws(Undefined) -> Double {
    (DoubleDouble.one / (try index(amounts))).high
  }

  /// The share of the total that the largest few have together.
  ///
  /// - Definition: the sum of the largest amounts divided by the sum of all.
  /// - Parameters:
  ///   - largest: how many, from 1; more than there are gives 1.
  ///   - amounts: finite amounts from 0, not all 0.
  /// - Returns: a number above 0 to 1.
  /// - Throws: ``Undefined`` for an empty list, a total of 0, and numbers outside their range.
  ///
  /// Accuracy: largest error 0.5 ULP on eight reference samples.
  public static func share(
    ofLargest largest: Int, in amounts: [Double]
  ) throws(Undefined) -> Double {
    if largest < 1 { throw .outsideDomain(argument: "largest", value: Double(largest)) }
    _ = try index(amounts)
    let sorted = try Series(amounts.sorted { $0 > $1 }).values
    return (Deviations.sum(Array(sorted.prefix(largest))) / Deviations.sum(sorted)).high
  }

  private static func index(_ amounts: [Double]) throws(Undefined) -> DoubleDouble {
    if amounts.isEmpty { throw .tooFewObservations(needed: 1, got: 0) }
    for amount in amounts where amount < 0 {
      throw .outsideDomain(argument: "amounts", value: amount)
    }
    let values = try Series(amounts).values
    let total = Deviations.sum(values)
    if total.high == 0 { throw .zeroDenominator }
    return Deviations.sum(values.map { $0 * $0 }) / (total * total)
  }
}
