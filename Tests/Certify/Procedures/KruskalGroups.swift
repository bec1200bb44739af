// SPDX-License-Identifier: EUPL-1.2
import Numerics

/// The table `kruskal`: several groups by rank.
enum KruskalGroups {
  static let certify: Procedure = { question in
    let test = try KruskalWallis(try question.rows("groups"))
    return [
      ("h", test.outcome.statistic), ("df", Double(test.degrees)), ("p", test.outcome.pValue),
      ("eps2", test.effect),
    ]
  }
}
