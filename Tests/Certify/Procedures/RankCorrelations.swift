// SPDX-License-Identifier: EUPL-1.2
import Numerics

/// The table `rank_corr`: correlations by value and by rank.
enum RankCorrelations {
  static let certify: Procedure = { question in
    let (x, y) = (try question.numbers("x"), try question.numbers("y"))
    let pearson = try Correlation.pearson(x, y)
    let spearman = try Correlation.spearman(x, y)
    let kendall = try Kendall(x, y)
    var answers: [(key: String, value: Double)] = [
      ("pearson", pearson.coefficient), ("pearson_p", pearson.pValue),
      ("spearman", spearman.coefficient), ("spearman_p", spearman.pValue),
      ("kendall", kendall.tau), ("kendall_z", kendall.outcome.statistic),
      ("kendall_p", kendall.outcome.pValue),
    ]
    if let interval = try? pearson.interval(level: 0.95) { answers += ends("pearson", interval) }
    if let exact = try? kendall.exactP() { answers.append(("kendall_p_exact", exact)) }
    return answers
  }
}
