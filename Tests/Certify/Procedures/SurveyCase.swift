// SPDX-License-Identifier: EUPL-1.2
import Numerics
import Diagnostics
import Ingest

/// The table of stratified samples.
enum SurveyCase {
  static func certify(_ question: JSONCase) throws -> [(key: String, value: Double)] {
    let strata = (question["strata"]?.items ?? []).map { item in
      Stratum(
        size: item["N"]?.value.count ?? 0, outcomes: item["y"]?.value.numbers ?? [],
        auxiliaries: item["x"]?.value.numbers ?? [], auxiliaryTotal: item["X"]?.value.number)
    }
    let sample = try StratifiedSample(strata)
    let (total, mean) = (try sample.total(), try sample.mean())
    let (ratio, separate) = (try sample.combinedRatio(), try sample.separateRatioTotal())
    let answers: [(key: String, value: Double)] = [
      ("total_y", total.estimate), ("se_total_y", total.standardError),
      ("mean_y", mean.estimate), ("se_mean_y", mean.standardError),
      ("ratio_c", ratio.estimate), ("se_ratio_c", ratio.standardError),
      ("ratio_s_total", separate.estimate), ("se_ratio_s_total", separate.standardError),
    ]
    return answers
      + (try sample.neymanShares()).enumerated().map { ("neyman_\($0.offset)", $0.element) }
  }
}
