// SPDX-License-Identifier: EUPL-1.2
import Numerics

/// Two keys for the ends of an interval.
func ends(_ name: String, _ interval: Interval) -> [(key: String, value: Double)] {
  [(name + "_lo", interval.low), (name + "_hi", interval.high)]
}

/// The table `binom_ci`: intervals for a share.
enum BinomialIntervals {
  static let certify: Procedure = { question in
    let (x, n) = (try question.count("x"), try question.count("n"))
    let level = try question.number("conf")
    var answers: [(key: String, value: Double)] = [("p", try Ratio.share(x, of: n))]
    answers += ends("wald", try Proportion.wald(x, of: n, level: level))
    answers += ends("wilson", try Proportion.wilson(x, of: n, level: level))
    answers += ends(
      "wilson_cc", try Proportion.wilson(x, of: n, level: level, correction: .half))
    answers += ends("agresti_coull", try Proportion.agrestiCoull(x, of: n, level: level))
    answers += ends("clopper_pearson", try Proportion.clopperPearson(x, of: n, level: level))
    answers += ends("jeffreys", try Proportion.jeffreys(x, of: n, level: level))
    answers += ends("midp", try Proportion.midP(x, of: n, level: level))
    answers.append(("upper1_exact", try Proportion.upperLimit(x, of: n, level: level)))
    if x == 0 { answers.append(("rule_of_three", try Ratio.of(3, over: Double(n)))) }
    return answers
  }
}
