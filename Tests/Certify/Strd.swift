// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Foundation
import Ingest
import Numerics

/// The tables below `strd`: data as printed and a model.
enum Strd {
  /// One dataset.
  struct Dataset {
    /// univariate, anova or linear: the name of its folder.
    let kind: String
    /// The name used in the ids.
    let name: String
    /// The headings of the columns.
    let header: [String]
    /// The cells as printed, row by row.
    let rows: [[String]]
    /// The object `model`; nothing when there is none.
    let model: JSONValue?
  }

  /// The answers to all datasets.
  static func answers(in folder: URL) -> [Answer] {
    ["univariate", "anova", "linear"].flatMap { kind in
      TableFiles.list(folder.appending(path: "strd/\(kind)"), ending: "csv").flatMap { file in
        answers(to: dataset(file, kind: kind))
      }
    }
  }

  private static func dataset(_ file: URL, kind: String) -> Dataset {
    let rows = TableFiles.rows(file)
    let stem = file.deletingPathExtension()
    let object = TableFiles.json(stem.appendingPathExtension("json"))
    return Dataset(
      kind: kind, name: object?["name"]?.value.text ?? stem.lastPathComponent,
      header: rows.first ?? [], rows: Array(rows.dropFirst()), model: object?["model"]?.value)
  }

  private static func answers(to data: Dataset) -> [Answer] {
    do {
      return try certify(data).map { Answer(id: "strd/\(data.name)/\($0.key)", value: $0.value) }
    } catch {
      print("strd/\(data.name) refused: \(error)")
      return []
    }
  }

  /// Computes one dataset: a value per key of its answers.
  static func certify(_ data: Dataset) throws -> [(key: String, value: Double)] {
    switch data.kind {
    case "univariate": try univariate(data)
    case "anova": try anova(data)
    default: try linear(data)
    }
  }

  /// The column with a heading, with all digits as printed.
  private static func column(_ heading: String, of data: Dataset) throws -> Series {
    guard let place = data.header.firstIndex(of: heading) else {
      throw MissingInput(key: heading)
    }
    return Series(
      try data.rows.map { row in
        guard row.count > place, let number = DecimalNumber(row[place]) else {
          throw MissingInput(key: heading)
        }
        return number
      })
  }

  private static func univariate(_ data: Dataset) throws -> [(key: String, value: Double)] {
    let y = try column("y", of: data)
    return [
      ("sum", try Summary.sum(y)), ("mean", try Summary.mean(y)),
      ("variance", (try? Summary.variance(y)) ?? .infinity),
      ("sd", try Summary.standardDeviation(y)),
      ("autocorr1", try Summary.autocorrelation(y)),
    ]
  }

  private static func anova(_ data: Dataset) throws -> [(key: String, value: Double)] {
    guard let place = data.header.firstIndex(of: "group") else {
      throw MissingInput(key: "group")
    }
    let fit = try OneWayAnova(try column("y", of: data), groups: data.rows.map { $0[place] })
    let (sums, means) = (try fit.sumsOfSquares(), try fit.meanSquares())
    return [
      ("df_between", Double(fit.degrees.between)), ("df_within", Double(fit.degrees.within)),
      ("ss_between", sums.between), ("ss_within", sums.within),
      ("ms_between", means.between), ("ms_within", means.within),
      ("f", (try? fit.fTest().statistic) ?? .infinity), ("r_squared", try fit.rSquared()),
      ("resid_sd", try fit.residualDeviation()),
    ]
  }

  private static func linear(_ data: Dataset) throws -> [(key: String, value: Double)] {
    let isPolynomial = data.model?["class"]?.value.text == "poly"
    let hasConstant = data.model?["intercept"]?.value.number != 0
    var columns: [Series] = []
    if isPolynomial, let degree = data.model?["degree"]?.value.count {
      let x = try column(data.header.first { $0 != "y" } ?? "x", of: data)
      columns = (1...degree).map { x.power($0) }
    } else {
      columns = try data.header.filter { $0 != "y" }.map { try column($0, of: data) }
    }
    let fit = try LeastSquares(
      try column("y", of: data), on: columns, intercept: hasConstant ? .included : .absent)
    var answers = [(key: String, value: Double)]()
    for (place, coefficient) in fit.coefficients.enumerated() {
      let number = place + (hasConstant ? 0 : 1)
      answers.append(("b\(number)", coefficient.estimate))
      answers.append(("se_b\(number)", coefficient.standardError))
    }
    let (explained, left) = (fit.explainedSumOfSquares, fit.residualSumOfSquares)
    return answers + [
      ("resid_sd", try fit.residualDeviation()), ("r_squared", try fit.rSquared()),
      ("df_regression", Double(fit.degrees.explained)),
      ("df_residual", Double(fit.degrees.residual)),
      ("ss_regression", explained), ("ss_residual", left),
      ("ms_regression", try fit.meanSquares().explained),
      ("ms_residual", try fit.meanSquares().residual),
      ("f", (try? fit.fTest().statistic) ?? .infinity),
    ]
  }
}
