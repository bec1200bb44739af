// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Numerics

/// The tables below `special`: functions of one to four numbers.
enum Special {
  /// The answers to all tables.
  static func answers(in folder: URL) -> [Answer] {
    TableFiles.list(folder.appending(path: "special"), ending: "csv").flatMap(answers(toFile:))
  }

  private static func answers(toFile file: URL) -> [Answer] {
    let rows = TableFiles.rows(file)
    guard let header = rows.first else { return [] }
    let end = header.firstIndex { ["expected", "hex", "tag"].contains($0) } ?? header.count
    return rows.dropFirst().compactMap { row in
      guard row.count >= end else { return nil }
      let numbers = row[2..<end].compactMap { Double($0) }
      let function = row[1]
      return Answer(id: row[0], value: numbers.count == end - 2 ? value(function, numbers) : nil)
    }
  }

  private static func value(_ function: String, _ a: [Double]) -> Double? {
    do {
      return try compute(function, a)
    } catch {
      print("\(function) \(a) refused: \(error)")
      return nil
    }
  }

  /// Computes one function of the tables; nothing for a name it does not know.
  static func compute(_ function: String, _ a: [Double]) throws -> Double? {
    switch function {
    case "erf": ErrorFunction.erf(a[0])
    case "erfc": ErrorFunction.erfc(a[0])
    case "norm_cdf": Normal.cdf(a[0])
    case "norm_sf": Normal.survival(a[0])
    case "norm_quantile": try Normal.quantile(a[0])
    case "norm_isf": try Normal.survivalQuantile(a[0])
    default: try incomplete(function, a)
    }
  }

  private static func incomplete(_ function: String, _ a: [Double]) throws -> Double? {
    switch function {
    case "erfcx": ErrorFunction.erfcx(a[0])
    case "erfinv": try ErrorFunction.inverse(a[0])
    case "erfcinv": try ErrorFunction.inverseComplement(a[0])
    case "norm_logcdf": Normal.logCdf(a[0])
    case "tgamma": try GammaFunction.gamma(a[0])
    case "lgamma": try GammaFunction.logGamma(a[0])
    case "digamma": try GammaFunction.digamma(a[0])
    case "trigamma": try GammaFunction.trigamma(a[0])
    case "lbeta": try BetaFunction.log(a[0], a[1])
    case "gammap": try GammaFunction.lower(a[1], shape: a[0])
    case "gammaq": try GammaFunction.upper(a[1], shape: a[0])
    case "gammapinv": try GammaFunction.lowerInverse(a[0], shape: a[1])
    case "gammaqinv": try GammaFunction.upperInverse(a[0], shape: a[1])
    case "ibeta": try BetaFunction.lower(a[2], a[0], a[1])
    case "ibetac": try BetaFunction.upper(a[2], a[0], a[1])
    case "ibetainv": try BetaFunction.lowerInverse(a[0], a[1], a[2])
    case "ibetacinv": try BetaFunction.upperInverse(a[0], a[1], a[2])
    default: try continuous(function, a)
    }
  }

  private static func continuous(_ function: String, _ a: [Double]) throws -> Double? {
    switch function {
    case "t_cdf": try StudentT(degrees: a[1]).cdf(a[0])
    case "t_sf": try StudentT(degrees: a[1]).survival(a[0])
    case "t_quantile": try StudentT(degrees: a[1]).quantile(a[0])
    case "t_isf": try StudentT(degrees: a[1]).survivalQuantile(a[0])
    case "chi2_cdf": try ChiSquare(degrees: a[1]).cdf(a[0])
    case "chi2_sf": try ChiSquare(degrees: a[1]).survival(a[0])
    case "chi2_quantile": try ChiSquare(degrees: a[1]).quantile(a[0])
    case "chi2_isf": try ChiSquare(degrees: a[1]).survivalQuantile(a[0])
    case "f_cdf": try FisherF(numerator: a[1], denominator: a[2]).cdf(a[0])
    case "f_sf": try FisherF(numerator: a[1], denominator: a[2]).survival(a[0])
    case "f_quantile": try FisherF(numerator: a[1], denominator: a[2]).quantile(a[0])
    case "f_isf": try FisherF(numerator: a[1], denominator: a[2]).survivalQuantile(a[0])
    default: try discrete(function, a)
    }
  }

  private static func discrete(_ function: String, _ a: [Double]) throws -> Double? {
    let parts = function.split(separator: "_").map(String.init)
    guard parts.count == 2, let whole = Int(exactly: a[1].rounded()) else { return nil }
    let count = Int(exactly: a[0].rounded()) ?? 0
    switch parts[0] {
    case "binom":
      let binomial = try Binomial(trials: whole, probability: a[2])
      return try value(
        parts[1], of: (binomial.mass(count), binomial.cdf(count), binomial.survival(count)),
        { try binomial.quantile(a[0]) }, { try binomial.survivalQuantile(a[0]) })
    case "poisson":
      let poisson = try Poisson(mean: a[1])
      return try value(
        parts[1], of: (poisson.mass(count), poisson.cdf(count), poisson.survival(count)),
        { try poisson.quantile(a[0]) }, { try poisson.survivalQuantile(a[0]) })
    case "hyper":
      let draw = try Hypergeometric(population: whole, marked: Int(a[2]), drawn: Int(a[3]))
      return try value(
        parts[1], of: (draw.mass(count), draw.cdf(count), draw.survival(count)),
        { try draw.quantile(a[0]) }, { try draw.survivalQuantile(a[0]) })
    default: return nil
    }
  }

  private static func value(
    _ name: String, of values: @autoclosure () -> (mass: Double, cdf: Double, survival: Double),
    _ quantile: () throws -> Int, _ survivalQuantile: () throws -> Int
  ) rethrows -> Double? {
    switch name {
    case "pmf": values().mass
    case "cdf": values().cdf
    case "sf": values().survival
    case "quantile": try Double(quantile())
    case "isf": try Double(survivalQuantile())
    default: nil
    }
  }
}
