// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Indicators
import Testing

/// Tables long enough to be worked on in stretches give what the same rows give in any other order.
struct LongTableTests {
  private static let states = ["NL", "DE", "BE", "FR", "IT"]

  /// The award of a number: one to three awards to a notice, some without a value or a lot.
  private static func award(_ number: Int) -> Award {
    let notice = number / 3 * 2 + (number % 3 == 2 ? 1 : 0)
    let mixed = notice &* 7_919 % 10_007
    var award = Award()
    award.noticeID = "\(notice)-\(2016 + mixed % 5)"
    award.form = "F03"
    award.buyerCountry = Area(states[mixed % states.count])
    award.winnerCountries =
      number % 11 == 0 ? [nil] : [Area(states[(mixed + (number % 13 == 0 ? 1 : 0)) % states.count])]
    award.awardIndex = 1 + number % 3
    award.lot = number % 17 == 0 ? "" : "\(1 + number % 2)"
    award.tenders = number % 19 == 0 ? nil : 1 + number % 9
    award.tendersOtherEU = number % 9 / 4
    award.value = number % 5 == 0 ? nil : Double(1_000 + mixed) + 0.1
    award.currency = "EUR"
    award.isAwarded = true
    return award
  }

  private static func table(_ numbers: some Sequence<Int>) throws -> AwardTable {
    var table = AwardTable(snapshot: try SmallData.snapshot())
    for number in numbers {
      table.append(award(number), at: Place(path: "a.csv", line: number + 2))
    }
    return table
  }

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
    let straight = try Self.table(0..<count)
    let mixed = try Self.table((0..<count).lazy.map { $0 &* 100_003 % count })
    #expect(straight.noticeID.isGrouped)
    #expect(!mixed.noticeID.isGrouped)
    let questions = [
      ["count", "rows", "notice"], ["share", "cross-border", "notice", "area"],
      ["share", "single-tender", "value"], ["share", "every-tenderer-won", "award"],
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
