// SPDX-License-Identifier: EUPL-1.2
import Bewijskracht
import Diagnostics
import Foundation
import TestSupport
import Testing

/// The evidence and output that come with the program.
@Suite struct EvidenceTests {
  private static let build = Result {
    Workspace(evidence: try FileTree.read(Repository.root.appending(path: "Evidence").path)).build()
  }

  private struct Provenance: Decodable {
    struct File: Decodable {
      let path: String
      let sha256: String
    }

    let files: [File]
    let inputs: [File]
  }

  @Test func `every file of Evidence is read without an error`() throws {
    let report = try Self.build.get().report
    let errors = report.diagnostics.filter { $0.kind.severity == .error }
    #expect(errors.map { "\($0.place): \($0.kind.code) \($0.sentence.en)" } == [])
  }

  @Test func `Output holds just what a build writes`() throws {
    let output = try FileTree.read(Repository.root.appending(path: "Output").path)
    let drift = Drift(from: output, to: try Self.build.get().files)
    #expect(drift.files.map { "\($0.change.rawValue) \($0.path)" } == [])
  }

  @Test func `provenance names every file of Output with its hash, and every input`() throws {
    let bytes = try Repository.bytes("Output/provenance.json")
    let provenance = try JSONDecoder().decode(Provenance.self, from: Data(bytes))
    let found = Repository.files(below: "Output")
      .filter { $0 != "provenance.json" && !$0.hasPrefix(".") }
    #expect(provenance.files.map(\.path).sorted() == found)
    try expectHashes(provenance.files, below: "Output/")
    try expectHashes(provenance.inputs, below: "Evidence/")
    #expect(!provenance.inputs.isEmpty)
  }

  private func expectHashes(_ files: [Provenance.File], below folder: String) throws {
    let paths = files.map { Repository.root.appending(path: folder + $0.path).path }
    let run = try ProgramRun.of("/usr/bin/env", ["sha256sum"] + paths)
    let sums = run.output.split(separator: "\n").map { String($0.prefix(64)) }
    #expect(sums == files.map(\.sha256), "\(folder)")
  }
}
