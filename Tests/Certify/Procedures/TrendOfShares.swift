// SPDX-License-Identifier: EUPL-1.2
import Numerics

/// The table `cochran_armitage`: a trend in shares.
enum TrendOfShares {
  static let certify: Procedure = { question in
    let (counts, totals) = (try question.numbers("x"), try question.numbers("n"))
    let scores = try question.numbers("scores")
    let groups = zip(zip(counts, totals), scores).map {
      ScoredShare(Int($0.0), of: Int($0.1), score: $1)
    }
    let outcome = try ShareTrend.cochranArmitage(groups)
    return [
      ("z", outcome.statistic), ("chi2", try ShareTrend.chiSquare(groups).statistic),
      ("p", outcome.pValue),
    ]
  }
}
