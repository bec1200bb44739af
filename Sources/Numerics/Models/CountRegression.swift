// SPDX-License-Identifier: EUPL-1.2

/// A model of counts by Poisson's distribution, also with errors for counts that vary more.
///
/// - Definition: ln μ = Σ b x + ln exposure with a constant first, by maximum likelihood; errors
///   from the inverse of Fisher's information. Quasi-Poisson multiplies them by the root of
///   Pearson's Σ (y - μ)² / μ / (n - k) and takes t with n - k.
///
/// Edge cases: when a column tells exactly where all counts are 0, no finite estimate exists and
/// `separated` is thrown; so for counts that are all 0.
/// Accuracy: largest error 0.5 ULP on six reference models; Newton's steps end at about 95 bits.
/// Literature: McCullagh, Nelder (1989), Generalized Linear Models, chapter 6.
public struct CountRegression: Sendable {
  /// The estimates, the constant first.
  public let coefficients: [Coefficient]
  /// The same estimates with errors that allow for any dispersion.
  public let quasiCoefficients: [Coefficient]
  /// Twice the distance to a perfect fit.
  public let deviance: Double
  /// Pearson's Σ (y - μ)² / μ.
  public let pearson: Double
  /// Pearson's statistic over n - k: 1 for Poisson counts.
  public let dispersion: Double
  /// The log-likelihood.
  public let logLikelihood: Double
  /// Akaike's criterion: 2 k - 2 log-likelihood.
  public let akaike: Double

  /// Fits the model.
  ///
  /// - Parameters:
  ///   - counts: from 0.
  ///   - columns: the numbers to explain them with, each as many as there are counts.
  ///   - exposure: how much each count had the chance to arise from, from 2^-500 to 2^500; nothing for 1.
  /// - Throws: ``Undefined`` for unequal counts, fewer observations than coefficients plus one,
  ///   collinear columns, separation, and numbers outside their range.
  public init(
    _ counts: [Int], on columns: [Series], exposure: [Double]? = nil
  ) throws(Undefined) {
    let model = try CountModel(counts, columns, exposure)
    let estimates = try model.poisson.climb(from: model.start)
    let parts = model.poisson.parts(at: estimates)
    let means = parts.map(\.bend)
    for mean in means where !(mean.high > 0 && mean.high.isFinite) { throw .separated }
    let pearson = Deviations.sum(parts.map { $0.slope * $0.slope / $0.bend })
    let degrees = counts.count - model.design.columns.count
    let dispersion = pearson / DoubleDouble(degrees)
    coefficients = try model.design.coefficients(estimates, weights: means)
    quasiCoefficients = try model.design.coefficients(
      estimates, weights: means, spread: dispersion
    ) { TailChance.student(bothSides: $0, degrees: Double(degrees)) }
    deviance = Self.deviance(counts, means)
    (self.pearson, self.dispersion) = (pearson.high, dispersion.high)
    let height = LikelihoodAscent.height(parts) - model.logFactorials
    logLikelihood = height.high
    akaike = (Double(2 * model.design.columns.count) - height.timesPowerOfTwo(1)).high
  }

  /// 2 Σ (y ln (y/μ) - (y - μ)).
  private static func deviance(_ counts: [Int], _ means: [DoubleDouble]) -> Double {
    let parts = zip(counts, means).map { count, mean in
      let y = DoubleDouble(count)
      let log = count == 0 ? DoubleDouble.zero : y * Elementary.log(y / mean)
      return log - (y - mean)
    }
    return Deviations.sum(parts).timesPowerOfTwo(1).high
  }
}

/// Counts, columns and exposures, checked.
struct CountModel: Sendable {
  let counts: [DoubleDouble]
  let design: CurvedDesign
  let offsets: [DoubleDouble]
  let escapes: [Escape]
  /// A constant alone.
  let start: [DoubleDouble]

  init(_ counts: [Int], _ columns: [Series], _ exposure: [Double]?) throws(Undefined) {
    let exposure = exposure ?? counts.map { _ in 1 }
    if exposure.count != counts.count {
      throw .tooFewObservations(
        needed: max(exposure.count, counts.count), got: min(exposure.count, counts.count))
    }
    for count in counts where count < 0 {
      throw .outsideDomain(argument: "counts", value: Double(count))
    }
    for size in exposure where !(size >= 0x1p-500 && size <= 0x1p500) {
      throw .outsideDomain(argument: "exposure", value: size)
    }
    design = try CurvedDesign(count: counts.count, columns)
    self.counts = counts.map { DoubleDouble($0) }
    offsets = exposure.map { Elementary.log(Scaled(DoubleDouble($0)).normalised) }
    escapes = counts.map { $0 == 0 ? .down : .nowhere }
    let total = Deviations.sum(self.counts)
    if total.high == 0 { throw .separated }
    let rate = Elementary.log(total / Deviations.sum(exposure.map { DoubleDouble($0) }))
    start = [rate] + columns.map { _ in .zero }
  }

  /// The sum of ln y!, which all likelihoods of these counts subtract.
  var logFactorials: DoubleDouble { Deviations.sum(counts.map { LogGamma.value($0 + 1) }) }

  /// The mean of an observation.
  func mean(_ place: Int, _ line: DoubleDouble) -> DoubleDouble {
    let logarithm = line + offsets[place]
    return logarithm.high < 0x1p20
      ? Elementary.guardedExp(logarithm).plain : DoubleDouble(.infinity)
  }

  /// The likelihood of Poisson's distribution, without the factorials.
  var poisson: LikelihoodAscent {
    LikelihoodAscent(design: design, escapes: escapes) { place, line in
      let (y, mean) = (counts[place], mean(place, line))
      return LikelihoodPart(
        height: y * (line + offsets[place]) - mean, slope: y - mean, bend: mean)
    }
  }
}
