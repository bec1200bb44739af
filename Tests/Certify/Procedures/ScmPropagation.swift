// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Ingest
import Numerics

/// Mean, spread and skewness of a cost model.
enum ScmPropagation {
  private static let factors = ["population", "frequency", "tariff", "hours"]

  static func certify(_ question: JSONCase) throws -> [(key: String, value: Double)] {
    let lines = try (question["lines"]?.items ?? []).map { line in
      try factors.map { try input(line[$0]?.value) }
    }
    let model = try CostModel(lines: lines)
    let total = try model.moments()
    var answers = [
      (key: "mean", value: total.mean), ("sd", total.standardDeviation),
      ("cv", try total.coefficientOfVariation), ("skew", try total.skewness),
    ]
    for index in lines.indices {
      let line = try model.moments(ofLine: index)
      answers.append(("mean_\(index)", line.mean))
      answers.append(("var_\(index)", line.variance))
      answers.append(("share_\(index)", try model.share(ofLine: index)))
    }
    if let first = lines.flatMap({ $0 }).first(where: \.isUncertain) {
      for (key, share) in [("q05", 0.05), ("q50", 0.5), ("q95", 0.95)] {
        answers.append((key, try first.quantile(share)))
      }
    }
    return answers
  }

  private static func input(_ value: JSONValue?) throws -> ModelInput {
    if let number = value?.number { return .fixed(number) }
    func part(_ key: String) throws -> Double {
      guard let number = value?[key]?.value.number else { throw MissingInput(key: key) }
      return number
    }
    if value?["min"] == nil { return .fixed(try part("value")) }
    let (low, mode, high) = (try part("min"), try part("mode"), try part("max"))
    return value?["dist"]?.value.text == "pert"
      ? try .pert(minimum: low, mode: mode, maximum: high)
      : try .triangular(minimum: low, mode: mode, maximum: high)
  }
}

extension ModelInput {
  fileprivate var isUncertain: Bool {
    if case .fixed = self { return false }
    return true
  }
}
