// SPDX-License-Identifier: EUPL-1.2
import Numerics

/// The table of weighted samples.
enum WeightedCase {
  static func certify(_ question: JSONCase) throws -> [(key: String, value: Double)] {
    let sample = try WeightedSample(
      try question.numbers("x"), weights: try question.numbers("w"))
    var answers = present([
      ("wmean", { try sample.mean() }), ("var_pop", { try sample.variance(.population) }),
      ("var_rel", { try sample.variance(.reliability) }),
      ("var_freq", { try sample.variance(.frequency) }),
      ("neff", { try sample.effectiveSize() }),
      ("se_mean_rel", { try sample.standardErrorOfMean() }),
    ])
    for (place, probability) in try question.numbers("probs").enumerated() {
      answers.append(("wq_inv_p\(place)", try sample.quantile(at: probability)))
      answers.append(("wq_mid_p\(place)", try sample.quantile(at: probability, .middle)))
    }
    return answers
  }
}
