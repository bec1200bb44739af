// SPDX-License-Identifier: EUPL-1.2
import Claims
import Diagnostics
import Evidence
import Indicators

import Testing

/// A finding in percent; without a value its denominator is zero.
func finding(
  _ indicator: String, _ area: String, _ period: String, _ value: Double?,
  low: Double? = nil, high: Double? = nil, _ representation: Representation = .representative
) -> Finding {
  let point = value.map { Estimate(value: $0, n: nil) }
  let estimate = if let low, let high { point?.spanning(low...high) } else { point }
  return Finding(
    key: FindingKey(
      indicator: indicator, area: Area(area), period: Period(period) ?? .all),
    result: estimate.map(Result.success) ?? .failure(.zeroDenominator), unit: .percent,
    countingUnit: .figure, covered: .all, representation: representation,
    lineage: Lineage(snapshot: "small/data", path: "rows.csv", lines: [2]))
}

/// Findings to judge claims by; every indicator among them exists.
struct Court {
  let findings: [FindingKey: Finding]
  let indicators: [String: Indicator]
  let snapshots: [String: Snapshot]

  init(_ list: [Finding], refreshBy: String? = nil) throws {
    findings = Dictionary(list.map { ($0.key, $0) }) { first, _ in first }
    indicators = Dictionary(list.map { ($0.key.indicator, indicator($0.key.indicator)) }) {
      first, _ in first
    }
    let retrieved = try #require(CalendarDay("2019-01-01"))
    let origin = Origin(
      title: "Small data", producer: "Small", url: "https://example.org", published: "2019",
      retrieved: retrieved, licence: "CC0", vintage: "2019", reference: nil)
    snapshots = [
      "small/data": Snapshot(
        id: "small/data", origin: origin, representation: .representative,
        refreshBy: refreshBy.flatMap { CalendarDay($0) }, files: [])
    ]
  }

  /// What a hearing comes to.
  struct Hearing {
    let judgement: Judgement
    let report: Report
    var word: String { judgement.standing.word }
  }

  func judge(
    _ test: String, asOf: String? = nil, vocabulary: Vocabulary? = nil
  ) -> Hearing {
    var report = Report()
    let claims = [claim(claimText(test), noting: &report)].compactMap(\.self)
    let judgements = Judge.judge(
      claims, findings: findings, indicators: indicators, snapshots: snapshots,
      asOf: asOf.flatMap { CalendarDay($0) }, vocabulary: vocabulary, noting: &report)
    return Hearing(judgement: judgements[0], report: report)
  }

  func standing(_ test: String) -> String { judge(test).word }
}

private func indicator(_ slug: String) -> Indicator {
  let place = Place(path: "\(slug).md")
  return Indicator(
    id: slug, title: Words(same: slug), measure: Located("figure", at: place),
    dataset: Located("small/data", at: place),
    subject: .observations(ObservationSubject(variables: [slug])), countingUnit: .figure,
    unit: .percent, decimals: 1, intervalDecimals: 2, definition: Words(same: slug),
    method: Words(same: slug), place: place)
}
