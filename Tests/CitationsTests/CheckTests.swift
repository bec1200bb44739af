// SPDX-License-Identifier: EUPL-1.2
import Citations
import Diagnostics
import Testing

@Suite struct CheckTests {
  @Test func `one letter with two numbers is a conflict that names both places`() {
    let found = CitationChecks.conflicts(in: [
      paper("kst53", number: "53", date: "2019-01-24"),
      paper("kst54", number: "54", date: "2019-01-24"),
    ])
    #expect(found.map(\.kind) == [.referenceConflict])
    #expect(found.first?.kind.consequence == .checkFails)
    #expect(found.first?.place == Place(path: "kst54.md", line: 6, column: 9))
    #expect(
      found.first?.sentence.en
        == "'Brief' of 2019-01-24 is Kamerstuk 34477-54 here, but Kamerstuk 34477-53 at 'kst53' "
        + "(kst53.md:6:9). Nothing in Evidence supports either.")
  }

  @Test func `one number with two dates is a conflict`() {
    let found = CitationChecks.conflicts(in: [
      paper("a", number: "56", date: "2019-03-17"), paper("b", number: "56", date: "2019-05-14"),
    ])
    #expect(found.map(\.kind) == [.referenceConflict])
    #expect(
      found.first?.sentence.nl
        == "Kamerstuk 34477-56 is hier van 2019-05-14, maar bij 'a' (a.md) van 2019-03-17. "
        + "Geen van beide is in Evidence te staven.")
  }

  @Test func `one number under two slugs is a duplicate, also when one date is less exact`() {
    let found = CitationChecks.conflicts(in: [
      paper("a", number: "56", date: "2019-03-17"), paper("b", number: "56", date: "2019"),
    ])
    #expect(found.map(\.kind) == [.referenceDuplicate])
    #expect(found.first?.kind.consequence == .checkFails)
  }

  @Test func `one address under two slugs is a warning`() {
    let found = CitationChecks.conflicts(in: [
      paper("a", number: "1", date: "2019", title: "One", url: "https://example.org/"),
      paper("b", number: "2", date: "2020", title: "Two", url: "https://example.org/"),
    ])
    #expect(found.map(\.kind) == [.referenceSameURL])
    #expect(found.first?.kind.severity == .warning)
  }

  @Test func `a report in two files is a duplicate, two annexes to one letter are not`() {
    let first = report("a", .report(publisher: nil), title: "A  Study")
    let second = report("b", .report(publisher: nil), title: "a study")
    #expect(
      CitationChecks.conflicts(in: [first, second]).map(\.kind) == [.referenceDuplicate])
    let annex = Work.kamerstukAnnex(
      chamber: "II", session: "2020-2021", dossier: "34477", number: "74")
    #expect(
      CitationChecks.conflicts(in: [
        report("c", annex, title: "Monitor"), report("d", annex, title: "Study"),
      ]).isEmpty)
    #expect(
      CitationChecks.conflicts(in: [
        report("c", annex, title: "Study"), report("d", annex, title: "Study"),
      ]).map(\.kind) == [.referenceDuplicate])
  }

  @Test func `two letters with one description but other dates are two letters`() {
    let found = CitationChecks.conflicts(in: [
      paper("a", number: "54", date: "2019-01-24"), paper("b", number: "56", date: "2019-03-17"),
    ])
    #expect(found.isEmpty)
  }

  @Test func `the order of the files does not change what is found`() {
    let all = [
      paper("a", number: "1", date: "2019"), paper("b", number: "1", date: "2019"),
      paper("c", number: "2", date: "2019"), paper("d", number: "1", date: "2020"),
    ]
    let found = CitationChecks.conflicts(in: all)
    #expect(found.count == 3)
    #expect(CitationChecks.conflicts(in: all.reversed()) == found)
  }

  private func paper(
    _ id: String, number: String, date: String, title: String = "Brief", url: String? = nil
  ) -> Reference {
    Reference(
      id: id,
      work: .kamerstuk(chamber: "II", session: "2018-2019", dossier: "34477", number: number),
      title: title, author: "Minister", date: date, url: url, retrieved: nil, note: nil,
      place: Place(path: id + ".md"),
      places: ["number": Place(path: id + ".md", line: 6, column: 9)])
  }

  private func report(_ id: String, _ work: Work, title: String) -> Reference {
    Reference(
      id: id, work: work, title: title, author: "Maker", date: "2020-08", url: nil,
      retrieved: nil, note: nil, place: Place(path: id + ".md"))
  }
}
