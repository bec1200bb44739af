// SPDX-License-Identifier: EUPL-1.2
import Numerics

/// The table `fisher`: the exact test of a two by two table.
enum FisherTable {
  static let certify: Procedure = { question in
    let test = try FisherExact(
      try question.count("a"), try question.count("b"), try question.count("c"),
      try question.count("d"))
    let level = try question.number("conf")
    var answers: [(key: String, value: Double)] = [
      ("p_less", test.pLess), ("p_greater", test.pGreater), ("p_two", test.pTwoSided),
    ]
    if let odds = try? test.oddsRatio(), let interval = try? test.interval(level: level) {
      let found = [("or_cond", odds)] + ends("or", interval)
      answers += found.filter { $0.1 != 0 && $0.1.isFinite }
    }
    return answers
  }
}
