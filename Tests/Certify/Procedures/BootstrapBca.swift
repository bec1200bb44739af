// SPDX-License-Identifier: EUPL-1.2
import Ingest
import Numerics

/// Bootstrap intervals over given index sets.
enum BootstrapBca {
  static func certify(_ question: JSONCase) throws -> [(key: String, value: Double)] {
    let level = Double(try question.text("conf")) ?? .nan
    let result = try distribution(question)
    let shares = try result.correctedShares(level: level)
    let seven = try result.bca(level: level)
    let six = try result.bca(level: level, type: .weibull)
    let middle = try result.percentile(level: level)
    return [
      ("theta", result.estimate), ("z0", try result.bias), ("a", try result.acceleration),
      ("se", try result.standardError), ("alpha_lo", shares.low), ("alpha_hi", shares.high),
      ("bca_lo", seven.low), ("bca_hi", seven.high), ("bca6_lo", six.low), ("bca6_hi", six.high),
      ("pct_lo", middle.low), ("pct_hi", middle.high),
    ]
  }

  private static func distribution(_ question: JSONCase) throws -> BootstrapDistribution {
    let samples = Resamples.given(try question.rows("index").map { $0.map { Int($0) } })
    switch try question.statistic() {
    case "ratio":
      let pairs = try question.rows("data")
      let (top, bottom) = try question.columns(pairs)
      return try Bootstrap.ratio(top, over: bottom, samples)
    case "median": return try Bootstrap.median(of: try question.numbers("data"), samples)
    default: return try Bootstrap.mean(of: try question.numbers("data"), samples)
    }
  }
}

extension JSONCase {
  /// The name of the statistic.
  fileprivate func statistic() throws -> String {
    guard let name = self["stat"]?.text else { throw MissingInput(key: "stat") }
    return name
  }

  /// The numerators and denominators of a ratio: y and x of each row.
  fileprivate func columns(_ rows: [[Double]]) throws -> ([Double], [Double]) {
    guard rows.allSatisfy({ $0.count == 2 }) else { throw MissingInput(key: "data") }
    return (rows.map { $0[0] }, rows.map { $0[1] })
  }
}
