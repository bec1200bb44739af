// SPDX-License-Identifier: EUPL-1.2
import Numerics

/// The table `mann_kendall`: a trend in a series.
enum MannKendallSeries {
  static let certify: Procedure = { question in
    let trend = try MannKendall(
      times: try question.numbers("t"), values: try question.numbers("y"))
    return [
      ("s", Double(trend.score)), ("var_s", trend.variance), ("z", trend.outcome.statistic),
      ("p", trend.outcome.pValue), ("tau_a", trend.tau), ("sen_slope", trend.slope),
      ("sen_intercept", trend.intercept),
    ]
  }
}
