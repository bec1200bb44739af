// SPDX-License-Identifier: EUPL-1.2
import Numerics
import TestSupport
import Testing

/// The functions of one distribution under the names of the reference table.
struct Curves {
  let density: (Double) -> Double
  let logDensity: (Double) -> Double
  let cdf: (Double) -> Double
  let survival: (Double) -> Double
  let logCdf: (Double) -> Double
  let logSurvival: (Double) -> Double
  let quantile: (Double) throws -> Double
  let survivalQuantile: (Double) throws -> Double

  func value(_ kind: String, _ x: Double) throws -> Double? {
    switch kind {
    case "density": density(x)
    case "log-density": logDensity(x)
    case "cdf": cdf(x)
    case "sf": survival(x)
    case "log-cdf": logCdf(x)
    case "log-sf": logSurvival(x)
    case "quantile": try quantile(x)
    case "isf": try survivalQuantile(x)
    default: nil
    }
  }

  static var normal: Curves {
    Curves(
      density: Normal.density, logDensity: Normal.logDensity, cdf: Normal.cdf,
      survival: Normal.survival, logCdf: Normal.logCdf, logSurvival: Normal.logSurvival,
      quantile: Normal.quantile, survivalQuantile: Normal.survivalQuantile)
  }

  static func made(_ name: String, _ a: [Double]) throws -> Curves? {
    switch name {
    case "normal": normal
    case "chi-square": Curves(try ChiSquare(degrees: a[0]))
    case "t": Curves(try StudentT(degrees: a[0]))
    case "gamma": Curves(try GammaDistribution(shape: a[0], scale: a[1]))
    case "beta": Curves(try BetaDistribution(a[0], a[1]))
    case "f": Curves(try FisherF(numerator: a[0], denominator: a[1]))
    case "pert": Curves(try Pert(minimum: a[0], mode: a[1], maximum: a[2]))
    case "triangular": Curves(try Triangular(minimum: a[0], mode: a[1], maximum: a[2]))
    case "binomial": Curves(try Binomial(trials: Int(a[0]), probability: a[1]))
    case "poisson": Curves(try Poisson(mean: a[0]))
    case "hypergeometric":
      Curves(try Hypergeometric(population: Int(a[0]), marked: Int(a[1]), drawn: Int(a[2])))
    case "negative-binomial": Curves(try NegativeBinomial(size: a[0], probability: a[1]))
    case "beta-binomial": Curves(try BetaBinomial(trials: Int(a[0]), a[1], a[2]))
    default: nil
    }
  }
}

/// Distributions and special functions against values added up with 70 digits.
struct DistributionReferenceTests {
  static let lines =
    (try? Repository.text("Tests/NumericsTests/Reference/distributions.csv"))?
    .split(separator: "\n").dropFirst() ?? []
  static let functions = Set(lines.compactMap { ReferenceRow($0)?.function }).sorted()

  @Test func `the table of distributions is there and every row is understood`() {
    let rows = Self.lines.compactMap { ReferenceRow($0) }
    #expect(rows.count == Self.lines.count)
    #expect(rows.count >= 1000)
  }

  @Test(arguments: functions)
  func `every value is the correctly rounded double`(function: String) throws {
    for row in Self.lines.compactMap({ ReferenceRow($0) }) where row.function == function {
      let value = try #require(try Self.value(row))
      #expect(value == row.expected, "\(row.testDescription)")
    }
  }

  private static func value(_ row: ReferenceRow) throws -> Double? {
    if let value = try special(row.function, row.arguments) { return value }
    let kinds = [
      "log-density", "density", "log-cdf", "cdf", "log-sf", "sf", "quantile", "isf",
    ]
    let kind = try #require(kinds.first { row.function.hasSuffix("-" + $0) })
    let name = String(row.function.dropLast(kind.count + 1))
    let curves = try #require(try Curves.made(name, Array(row.arguments.dropFirst())))
    return try curves.value(kind, row.arguments[0])
  }

  private static func special(_ function: String, _ a: [Double]) throws -> Double? {
    switch function {
    case "gamma-function": try GammaFunction.gamma(a[0])
    case "log-gamma": try GammaFunction.logGamma(a[0])
    case "digamma": try GammaFunction.digamma(a[0])
    case "trigamma": try GammaFunction.trigamma(a[0])
    case "log-beta": try BetaFunction.log(a[0], a[1])
    case "erfcx": ErrorFunction.erfcx(a[0])
    default: nil
    }
  }
}
