// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Indicators
import Testing

/// Tables long enough to be worked on in stretches give what the same rows give in any other order.
struct LongTableTests {
  private func findings(_ words: [String], _ table: AwardTable) throws -> [String] {
    var report = Report()
    let indicator = try #require(
      AdHoc.indicator(
        measure: words[0], property: words[1], dataset: "small/data",
        fields: words.count > 3 ? ["by": words[3]] : [:], unit: words[2], noting: &report))
    let findings = IndicatorBook.findings(
      of: indicator, in: .awards(table), selections: [:], noting: &report)
    return findings.map { "\($0.key) \($0.result) \($0.covered)" }
  }

  @Test func `a long table gives the same in any order of its rows`() throws {
    let count = 210_000
    let straight = try LongTable.table(0..<count)
    let mixed = try LongTable.table((0..<count).lazy.map { $0 &* 100_003 % count })
    #expect(straight.noticeID.isGrouped)
    #expect(!mixed.noticeID.isGrouped)
    let questions = [
      ["count", "rows", "notice"], ["share", "cross-border", "notice", "area"],
      ["share", "single-tender", "value"], ["median-state", "cross-border", "value"],
      ["mean", "tenders", "award"], ["concentration", "rows", "award"],
      ["share", "every-tenderer-won", "award"],
      ["share", "divided-into-lots", "notice"], ["mean", "value", "award"],
      ["quantiles", "tenders", "award"], ["concentration", "rows", "notice"],
      ["tender-share", "tenders-other-eu", "tender"], ["matrix", "rows", "notice"],
      ["procedure-mix", "rows", "notice"], ["share-trend", "cross-border", "award"],
    ]
    for words in questions {
      let expected = try findings(words, straight)
      #expect(try findings(words, mixed) == expected, "\(words)")
    }
    #expect(try findings(questions[0], straight)[0].contains("value: 140000.0"))
  }
}
