// SPDX-License-Identifier: EUPL-1.2

/// A model of counts that vary more than Poisson's, with a variance that grows with the square.
///
/// - Definition: ln μ = Σ b x + ln exposure with a constant first and variance μ + μ²/θ; b and θ
///   together by maximum likelihood. Errors of b from the inverse of Fisher's information at that
///   θ, the error of θ from the observed information for θ alone.
///
/// Edge cases: counts that vary no more than Poisson's have no finite θ: it is absent and the
/// model is Poisson's. Separation as for ``CountRegression``.
/// Accuracy: largest error 0.4997 ULP on six reference models and three of our own.
/// Literature: Lawless (1987), Negative binomial and mixed Poisson regression, Canadian Journal of
/// Statistics 15(3), 209-225; Hilbe (2011), Negative Binomial Regression, chapter 8.
public struct NegativeBinomialRegression: Sendable {
  /// The estimates, the constant first.
  public let coefficients: [Coefficient]
  /// θ, above 0; absent when there is no more variation than Poisson's.
  public let theta: Double?
  /// The standard error of θ; absent with it.
  public let thetaError: Double?
  /// The log-likelihood.
  public let logLikelihood: Double

  /// Fits the model.
  ///
  /// - Parameters:
  ///   - counts: from 0.
  ///   - columns: the numbers to explain them with, each as many as there are counts.
  ///   - exposure: how much each count had the chance to arise from, from 2^-500 to 2^500; nothing for 1.
  /// - Throws: ``Undefined`` as ``CountRegression``.
  public init(
    _ counts: [Int], on columns: [Series], exposure: [Double]? = nil
  ) throws(Undefined) {
    let model = try CountModel(counts, columns, exposure)
    let start = try model.poisson.climb(from: model.start)
    let parts = model.poisson.parts(at: start)
    let excess = Deviations.sum(
      zip(parts, model.counts).map { part, count in part.slope * part.slope - count })
    var search = ThetaSearch(model: model, estimates: start)
    guard excess.high > 0, let theta = try search.theta() else {
      coefficients = try model.design.coefficients(start, weights: parts.map(\.bend))
      (theta, thetaError) = (nil, nil)
      logLikelihood = (LikelihoodAscent.height(parts) - model.logFactorials).high
      return
    }
    let means = search.means
    coefficients = try model.design.coefficients(
      search.estimates, weights: means.map { $0 * theta / ($0 + theta) })
    self.theta = theta.high
    let bend = search.slopes(theta).second
    thetaError = bend.high < 0 ? (DoubleDouble.one / -bend).squareRoot().high : nil
    logLikelihood = (search.height(theta) - model.logFactorials).high
  }
}

/// The search for θ, with the estimates that are best for each.
private struct ThetaSearch {
  let model: CountModel
  var estimates: [DoubleDouble]
  var means: [DoubleDouble] = []

  init(model: CountModel, estimates: [DoubleDouble]) {
    (self.model, self.estimates) = (model, estimates)
  }

  /// The best θ; nothing when the likelihood still rises at 2^60.
  mutating func theta() throws(Undefined) -> DoubleDouble? {
    var (low, high) = (DoubleDouble.one, DoubleDouble.one)
    if try profile(low).value.high > 0 {
      repeat {
        if high.high > 0x1p60 { return nil }
        (low, high) = (high, high.timesPowerOfTwo(2))
      } while try profile(high).value.high > 0
    } else {
      repeat {
        if low.high < 0x1p-60 { return nil }
        (low, high) = (low.timesPowerOfTwo(-2), low)
      } while try profile(low).value.high <= 0
    }
    return try root(between: low, high)
  }

  private mutating func root(
    between first: DoubleDouble, _ last: DoubleDouble
  ) throws(Undefined) -> DoubleDouble {
    var (low, high, x) = (first, last, (first + last).timesPowerOfTwo(-1))
    for _ in 0..<200 {
      let (value, slope) = try profile(x)
      if value.high > 0 { low = x } else { high = x }
      var next = slope.high < 0 ? x - value / slope : high
      if !(next > low && next < high) { next = (low + high).timesPowerOfTwo(-1) }
      let change = (next - x).magnitude.high
      x = next
      if change <= x.high * 0x1p-72 { break }
    }
    _ = try profile(x)
    return x
  }

  /// The slope of the likelihood in θ when the estimates follow, and the slope of that.
  private mutating func profile(
    _ theta: DoubleDouble
  ) throws(Undefined) -> (value: DoubleDouble, slope: DoubleDouble) {
    let ascent = ascent(theta)
    estimates = try ascent.climb(from: estimates)
    let lines = model.design.lines(estimates)
    means = lines.enumerated().map { model.mean($0, $1) }
    let bends = lines.enumerated().map { ascent.part($0, $1).bend }
    let cross = model.design.products(
      zip(means, model.counts).map { mean, count in
        let sum = mean + theta
        return mean * (count - mean) / (sum * sum)
      })
    let turned = try model.design.factor(bends).solveTransposed(cross)
    let gain = turned.reduce(DoubleDouble.zero) { $0 + $1 * $1 }
    let slopes = slopes(theta)
    return (slopes.first, slopes.second + gain)
  }

  /// The likelihood for one θ, without what does not depend on the estimates.
  private func ascent(_ theta: DoubleDouble) -> LikelihoodAscent {
    let model = model
    return LikelihoodAscent(design: model.design, escapes: model.escapes) { place, line in
      let (y, mean) = (model.counts[place], model.mean(place, line))
      let share = theta / (theta + mean)
      let height = y * (line + model.offsets[place]) - (y + theta) * Elementary.log(theta + mean)
      return LikelihoodPart(
        height: height, slope: (y - mean) * share,
        bend: mean * (theta + y) * share / (theta + mean))
    }
  }

  /// The first and second slope in θ at fixed means.
  func slopes(_ theta: DoubleDouble) -> (first: DoubleDouble, second: DoubleDouble) {
    let (digamma, trigamma) = (PolyGamma.digamma(theta), PolyGamma.trigamma(theta))
    let (logTheta, inverse) = (Elementary.log(theta), DoubleDouble.one / theta)
    var (first, second): ([DoubleDouble], [DoubleDouble]) = ([], [])
    for (count, mean) in zip(model.counts, means) {
      let (sum, reach) = (theta + mean, theta + count)
      let share = reach / sum
      let gap = PolyGamma.digamma(reach) - digamma
      first.append(gap + logTheta + 1 - Elementary.log(sum) - share)
      let bend = PolyGamma.trigamma(reach) - trigamma + inverse
      second.append(bend - (DoubleDouble(2) - share) / sum)
    }
    return (Deviations.sum(first), Deviations.sum(second))
  }

  /// The log-likelihood, without the factorials.
  func height(_ theta: DoubleDouble) -> DoubleDouble {
    let constant = theta * Elementary.log(theta) - LogGamma.value(theta)
    let ascent = LikelihoodAscent.height(ascent(theta).parts(at: estimates))
    let gammas = Deviations.sum(model.counts.map { LogGamma.value($0 + theta) + constant })
    return ascent + gammas
  }
}
