// SPDX-License-Identifier: EUPL-1.2
import Numerics

/// The table of models of counts.
enum CountGlmCase {
  static func certify(_ question: JSONCase) throws -> [(key: String, value: Double)] {
    let counts = try question.numbers("y").map { Int($0) }
    let (columns, exposure) = (try question.columns(), try question.numbers("exposure"))
    let poisson = try CountRegression(counts, on: columns, exposure: exposure)
    let negative = try NegativeBinomialRegression(counts, on: columns, exposure: exposure)
    var answers: [(key: String, value: Double)] = [
      ("deviance", poisson.deviance), ("pearson", poisson.pearson),
      ("dispersion", poisson.dispersion), ("loglik", poisson.logLikelihood),
      ("aic", poisson.akaike), ("nb_theta", negative.theta ?? .infinity),
      ("nb_se_theta", negative.thetaError ?? .infinity),
      ("nb_loglik", negative.logLikelihood),
    ]
    for (place, coefficient) in poisson.coefficients.enumerated() {
      answers.append(("b\(place)", coefficient.estimate))
      answers.append(("se\(place)", coefficient.standardError))
      answers.append(("qse\(place)", poisson.quasiCoefficients[place].standardError))
      answers.append(("nb_b\(place)", negative.coefficients[place].estimate))
      answers.append(("nb_se\(place)", negative.coefficients[place].standardError))
    }
    return answers
  }
}
