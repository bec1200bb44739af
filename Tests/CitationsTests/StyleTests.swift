// SPDX-License-Identifier: EUPL-1.2
import Citations
import Diagnostics
import Documents
import Foundation
import TestSupport
import Testing

@Suite struct StyleTests {
  @Test(arguments: CaseFile.all)
  func `a work is printed as its case says`(_ file: CaseFile) throws {
    var report = Report()
    let reference = try #require(Reference(file.source, noting: &report))
    #expect(report.isEmpty)
    let style = try #require(CitationStyles.named(file.fields["style"] ?? ""))
    let language = try #require(CitationLanguage(rawValue: file.fields["language"] ?? ""))
    let mention = plain(
      style.mention(of: reference, locator: file.fields["locator"], in: language))
    let short = plain(style.shortForm(of: reference, in: language))
    let entry = plain(style.entry(for: reference, in: language))
    if ProcessInfo.processInfo.environment["BEWIJS_RECORD"] == "1" {
      try file.record(mention: mention, short: short, entry: entry)
      Issue.record("recorded \(file.name)")
    } else {
      #expect(mention == file.fields["mention"])
      #expect(short == file.fields["short"])
      #expect(entry == file.fields["entry"])
    }
  }

  @Test func `every kind of a reference file has a case, and every style in its languages`() {
    var kinds: Set<String> = []
    var styles: Set<String> = []
    for file in CaseFile.all {
      let kind = file.source.lines.first { $0.hasPrefix("kind: ") }?.dropFirst(6) ?? ""
      kinds.insert(String(kind))
      styles.insert("\(file.fields["style"] ?? "") \(file.fields["language"] ?? "")")
    }
    // The remedy lists the kinds a file may name.
    let remedy = DiagnosticKind.referenceKind.remedy.en
    let known = remedy.dropFirst("Choose one of: ".count).dropLast()
    #expect(kinds == Set(known.components(separatedBy: ", ")))
    for name in CitationStyles.names { #expect(styles.contains("\(name) nl")) }
    for language in CitationLanguage.allCases {
      #expect(styles.contains("eu \(language.rawValue)"))
    }
  }

  @Test func `every case names the source of its convention`() {
    #expect(CaseFile.all.filter { $0.fields["source"] == nil }.map(\.name) == [])
    #expect(CaseFile.all.count >= 110)
  }

  @Test func `a style is found by the name a venue writes`() {
    #expect(CitationStyles.names == ["dutch-letter", "eu", "leidraad"])
    #expect(CitationStyles.named("eu") is EUStyle)
    #expect(CitationStyles.named("EU") == nil)
  }

  @Test func `a date or journal of another form is printed as written`() {
    let odd = Reference(
      id: "odd", work: .unionAct(name: "Act", journal: "OJ 7", celex: nil), title: "Odd",
      author: "", date: "spring", url: nil, retrieved: nil, note: nil, place: Place(path: "x"))
    #expect(plain(EUStyle().entry(for: odd, in: .en)) == "Act (OJ 7), *Odd*, spring.")
    #expect(plain(DutchLetterStyle().entry(for: odd, in: .nl)) == "Act (OJ 7), *Odd*, spring.")
  }

  @Test func `an address in a note can be opened`() {
    let noted = Reference(
      id: "noted", work: .report(publisher: nil), title: "T", author: "A", date: "", url: nil,
      retrieved: nil,
      note: Words(same: "Read at (https://example.org/a), then https://example.org/b."),
      place: Place(path: "x"))
    let text = plain(EUStyle().entry(for: noted, in: .en))
    #expect(
      text == "A, *T*. Read at (<https://example.org/a>), then <https://example.org/b>.")
  }
}
