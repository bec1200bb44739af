// SPDX-License-Identifier: EUPL-1.2
import Numerics
import Ingest

/// The table of least squares.
enum OlsCase {
  static func certify(_ question: JSONCase) throws -> [(key: String, value: Double)] {
    let fit = try LeastSquares(
      try Series(try question.numbers("y")), on: try question.columns())
    var answers = present([
      ("r2", { try fit.rSquared() }), ("adj_r2", { try fit.adjustedRSquared() }),
      ("sigma", { try fit.residualDeviation() }), ("f", { try fit.fTest().statistic }),
      ("p_f", { try fit.fTest().p }), ("loglik", { try fit.logLikelihood() }),
      ("aic", { try fit.akaike() }), ("dw", { try fit.durbinWatson() }),
      ("bp", { try fit.breuschPagan().statistic }), ("p_bp", { try fit.breuschPagan().p }),
      ("cooks_max", { try fit.cooksDistances().max() ?? .nan }),
    ])
    for (place, coefficient) in fit.coefficients.enumerated() {
      answers.append(("b\(place)", coefficient.estimate))
      answers.append(("se\(place)", coefficient.standardError))
      answers.append(("p\(place)", coefficient.p ?? .nan))
    }
    for kind in LeastSquares.Robust.allCases {
      for (place, error) in try fit.standardErrors(kind).enumerated() {
        answers.append(("hc\(kind.rawValue)_se\(place)", error))
      }
    }
    if let clusters = question["cluster"]?.items.map({ $0.digits ?? "" }) {
      for (name, correction) in [("cr0", LeastSquares.ClusterCorrection.none), ("cr1", .small)] {
        let errors = try fit.standardErrors(clusters: clusters, correction: correction)
        for (place, error) in errors.enumerated() {
          answers.append(("\(name)_se\(place)", error))
        }
      }
    }
    for (place, factor) in try fit.varianceInflation().enumerated() {
      answers.append(("vif\(place + 1)", factor))
    }
    return answers
  }
}
