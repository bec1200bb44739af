// SPDX-License-Identifier: EUPL-1.2

/// A total of lines, each the product of independent quantities: the Standard Cost Model.
///
/// - Definition: cost of a line = population × frequency × tariff × hours, or any other factors;
///   the total is the sum of the lines. All quantities are independent of each other.
///
/// Accuracy: the moments are computed from closed forms with about 95 bits, without drawing.
/// Literature: SCM Network (2005), International Standard Cost Model Manual, chapter 3; Goodman
/// (1962), The variance of the product of K random variables, JASA 57(297), 54-60, DOI
/// 10.1080/01621459.1962.10482151.
public struct CostModel: Hashable, Sendable {
  /// The factors of each line.
  public let lines: [[ModelInput]]

  /// A model with at least one line, each with at least one factor; others are refused.
  public init(lines: [[ModelInput]]) throws(Undefined) {
    if lines.isEmpty { throw .tooFewObservations(needed: 1, got: 0) }
    for line in lines where line.isEmpty { throw .tooFewObservations(needed: 1, got: 0) }
    self.lines = lines
  }

  /// The mean and the spread of one line.
  public func moments(ofLine index: Int) throws(Undefined) -> CostMoments {
    if !lines.indices.contains(index) {
      throw .outsideDomain(argument: "line", value: Double(index))
    }
    return try CostMoments(Self.moments(lines[index]))
  }

  /// The mean and the spread of the total.
  public func moments() throws(Undefined) -> CostMoments { try CostMoments(total) }

  /// The part of the mean total that a line brings; refused when the mean total is 0.
  public func share(ofLine index: Int) throws(Undefined) -> Double {
    if !lines.indices.contains(index) {
      throw .outsideDomain(argument: "line", value: Double(index))
    }
    let mean = total.mean
    if mean.high == 0 { throw .zeroDenominator }
    return try representable((Self.moments(lines[index]).mean / mean).high, "share")
  }

  private var total: ExactMoments {
    let parts = lines.map(Self.moments)
    return parts.dropFirst().reduce(parts[0], +)
  }

  private static func moments(_ line: [ModelInput]) -> ExactMoments {
    line.dropFirst().reduce(line[0].moments) { $0 * $1.moments }
  }
}

/// The mean of a cost and how it spreads.
public struct CostMoments: Sendable {
  private let exact: ExactMoments

  init(_ exact: ExactMoments) throws(Undefined) {
    _ = try representable(exact.mean.high, "mean")
    _ = try representable(exact.variance.high, "variance")
    _ = try representable(exact.third.high, "skewness")
    self.exact = exact
  }

  /// The mean.
  public var mean: Double { exact.mean.high }
  /// The variance.
  public var variance: Double { exact.variance.high }
  /// The standard deviation.
  public var standardDeviation: Double { exact.variance.squareRoot().high }

  /// The standard deviation over the mean; refused when the mean is 0.
  public var coefficientOfVariation: Double {
    get throws(Undefined) {
      if exact.mean.high == 0 { throw .zeroDenominator }
      return (exact.variance.squareRoot() / exact.mean).high
    }
  }

  /// The third central moment over the cube of the standard deviation; refused without spread.
  public var skewness: Double {
    get throws(Undefined) {
      if exact.variance.high == 0 { throw .zeroDenominator }
      return (exact.third / exact.variance / exact.variance.squareRoot()).high
    }
  }
}
