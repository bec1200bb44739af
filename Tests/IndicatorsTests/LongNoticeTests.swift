// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Indicators
import Numerics
import Testing

/// Questions about lots and last days over notices of one to some thousands of awards, beside the
/// plainest way to answer them.
struct LongNoticeTests {
  private static let awards = (0..<2_100).flatMap(notice)
  private static let notices = Dictionary(grouping: awards, by: \.noticeID)

  /// The awards of a notice; every fiftieth has more than any pass takes at once.
  private static func notice(_ number: Int) -> [Award] {
    let count = number % 50 == 7 ? 4_000 + number : 1 + number &* 31 % 7
    return (0..<count).map { section in
      let mixed = (number &* 7_919 &+ section &* 104_729) % 10_007
      var award = Award()
      award.noticeID = "\(number)-2019"
      award.form = "F03"
      award.buyerCountry = Area("NL")
      award.awardIndex = section + 1
      award.isAwarded = true
      award.lot = mixed % 23 == 0 ? "" : "\(1 + mixed % (number % 3 == 0 ? 1 : 1 + count / 2))"
      award.winnerCountries = Array(
        repeating: Area("NL"), count: mixed % 37 == 0 ? 0 : 1 + mixed % 2)
      award.isGroup = mixed % 5 == 0
      award.tenders = mixed % 41 == 0 ? nil : 1 + mixed % 3
      award.tenderDeadline =
        number % 4 == 0 ? day(17_900 + number % 9 + (mixed % 900 == 0 ? 1 : 0)) : nil
      award.conclusionDate = mixed % 7 == 0 ? nil : day(17_902 + mixed % 60)
      award.linkedNotices =
        number % 4 == 1 && number > 8
        ? ["\(number - 1)-2019", "\(number - number % 3 * 4 - 1)-2019"] : []
      return award
    }
  }

  private static func day(_ number: Int) -> CalendarDay? { CalendarDay(number: number) }

  private func estimate(_ measure: String, _ property: String) throws -> [Estimate] {
    let mixed = Self.awards.indices.map { Self.awards[$0 &* 100_003 % Self.awards.count] }
    return try [Self.awards, mixed].map { awards in
      var table = AwardTable(snapshot: try SmallData.snapshot())
      for (line, award) in awards.enumerated() {
        table.append(award, at: Place(path: "a.csv", line: line + 2))
      }
      var report = Report()
      let indicator = try #require(
        AdHoc.indicator(
          measure: measure, property: property, dataset: "small/data", fields: [:], unit: "award",
          noting: &report))
      let findings = IndicatorBook.findings(
        of: indicator, in: .awards(table), selections: [:], noting: &report)
      return try #require(findings.first).result.get()
    }
  }

  private func expectShare(_ property: String, _ outcomes: [Bool?]) throws {
    let yes = outcomes.count { $0 == true }
    let known = outcomes.count { $0 != nil }
    #expect(yes > 100 && known > yes + 100 && known < outcomes.count - 100)
    for found in try estimate("share", property) {
      #expect(found.value == 100 * Double(yes) / Double(known))
      #expect((found.n, found.unknown) == (known, outcomes.count - known))
    }
  }

  @Test func `everyone who tendered for a lot won`() throws {
    let lots = Self.notices.values.flatMap { notice in
      Dictionary(grouping: notice) { $0.lot.isEmpty ? "\($0.awardIndex)?" : $0.lot }.values
    }
    let outcomes = lots.flatMap { lot -> [Bool?] in
      let winners = lot.map {
        $0.isGroup == true ? min(1, $0.winnerCountries.count) : $0.winnerCountries.count
      }
      let tenders = lot.compactMap(\.tenders)
      let isClear = !winners.contains(0) && tenders.count == lot.count
      let most = tenders.max() ?? 0
      let answer = isClear ? most >= 2 && winners.reduce(0, +) >= most : nil
      return lot.map { _ in answer }
    }
    try expectShare("every-tenderer-won", outcomes)
  }

  @Test func `a notice is divided into lots`() throws {
    let outcomes = Self.notices.values.flatMap { notice -> [Bool?] in
      let lots = Set(notice.map(\.lot).filter { !$0.isEmpty })
      let unnamed = notice.count { $0.lot.isEmpty }
      let isOne = lots.isEmpty ? unnamed == 1 : unnamed == 0
      return notice.map { _ in lots.count > 1 ? true : isOne ? false : nil }
    }
    try expectShare("divided-into-lots", outcomes)
  }

  @Test func `the last day of a call counts for the notices it is linked with`() throws {
    let own = Self.notices.mapValues { Set($0.compactMap(\.tenderDeadline)) }
    func day(_ days: Set<CalendarDay>) -> CalendarDay? { days.count == 1 ? days.first : nil }
    var linked: [String: Set<CalendarDay>] = [:]
    for award in Self.awards {
      for other in award.linkedNotices where own[other] != nil {
        for (one, two) in [(award.noticeID, other), (other, award.noticeID)] {
          if let day = own[two].flatMap(day) { linked[one, default: []].insert(day) }
        }
      }
    }
    let times = Self.awards.compactMap { award -> Int? in
      let last = award.tenderDeadline ?? linked[award.noticeID].flatMap(day)
      guard let last, let concluded = award.conclusionDate, concluded >= last else { return nil }
      return concluded.number - last.number
    }
    #expect(times.count > 1_000 && times.count < Self.awards.count - 1_000)
    for found in try estimate("mean", "decision-time") {
      #expect(found.value == Double(times.reduce(0, +)) / Double(times.count))
      #expect(found.n == times.count)
    }
  }
}
