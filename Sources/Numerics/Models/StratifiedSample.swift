// SPDX-License-Identifier: EUPL-1.2

/// What was drawn from one stratum of a population, without replacement.
public struct Stratum: Hashable, Sendable {
  /// How many units the stratum has.
  public let size: Int
  /// The outcome of each unit drawn.
  public let outcomes: [Double]
  /// A second number of each unit drawn, to divide by; empty when there is none.
  public let auxiliaries: [Double]
  /// The known total of the second number over the whole stratum.
  public let auxiliaryTotal: Double?

  /// Describes a stratum.
  public init(
    size: Int, outcomes: [Double], auxiliaries: [Double] = [], auxiliaryTotal: Double? = nil
  ) {
    (self.size, self.outcomes) = (size, outcomes)
    (self.auxiliaries, self.auxiliaryTotal) = (auxiliaries, auxiliaryTotal)
  }
}

/// An estimate from a sample and its standard error.
public struct SurveyEstimate: Hashable, Sendable {
  /// The estimate.
  public let estimate: Double
  /// The standard error, in the same unit.
  public let standardError: Double

  init(_ estimate: DoubleDouble, variance: DoubleDouble, exponent: Int) throws(Undefined) {
    self.estimate = try representable(Scaled(estimate, exponent: exponent).rounded, "estimate")
    let error = Scaled(variance.squareRoot(), exponent: exponent)
    standardError = try representable(error.rounded, "standardError")
  }
}

/// Totals, means and ratios from a stratified sample drawn without replacement.
///
/// Every standard error has the finite population correction 1 - n/N: a stratum that was seen
/// whole adds none.
///
/// Edge cases: a stratum with one unit drawn is refused unless it is the whole stratum.
/// Accuracy: largest error 0.5 ULP on six reference samples.
/// Literature: Cochran (1977), Sampling Techniques, 3rd edition, chapters 5 and 6.
public struct StratifiedSample: Sendable {
  private let parts: [Part]
  /// The powers of two that outcomes and auxiliaries were divided by.
  private let exponents: (outcome: Int, auxiliary: Int)

  /// Checks the strata.
  ///
  /// - Parameter strata: at least one; each with at least one unit drawn, no more than its size.
  /// - Throws: ``Undefined`` for no stratum, strata without units, single units from a larger
  ///   stratum, more units than the stratum has, and values that are not finite.
  public init(_ strata: [Stratum]) throws(Undefined) {
    if strata.isEmpty { throw .tooFewObservations(needed: 1, got: 0) }
    var parts: [Part] = []
    let outcomes = try Series(strata.flatMap(\.outcomes)).exponent
    let auxiliaries = try Series(
      strata.flatMap { $0.auxiliaries + [$0.auxiliaryTotal ?? 0] }
    ).exponent
    exponents = (outcomes, auxiliaries)
    for stratum in strata { parts.append(try Part(stratum, exponents)) }
    self.parts = parts
  }

  /// The total of the outcome over the population.
  ///
  /// - Definition: Σ N ȳ; variance Σ N² (1 - n/N) s² / n.
  /// - Returns: the total and its standard error.
  public func total() throws(Undefined) -> SurveyEstimate {
    try SurveyEstimate(exactTotal, variance: variance { $0.outcomes }, exponent: exponents.outcome)
  }

  /// The mean of the outcome over the population.
  ///
  /// - Definition: the total divided by Σ N.
  /// - Returns: the mean and its standard error.
  public func mean() throws(Undefined) -> SurveyEstimate {
    let size = Deviations.sum(parts.map(\.size))
    return try SurveyEstimate(
      exactTotal / size, variance: variance { $0.outcomes } / (size * size),
      exponent: exponents.outcome)
  }

  /// The ratio of the two totals, from all strata together.
  ///
  /// - Definition: R = Σ N ȳ / Σ N x̄; the variance is that of the total of y - R x, divided by the
  ///   square of Σ N x̄.
  /// - Returns: the ratio and its linearised standard error.
  /// - Throws: ``Undefined`` for strata without auxiliaries, or auxiliaries that add up to 0.
  public func combinedRatio() throws(Undefined) -> SurveyEstimate {
    for part in parts { try part.checkAuxiliaries() }
    let below = Deviations.sum(parts.map { $0.size * Deviations.mean($0.auxiliaries) })
    if below.high == 0 { throw .zeroDenominator }
    let ratio = exactTotal / below
    let spread = variance { part in
      zip(part.outcomes, part.auxiliaries).map { $0 - ratio * $1 }
    }
    return try SurveyEstimate(
      ratio, variance: spread / (below * below),
      exponent: exponents.outcome - exponents.auxiliary)
  }

  /// The total of the outcome from a ratio in each stratum and known totals of the auxiliary.
  ///
  /// - Definition: Σ X ȳ / x̄; variance Σ N² (1 - n/N) / n · Σ (y - R x)² / (n - 1), R by stratum.
  /// - Returns: the total and its standard error.
  /// - Throws: ``Undefined`` for strata without auxiliaries or without a known total, or
  ///   auxiliaries that add up to 0.
  public func separateRatioTotal() throws(Undefined) -> SurveyEstimate {
    var (totals, spreads): ([DoubleDouble], [DoubleDouble]) = ([], [])
    for part in parts {
      try part.checkAuxiliaries()
      let below = Deviations.mean(part.auxiliaries)
      guard let known = part.auxiliaryTotal, below.high != 0 else { throw .zeroDenominator }
      let ratio = Deviations.mean(part.outcomes) / below
      totals.append(ratio * known)
      let rests = zip(part.outcomes, part.auxiliaries).map { $0 - ratio * $1 }
      spreads.append(part.factor * Deviations.sum(rests.map { $0 * $0 }))
    }
    return try SurveyEstimate(
      Deviations.sum(totals), variance: Deviations.sum(spreads), exponent: exponents.outcome)
  }

  /// How Neyman would divide a next sample over the strata.
  ///
  /// - Definition: N s / Σ N s.
  /// - Returns: a share from 0 to 1 per stratum.
  /// - Throws: ``Undefined/zeroDenominator`` when no stratum varies, and
  ///   ``Undefined/tooFewObservations(needed:got:)`` for a stratum with one unit.
  public func neymanShares() throws(Undefined) -> [Double] {
    var needs: [DoubleDouble] = []
    for part in parts {
      if part.outcomes.count < 2 { throw .tooFewObservations(needed: 2, got: 1) }
      let variance = Part.squares(part.outcomes) / DoubleDouble(part.outcomes.count - 1)
      needs.append(part.size * variance.squareRoot())
    }
    let total = Deviations.sum(needs)
    if total.high == 0 { throw .zeroDenominator }
    return needs.map { ($0 / total).high }
  }

  private var exactTotal: DoubleDouble {
    Deviations.sum(parts.map { $0.size * Deviations.mean($0.outcomes) })
  }

  /// The variance of the estimated total of some number of each unit.
  private func variance(of numbers: (Part) -> [DoubleDouble]) -> DoubleDouble {
    Deviations.sum(parts.map { $0.factor * Part.squares(numbers($0)) })
  }
}

extension StratifiedSample {
  /// One stratum, checked.
  private struct Part: Sendable {
    let size: DoubleDouble
    let outcomes: [DoubleDouble]
    let auxiliaries: [DoubleDouble]
    let auxiliaryTotal: DoubleDouble?
    /// N² (1 - n/N) / (n (n - 1)): what a sum of squares weighs in the variance of a total.
    let factor: DoubleDouble

    init(
      _ stratum: Stratum, _ exponents: (outcome: Int, auxiliary: Int)
    ) throws(Undefined) {
      let n = stratum.outcomes.count
      if n < 1 || (n < 2 && stratum.size > 1) {
        throw .tooFewObservations(needed: stratum.size > 1 ? 2 : 1, got: n)
      }
      if stratum.size < n { throw .outsideDomain(argument: "size", value: Double(stratum.size)) }
      size = DoubleDouble(stratum.size)
      outcomes = stratum.outcomes.map { DoubleDouble($0).timesPowerOfTwo(-exponents.outcome) }
      auxiliaries = stratum.auxiliaries.map {
        DoubleDouble($0).timesPowerOfTwo(-exponents.auxiliary)
      }
      auxiliaryTotal = stratum.auxiliaryTotal.map {
        DoubleDouble($0).timesPowerOfTwo(-exponents.auxiliary)
      }
      let pairs = DoubleDouble(n) * DoubleDouble(max(1, n - 1))
      factor = size * DoubleDouble(stratum.size - n) / pairs
    }

    func checkAuxiliaries() throws(Undefined) {
      if auxiliaries.count != outcomes.count {
        throw .tooFewObservations(needed: outcomes.count, got: auxiliaries.count)
      }
    }

    /// The sum of squared distances from the mean.
    static func squares(_ numbers: [DoubleDouble]) -> DoubleDouble {
      let mean = Deviations.mean(numbers)
      let around = numbers.map { $0 - mean }
      let rest = Deviations.mean(around)
      return Deviations.sum(around.map { ($0 - rest) * ($0 - rest) })
    }
  }
}
