// SPDX-License-Identifier: EUPL-1.2

import Numerics

/// Procedures by the name of their table.
let proceduresOfModels: [String: Procedure] = [
  "beta_binomial_eb": BetaBinomialCase.certify,
  "count_glm": CountGlmCase.certify,
  "hhi_counts": HhiCountsCase.certify,
  "inequality": InequalityCase.certify,
  "logit": LogitCase.certify,
  "meta": MetaCase.certify,
  "ols": OlsCase.certify,
  "quantile": QuantileCase.certify,
  "summation": SummationCase.certify,
  "survey_strat": SurveyCase.certify,
  "weighted": WeightedCase.certify,
]

extension JSONCase {
  /// The columns of the matrix `X`.
  func columns() throws -> [Series] {
    let rows = try rows("X")
    return try (0..<(rows.first?.count ?? 0)).map { place in
      try Series(rows.map { $0[place] })
    }
  }
}

/// The answers that exist; a question without an answer is left out.
func present(
  _ questions: [(key: String, value: () throws -> Double)]
) -> [(key: String, value: Double)] {
  questions.compactMap { key, value in (try? value()).map { (key, $0) } }
}
