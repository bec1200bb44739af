// SPDX-License-Identifier: EUPL-1.2
import Numerics

extension Curves {
  init(_ from: StudentT) {
    self.init(
      density: from.density, logDensity: from.logDensity, cdf: from.cdf,
      survival: from.survival, logCdf: from.logCdf, logSurvival: from.logSurvival,
      quantile: from.quantile, survivalQuantile: from.survivalQuantile)
  }

  init(_ from: ChiSquare) {
    self.init(
      density: from.density, logDensity: from.logDensity, cdf: from.cdf,
      survival: from.survival, logCdf: from.logCdf, logSurvival: from.logSurvival,
      quantile: from.quantile, survivalQuantile: from.survivalQuantile)
  }

  init(_ from: GammaDistribution) {
    self.init(
      density: from.density, logDensity: from.logDensity, cdf: from.cdf,
      survival: from.survival, logCdf: from.logCdf, logSurvival: from.logSurvival,
      quantile: from.quantile, survivalQuantile: from.survivalQuantile)
  }

  init(_ from: BetaDistribution) {
    self.init(
      density: from.density, logDensity: from.logDensity, cdf: from.cdf,
      survival: from.survival, logCdf: from.logCdf, logSurvival: from.logSurvival,
      quantile: from.quantile, survivalQuantile: from.survivalQuantile)
  }

  init(_ from: FisherF) {
    self.init(
      density: from.density, logDensity: from.logDensity, cdf: from.cdf,
      survival: from.survival, logCdf: from.logCdf, logSurvival: from.logSurvival,
      quantile: from.quantile, survivalQuantile: from.survivalQuantile)
  }

  init(_ from: Pert) {
    self.init(
      density: from.density, logDensity: from.logDensity, cdf: from.cdf,
      survival: from.survival, logCdf: from.logCdf, logSurvival: from.logSurvival,
      quantile: from.quantile, survivalQuantile: from.survivalQuantile)
  }

  init(_ from: Triangular) {
    self.init(
      density: from.density, logDensity: from.logDensity, cdf: from.cdf,
      survival: from.survival, logCdf: from.logCdf, logSurvival: from.logSurvival,
      quantile: from.quantile, survivalQuantile: from.survivalQuantile)
  }

}

/// The functions of a distribution of counts.
struct CountCurves {
  let mass: (Int) -> Double
  let logMass: (Int) -> Double
  let cdf: (Int) -> Double
  let survival: (Int) -> Double
  let logCdf: (Int) -> Double
  let logSurvival: (Int) -> Double
  let quantile: (Double) throws -> Int
  let survivalQuantile: (Double) throws -> Int

  var curves: Curves {
    Curves(
      density: { mass(Int($0)) }, logDensity: { logMass(Int($0)) }, cdf: { cdf(Int($0)) },
      survival: { survival(Int($0)) }, logCdf: { logCdf(Int($0)) },
      logSurvival: { logSurvival(Int($0)) }, quantile: { Double(try quantile($0)) },
      survivalQuantile: { Double(try survivalQuantile($0)) })
  }
}

extension Curves {
  init(_ from: Binomial) {
    self =
      CountCurves(
        mass: from.mass, logMass: from.logMass, cdf: from.cdf, survival: from.survival,
        logCdf: from.logCdf, logSurvival: from.logSurvival, quantile: from.quantile,
        survivalQuantile: from.survivalQuantile
      ).curves
  }

  init(_ from: Poisson) {
    self =
      CountCurves(
        mass: from.mass, logMass: from.logMass, cdf: from.cdf, survival: from.survival,
        logCdf: from.logCdf, logSurvival: from.logSurvival, quantile: from.quantile,
        survivalQuantile: from.survivalQuantile
      ).curves
  }

  init(_ from: Hypergeometric) {
    self =
      CountCurves(
        mass: from.mass, logMass: from.logMass, cdf: from.cdf, survival: from.survival,
        logCdf: from.logCdf, logSurvival: from.logSurvival, quantile: from.quantile,
        survivalQuantile: from.survivalQuantile
      ).curves
  }

  init(_ from: NegativeBinomial) {
    self =
      CountCurves(
        mass: from.mass, logMass: from.logMass, cdf: from.cdf, survival: from.survival,
        logCdf: from.logCdf, logSurvival: from.logSurvival, quantile: from.quantile,
        survivalQuantile: from.survivalQuantile
      ).curves
  }

  init(_ from: BetaBinomial) {
    self =
      CountCurves(
        mass: from.mass, logMass: from.logMass, cdf: from.cdf, survival: from.survival,
        logCdf: from.logCdf, logSurvival: from.logSurvival, quantile: from.quantile,
        survivalQuantile: from.survivalQuantile
      ).curves
  }

}
