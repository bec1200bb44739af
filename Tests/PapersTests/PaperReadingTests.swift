// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Papers
import Testing

struct PaperReadingTests {
  private func read(
    _ head: String, _ files: [String], venue: Venue? = nil
  ) -> (paper: Paper?, report: Report) {
    var report = Report()
    let sources = files.map {
      SourceText(path: "Papers/p/\($0)", text: "<!-- SPDX-License-Identifier: EUPL-1.2 -->\n\n## A")
    }
    let source = SourceText(path: "Papers/p/paper.md", text: head)
    let paper = Paper(slug: "p", head: source, sections: sources, noting: &report)
    if let venue, let paper {
      var ledger = Ledger()
      ledger.venues[venue.id] = venue
      for language in paper.languages {
        _ = paper.assemble(in: language, from: ledger, noting: &report)
      }
    }
    return (paper, report)
  }

  private let both = ["01-a.en.md", "01-a.nl.md", "02-b.en.md", "02-b.nl.md"]

  @Test func `a folder is read in the order of its head`() throws {
    let (paper, report) = read(paperHead(sections: "a, b"), both.reversed())
    let read = try #require(paper)
    #expect(report.isEmpty)
    #expect(read.id == "p")
    #expect(read.venue.value == "council")
    #expect(read.title == [.en: "A paper", .nl: "Een stuk"])
    #expect(read.sender == Words(nl: "Het ministerie", en: "The ministry"))
    #expect(read.date.description == "2026-11-20")
    #expect(read.languages == [.en, .nl])
    #expect(
      read.sections.map { "\($0.slug).\($0.language.rawValue)" }
        == ["a.en", "b.en", "a.nl", "b.nl"])
  }

  @Test func `a section missing in a language is reported at its name`() {
    let (_, report) = read(paperHead(sections: "a, b"), Array(both.dropLast()))
    #expect(
      literal(report) == [
        "Papers/p/paper.md:9:14 PAP-MISSING The section 'b' is missing in Dutch."
      ])
    #expect(
      literal(report, in: .nl) == [
        "Papers/p/paper.md:9:14 PAP-MISSING De paragraaf 'b' ontbreekt in het Nederlands."
      ])
  }

  @Test func `files in another order than the head are reported`() {
    let files = ["02-a.en.md", "02-a.nl.md", "01-b.en.md", "03-b.nl.md"]
    let (_, report) = read(paperHead(sections: "a, b"), files)
    #expect(
      literal(report) == [
        "Papers/p/01-b.en.md PAP-ORDER By paper.md 'b' comes after 'a', but the numbers are 1 and 2."
      ])
  }

  @Test func `files with other names, sections or languages are reported`() {
    let odd = ["notes.md", "1-a.en.md", "03-bb.en.md", "01-a.fr.md", "05-a.en.md"]
    let (_, report) = read(paperHead(sections: "a, b"), both + odd)
    #expect(
      literal(report) == [
        "Papers/p/01-a.fr.md PAP-FILE The name '01-a.fr.md' is not 'NN-name.language.md'.",
        "Papers/p/03-bb.en.md PAP-SECTION The section 'bb' is not in paper.md. Did you mean 'b'?",
        "Papers/p/05-a.en.md PAP-TWICE The section 'a' already stands in 'Papers/p/01-a.en.md'.",
        "Papers/p/1-a.en.md PAP-FILE The name '1-a.en.md' is not 'NN-name.language.md'.",
        "Papers/p/notes.md PAP-FILE The name 'notes.md' is not 'NN-name.language.md'.",
      ])
  }

  @Test func `a file in a language the paper does not have is reported`() {
    let head = paperHead(sections: "a").replacing("languages: en, nl", with: "languages: en")
    let (_, report) = read(head, ["01-a.en.md", "01-a.nl.md"])
    #expect(
      literal(report) == [
        "Papers/p/01-a.nl.md PAP-LANGUAGE This file is in Dutch, and the paper is not."
      ])
  }

  @Test func `a wrong date, language or repeated section is reported`() {
    let head = paperHead(sections: "a, a").replacing("2026-11-20", with: "2026-02-30")
      .replacing("languages: en, nl", with: "languages: en, nl, fr")
    let (paper, report) = read(head, ["01-a.en.md", "01-a.nl.md"])
    #expect(paper == nil)
    #expect(
      literal(report) == [
        "Papers/p/paper.md:7:7 PAP-DATE '2026-02-30' is not an existing day in the form "
          + "YYYY-MM-DD.",
        "Papers/p/paper.md:8:20 PAP-LANGUAGE The language 'fr' is unknown.",
        "Papers/p/paper.md:9:14 PAP-TWICE The section 'a' occurs twice in 'sections'.",
      ])
  }

  @Test func `a title must be there in each language of the paper`() {
    let head = paperHead(sections: "a").replacing("title.nl: Een stuk\n", with: "")
    let (_, report) = read(head, ["01-a.en.md", "01-a.nl.md"])
    #expect(
      literal(report) == ["Papers/p/paper.md:1:1 FM-MISSING The field 'title.nl' is missing."])
  }

  @Test func `an unknown venue is reported with the nearest one`() {
    let head = paperHead(venue: "counsil", sections: "a, b")
    #expect(
      literal(read(head, both, venue: Sample.venue("council")).report) == [
        "Papers/p/paper.md:2:8 PAP-VENUE The venue 'counsil' does not exist. "
          + "Did you mean 'council'?"
      ])
  }

  @Test func `a historic venue is a warning`() {
    let venue = Sample.venue("council", status: .historic)
    let report = read(paperHead(sections: "a, b"), both, venue: venue).report
    #expect(
      literal(report) == [
        "Papers/p/paper.md:2:8 PAP-HISTORIC The venue 'council' no longer takes papers."
      ])
    #expect(!report.isBlocking)
  }

  @Test func `a language the venue does not take is reported at its name`() {
    let venue = Sample.venue("council", languages: [.en])
    #expect(
      literal(read(paperHead(sections: "a, b"), both, venue: venue).report) == [
        "Papers/p/paper.md:8:16 PAP-VENUE-LANGUAGE The venue 'council' does not take papers in "
          + "Dutch."
      ])
  }

  @Test func `sections other than the venue asks for are reported`() {
    let venue = Sample.venue("council", sections: ["b", "a"])
    #expect(
      literal(read(paperHead(sections: "a, b"), both, venue: venue).report) == [
        "Papers/p/paper.md:9:11 PAP-VENUE-SECTIONS The venue 'council' asks here for the section "
          + "'b', not 'a'."
      ])
    let other = Sample.venue("council", sections: ["a", "c"])
    #expect(
      literal(read(paperHead(sections: "a, b"), both, venue: other).report) == [
        "Papers/p/paper.md:9:11 PAP-VENUE-SECTIONS The venue 'council' asks for the section 'c', "
          + "which is missing.",
        "Papers/p/paper.md:9:14 PAP-VENUE-SECTIONS The venue 'council' asks for no section 'b'. "
          + "Did you mean 'a'?",
      ])
  }

  @Test func `a text longer than the venue takes is an error with the counts`() throws {
    var ledger = Sample.ledger()
    ledger.venues["council"] = Sample.venue("council", limit: 10)
    let paper = try Assembled("Text.", from: ledger)
    #expect(paper.paper.sectionCharacters == 15)
    #expect(
      paper.notes == [
        "Papers/p/paper.md BND-LENGTH The sections in English have 15 characters; 'council' takes "
          + "at most 10, which is 5 too many."
      ])
    ledger.venues["council"] = Sample.venue("council", limit: 15)
    #expect(try Assembled("Text.", from: ledger).notes.isEmpty)
  }

  @Test func `the annexes do not count as characters of the text`() throws {
    let paper = try Assembled("{{ value share[EU, 2016-2018] }}").paper
    #expect(paper.sectionCharacters == 18)
  }
}

struct VenueReadingTests {
  private let good = """
    ---
    # SPDX-License-Identifier: EUPL-1.2
    title.nl: De Raad
    title.en: The Council
    status: open
    period.nl: sinds 2020
    period.en: since 2020
    languages: nl, en
    sections: problem, evidence
    limit-characters: 4000
    citation-style: eu
    number-style: dutch-letter
    ---
    """

  private func read(_ text: String) -> (venue: Venue?, notes: [String]) {
    var report = Report()
    let source = SourceText(path: "Venues/council.md", text: text)
    let venue = Venue(source, noting: &report)
    return (venue, literal(report))
  }

  @Test func `a venue is read whole`() throws {
    let (read, notes) = read(good)
    let venue = try #require(read)
    #expect(notes.isEmpty)
    #expect(venue.id == "council")
    #expect(venue.title == Words(nl: "De Raad", en: "The Council"))
    #expect(venue.status == .open)
    #expect(venue.period == Words(nl: "sinds 2020", en: "since 2020"))
    #expect(venue.languages == [.en, .nl])
    #expect(venue.sections == ["problem", "evidence"])
    #expect(venue.characterLimit == 4000)
    #expect(venue.citationStyle.value == "eu")
    #expect(venue.numberStyle.value == "dutch-letter")
  }

  @Test func `what is wrong in a venue is reported at its place`() {
    let text = good.replacing("status: open", with: "status: opne")
      .replacing("languages: nl, en", with: "languages: nl, fr")
      .replacing("4000", with: "4.000").replacing("style: eu", with: "style: ue")
      .replacing("dutch-letter", with: "dutch-leter").replacing("sections:", with: "section:")
    let (venue, notes) = read(text)
    #expect(venue == nil)
    #expect(
      notes == [
        "Venues/council.md:5:9 VEN-STATUS The status 'opne' is unknown. Did you mean 'open'?",
        "Venues/council.md:8:16 VEN-LANGUAGE The language 'fr' is unknown.",
        "Venues/council.md:9:1 FM-UNKNOWN The field 'section' is unknown. Did you mean 'sections'?",
        "Venues/council.md:10:19 VEN-LIMIT The limit '4.000' is not a whole number above zero.",
        "Venues/council.md:11:17 VEN-STYLE The style 'ue' does not exist. Did you mean 'eu'?",
        "Venues/council.md:12:15 VEN-STYLE The style 'dutch-leter' does not exist. "
          + "Did you mean 'dutch-letter'?",
      ])
  }

  @Test func `every kind of this module has its own code and words in both languages`() {
    let kinds = DiagnosticKind.ofPapers
    #expect(Set(kinds.map(\.code)).count == kinds.count)
    for kind in kinds {
      #expect(!kind.meaning.nl.isEmpty && !kind.meaning.en.isEmpty)
      #expect(kind.remedy.nl.hasSuffix(".") && kind.remedy.en.hasSuffix("."))
    }
  }
}
