// SPDX-License-Identifier: EUPL-1.2
import Citations
import Diagnostics
import Testing

@Suite struct CombinationTests {
  @Test(arguments: [
    ("34477", "74", "https://zoek.officielebekendmakingen.nl/kst-34477-74.html", true),
    ("34477", "74", "https://zoek.officielebekendmakingen.nl/dossier/kst-34477-74.pdf", true),
    ("34477", "74", "https://zoek.officielebekendmakingen.nl/kst-34477-74-b1.html", true),
    ("34477", "74", "https://zoek.officielebekendmakingen.nl/kst-34477-7.html", false),
    ("34477", "74", "https://zoek.officielebekendmakingen.nl/kst-35105-74.html", false),
    ("36350-VII", "3", "https://zoek.officielebekendmakingen.nl/kst-36350-VII-3.html", true),
    ("34477", "74", "https://example.org/kst-1-1.html", true),
  ])
  func `an official address leads to the number of the paper`(
    _ dossier: String, _ number: String, _ url: String, _ isRight: Bool
  ) {
    let work = Work.kamerstuk(
      chamber: "II", session: "2020-2021", dossier: dossier, number: number)
    #expect(codes(work, date: "2020-10-21", url: url) == (isRight ? [] : ["REF-IMPOSSIBLE"]))
  }

  @Test(arguments: [
    ("Directive 2014/24/EU", "32014L0024", true), ("Richtlijn 2014/24/EU", "32014L0024", true),
    ("Directive 2014/24/EU", "02014L0024-20220101", true),
    ("Directive 2014/24/EU", "32014L0025", false), ("Directive 2014/24/EU", "32014R0024", false),
    ("Regulation (EC) No 593/2008", "32008R0593", true),
    ("Regulation (EC) No 593/2008", "32008R0539", false),
    ("Directive 93/36/EEC", "31993L0036", true), ("Council conclusions", "32014L0024", true),
    ("Decision C(2020) 2977", "32020D0512(01)", true),
  ])
  func `name and CELEX number are of the same act`(
    _ name: String, _ celex: String, _ isRight: Bool
  ) {
    let work = Work.unionAct(name: name, journal: nil, celex: celex)
    #expect(codes(work, date: "") == (isRight ? [] : ["REF-IMPOSSIBLE"]))
  }

  @Test(arguments: [
    ("https://eur-lex.europa.eu/eli/dir/2014/24/oj", true),
    ("https://eur-lex.europa.eu/eli/dir/2014/25/oj", false),
    ("https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32014L0024", true),
    ("https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX%3A02014L0024-20220101", true),
    ("https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX%3A32014L0025&from=EN", false),
  ])
  func `an address at EUR-Lex leads to the act`(_ url: String, _ isRight: Bool) {
    let work = Work.unionAct(name: "Directive 2014/24/EU", journal: nil, celex: "32014L0024")
    #expect(codes(work, date: "2014-02-26", url: url) == (isRight ? [] : ["REF-IMPOSSIBLE"]))
  }

  @Test(arguments: [
    (Work.staatsblad(year: "2022", number: "1"), "2021-12-15", true),
    (Work.staatsblad(year: "2022", number: "188"), "2022-05-25", true),
    (Work.staatsblad(year: "2022", number: "188"), "2023-01-02", false),
    (Work.staatsblad(year: "2022", number: "188"), "2019-01-02", false),
    (Work.unionDocument(number: "SWD(2020) 81"), "2021-03-01", false),
    (Work.unionDocument(number: "SWD(2020) 81"), "2020-03-01", true),
    (Work.unionDocument(number: "SR 28/2023"), "2001", true),
    (Work.parliamentResolution(number: "P9_TA(2020)0123"), "2022-05-15", false),
    (Work.judgment(ecli: "ECLI:EU:C:2017:266", number: nil, court: nil), "2017-04-05", true),
    (Work.judgment(ecli: "ECLI:EU:C:2017:266", number: nil, court: nil), "2018-04-05", false),
  ])
  func `the year of a number fits the date`(_ work: Work, _ date: String, _ isRight: Bool) {
    #expect(codes(work, date: date) == (isRight ? [] : ["REF-IMPOSSIBLE"]))
  }

  @Test(arguments: [
    ("2026-11-20", "2026-11-20", ""), ("2026-11-21", "2026-11-21", "REF-LATER"),
    ("2026-12", "2026-11-20", "REF-LATER"), ("2026-11", "2026-11-20", ""),
    ("2026", "2025-11-19", "REF-STALE"), ("", "2025-11-20", ""), ("2027", "", "REF-LATER"),
  ])
  func `a paper of 20 November 2026 cites what was there, read within a year`(
    _ date: String, _ retrieved: String, _ expected: String
  ) {
    let reference = reference(
      .report(publisher: nil), date: date, url: "https://example.org/a",
      retrieved: retrieved.isEmpty ? nil : retrieved)
    let found = CitationChecks.datesOf(
      [reference], citedOn: "2026-11-20", place: Place(path: "paper.md"))
    #expect(found.map(\.kind.code).joined(separator: ", ") == expected)
  }

  @Test func `what nobody uses is told once, with its file`() {
    let all = [reference(.report(publisher: nil), date: "")]
    #expect(CitationChecks.unused(among: all, used: ["a"]).isEmpty)
    let found = CitationChecks.unused(among: all, used: [])
    #expect(found.map(\.kind) == [.referenceUnused])
    #expect(found.first?.place.path == "a.md")
  }

  @Test func `a conflict says which number fits the order of the dossier`() {
    func letter(_ id: String, _ number: String, _ date: String) -> Reference {
      Reference(
        id: id,
        work: .kamerstuk(chamber: "II", session: "2018-2019", dossier: "34477", number: number),
        title: id == "later" ? "Reactie" : "Brief", author: "", date: date, url: nil,
        retrieved: nil, note: nil, place: Place(path: id + ".md"))
    }
    let found = CitationChecks.conflicts(in: [
      letter("right", "56", "2019-03-17"), letter("wrong", "70", "2019-03-17"),
      letter("later", "57", "2019-05-14"),
    ])
    #expect(found.map(\.kind) == [.referenceConflict])
    let sentence = found.first?.sentence.en ?? ""
    #expect(
      sentence.contains(
        "On 'wrong': no. 70 of 2019-03-17 does not fit no. 57 of 2019-05-14 (later.md)."))
    #expect(sentence.contains("On 'right': fits the order of the dossier with no. 57"))
  }

  @Test func `works of one author and year get letters in the order of the list`() {
    func report(_ id: String, _ author: String, _ date: String) -> Reference {
      Reference(
        id: id, work: .report(publisher: nil), title: id, author: author, date: date, url: nil,
        retrieved: nil, note: nil, place: Place(path: id))
    }
    let letters = YearLetters([
      report("x", "Bureau", "2020-08"), report("y", "bureau", "2020"),
      report("z", "Bureau", "2021"),
    ])
    #expect(["x", "y", "z", "unknown"].map { letters[$0] } == ["a", "b", "", ""])
    let style = DutchLetterStyle()
    let first = report("x", "Bureau", "2020-08")
    #expect(plain(style.mention(of: first, yearLetter: "a", in: .nl)) == "Bureau (2020a)")
    #expect(
      plain(style.entry(for: first, yearLetter: "a", in: .nl))
        == "Bureau (2020a), *x*, augustus 2020.")
  }

  private func codes(_ work: Work, date: String, url: String? = nil) -> [String] {
    CitationChecks.conflicts(in: [reference(work, date: date, url: url)]).map(\.kind.code)
  }

  private func reference(
    _ work: Work, date: String, url: String? = nil, retrieved: String? = nil
  ) -> Reference {
    Reference(
      id: "a", work: work, title: "T", author: "", date: date, url: url, retrieved: retrieved,
      note: nil, place: Place(path: "a.md"))
  }
}
