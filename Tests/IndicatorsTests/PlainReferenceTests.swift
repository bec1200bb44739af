// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Foundation
import Indicators
import Numerics
import Testing

/// Measures over long tables beside the plainest way to compute the same.
struct PlainReferenceTests {
  private static let count = 210_000
  private static let awards = (0..<count).map(LongTable.award)
  private static let notices = Dictionary(grouping: awards, by: \.noticeID)

  private static let table = Result {
    try LongTable.table((0..<count).lazy.map { $0 &* 100_003 % count })
  }

  private func estimate(_ measure: String, _ property: String, _ unit: String) throws -> Estimate {
    var report = Report()
    let indicator = try #require(
      AdHoc.indicator(
        measure: measure, property: property, dataset: "small/data", fields: [:], unit: unit,
        noting: &report))
    let findings = IndicatorBook.findings(
      of: indicator, in: .awards(try Self.table.get()), selections: [:], noting: &report)
    return try #require(findings.first).result.get()
  }

  private func isForeign(_ award: Award) -> Bool? {
    award.winnerCountries[0].map { $0 != award.buyerCountry }
  }

  /// The awards that a value counts for, with their outcome: one of a notice that repeats it.
  private func valued(
    _ outcome: (Award) -> Bool?
  ) -> [(award: Award, value: Double, outcome: Bool?)] {
    Self.notices.values.flatMap { notice in
      let valued = notice.compactMap { award in award.value.map { (award, $0, outcome(award)) } }
        .sorted { $0.0.awardIndex < $1.0.awardIndex }
      guard valued.count > 1, Set(valued.map(\.1)).count == 1 else { return valued }
      let outcomes = Set(valued.map(\.2))
      return [(valued[0].0, valued[0].1, outcomes.count == 1 ? valued[0].2 : nil)]
    }
  }

  private func share(_ rows: [(award: Award, value: Double, outcome: Bool?)]) throws -> Double {
    let known = rows.filter { $0.outcome != nil }
    let part = try Sum.exact(known.filter { $0.outcome == true }.map(\.value))
    return 100 * part / (try Sum.exact(known.map(\.value)))
  }

  @Test func `a share of value is that of a plain sum`() throws {
    let rows = valued { award in award.tenders.map { $0 == 1 } }
    let found = try estimate("share", "single-tender", "value")
    #expect(found.value == (try share(rows)))
    #expect(found.n == rows.count { $0.outcome != nil })
    #expect(found.unknown == rows.count { $0.outcome == nil })
    #expect(found.missing == Self.count - rows.count)
    let interval = try #require(found.interval)
    #expect(interval.low < found.value && found.value < interval.high)
  }

  @Test func `the median state by value is the median of plain shares`() throws {
    let states = Dictionary(grouping: valued(isForeign)) { $0.award.buyerCountry }
    let shares = try states.values.map(share)
    let found = try estimate("median-state", "cross-border", "value")
    #expect(found.value == (try Summary.median(shares)))
    #expect(found.n == states.values.joined().count { $0.outcome != nil })
  }

  @Test func `a mean of tenders is that of a plain sum`() throws {
    let tenders = Self.awards.compactMap(\.tenders).map(Double.init)
    let found = try estimate("mean", "tenders", "award")
    #expect(found.value == (try Summary.mean(tenders)))
    #expect(found.n == tenders.count)
    #expect(found.missing == Self.count - tenders.count)
  }

  @Test(arguments: ["award", "notice"])
  func `the interval of a concentration is that of the pulls of notices`(unit: String) throws {
    let counts = Self.notices.values.map { notice in
      let known = notice.compactMap { $0.winnerCountries[0] }
      return Dictionary(grouping: known) { $0 }.mapValues { unit == "award" ? $0.count : 1 }
    }
    let totals = counts.reduce(into: [Area: Int]()) { $0.merge($1, uniquingKeysWith: +) }
    let total = Double(totals.values.reduce(0, +))
    let index = totals.values.reduce(0) { $0 + pow(Double($1) / total, 2) }
    let pulls = counts.filter { !$0.isEmpty }.map { notice in
      notice.reduce(0) { pull, country in
        let share = Double(totals[country.key] ?? 0) / total
        return pull + 2 / total * Double(country.value) * (share - index)
      }
    }
    let notices = Double(pulls.count)
    let squares = pulls.reduce(0) { $0 + $1 * $1 }
    let reach =
      try StudentT(degrees: notices - 1).quantile(0.975)
      * (notices / (notices - 1) * squares).squareRoot()
    let found = try estimate("concentration", "rows", unit)
    let interval = try #require(found.interval)
    #expect(abs(found.value - index) < 1e-12)
    #expect(abs(interval.high - index - reach) < 1e-9 * reach)
  }
}
