// SPDX-License-Identifier: EUPL-1.2
import Bewijskracht
import Foundation
import TestSupport
import Testing

/// How the program ends when something stands in its way.
@Suite struct CommandEndingTests {
  private let small = Repository.root
    .appending(path: "Tests/BewijskrachtTests/Workspaces/small/Evidence").path

  @Test func `a build writes, a second one changes nothing, and diff is content`() throws {
    let scratch = try ScratchFolder()
    let first = try bewijs(["build"], in: scratch.path)
    #expect(first.status == 0)
    #expect(first.output.hasSuffix("files written.\n"))
    #expect(try bewijs(["build"], in: scratch.path).output.hasSuffix("nothing changed.\n"))
    #expect(try bewijs(["diff"], in: scratch.path).status == 0)
    #expect(try scratch.names().filter { $0.hasPrefix(".") } == [])
  }

  @Test func `diff ends with 1 when Output is not what a build would write`() throws {
    let scratch = try ScratchFolder()
    _ = try bewijs(["build"], in: scratch.path)
    try scratch.write("by hand", to: "Output/report.md")
    let diff = try bewijs(["diff"], in: scratch.path)
    #expect(diff.status == 1)
    #expect(diff.output.contains("changed    report.md"))
  }

  @Test func `missing input ends with 66`() throws {
    let scratch = try ScratchFolder()
    #expect(try BuiltProgram.run(["check"], in: scratch.path).status == 66)
    #expect(try BuiltProgram.run(["ingest", "none.xml"], in: scratch.path).status == 66)
  }

  @Test func `bad input ends with 65 and leaves Output as it was`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("no head", to: "Evidence/Claims/broken.md")
    try scratch.write("kept", to: "Output/old.md")
    let build = try BuiltProgram.run(["build"], in: scratch.path)
    #expect(build.status == 65)
    #expect(build.error.contains("Evidence/Claims/broken.md:1:1: FM-NONE"))
    #expect(try FileTree.read(scratch.path + "/Output") == ["old.md": Array("kept".utf8)])
  }

  @Test func `an Output that is a file ends with 73`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("mine", to: "Output")
    #expect(try bewijs(["build"], in: scratch.path).status == 73)
  }

  @Test func `a second build ends with 75 at once and names the process`() throws {
    let scratch = try ScratchFolder()
    let held = try OutputSwap(folder: scratch.path + "/Output")
    let build = try bewijs(["build"], in: scratch.path)
    #expect(build.status == 75)
    #expect(build.error.contains("process \(ProcessInfo.processInfo.processIdentifier)"))
    _ = consume held
  }

  @Test func `a result that is lost never ends with 0`() throws {
    let program = BuiltProgram.path
    let lost = try shell("'\(program)' help >/dev/full")
    #expect(lost.status == 74)
    #expect(lost.error.contains("stdout"))
    #expect(try shell("'\(program)' help >&-").status == 74)
    let gone = try shell(
      "set -o pipefail; '\(program)' calc --help --lang nl | true; exit ${PIPESTATUS[0]}")
    #expect([0, 141].contains(gone.status))
    #expect(gone.error == "")
    #expect(try shell("'\(program)' buld 2>&-").status == 2)
  }

  @Test func `every answer for machines is one document`() throws {
    let scratch = try ScratchFolder()
    let asked = [
      ["build"], ["check"], ["status"], ["diff"], ["trace", "hardly-foreign"], ["explain"],
      ["explain", "FM-NONE"], ["doctor"], ["help"], ["calc", "wilson", "4", "830"],
    ]
    for words in asked {
      let run = try bewijs(words + ["--json"], in: scratch.path)
      #expect(isOneDocument(run.output), "\(words)")
    }
  }

  @Test func `an answer for machines is one document when there is no answer`() throws {
    let scratch = try ScratchFolder()
    let asked: [(words: [String], status: Int32)] = [
      (["buld"], 2), (["check", "--jsn"], 2), (["explain", "NO-SUCH"], 2),
      (["ingest", "none.xml"], 66), (["ingest", "none.xml", "--awards", "-"], 2),
      (["calc", "wilson", "0", "0"], 65), (["trace", "no-such"], 1),
      (["check", "--evidence", "none"], 66),
    ]
    for (words, status) in asked {
      let needsEvidence = words[0] == "trace"
      let all = words + ["--json"] + (needsEvidence ? ["--evidence", small] : [])
      let run = try BuiltProgram.run(all, in: scratch.path)
      #expect(isOneDocument(run.output), "\(words)")
      #expect(run.status == status, "\(words)")
    }
  }

  /// Whether a text is one JSON document that ends in one line end.
  private func isOneDocument(_ text: String) -> Bool {
    let document = try? JSONSerialization.jsonObject(with: Data(text.utf8))
    return document != nil && text.hasSuffix("\n") && !text.hasSuffix("\n\n")
  }

  private func bewijs(_ words: [String], in folder: String) throws -> ProgramRun {
    try BuiltProgram.run(words + ["--evidence", small], in: folder)
  }

  private func shell(_ line: String) throws -> ProgramRun {
    try ProgramRun.of(
      "/bin/bash", ["-c", line], environment: ["LC_ALL": "C", "NO_COLOR": "1"])
  }
}
