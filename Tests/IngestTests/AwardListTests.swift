// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Testing

@testable import Ingest

@Suite struct AwardListTests {
  private static let full: Award = {
    var award = Award()
    (award.noticeID, award.form, award.schema) = ("000001-2021", "F03", "R2.0.9")
    award.dispatchDate = CalendarDay(year: 2021, month: 12, day: 31)
    award.publicationDate = CalendarDay(year: 2022, month: 1, day: 1)
    award.conclusionDate = CalendarDay(year: 1999, month: 2, day: 28)
    (award.buyerCountry, award.otherBuyerCountries) = (Area("NL"), [Area("BE")])
    (award.mainCPV, award.legalBasis, award.procedure) = ("85312000", "32014L0024", "1")
    (award.authorityType, award.awardIndex, award.lot) = ("6", 7, "a lot with a long name")
    (award.isAwarded, award.isGroup) = (true, false)
    (award.tenders, award.tendersSME, award.tendersOtherEU) = (3, 0, nil)
    (award.value, award.currency) = (1234.5, "EUR")
    (award.winnerCountries, award.winnersSME) = ([Area("DE"), nil], [true, nil])
    (award.isFramework, award.durationMonths) = (true, 48)
    award.tenderDeadline = CalendarDay(year: 2021, month: 6, day: 30)
    award.linkedNotices = ["299088-2020"]
    award.exclusion = .euInstitution
    return award
  }()

  private static let rare: [Award] = {
    var range = full
    (range.valueLow, range.valueHigh) = (1, 2)
    var published = full
    (published.publishedValue, published.publishedTenders) = ("1 234,50", ["3", "", "", ""])
    var many = full
    many.tenders = 5_000_000_000
    var long = full
    long.durationDays = 5_000_000_000
    var joined = full
    joined.publishedConclusionDate = "2021-01-01 --- 2021-01-02"
    return [Award(), range, published, many, long, joined]
  }()

  @Test(arguments: [full] + rare)
  func `a list gives back what was put in`(award: Award) {
    let place = Place(path: "a.csv", line: 3, column: 9, length: 4)
    let list: AwardList = [Located(award, at: place)]
    #expect(list.first == Located(award, at: place))
  }

  @Test(arguments: [full] + rare)
  func `a rule is set on a row and nothing else changes`(award: Award) {
    var list: AwardList = [Located(award, at: Place(path: "a", line: 1, column: 1))]
    list.exclude(0, by: .cancelled)
    var expected = award
    expected.exclusion = .cancelled
    #expect(list.map(\.value) == [expected])
  }

  @Test func `a row is as small as the page says`() {
    #expect(MemoryLayout<PackedAward>.stride == 160)
  }

  @Test func `rows that leave take nothing of the others along`() {
    let awards = [Self.full] + Self.rare
    var list = AwardList()
    for award in awards { list.append(Located(award, at: Place(path: "a"))) }
    list.remove { $0 == 1 || $0 == 3 }
    #expect(list.map(\.value) == [0, 2, 4, 5, 6].map { awards[$0] })
  }

  @Test func `rows of one notice come together in the order of first appearance`() {
    let ids = ["2", "1", "2", "3", "1"]
    var list = AwardList()
    for (row, id) in ids.enumerated() {
      var award = Award()
      (award.noticeID, award.awardIndex) = (id, row)
      list.append(Located(award, at: Place(path: "a")))
    }
    let sorted = list.byNotice
    #expect(sorted.map(\.value.awardIndex) == [0, 2, 1, 4, 3])
    #expect(Array(sorted.notices) == [0..<2, 2..<4, 4..<5])
  }

  @Test func `a table of rows finds every key that was added and no other`() {
    var table = RowTable()
    for row in 0..<1000 { table.add(row, key: row * 7) }
    #expect((0..<1000).allSatisfy { row in table.row(row * 7) { $0 == row } == row })
    #expect(table.row(3) { $0 * 7 == 3 } == nil)
  }
}
