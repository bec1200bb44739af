// SPDX-License-Identifier: EUPL-1.2
import Numerics

/// The table of concentrations of counts.
enum HhiCountsCase {
  static func certify(_ question: JSONCase) throws -> [(key: String, value: Double)] {
    let counts = try CountConcentration(try question.numbers("counts").map { Int($0) })
    let interval = try counts.interval(level: try question.number("conf"))
    return [
      ("hhi", counts.herfindahl()), ("hhi_u", try counts.unbiasedHerfindahl()),
      ("se", counts.standardError()), ("lo", interval.low), ("hi", interval.high),
      ("shannon", counts.shannon()), ("shannon_mm", counts.correctedShannon()),
    ]
  }
}
