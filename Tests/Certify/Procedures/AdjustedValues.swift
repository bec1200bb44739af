// SPDX-License-Identifier: EUPL-1.2
import Numerics

/// The table `multiple_testing`: adjusted p-values.
enum AdjustedValues {
  static let certify: Procedure = { question in
    let values = try question.numbers("p")
    let methods: [(name: String, adjusted: [Double])] = [
      ("bonferroni", try MultipleTesting.bonferroni(values)),
      ("holm", try MultipleTesting.holm(values)),
      ("hochberg", try MultipleTesting.hochberg(values)),
      ("bh", try MultipleTesting.benjaminiHochberg(values)),
      ("by", try MultipleTesting.benjaminiYekutieli(values)),
    ]
    return methods.flatMap { method in
      method.adjusted.enumerated().map { ("\(method.name)_\($0.offset)", $0.element) }
    }
  }
}
