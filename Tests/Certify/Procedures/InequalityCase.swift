// SPDX-License-Identifier: EUPL-1.2
import Numerics
import Ingest

/// The table of unequal amounts.
enum InequalityCase {
  static func certify(_ question: JSONCase) throws -> [(key: String, value: Double)] {
    let amounts = try question.numbers("x")
    let weights = question["w"]?.numbers
    let inequality = try Inequality(amounts, weights: weights)
    var answers = present([
      ("gini", { inequality.gini() }), ("theil_t", { inequality.theil() }),
      ("theil_l", { try inequality.meanLogDeviation() }),
      ("atkinson05", { try inequality.atkinson(aversion: 0.5) }),
      ("atkinson1", { try inequality.atkinson(aversion: 1) }),
      ("gini_c", { try inequality.correctedGini() }),
      ("gini_jack_se", { try inequality.jackknifeError() }),
      ("hhi", { try Concentration.herfindahl(amounts) }),
      ("hhi_norm", { try Concentration.normalisedHerfindahl(amounts) }),
      ("enc", { try Concentration.effectiveNumber(amounts) }),
      ("cr4", { try Concentration.share(ofLargest: 4, in: amounts) }),
    ])
    if let labels = question["g"]?.items.map({ $0.digits ?? "" }) {
      let parts = try inequality.theil(groups: labels)
      answers.append(("theil_between", parts.between))
      answers.append(("theil_within", parts.within))
    }
    return answers
  }
}
