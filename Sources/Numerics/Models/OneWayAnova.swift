// SPDX-License-Identifier: EUPL-1.2

/// Whether groups differ in their means: the variation between them against that within them.
///
/// - Definition: between Σ nₘ (meanₘ - mean)² with k - 1 degrees of freedom, within
///   Σ (y - meanₘ)² with n - k; F is the ratio of the two mean squares.
///
/// Edge cases: the order of the observations does not matter; without variation within the groups
/// there is no F.
/// Accuracy: correctly rounded on eight data sets, up to 13 equal leading digits, against exact
/// fractions of the decimal data.
/// Literature: Scheffé (1959), The Analysis of Variance, chapter 3.
public struct OneWayAnova: Sendable {
  /// How many groups and observations there are.
  public let groups: Int, count: Int
  private let between: DoubleDouble
  private let within: DoubleDouble
  private let units: (first: Scaled, second: Scaled)

  /// Splits the variation.
  ///
  /// - Parameters:
  ///   - outcome: the observations.
  ///   - labels: the group of each observation, in the same order.
  /// - Throws: ``Undefined/tooFewObservations(needed:got:)`` for unequal counts, fewer than two
  ///   groups, or as many groups as observations.
  public init<Label: Hashable>(_ outcome: Series, groups labels: [Label]) throws(Undefined) {
    if labels.count != outcome.count {
      throw .tooFewObservations(needed: outcome.count, got: labels.count)
    }
    let numbers = numbered(labels)
    groups = (numbers.max() ?? -1) + 1
    count = outcome.count
    if groups < 2 { throw .tooFewObservations(needed: 2, got: groups) }
    if count <= groups { throw .tooFewObservations(needed: groups + 1, got: count) }
    let deviations = Deviations(outcome).values
    var members = [[DoubleDouble]](repeating: [], count: groups)
    for (number, deviation) in zip(numbers, deviations) { members[number].append(deviation) }
    between = Deviations.sum(
      members.map { group in
        let sum = Deviations.sum(group)
        return sum * sum / DoubleDouble(group.count)
      })
    within = Deviations.sum(
      members.flatMap { group in
        let mean = Deviations.mean(group)
        return group.map { ($0 - mean) * ($0 - mean) }
      })
    units = (outcome.unit(to: 1), outcome.unit(to: 2))
  }

  /// Degrees of freedom between and within the groups.
  public var degrees: (between: Int, within: Int) { (groups - 1, count - groups) }

  /// The sums of squares between and within the groups.
  public func sumsOfSquares() throws(Undefined) -> (between: Double, within: Double) {
    (
      try representable((units.second * between).rounded, "sum"),
      try representable((units.second * within).rounded, "sum")
    )
  }

  /// The mean squares between and within the groups.
  public func meanSquares() throws(Undefined) -> (between: Double, within: Double) {
    (
      try representable((units.second * means.between).rounded, "sum"),
      try representable((units.second * means.within).rounded, "sum")
    )
  }

  /// The share of the variation that lies between the groups.
  ///
  /// - Throws: ``Undefined/zeroDenominator`` when all observations are equal.
  public func rSquared() throws(Undefined) -> Double {
    let total = between + within
    if total.high == 0 { throw .zeroDenominator }
    return (between / total).high
  }

  /// The standard deviation within the groups.
  public func residualDeviation() throws(Undefined) -> Double {
    try representable((units.first * means.within.squareRoot()).rounded, "deviation")
  }

  /// The F test of equal means.
  ///
  /// - Returns: the statistic and its p-value.
  /// - Throws: ``Undefined/zeroDenominator`` without variation within the groups, and
  ///   ``Undefined/outsideDomain(argument:value:)`` for a statistic larger than every double.
  public func fTest() throws(Undefined) -> TestResult {
    if within.high == 0 { throw .zeroDenominator }
    let f = means.between / means.within
    return TestResult(
      statistic: try representable(f.high, "f"),
      p: TailChance.fisher(above: f, Double(degrees.between), Double(degrees.within)))
  }

  private var means: (between: DoubleDouble, within: DoubleDouble) {
    (between / DoubleDouble(degrees.between), within / DoubleDouble(degrees.within))
  }
}
