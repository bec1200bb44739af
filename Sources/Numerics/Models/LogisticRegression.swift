// SPDX-License-Identifier: EUPL-1.2

/// A model of the chance of a yes, by maximum likelihood.
///
/// - Definition: ln (p / (1 - p)) = Σ b x with a constant first; standard errors from the inverse
///   of Fisher's information, p-values from the normal distribution.
///
/// Edge cases: when a combination of columns separates yes from no, wholly or but for ties, no
/// finite estimate exists: `separated` is thrown, and ``FirthRegression`` has an answer. Outcomes
/// that are all equal are separated too.
/// Accuracy: largest error 0.4995 ULP on seven reference models and three of our own; Newton's steps end at about 95 bits.
/// Literature: McCullagh, Nelder (1989), Generalized Linear Models, chapter 4; Albert, Anderson
/// (1984), On the existence of maximum likelihood estimates in logistic regression models,
/// Biometrika 71(1), 1-10. DOI 10.1093/biomet/71.1.1.
public struct LogisticRegression: Sendable {
  /// The estimates, the constant first.
  public let coefficients: [Coefficient]
  /// The log-likelihood.
  public let logLikelihood: Double
  /// Twice the distance to a perfect fit.
  public let deviance: Double
  /// The deviance of a model of a constant alone.
  public let nullDeviance: Double
  /// Akaike's criterion: 2 k - 2 log-likelihood.
  public let akaike: Double

  /// Fits the model.
  ///
  /// - Parameters:
  ///   - outcomes: yes or no for each observation.
  ///   - columns: the numbers to explain them with, each as many as there are outcomes.
  /// - Throws: ``Undefined`` for unequal counts, fewer observations than coefficients plus one,
  ///   collinear columns, and separation.
  public init(_ outcomes: [Bool], on columns: [Series]) throws(Undefined) {
    let design = try CurvedDesign(count: outcomes.count, columns)
    let ascent = LikelihoodAscent(
      design: design, escapes: outcomes.map { $0 ? .up : .down }
    ) { LogisticPart($1).likelihood(outcomes[$0]) }
    let yes = outcomes.count { $0 }
    if yes == 0 || yes == outcomes.count { throw .separated }
    let estimates = try ascent.climb(from: columns.reduce([.zero]) { start, _ in start + [.zero] })
    let parts = ascent.parts(at: estimates)
    coefficients = try design.coefficients(estimates, weights: parts.map(\.bend))
    let height = LikelihoodAscent.height(parts)
    logLikelihood = height.high
    deviance = -2 * height.high
    nullDeviance = Self.nullDeviance(yes, outcomes.count - yes)
    akaike = (Double(2 * design.columns.count) - height.timesPowerOfTwo(1)).high
  }

  private static func nullDeviance(_ yes: Int, _ no: Int) -> Double {
    let n = DoubleDouble(yes + no)
    let parts = [yes, no].map { DoubleDouble($0) * Elementary.log(n / DoubleDouble($0)) }
    return (parts[0] + parts[1]).timesPowerOfTwo(1).high
  }
}

/// The chance of a yes and of a no at one value of the straight-line part.
struct LogisticPart {
  let line: DoubleDouble
  let yes: DoubleDouble
  let no: DoubleDouble
  private let logOfLarger: DoubleDouble

  init(_ line: DoubleDouble) {
    self.line = line
    let odds = Elementary.guardedExp(-line.magnitude).clamped
    let (larger, smaller) = (DoubleDouble.one / (odds + 1), odds / (odds + 1))
    (yes, no) = line.high >= 0 ? (larger, smaller) : (smaller, larger)
    logOfLarger = -Elementary.log1p(odds)
  }

  func likelihood(_ outcome: Bool) -> LikelihoodPart {
    let isLikely = outcome == (line.high >= 0)
    return LikelihoodPart(
      height: isLikely ? logOfLarger : logOfLarger - line.magnitude,
      slope: outcome ? no : -yes, bend: yes * no)
  }
}
