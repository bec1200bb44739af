// SPDX-License-Identifier: EUPL-1.2
import Numerics

/// The table `two_prop`: two independent shares.
enum TwoProportions {
  static let certify: Procedure = { question in
    let level = try question.number("conf")
    let shares = try TwoShares(
      try question.count("x1"), of: try question.count("n1"),
      against: try question.count("x2"), of: try question.count("n2"))
    var answers: [(key: String, value: Double)] = [("diff", shares.difference)]
    if let pooled = try? shares.pooledTest() {
      answers += [("z_pooled", pooled.statistic), ("p_pooled", pooled.pValue)]
      let (plain, yates) = (
        try shares.chiSquare(), try shares.chiSquare(correction: .half)
      )
      answers += [("chi2", plain.statistic), ("p_chi2", plain.pValue)]
      answers += [("chi2_yates", yates.statistic), ("p_yates", yates.pValue)]
    }
    if let unpooled = try? shares.unpooledTest() {
      answers += [("z_unpooled", unpooled.statistic), ("p_unpooled", unpooled.pValue)]
    }
    answers += ends("newcombe", try shares.newcombe(level: level))
    answers += ends("agresti_caffo", try shares.agrestiCaffo(level: level))
    return answers + ratios(shares, level)
  }

  /// The ratios; left out where they are not defined.
  private static func ratios(
    _ shares: TwoShares, _ level: Double
  ) -> [(key: String, value: Double)] {
    var answers: [(key: String, value: Double)] = []
    if let ratio = try? shares.ratio(), let interval = try? shares.katz(level: level) {
      answers += [("rr", ratio)] + ends("rr", interval)
    }
    if let odds = try? shares.oddsRatio(), let interval = try? shares.woolf(level: level) {
      answers += [("or", odds)] + ends("or", interval)
    }
    return answers
  }
}
