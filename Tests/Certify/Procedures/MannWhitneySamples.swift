// SPDX-License-Identifier: EUPL-1.2
import Numerics

/// The table `mann_whitney`: two samples by rank.
enum MannWhitneySamples {
  static let certify: Procedure = { question in
    let test = try MannWhitney(try question.numbers("x"), try question.numbers("y"))
    var answers: [(key: String, value: Double)] = [
      ("u", test.u), ("a12", test.superiority), ("hl", test.shift),
    ]
    if let plain = try? test.normalTest(),
      let corrected = try? test.normalTest(correction: .half)
    {
      answers += [("z", plain.statistic), ("p_norm", plain.pValue)]
      answers += [("z_cc", corrected.statistic), ("p_cc", corrected.pValue)]
    }
    if let exact = try? test.exactP() { answers.append(("p_exact", exact)) }
    return answers
  }
}
