// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Ingest

/// The files of `Evidence/` and what was built from them.
struct Rooms {
  /// The name of the folder as the person gave it.
  let folder: String
  /// The files of `Evidence/`.
  let evidence: [String: [UInt8]]
  /// What was built.
  let build: Build

  /// Reads and builds, with a line on the terminal when that takes long.
  init(
    _ invocation: Invocation, _ console: Console, papers: [String] = [], parts: BuildParts = .all
  ) throws {
    folder = invocation.evidence
    let folder = folder
    (evidence, build) = try withProgressLine(console) {
      let evidence = try FileTree.read(folder)
      return (evidence, Workspace(evidence: evidence).build(papers: papers, parts: parts))
    }
  }

  /// How the program ends because of what was noticed.
  var status: ExitStatus { ExitStatus(build.report) }

  /// Tells everything noticed.
  func tell(on console: Console) { console.tell(build.report, in: folder, files: evidence) }

  /// Tells only that something is wrong, for a verb whose answer is something else.
  func tellTrouble(on console: Console) {
    let count = build.report.count(of: .error)
    if count == 0 { return }
    console.tell(
      Words(
        nl: "Evidence bevat \(count) fout(en); 'bewijs check' toont ze.",
        en: "Evidence has \(count) error(s); 'bewijs check' shows them."))
  }

  /// The answer for machines: the status, what the verb found, and everything noticed.
  func json(
    _ status: ExitStatus, _ members: [(String, JSONTree)], in language: Language
  ) -> JSONTree {
    .object(
      [("status", .integer(Int(status.rawValue)))] + members
        + [("diagnostics", build.report.json(in: language, below: folder))])
  }
}
