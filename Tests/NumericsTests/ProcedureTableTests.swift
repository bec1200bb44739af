// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Numerics
import TestSupport
import Testing

/// The input of one case of a procedure's table.
private struct CaseInput {
  let members: [String: Any]

  var level: Double { (members["conf"] as? String).flatMap(Double.init) ?? 0.95 }
  func count(_ key: String) -> Int { members[key] as? Int ?? 0 }
  func counts(_ key: String) -> [Int] { members[key] as? [Int] ?? [] }
  func list(_ key: String) -> [Double] { members[key] as? [Double] ?? [] }
  func rows(_ key: String) -> [[Double]] { members[key] as? [[Double]] ?? [] }
}

/// Two keys for the ends of an interval.
private func ends(_ name: String, _ interval: Interval) -> [String: Double] {
  [name + "_lo": interval.low, name + "_hi": interval.high]
}

/// What every procedure of the tables gives under the names of its answers.
private let procedures: [String: @Sendable (CaseInput) throws -> [String: Double]] = [
  "binom_ci": { input in
    let (x, n, level) = (input.count("x"), input.count("n"), input.level)
    return ends("jeffreys", try Proportion.jeffreys(x, of: n, level: level))
      .merging(ends("midp", try Proportion.midP(x, of: n, level: level))) { one, _ in one }
      .merging(["upper1_exact": try Proportion.upperLimit(x, of: n, level: level)]) { $1 }
  },
  "fisher": { input in
    let test = try FisherExact(
      input.count("a"), input.count("b"), input.count("c"), input.count("d"))
    return ends("or", try test.interval(level: input.level)).merging(
      ["p_two": test.pTwoSided, "or_cond": try test.oddsRatio(), "p_less": test.pLess]) { $1 }
  },
  "two_prop": { input in
    let two = try TwoShares(
      input.count("x1"), of: input.count("n1"), against: input.count("x2"), of: input.count("n2"))
    let (test, yates) = (try two.pooledTest(), try two.chiSquare(correction: .half))
    return ends("newcombe", try two.newcombe(level: input.level))
      .merging(ends("agresti_caffo", try two.agrestiCaffo(level: input.level))) { $1 }
      .merging(["z_pooled": test.statistic, "p_pooled": test.pValue, "p_yates": yates.pValue]) {
        $1
      }
  },
  "poisson_rate": { input in
    let exposure = try #require(input.members["T"] as? Double)
    let rate = try PoissonRate(events: input.count("x"), exposure: exposure)
    return ends("garwood", try rate.garwood(level: input.level))
  },
  "chisq_table": { input in
    let table = try ContingencyTable(input.rows("table").map { $0.map { Int($0) } })
    return [
      "chi2": table.chiSquare.statistic, "p": table.chiSquare.pValue, "cramers_v": table.cramersV,
      "g2": table.likelihoodRatio.statistic, "p_g2": table.likelihoodRatio.pValue,
    ]
  },
  "cochran_armitage": { input in
    let scores = input.list("scores")
    let groups = zip(zip(input.counts("x"), input.counts("n")), scores).map {
      ScoredShare($0.0, of: $0.1, score: $1)
    }
    let outcome = try ShareTrend.cochranArmitage(groups)
    return ["z": outcome.statistic, "p": outcome.pValue]
  },
  "kruskal": { input in
    let test = try KruskalWallis(input.rows("groups"))
    return ["h": test.outcome.statistic, "p": test.outcome.pValue, "eps2": test.effect]
  },
  "mann_whitney": { input in
    let test = try MannWhitney(input.list("x"), input.list("y"))
    let plain = try test.normalTest()
    return ["hl": test.shift, "z": plain.statistic, "p_norm": plain.pValue, "u": test.u]
  },
  "mann_kendall": { input in
    let trend = try MannKendall(times: input.list("t"), values: input.list("y"))
    return [
      "z": trend.outcome.statistic, "p": trend.outcome.pValue, "sen_slope": trend.slope,
      "sen_intercept": trend.intercept, "var_s": trend.variance, "tau_a": trend.tau,
    ]
  },
  "rank_corr": { input in
    let (x, y) = (input.list("x"), input.list("y"))
    let (pearson, kendall) = (try Correlation.pearson(x, y), try Kendall(x, y))
    return ends("pearson", try pearson.interval()).merging([
      "pearson": pearson.coefficient, "pearson_p": pearson.pValue, "kendall": kendall.tau,
      "spearman_p": try Correlation.spearman(x, y).pValue, "kendall_p": kendall.outcome.pValue,
    ]) { $1 }
  },
  "multiple_testing": { input in
    var answers: [String: Double] = [:]
    for (place, value) in try MultipleTesting.holm(input.list("p")).enumerated() {
      answers["holm_\(place)"] = value
    }
    for (place, value) in try MultipleTesting.benjaminiYekutieli(input.list("p")).enumerated() {
      answers["by_\(place)"] = value
    }
    return answers
  },
]

struct ProcedureTableTests {
  @Test(
    .enabled(if: Repository.hasShared, "needs ../shared"), arguments: procedures.keys.sorted())
  func `the larger tables agree to the last bit`(name: String) throws {
    let url = Repository.shared.appending(path: "numerics/procedures/\(name).json")
    let root = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
    let procedure = try #require(procedures[name])
    var compared = 0
    for item in try #require(root?["cases"] as? [[String: Any]]) {
      let input = try #require(item["input"] as? [String: Any])
      let expected = try #require(item["expected"] as? [String: Any])
      for (key, value) in try procedure(CaseInput(members: input)) {
        guard let exact = expected[key] as? [String: String] else { continue }
        #expect(value == exact["hex"].flatMap(Double.init), "\(name) \(input) \(key)")
        compared += 1
      }
    }
    #expect(compared >= 10)
  }
}
