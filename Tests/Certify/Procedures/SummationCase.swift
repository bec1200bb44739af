// SPDX-License-Identifier: EUPL-1.2
import Numerics

/// The table of sums.
enum SummationCase {
  static func certify(_ question: JSONCase) throws -> [(key: String, value: Double)] {
    [("sum", try Sum.exact(try question.numbers("xhex")))]
  }
}
