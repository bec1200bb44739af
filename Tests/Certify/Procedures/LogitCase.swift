// SPDX-License-Identifier: EUPL-1.2
import Numerics

/// The table of models of a yes or no.
enum LogitCase {
  static func certify(_ question: JSONCase) throws -> [(key: String, value: Double)] {
    let (outcomes, columns) = (try question.numbers("y").map { $0 != 0 }, try question.columns())
    var answers: [(key: String, value: Double)] = []
    for (place, coefficient) in try FirthRegression(outcomes, on: columns)
      .coefficients.enumerated()
    {
      answers.append(("firth_b\(place)", coefficient.estimate))
      answers.append(("firth_se\(place)", coefficient.standardError))
    }
    guard let model = try model(outcomes, columns) else { return answers + [("separated", 1)] }
    for (place, coefficient) in model.coefficients.enumerated() {
      answers.append(("b\(place)", coefficient.estimate))
      answers.append(("se\(place)", coefficient.standardError))
      answers.append(("p\(place)", coefficient.p ?? .nan))
    }
    return answers + [
      ("separated", 0), ("loglik", model.logLikelihood), ("deviance", model.deviance),
      ("null_deviance", model.nullDeviance), ("aic", model.akaike),
    ]
  }

  /// The model; nothing when the outcomes are separated.
  private static func model(
    _ outcomes: [Bool], _ columns: [Series]
  ) throws -> LogisticRegression? {
    do {
      return try LogisticRegression(outcomes, on: columns)
    } catch {
      if error == .separated { return nil }
      throw error
    }
  }
}
