// SPDX-License-Identifier: EUPL-1.2
import Bewijskracht
import Diagnostics
import Foundation
import TestSupport
import Testing

struct WorkspaceTests {
  @Test func `the small workspace builds to the bytes under review`() throws {
    let build = Workspace(evidence: try SmallWorkspace.evidence()).build()
    #expect(!build.report.isBlocking)
    try Golden.expect(build.files, at: SmallWorkspace.folder + "Output")
  }

  @Test(arguments: 0..<5)
  func `files in any order give the same bytes`(seed: Int) throws {
    let evidence = try SmallWorkspace.evidence()
    let first = Workspace(evidence: evidence).build().files
    var shuffled: [String: [UInt8]] = [:]
    shuffled.reserveCapacity(evidence.count * (seed + 1) * 7)
    for path in evidence.keys.sorted(by: { rotate($0, seed) < rotate($1, seed) }) {
      shuffled[path] = evidence[path]
    }
    #expect(Workspace(evidence: shuffled).build().files == first)
  }

  @Test func `a claim that the data no longer carry blocks the build and names its sentences`()
    throws
  {
    var evidence = try SmallWorkspace.evidence()
    let path = "Datasets/example/tenders/observations.csv"
    let csv = String(decoding: evidence[path] ?? [], as: UTF8.self)
    evidence[path] = Array(
      csv.replacingOccurrences(of: "foreign-notices,3,", with: "foreign-notices,30,").utf8)
    SmallWorkspace.rehash(&evidence)
    let build = Workspace(evidence: evidence).build()
    #expect(build.report.isBlocking)
    #expect(build.report.hasError(.checkFails))
    let text = SmallWorkspace.text(of: build.report, files: evidence, in: .en)
    #expect(text.contains("hardly-foreign"))
    #expect(text.contains("In Exampleland a foreign provider hardly ever wins."))
    #expect(text.contains("Papers/note/01-numbers.en.md:5"))
    #expect(text.contains("Papers/note/01-numbers.nl.md:5"))
  }

  private func rotate(_ text: String, _ seed: Int) -> String {
    String(text.utf8.map { Character(Unicode.Scalar(($0 &* UInt8(seed * 2 + 1)) & 0x7F)) })
  }
}
