// SPDX-License-Identifier: EUPL-1.2
import Numerics
import Testing

struct ModelTests {
  private let x = [1.0, 2, 3, 4, 5, 6, 7, 8]
  private let y = [2.1, 3.9, 6.2, 7.8, 10.1, 12.2, 13.8, 16.3]

  @Test func `a perfect line has no residuals and no F`() throws {
    let fit = try LeastSquares(Series(x.map { 3 * $0 - 1 }), on: [Series(x)])
    #expect(fit.coefficients.map(\.estimate) == [-1, 3])
    #expect(fit.coefficients.map(\.standardError) == [0, 0])
    #expect(fit.coefficients[1].p == nil)
    #expect(fit.residualSumOfSquares == 0)
    #expect(try fit.rSquared() == 1)
    #expect(throws: Undefined.zeroDenominator) { try fit.fTest() }
    #expect(throws: Undefined.zeroDenominator) { try fit.logLikelihood() }
  }

  @Test func `a column that repeats others is named`() throws {
    let double = try Series(x.map { 2 * $0 })
    #expect(throws: Undefined.collinear(column: 2)) {
      try LeastSquares(Series(y), on: [Series(x), double])
    }
    #expect(throws: Undefined.tooFewObservations(needed: 3, got: 2)) {
      try LeastSquares(Series([1, 2]), on: [Series([3, 5])])
    }
  }

  @Test func `units move into the coefficients and nowhere else`() throws {
    let plain = try LeastSquares(Series(y), on: [Series(x)])
    let scaled = try LeastSquares(Series(y.map { $0 * 0x1p300 }), on: [Series(x.map { $0 / 4 })])
    #expect(scaled.coefficients[1].estimate == plain.coefficients[1].estimate * 0x1p302)
    #expect(scaled.coefficients[1].p == plain.coefficients[1].p)
    #expect(try scaled.rSquared() == plain.rSquared())
    #expect(try scaled.standardErrors(.hc3)[1] == plain.standardErrors(.hc3)[1] * 0x1p302)
  }

  @Test func `clusters of one are the plain robust errors`() throws {
    let fit = try LeastSquares(Series(y), on: [Series(x)])
    let alone = try fit.standardErrors(clusters: Array(0..<8), correction: .none)
    #expect(alone == (try fit.standardErrors(.hc0)))
    #expect(throws: Undefined.tooFewObservations(needed: 2, got: 1)) {
      try fit.standardErrors(clusters: y.map { _ in "all" })
    }
    #expect(try fit.varianceInflation() == [1])
  }

  @Test func `two groups give the square of t`() throws {
    let labels = [0, 1, 0, 1, 0, 1, 0, 1]
    let anova = try OneWayAnova(Series(y), groups: labels)
    let fit = try LeastSquares(Series(y), on: [Series(labels.map { Double($0) })])
    #expect(try anova.fTest() == fit.fTest())
    #expect(try anova.rSquared() == fit.rSquared())
    #expect(throws: Undefined.zeroDenominator) {
      try OneWayAnova(Series([1, 1, 2, 2]), groups: [0, 0, 1, 1]).fTest()
    }
  }

  @Test func `separation is reported, and the penalty still answers`() throws {
    let columns = [try Series(x)]
    let whole = [false, false, false, false, true, true, true, true]
    let ties = try Series([1, 2, 3, 4, 4, 5, 6, 7])
    let overlap = [false, false, true, false, true, false, true, true]
    #expect(throws: Undefined.separated) { try LogisticRegression(whole, on: columns) }
    #expect(throws: Undefined.separated) { try LogisticRegression(whole, on: [ties]) }
    #expect(throws: Undefined.separated) {
      try LogisticRegression(x.map { _ in true }, on: columns)
    }
    #expect(try LogisticRegression(overlap, on: columns).coefficients[1].estimate > 0)
    for outcomes in [whole, x.map { _ in true }] {
      let firth = try FirthRegression(outcomes, on: columns)
      #expect(firth.coefficients[1].estimate.isFinite)
    }
  }

  @Test func `swapping yes and no turns the signs`() throws {
    let outcomes = [false, true, false, false, true, false, true, true]
    let one = try LogisticRegression(outcomes, on: [Series(x)])
    let other = try LogisticRegression(outcomes.map { !$0 }, on: [Series(x)])
    #expect(one.coefficients.map(\.estimate) == other.coefficients.map { -$0.estimate })
    #expect(one.logLikelihood == other.logLikelihood)
  }

  @Test func `a group without events separates a model of counts`() throws {
    let group = try Series([0, 0, 0, 0, 1, 1, 1, 1])
    #expect(throws: Undefined.separated) {
      try CountRegression([3, 1, 4, 2, 0, 0, 0, 0], on: [group])
    }
    let fit = try CountRegression([3, 1, 4, 2, 1, 0, 2, 1], on: [group])
    #expect((fit.coefficients[1].estimate - Elementary.log(0.4)).magnitude < 1e-15)
  }

  @Test func `counts that hardly vary have no theta`() throws {
    let steady = try NegativeBinomialRegression([5, 6, 5, 6, 5, 6, 5, 6], on: [Series(x)])
    #expect(steady.theta == nil)
    #expect(steady.thetaError == nil)
    let wild = try NegativeBinomialRegression([0, 40, 1, 90, 0, 3, 200, 0], on: [Series(x)])
    #expect(try #require(wild.theta) > 0)
  }
}

struct PoolingTests {
  @Test func `studies that agree have exactly no variance between them`() throws {
    let studies = try MetaAnalysis(effects: [1, 1.1, 0.9], variances: [1, 2, 3])
    for method in [MetaAnalysis.Method.derSimonianLaird, .pauleMandel, .restrictedLikelihood] {
      #expect(studies.betweenVariance(method) == 0)
      #expect(try studies.pooled(method).estimate == studies.pooled(.fixedEffect).estimate)
    }
    #expect(studies.heterogeneity().share == 0)
  }

  @Test func `order and a shift of all effects do not matter`() throws {
    let (y, v) = ([0.25, 3, -1.5, 0.75, 2], [0.1, 0.2, 0.15, 0.3, 0.05])
    let one = try MetaAnalysis(effects: y, variances: v)
    let turned = try MetaAnalysis(effects: y.reversed().map { $0 + 64 }, variances: v.reversed())
    for method in [MetaAnalysis.Method.derSimonianLaird, .pauleMandel, .restrictedLikelihood] {
      #expect(one.betweenVariance(method) > 0)
      #expect(one.betweenVariance(method) == turned.betweenVariance(method))
    }
    #expect(throws: Undefined.tooFewObservations(needed: 3, got: 2)) {
      try MetaAnalysis(effects: [1, 2], variances: [1, 1]).predictionInterval()
    }
    #expect(throws: Undefined.self) { try MetaAnalysis(effects: [1, 2], variances: [1, 0]) }
  }

  @Test func `groups that differ no more than chance share one rate`() throws {
    let model = try BetaBinomialModel([10, 20, 30], of: [100, 200, 300])
    #expect(model.correlation == 0)
    #expect(model.shapes == nil)
    #expect(model.posteriorMeans() == [0.1, 0.1, 0.1])
    #expect(throws: Undefined.zeroDenominator) { try BetaBinomialModel([0, 0], of: [5, 9]) }
  }

  @Test func `groups with all or nothing are wholly alike inside`() throws {
    let model = try BetaBinomialModel([0, 5, 0, 8], of: [5, 5, 9, 8])
    #expect(model.correlation == 1)
    #expect(model.mean == 0.5)
    #expect(model.posteriorMeans() == [0, 1, 0, 1])
    #expect(model.logLikelihood == 4 * Elementary.log(0.5))
  }

  @Test func `small groups are drawn further to the mean`() throws {
    let model = try BetaBinomialModel([1, 100, 0, 40], of: [2, 200, 50, 400])
    let means = model.posteriorMeans()
    #expect(model.correlation > 0)
    #expect(0.5 - means[0] > 0.5 - means[1])
    for (mean, interval) in zip(means, try model.posteriorIntervals()) {
      #expect(interval.low < mean && mean < interval.high)
    }
  }

  @Test func `groups that differ hardly more than chance are found on their narrow ridge`() throws {
    let even = try BetaBinomialModel(
      [50_620, 9_890, 20_310, 70_010, 40_450, 30_200],
      of: [100_000, 20_000, 41_000, 140_000, 80_000, 60_000])
    let shapes = try #require(even.shapes)
    #expect(shapes.alpha == 9078.7989393373098029)
    #expect(shapes.beta == 9028.0126092080061665)
    #expect(
      even.posteriorMeans() == [
        0.505464487243391348, 0.497779745103376985, 0.497215095339728246, 0.500223856042114825,
        0.504845669302272832, 0.502885704339941778,
      ])
    let rare = try BetaBinomialModel(
      [520, 98, 203, 651, 404, 310, 77, 15],
      of: [10_000, 2_000, 4_100, 14_000, 8_000, 6_000, 1_500, 300])
    #expect(rare.shapes?.alpha == 3119.9455693420895979)
    #expect(rare.shapes?.beta == 59653.76906075328695)
  }

  @Test func `a stratum seen whole adds no error`() throws {
    let sample = try StratifiedSample([
      Stratum(size: 3, outcomes: [1, 2, 6]), Stratum(size: 1, outcomes: [10]),
    ])
    #expect(try sample.total().estimate == 19)
    #expect(try sample.total().standardError == 0)
    #expect(try sample.mean().estimate == 4.75)
    #expect(throws: Undefined.tooFewObservations(needed: 2, got: 1)) {
      try StratifiedSample([Stratum(size: 5, outcomes: [1])])
    }
  }

  @Test func `huge and tiny numbers do no harm`() throws {
    let (y, v) = ([0.25, 3, -1.5], [0.1, 0.2, 0.15])
    let one = try MetaAnalysis(effects: y, variances: v).pooled(.restrictedLikelihood)
    let tiny = try MetaAnalysis(
      effects: y.map { $0 * 0x1p-300 }, variances: v.map { $0 * 0x1p-600 })
    #expect(try tiny.pooled(.restrictedLikelihood).estimate == one.estimate * 0x1p-300)
    #expect(throws: Undefined.self) {
      try MetaAnalysis(effects: [1e300, 1], variances: [1, 1])
    }
    let large = try StratifiedSample([Stratum(size: 9, outcomes: [1e200, 2e200, 6e200])])
    #expect(try large.mean().estimate == 3e200)
    let steep = try Series([0, 1e6, 2e6, 3e6, 4e6])
    let counts = try CountRegression([1, 2, 4, 9, 15], on: [steep], exposure: nil)
    #expect(counts.coefficients[1].estimate > 0)
  }

  @Test func `an outcome equal to its auxiliary has ratio one without error`() throws {
    let sample = try StratifiedSample([
      Stratum(size: 9, outcomes: [1, 2, 6], auxiliaries: [1, 2, 6], auxiliaryTotal: 30),
      Stratum(size: 8, outcomes: [3, 4], auxiliaries: [3, 4], auxiliaryTotal: 28),
    ])
    #expect(try sample.combinedRatio().estimate == 1)
    #expect(try sample.combinedRatio().standardError == 0)
    #expect(try sample.separateRatioTotal().estimate == 58)
  }
}
