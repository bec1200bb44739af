// SPDX-License-Identifier: EUPL-1.2
import Citations
import Diagnostics
import TestSupport
import Testing

@Suite struct ReadingTests {
  @Test func `a parliamentary paper is read with all its fields`() throws {
    var report = Report()
    let reference = try #require(
      Reference(letter(), noting: &report))
    #expect(report.isEmpty)
    #expect(reference.id == "kst-1")
    #expect(
      reference.work
        == .kamerstuk(chamber: "II", session: "2020-2021", dossier: "34477", number: "74"))
    #expect(reference.title == "Brief")
    #expect(reference.date == "2020-10-21")
    #expect(reference.retrieved == "2026-11-20")
    #expect(reference.note == Words(nl: "Ja.", en: "Yes."))
    #expect(reference.place(of: "number") == Place(path: path, line: 6, column: 9, length: 2))
    #expect(reference.place == Place(path: path))
  }

  @Test(arguments: [
    ("kind: kamerstuk", "kind: kamerstukk", "REF-KIND 2"),
    ("number: 74", "number: nr. 74", "REF-NUMBER 6"),
    ("dossier: 34477", "dossier: 34 477", "REF-NUMBER 5"),
    ("chamber: II", "chamber: 2", "REF-NUMBER 3"),
    ("session: 2020-2021", "session: 2020/21", "REF-NUMBER 4"),
    ("session: 2020-2021", "session: 2020-2022", "REF-NUMBER 4"),
    ("session: 2020-2021", "session: 2019-2020", "REF-SESSION 4"),
    ("title: Brief", "titel: Brief", "FM-MISSING 1, FM-UNKNOWN 7"),
    ("date: 2020-10-21", "date: 2020-02-30", "REF-DATE 8"),
    ("date: 2020-10-21", "date: 21-10-2020", "REF-DATE 8"),
    ("date: 2020-10-21", "date: 2027-01-05", "REF-RETRIEVED 10, REF-SESSION 4"),
    ("retrieved: 2026-11-20", "retrieved: 2026-11", "REF-DATE 10"),
    ("retrieved: 2026-11-20\n", "", "FM-MISSING 1"),
    ("url: https://example.org/a-b\n", "", "REF-RETRIEVED 9"),
    ("url: https://", "url: ftp://", "REF-URL 9"),
    ("url: https://example.org/a-b", "url: https://example.org/a–b", "REF-URL 9"),
    ("url: https://example.org/a-b", "url: https://example.org/a\n  b", "REF-URL 9"),
    ("url: https://example.org/a-b", "url: https://example/", "REF-URL 9"),
    ("url: https://example.org/a-b", "url: https://example.org/a-b.", "REF-URL 9"),
    ("note.en: Yes.\n", "", "FM-MISSING 1"),
    ("title: Brief", "title: Brief\ncelex: 32014L0024", "FM-UNKNOWN 8"),
  ])
  func `a fault is noted at its line`(_ old: String, _ new: String, _ expected: String) {
    var report = Report()
    _ = Reference(letter(replacing: old, by: new), noting: &report)
    let noted = report.diagnostics.map { "\($0.kind.code) \($0.place.line)" }.sorted()
    #expect(noted.joined(separator: ", ") == expected)
  }

  @Test func `the message suggests the kind that was meant`() {
    var report = Report()
    _ = Reference(letter(replacing: "kind: kamerstuk", by: "kind: kamerstukk"), noting: &report)
    #expect(
      report.diagnostics.map(\.sentence.en)
        == ["The kind 'kamerstukk' is unknown. Did you mean 'kamerstuk'?"])
  }

  @Test func `a wrong date leaves the reference standing`() throws {
    var report = Report()
    let source = letter(replacing: "date: 2020-10-21", by: "date: 2020-13")
    let reference = try #require(Reference(source, noting: &report))
    #expect(reference.date == "")
    #expect(report.isBlocking)
  }

  @Test func `a file name that is not a slug is noted`() {
    var report = Report()
    let text = letter().lines.joined(separator: "\n")
    _ = Reference(SourceText(path: "References/Kst 1.md", text: text), noting: &report)
    #expect(report.diagnostics.map(\.kind.code) == ["REF-SLUG"])
  }

  @Test(arguments: [
    ("2020-09-14", "2019-2020"), ("2020-09-15", "2020-2021"), ("2019-09-16", "2018-2019"),
    ("2019-09-17", "2019-2020"), ("2015-09-15", "2015-2016"), ("2021-09-21", "2021-2022"),
    ("2021-09-20", "2020-2021"), ("2024", "2023-2024"), ("2024", "2024-2025"),
    ("2020-09", "2019-2020"), ("2020-08", "2019-2020"), ("2020-10", "2020-2021"),
  ])
  func `the session starts on the third Tuesday of September`(_ date: String, _ session: String) {
    var report = Report()
    let dated = letter(replacing: "2020-10-21", by: date)
    let text = dated.lines.joined(separator: "\n")
      .replacing("session: 2020-2021", with: "session: \(session)")
    _ = Reference(SourceText(path: path, text: text), noting: &report)
    #expect(report.isEmpty)
  }

  @Test(arguments: [
    ("32014L0024", true), ("02014L0024-20220101", true), ("52021DC0219", true),
    ("32014L0024R(19)", true), ("32020D0512(01)", true), ("62020CC0436", true),
    ("32026D03005", true), ("2014/24/EU", false), ("32014l0024", false), ("32014L024", false),
    ("32014L0024(1)", false), ("32014L0024-2022", false), ("CELEX 32014L0024", false),
  ])
  func `a CELEX number has one form`(_ celex: String, _ isRight: Bool) {
    #expect(codes("celex: \(celex)") == (isRight ? [] : ["REF-CELEX"]))
  }

  @Test(arguments: [
    ("OJ L 94, 28.3.2014, p. 65", true), ("OJ C 412 I, 30.11.2020, p. 1", true),
    ("OJ C 163, 12.5.2020, p. 3-9", true), ("OJ L, 2023/2131, 11.10.2023", true),
    ("OJ C, C/2026/3005, 3.6.2026", true), ("OJ L 240, 30.9.2023, p. 1", true),
    ("OJ L 94, 28.3.2014", false), ("L 94, 28.3.2014, p. 65", false),
    ("OJ L 94, 31.2.2014, p. 65", false), ("OJ L 94, 1.10.2023, p. 65", false),
    ("OJ L, 2023/2131, 30.9.2023", false), ("OJ S 94, 28.3.2014, p. 65", false),
  ])
  func `the Official Journal has pages until 30 September 2023`(
    _ journal: String, _ isRight: Bool
  ) {
    #expect(codes("journal: \(journal)") == (isRight ? [] : ["REF-JOURNAL"]))
  }

  @Test func `all references of the evidence are read without a diagnostic`() throws {
    var report = Report()
    let folder = "Evidence/References"
    let references = try Repository.files(below: folder).compactMap { name in
      let bytes = try Repository.bytes("\(folder)/\(name)")
      let source = SourceText(path: name, bytes: bytes, noting: &report)
      return source.flatMap { Reference($0, noting: &report) }
    }
    #expect(references.count == Repository.files(below: folder).count)
    #expect(report.diagnostics.map(\.sentence.en) == [])
    #expect(CitationChecks.conflicts(in: references).map(\.sentence.en) == [])
  }

  @Test func `every kind of trouble has its own code and words`() {
    let kinds = DiagnosticKind.ofCitations
    #expect(Set(kinds.map(\.code)).count == kinds.count)
    #expect(kinds.allSatisfy { $0.meaning.nl != $0.meaning.en && $0.remedy.nl != $0.remedy.en })
  }

  private func codes(_ line: String) -> [String] {
    var report = Report()
    let text = "---\nkind: union-act\nname: Directive 1/1/EU\ntitle: T\n\(line)\n---\n"
    _ = Reference(SourceText(path: "a.md", text: text), noting: &report)
    return report.diagnostics.map(\.kind.code)
  }
}

private let path = "References/kst-1.md"

private func letter(replacing old: String = "", by new: String = "") -> SourceText {
  let text = """
    ---
    kind: kamerstuk
    chamber: II
    session: 2020-2021
    dossier: 34477
    number: 74
    title: Brief
    date: 2020-10-21
    url: https://example.org/a-b
    retrieved: 2026-11-20
    note.nl: Ja.
    note.en: Yes.
    ---

    """
  return SourceText(path: path, text: old.isEmpty ? text : text.replacing(old, with: new))
}
