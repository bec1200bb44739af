// SPDX-License-Identifier: EUPL-1.2
import Numerics

/// The table of sample quantiles.
enum QuantileCase {
  static func certify(_ question: JSONCase) throws -> [(key: String, value: Double)] {
    let values = try question.numbers("x")
    var answers: [(key: String, value: Double)] = []
    for type in QuantileType.allCases {
      for (place, probability) in try question.numbers("probs").enumerated() {
        let value = try Summary.quantile(of: values, at: probability, type: type)
        answers.append(("t\(type.rawValue)_p\(place)", value))
      }
    }
    return answers
  }
}
