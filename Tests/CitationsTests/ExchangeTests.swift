// SPDX-License-Identifier: EUPL-1.2
import Citations
import Diagnostics
import TestSupport
import Testing

@Suite struct ExchangeTests {
  @Test(arguments: CaseFile.all)
  func `a work of any kind comes back from BibTeX, BibLaTeX and RIS as it went`(
    _ file: CaseFile
  ) throws {
    var report = Report()
    let reference = try #require(Reference(file.source, noting: &report))
    let item = BibliographicItem(reference)
    for text in [
      BibTeXWriter(for: .bibtex).text(of: [item]), BibTeXWriter(for: .biblatex).text(of: [item]),
    ] {
      let items = BibTeXReader.items(in: SourceText(path: "a.bib", text: text), noting: &report)
      #expect(ReferenceImport(items, into: [reference]).unchanged == [reference.id], "\(text)")
    }
    let ris = RISWriter().text(of: [item])
    let items = RISReader.items(in: SourceText(path: "a.ris", text: ris), noting: &report)
    #expect(ReferenceImport(items, into: [reference]).unchanged == [reference.id], "\(ris)")
    #expect(report.isEmpty)
  }

  @Test func `signs that LaTeX reads as commands survive`() throws {
    let title = "100% {A} & B_c #1 ~ ^ \\ -- “x” – é $5"
    let reference = report(title: title, author: "Van der Berg, Zn. and Co & Partners")
    for format in [BibliographicFormat.bibtex, .biblatex] {
      let text = BibTeXWriter(for: format).text(of: [BibliographicItem(reference)])
      var noted = Report()
      let items = BibTeXReader.items(in: SourceText(path: "a.bib", text: text), noting: &noted)
      #expect(items.first?[.title] == title)
      #expect(items.first?[.author] == "Van der Berg, Zn. and Co & Partners")
    }
  }

  @Test func `an entry of somebody else is understood`() throws {
    let (items, codes) = bibtex(
      """
      Text outside entries.
      @comment{nothing}
      @string{ jaap = "Tijdschrift" }
      @Article{Muller:2019,
        author = {M{\\"u}ller, Andr{\\'e} and {Bureau and Co} and Jan de Vries},
        title = "The {EU} in" # { 100\\% of cases},
        journal = jaap, year = 2019, month = mar, pages = {12--34}, number = 3,
        url = {https://example.org/a_b}, issn = {0317-8471},
        abstract = {Long.}
      }
      """)
    #expect(codes == [])
    let item = try #require(items.first)
    #expect(item[.author] == "André Müller, Bureau and Co, Jan de Vries")
    #expect(item[.title] == "The EU in 100% of cases")
    #expect(item[.container] == "Tijdschrift")
    #expect(item[.issued] == "2019-03")
    #expect(item[.page] == "12-34")
    #expect(item[.issue] == "3")
    #expect(item.unheld.map(\.key) == ["issn", "abstract"])
    let plan = ReferenceImport(items, into: [])
    #expect(
      plan.report.diagnostics.map(\.kind.code)
        == ["FM-MISSING", "REF-KEY-FORM", "REF-NOT-HELD"])
    #expect(plan.additions.first?.path == "References/muller-2019.md")
    #expect(plan.additions.first?.text.hasSuffix("abstract: Long.\n") == true)
  }

  @Test(arguments: [
    ("@report{a, title = {A", 1, 1), ("\n@report{a, title {A}}", 2, 1), ("@report{}", 1, 1),
    ("@report{a, title = {A},\n title = {B}}", 2, 2), ("@{a}", 1, 1),
  ])
  func `an entry that is broken off is noted where it starts`(
    _ text: String, _ line: Int, _ column: Int
  ) {
    var report = Report()
    let items = BibTeXReader.items(in: SourceText(path: "a.bib", text: text), noting: &report)
    #expect(items.isEmpty)
    let places = report.diagnostics.map { "\($0.kind.code) \($0.place)" }
    #expect(places == ["REF-FORM a.bib:\(line):\(column)"])
  }

  @Test func `reading goes on after an entry that is broken off`() {
    let (items, codes) = bibtex("@report{a, title\n@report{b, title = {B}}\n")
    #expect(codes == ["REF-FORM"])
    #expect(items.map(\.key.value) == ["b"])
  }

  @Test func `RIS of somebody else is understood`() throws {
    let text = """
      TY  - JOUR
      AU  - Vries, Jan de
      AU  - Bureau Vier
      TI  - A title that goes on
       here
      PY  - 2020
      DA  - 2020/08//
      SP  - 12
      EP  - 34
      SN  - 0317-8472
      JO  - Tijdschrift
      ER  -
      """
    var report = Report()
    let items = RISReader.items(in: SourceText(path: "a.ris", text: text), noting: &report)
    #expect(report.isEmpty)
    let item = try #require(items.first)
    #expect(item.key.value == "Vries 2020")
    #expect(item[.author] == "Jan de Vries, Bureau Vier")
    #expect(item[.title] == "A title that goes on here")
    #expect(item[.issued] == "2020-08")
    #expect(item[.page] == "12-34")
    let plan = ReferenceImport(items, into: [])
    #expect(plan.report.diagnostics.map(\.kind.code).contains("REF-IDENTIFIER"))
    #expect(plan.additions.map(\.reference.id) == ["vries-2020"])
  }

  @Test(arguments: [
    ("TY  - RPRT\nTI  - A\n", "1"), ("TI  - A\nER  - \n", "1, 2"),
    ("TY  - RPRT\nTI  - A\nTY  - RPRT\nER  - \n", "1"), ("loose text\n", "1"),
  ])
  func `RIS outside a record, or without an end, is noted`(_ text: String, _ lines: String) {
    var report = Report()
    _ = RISReader.items(in: SourceText(path: "a.ris", text: text), noting: &report)
    #expect(report.diagnostics.allSatisfy { $0.kind == .exchangeForm })
    #expect(report.diagnostics.map { "\($0.place.line)" }.joined(separator: ", ") == lines)
  }

  @Test func `a key that occurs twice makes the file unusable`() {
    let (items, _) = bibtex("@report{a, title={A}}\n@book{A, title={B}}\n")
    let plan = ReferenceImport(items, into: [])
    #expect(plan.additions.isEmpty)
    #expect(plan.report.diagnostics.map(\.kind) == [.exchangeKeyTwice])
    #expect(
      plan.report.diagnostics.map(\.sentence.en) == ["The key 'A' stands at a.bib:1:9 as well."])
  }

  @Test func `a work under another key and a key with another content are refused`() {
    let old = paper(id: "kst-1", number: "74", title: "Brief")
    let renamed = BibliographicItem(paper(id: "brief", number: "74", title: "Brief"))
    let changed = BibliographicItem(paper(id: "kst-1", number: "74", title: "Anders"))
    let first = ReferenceImport([renamed], into: [old])
    #expect(first.report.diagnostics.map(\.kind) == [.exchangeKeyChanged])
    #expect(first.additions.isEmpty)
    let second = ReferenceImport([changed], into: [old])
    #expect(second.report.diagnostics.map(\.kind) == [.exchangeExists])
    #expect(second.report.diagnostics.first?.sentence.en.hasSuffix("differs in: title.") == true)
  }

  @Test func `chamber and session of a paper follow from its number and date, and are told`() {
    var item = BibliographicItem(key: here("kst"), type: here("bill"))
    item.set(.title, here("Brief"))
    item.set(.number, here("36350-VII-3"))
    item.set(.issued, here("2023-09-19"))
    let plan = ReferenceImport([item], into: [])
    #expect(plan.report.diagnostics.map(\.kind) == [.exchangeDerived])
    #expect(
      plan.additions.first?.reference.work
        == .kamerstuk(chamber: "II", session: "2023-2024", dossier: "36350-VII", number: "3"))
  }

  @Test func `without a whole date the session is asked for`() {
    var item = BibliographicItem(key: here("kst"), type: here("bill"))
    item.set(.title, here("Brief"))
    item.set(.number, here("34477-3"))
    item.set(.issued, here("2019"))
    let plan = ReferenceImport([item], into: [])
    #expect(plan.additions.isEmpty)
    #expect(plan.report.isBlocking)
    #expect(plan.report.diagnostics.contains { $0.sentence.en.contains("'session'") })
  }

  private func bibtex(_ text: String) -> ([BibliographicItem], [String]) {
    var report = Report()
    let items = BibTeXReader.items(in: SourceText(path: "a.bib", text: text), noting: &report)
    return (items, report.diagnostics.map(\.kind.code))
  }

  private func here(_ text: String) -> Located<String> {
    Located(text, at: Place(path: "a.json", line: 1, column: 1))
  }

  private func report(title: String, author: String) -> Reference {
    Reference(
      id: "a", work: .report(publisher: nil), title: title, author: author, date: "2020-02-29",
      url: "https://example.org/a_b", retrieved: "2026-11-20", note: nil,
      place: Place(path: "a.md"))
  }

  private func paper(id: String, number: String, title: String) -> Reference {
    Reference(
      id: id,
      work: .kamerstuk(chamber: "II", session: "2020-2021", dossier: "34477", number: number),
      title: title, author: "", date: "2020-10-21", url: nil, retrieved: nil, note: nil,
      place: Place(path: id + ".md"))
  }
}
