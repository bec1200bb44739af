// SPDX-License-Identifier: EUPL-1.2
import Numerics
import Testing

/// Every summary and model asked with numbers at the ends of the range of doubles.
struct ExtremeInputTests {
  private static let ends = [
    0, -0.0, 1, -1, 0.1, 3, 1e9, 0x1p-1074, 0x3p-1040, 1e-160, -1e160, 1.7e308, -1.7e308, 2, 1, 0,
    .infinity, .nan,
  ]

  /// Random picks from the ends; without infinities and NaN unless a draw of ten asks for them.
  private static func picks(_ random: inout CounterRandom, _ count: Int) -> [Double] {
    let choices = random.integer(below: 10) == 0 ? ends.count : ends.count - 2
    return (0..<count).map { _ in ends[Int(random.integer(below: UInt32(choices)))] }
  }

  private func values(_ results: Any) -> [Double] {
    if let number = results as? Double { return [number] }
    return Mirror(reflecting: results).children.flatMap { values($0.value) }
  }

  private func check(_ name: String, _ compute: () throws -> Any) {
    guard let result = try? compute() else { return }
    let isFinite = values(result).allSatisfy { $0.isFinite }
    #expect(isFinite, "\(name): \(result)")
  }

  @Test(arguments: 0..<40)
  func `an answer is finite or refused`(_ seed: Int) throws {
    var random = CounterRandom(seed: UInt64(seed))
    let count = Int(random.integer(below: 9))
    let (x, y) = (Self.picks(&random, count), Self.picks(&random, count))
    let (sizes, p) = (x.map(\.magnitude), random.uniform())
    check("series") {
      let series = try Series(x)
      return [
        try Summary.sum(series), try Summary.variance(series), try Summary.skewness(series),
        try Summary.kurtosis(series), try Summary.autocorrelation(series),
      ]
    }
    check("robust") { try Summary.trimmedMean(x, share: p / 2) }
    check("mad") { try Summary.medianAbsoluteDeviation(x) }
    check("weighted") {
      let sample = try WeightedSample(y, weights: sizes)
      return [
        try sample.mean(), try sample.quantile(at: p), try sample.effectiveSize(),
        try sample.variance(.reliability), try sample.standardErrorOfMean(),
      ]
    }
    check("moments") {
      var moments = Moments()
      for value in x { try moments.add(value) }
      return [try moments.variance(), try moments.skewness(), try moments.kurtosis()]
    }
    check("inequality") {
      let inequality = try Inequality(sizes)
      return [
        inequality.gini(), inequality.theil(), try inequality.atkinson(aversion: 0.5),
        try inequality.atkinson(aversion: 2), try inequality.jackknifeError(),
        try inequality.meanLogDeviation(),
      ]
    }
    check("concentration") {
      [try Concentration.normalisedHerfindahl(sizes), try Concentration.effectiveNumber(sizes)]
    }
    try models(x, y, sizes)
  }

  private func models(_ x: [Double], _ y: [Double], _ sizes: [Double]) throws {
    check("least squares") {
      let fit = try LeastSquares(Series(y), on: [Series(x)])
      return [
        fit.coefficients, try fit.standardErrors(.hc3), try fit.fTest(), try fit.breuschPagan(),
        try fit.cooksDistances(), try fit.logLikelihood(), try fit.durbinWatson(),
      ] as [Any]
    }
    check("anova") {
      try OneWayAnova(Series(y), groups: x.indices.map { $0 % 2 }).fTest()
    }
    check("meta") {
      let studies = try MetaAnalysis(effects: y, variances: sizes)
      return [
        try studies.pooled(.restrictedLikelihood), try studies.predictionInterval(),
        studies.heterogeneity(), studies.betweenVariance(.pauleMandel), try studies.egger(),
      ] as [Any]
    }
    check("logit") {
      try LogisticRegression(y.map { $0 > 0 }, on: [Series(x)])
    }
    check("firth") { try FirthRegression(y.map { $0 > 0 }, on: [Series(x)]) }
    let counts = y.map { $0.isFinite ? Int(min($0.magnitude, 1e12).rounded()) : 0 }
    check("counts") { try CountRegression(counts, on: [Series(x)], exposure: sizes) }
    check("negative binomial") {
      try NegativeBinomialRegression(counts, on: [Series(x)], exposure: nil)
    }
    check("beta-binomial") {
      let model = try BetaBinomialModel(counts, of: counts.map { $0 + 3 })
      return [model.mean, model.correlation, model.logLikelihood, model.posteriorMeans()]
        + [try model.posteriorIntervals()] as [Any]
    }
    check("strata") {
      let sample = try StratifiedSample([
        Stratum(size: 99, outcomes: y, auxiliaries: x, auxiliaryTotal: 7)
      ])
      return [try sample.total(), try sample.combinedRatio(), try sample.separateRatioTotal()]
    }
  }
}
