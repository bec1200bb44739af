// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Numerics
import TestSupport
import Testing

/// A data set as printed, with exact answers for its decimals.
struct StrdSet: Decodable {
  struct Answer: Decodable { let hex: String }
  struct Model: Decodable {
    let intercept: Bool
    var degree: Int?
  }
  let name: String
  var model: Model?
  let exact_decimal: [String: StrdAnswer]
}

/// A number given as a hexadecimal double, or a plain count.
enum StrdAnswer: Decodable {
  case number(Double)
  case count(Int)

  init(from decoder: any Decoder) throws {
    if let count = try? decoder.singleValueContainer().decode(Int.self) {
      self = .count(count)
    } else {
      let hex = try StrdSet.Answer(from: decoder).hex
      self = .number(hex == "inf" ? .infinity : Double(hex) ?? .nan)
    }
  }
}

@Suite(.enabled(if: Repository.hasShared, "needs ../shared"))
struct StrdTests {
  static func names(_ kind: String) -> [String] {
    let folder = Repository.shared.appending(path: "numerics/strd/\(kind)")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".csv") }.map { String($0.dropLast(4)) }.sorted()
  }

  private func read(_ kind: String, _ name: String) throws -> (StrdSet, [String: [String]]) {
    let base = Repository.shared.appending(path: "numerics/strd/\(kind)/\(name)")
    let set = try JSONDecoder().decode(
      StrdSet.self, from: try Data(contentsOf: base.appendingPathExtension("json")))
    let text = try String(contentsOf: base.appendingPathExtension("csv"), encoding: .utf8)
    let rows = text.split(whereSeparator: \.isNewline).map { $0.split(separator: ",") }
    var columns: [String: [String]] = [:]
    for (place, heading) in (rows.first ?? []).enumerated() {
      columns[String(heading)] = rows.dropFirst().map { String($0[place]) }
    }
    return (set, columns)
  }

  private func series(_ texts: [String]?) -> Series {
    Series((texts ?? []).compactMap { DecimalNumber($0) })
  }

  private func expect(_ set: StrdSet, _ computed: [String: Double]) {
    for (key, value) in computed {
      guard case .number(let exact)? = set.exact_decimal[key] else { continue }
      let isRight = value == exact || (value - exact).magnitude <= exact.magnitude * 3.2e-16
      #expect(isRight || (exact == 0 && value == 0), "\(set.name) \(key): \(value), not \(exact)")
    }
  }

  @Test(arguments: names("univariate"))
  func `summaries of decimals have all their digits`(_ name: String) throws {
    let (set, columns) = try read("univariate", name)
    let y = series(columns["y"])
    expect(
      set,
      [
        "sum": try Summary.sum(y), "mean": try Summary.mean(y),
        "sd": try Summary.standardDeviation(y), "autocorr1": try Summary.autocorrelation(y),
      ])
  }

  @Test(arguments: names("anova"))
  func `analyses of variance have all their digits`(_ name: String) throws {
    let (set, columns) = try read("anova", name)
    let fit = try OneWayAnova(series(columns["y"]), groups: columns["group"] ?? [])
    let (sums, means) = (try fit.sumsOfSquares(), try fit.meanSquares())
    expect(
      set,
      [
        "ss_between": sums.between, "ss_within": sums.within, "ms_between": means.between,
        "ms_within": means.within, "f": try fit.fTest().statistic,
        "r_squared": try fit.rSquared(), "resid_sd": try fit.residualDeviation(),
      ])
  }

  @Test(arguments: names("linear"))
  func `least squares have all their digits`(_ name: String) throws {
    let (set, columns) = try read("linear", name)
    let (model, headings) = (try #require(set.model), columns.keys.filter { $0 != "y" }.sorted())
    var inputs = headings.map { series(columns[$0]) }
    if let degree = model.degree { inputs = (1...degree).map { inputs[0].power($0) } }
    let fit = try LeastSquares(
      series(columns["y"]), on: inputs, intercept: model.intercept ? .included : .absent)
    var computed = [
      "ss_residual": fit.residualSumOfSquares, "ss_regression": fit.explainedSumOfSquares,
      "r_squared": try fit.rSquared(), "resid_sd": try fit.residualDeviation(),
    ]
    for (place, coefficient) in fit.coefficients.enumerated() {
      computed["b\(place + (model.intercept ? 0 : 1))"] = coefficient.estimate
      computed["se_b\(place + (model.intercept ? 0 : 1))"] = coefficient.standardError
    }
    expect(set, computed)
  }
}
