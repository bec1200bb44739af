// SPDX-License-Identifier: EUPL-1.2
import Numerics

/// The table of shares that borrow strength.
enum BetaBinomialCase {
  static func certify(_ question: JSONCase) throws -> [(key: String, value: Double)] {
    let counts = try question.numbers("x").map { Int($0) }
    let model = try BetaBinomialModel(counts, of: try question.numbers("n").map { Int($0) })
    var answers: [(key: String, value: Double)] = [
      ("alpha", model.shapes?.alpha ?? .infinity), ("beta", model.shapes?.beta ?? .infinity),
      ("loglik", model.logLikelihood), ("mu", model.mean), ("rho", model.correlation),
      ("mom_mu", model.crudeShare),
    ]
    let intervals = try? model.posteriorIntervals(level: 0.95)
    for (place, mean) in model.posteriorMeans().enumerated() {
      answers.append(("pm_\(place)", mean))
      answers.append(("lo_\(place)", intervals?[place].low ?? mean))
      answers.append(("hi_\(place)", intervals?[place].high ?? mean))
    }
    return answers
  }
}
