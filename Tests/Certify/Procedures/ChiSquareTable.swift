// SPDX-License-Identifier: EUPL-1.2
import Numerics

/// The table `chisq_table`: independence of rows and columns.
enum ChiSquareTable {
  static let certify: Procedure = { question in
    let table = try ContingencyTable(try question.rows("table").map { $0.map { Int($0) } })
    let (plain, likelihood) = (table.chiSquare, table.likelihoodRatio)
    return [
      ("chi2", plain.statistic), ("df", Double(table.degrees)), ("p", plain.pValue),
      ("g2", likelihood.statistic), ("p_g2", likelihood.pValue), ("cramers_v", table.cramersV),
    ]
  }
}
