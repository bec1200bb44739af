// SPDX-License-Identifier: EUPL-1.2
import Numerics

/// The table `poisson_rate`: one rate, and two compared.
enum PoissonRates {
  static let certify: Procedure = { question in
    let level = try question.number("conf")
    let first = try PoissonRate(
      events: try question.count("x"), exposure: try question.number("T"))
    var answers: [(key: String, value: Double)] = [("rate", first.rate)]
    answers += ends("garwood", try first.garwood(level: level))
    answers.append(("upper1", try first.upperLimit(level: level)))
    if first.events > 0 {
      answers += ends("byar", try first.byar(level: level))
      answers += ends("log", try first.logarithmic(level: level))
    }
    guard let events = question["x2"]?.count, let exposure = question["T2"]?.number else {
      return answers
    }
    let ratio = RateRatio(first, to: try PoissonRate(events: events, exposure: exposure))
    if let value = try? ratio.value() {
      answers += [("ratio", value), ("p_cond", try ratio.pValue())]
      answers += ends("ratio", try ratio.interval(level: level))
    }
    return answers
  }
}
