// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Numerics
import TestSupport
import Testing

/// The reference tables beside the repository: every point is the nearest double.
struct SpecialTableTests {
  private static let folder = Repository.shared.appending(path: "numerics/special")
  static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".csv") }.sorted()

  @Test(.enabled(if: Repository.hasShared, "needs ../shared"))
  func `all fifty tables are there`() { #expect(Self.files.count >= 50) }

  @Test(.enabled(if: Repository.hasShared, "needs ../shared"), arguments: files)
  func `every point of a table is finite and the nearest double`(file: String) throws {
    let url = Self.folder.appending(path: file)
    let rows = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let header = try #require(rows.first)
    let end = try #require(header.firstIndex(of: "expected"))
    for row in rows.dropFirst() {
      let arguments = row[2..<end].compactMap { Double($0) }
      let value = try #require(try Self.value(String(row[1]), arguments))
      #expect(value == Double(row[end + 1]), "\(row[0])")
    }
  }

  private static func value(_ function: String, _ a: [Double]) throws -> Double? {
    if let value = try gammaFamily(function, a) ?? betaFamily(function, a) { return value }
    let names = [
      "norm": "normal", "t": "t", "chi2": "chi-square", "f": "f", "binom": "binomial",
      "poisson": "poisson", "hyper": "hypergeometric",
    ]
    let parts = function.split(separator: "_").map(String.init)
    guard parts.count == 2, let name = names[parts[0]] else { return nil }
    let kind = ["pmf": "density", "logcdf": "log-cdf"][parts[1]] ?? parts[1]
    return try Curves.made(name, Array(a.dropFirst()))?.value(kind, a[0])
  }

  private static func gammaFamily(_ function: String, _ a: [Double]) throws -> Double? {
    switch function {
    case "erf": ErrorFunction.erf(a[0])
    case "erfc": ErrorFunction.erfc(a[0])
    case "erfcx": ErrorFunction.erfcx(a[0])
    case "erfinv": try ErrorFunction.inverse(a[0])
    case "erfcinv": try ErrorFunction.inverseComplement(a[0])
    case "tgamma": try GammaFunction.gamma(a[0])
    case "lgamma": try GammaFunction.logGamma(a[0])
    case "digamma": try GammaFunction.digamma(a[0])
    case "trigamma": try GammaFunction.trigamma(a[0])
    case "gammap": try GammaFunction.lower(a[1], shape: a[0])
    case "gammaq": try GammaFunction.upper(a[1], shape: a[0])
    case "gammapinv": try GammaFunction.lowerInverse(a[0], shape: a[1])
    case "gammaqinv": try GammaFunction.upperInverse(a[0], shape: a[1])
    default: nil
    }
  }

  private static func betaFamily(_ function: String, _ a: [Double]) throws -> Double? {
    switch function {
    case "lbeta": try BetaFunction.log(a[0], a[1])
    case "ibeta": try BetaFunction.lower(a[2], a[0], a[1])
    case "ibetac": try BetaFunction.upper(a[2], a[0], a[1])
    case "ibetainv": try BetaFunction.lowerInverse(a[0], a[1], a[2])
    case "ibetacinv": try BetaFunction.upperInverse(a[0], a[1], a[2])
    default: nil
    }
  }
}
