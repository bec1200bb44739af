// SPDX-License-Identifier: EUPL-1.2
import Bewijskracht
import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct CitationAnnexTests {
  @Test func `a paper that asks for a dossier gets its papers with their dates`() throws {
    var files = try evidence()
    try edit(
      &files, "Papers/letter/paper.md", "sections: numbers", "sections: numbers\ndossiers: 12345")
    let build = Workspace(evidence: files).build()
    #expect(build.report.diagnostics.filter { $0.kind.severity == .error } == [])
    let text = try text(of: build, "letter/letter.nl.md")
    #expect(text.contains("## Kamerstukken"))
    #expect(text.contains("Stukken in dossier 12 345"))
    #expect(text.contains("| nr. 6 | 5 maart 2024 | Brief over voorbeelden |"))
    #expect(
      try self.text(of: build, "letter/tables/dossier-12345.nl.csv")
        .contains("nr. 6,2024-03-05,Brief over voorbeelden"))
    #expect(!build.report.diagnostics.contains { $0.sentence.en.contains("'kst-12345-6'") })
  }

  @Test func `a venue with notes gets the full mark first and the short form after that`() throws {
    var files = try evidence()
    try edit(&files, "Venues/chamber.md", "citation-style:", "citations: notes\ncitation-style:")
    try edit(
      &files, "Papers/letter/01-numbers.nl.md", "[@example-study]",
      "[@example-act, art. 5] en later [@example-act; @kst-12345-6, p. 2]")
    let build = Workspace(evidence: files).build(papers: ["letter"])
    #expect(build.report.diagnostics.filter { $0.kind.severity == .error } == [])
    let text = try text(of: build, "letter/letter.nl.md")
    #expect(text.contains("## Noten"))
    #expect(text.contains("[[1]](#note-1) en later [[2]](#note-2)"))
    #expect(text.contains("Richtlijn 2014/999/EU (PbEU 2014, L 94/65), artikel 5"))
    #expect(text.contains("Richtlijn 2014/999/EU[[R"))
    #expect(text.contains("Kamerstuk 12 345, nr. 6, p. 2"))
  }

  private func evidence() throws -> [String: [UInt8]] {
    var files = try SmallWorkspace.evidence()
    let shared = "Tests/BewijskrachtTests/Cases/Shared/reference/Evidence/"
    for path in Repository.files(below: shared) {
      files[path] = try Repository.bytes(shared + path)
    }
    return files
  }

  private func edit(
    _ files: inout [String: [UInt8]], _ path: String, _ old: String, _ new: String
  ) throws {
    let text = String(decoding: try #require(files[path]), as: UTF8.self)
    try #require(text.contains(old))
    files[path] = Array(text.replacingOccurrences(of: old, with: new).utf8)
  }

  private func text(of build: Build, _ path: String) throws -> String {
    String(decoding: try #require(build.files[path], "\(build.files.keys.sorted())"), as: UTF8.self)
  }
}
