// SPDX-License-Identifier: EUPL-1.2
import Bewijskracht
import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct ReferenceBookTests {
  private static let bundled =
    (try? FileTree.read(Repository.root.appending(path: "Evidence").path))

  @Test(arguments: [
    ("csl-json", "a.json"), ("bibtex", "a.bib"), ("biblatex", "a.bib"), ("ris", "a.ris"),
  ])
  func `the references of the evidence go out and come back without loss`(
    _ format: String, _ path: String
  ) throws {
    let shelf = ReferenceBook(evidence: try #require(Self.bundled))
    let text = try #require(shelf.text(as: format))
    let plan = try #require(shelf.plan(importing: Array(text.utf8), path: path))
    #expect(plan.unchanged == shelf.slugs)
    #expect(plan.files.isEmpty)
    let fresh = try #require(
      ReferenceBook(evidence: [:]).plan(importing: Array(text.utf8), path: path))
    #expect(!fresh.report.isBlocking)
    let written = Dictionary(uniqueKeysWithValues: fresh.files.map { ($0.path, $0.bytes) })
    #expect(ReferenceBook(evidence: written).text(as: format) == text)
  }

  @Test func `a file that is no list of works is refused with its place`() throws {
    #expect(try codes("{}") == ["REF-FORM 1:1"])
    #expect(try codes("[{\"id\": \"a\"}]") == ["REF-FORM 1:2"])
    #expect(
      try codes("[{\"id\": 1, \"type\": \"report\", \"title\": [1]}]").contains("REF-FORM 1:39"))
    #expect(ReferenceBook(evidence: [:]).plan(importing: [], path: "a.txt") == nil)
  }

  @Test func `an address without a day is refused unless the day is given`() throws {
    let item =
      "[{\"id\": \"a\", \"type\": \"webpage\", \"title\": \"T\", \"URL\": \"https://example.org/\"}]"
    #expect(try codes(item).map { $0.prefix(10) } == ["FM-MISSING"])
    #expect(try codes(item, readOn: "2026-11-20") == [])
  }

  @Test func `names and dates of another program are understood`() throws {
    let item = """
      [{"id": "a", "type": "book", "title": "T", "author": [{"family": "Vries", "given": "Jan",
      "non-dropping-particle": "de"}, {"literal": "Bureau"}], "issued": {"date-parts": [[2020, 8]]},
      "keyword": "zorg"}]
      """
    let plan = try #require(
      ReferenceBook(evidence: [:]).plan(importing: Array(item.utf8), path: "a.json"))
    let text = String(decoding: try #require(plan.files.first).bytes, as: UTF8.self)
    #expect(text.contains("\nauthor: Jan de Vries, Bureau\ndate: 2020-08\n"))
    #expect(text.hasSuffix("\nkeyword: zorg\n"))
    #expect(plan.report.diagnostics.map(\.kind.code) == ["REF-NOT-HELD"])
  }

  @Test(.enabled(if: Repository.hasShared, "needs ../shared"))
  func `the bad reference files have the outcome of their index`() throws {
    let folder = "../shared/torture/"
    for (name, expected) in [
      ("S42-refs-duplicate-key.json", ["REF-DUPKEY 17:9"]),
      ("S43-refs-kamerstuk-conflict.json", ["REF-CONFLICT 21:13"]),
    ] {
      let bytes = try Repository.bytes(folder + name)
      let plan = try #require(ReferenceBook(evidence: [:]).plan(importing: bytes, path: name))
      let errors = plan.report.diagnostics.filter { $0.kind.severity == .error }
      #expect(errors.map { "\($0.kind.code) \($0.place.line):\($0.place.column)" } == expected)
    }
  }

  private func codes(_ text: String, readOn day: String? = nil) throws -> [String] {
    let plan = try #require(
      ReferenceBook(evidence: [:]).plan(
        importing: Array(text.utf8), path: "a.json", readOn: day))
    return plan.report.diagnostics.map { "\($0.kind.code) \($0.place.line):\($0.place.column)" }
  }
}
