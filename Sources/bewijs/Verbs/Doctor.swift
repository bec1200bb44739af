// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Ingest

extension Verb {
  /// Looks whether everything is in place.
  static let doctor = Verb(
    name: "doctor", alias: "dokter",
    summary: Words(nl: "kijk of alles op zijn plaats staat", en: "look whether all is in place"),
    operands: "", count: 0...0, options: [],
    notes: Words(
      nl: "Kijkt naar de mappen, het slot en de hulpprogramma's, en zegt wat u kunt doen. "
        + "Hulpprogramma's zijn nergens voor nodig; ze maken alleen meer mogelijk.",
      en: "Looks at the folders, the lock and the helper programs, and says what you can do. "
        + "No helper program is needed; they only make more possible."),
    example: "bewijs doctor"
  ) { invocation, console in
    let findings = Examination(invocation).findings
    let worst = findings.lazy.compactMap(\.status).first ?? .fine
    if console.isJSON {
      try console.result(
        .object([("version", .string(version)), ("findings", .array(findings.map(\.json)))]))
      return worst
    }
    try console.result(Words(same: "bewijs \(version)"))
    for finding in findings { try console.result(finding.line) }
    return worst
  }
}

/// One thing that was looked at.
private struct ExaminationFinding {
  let subject: String
  let words: Words
  /// How the program would end because of it; nothing when all is well.
  let status: ExitStatus?

  var line: Words {
    Words(same: status == nil ? "  ok  " : "  !!  ") + Words(same: subject + ": ") + words
  }

  var json: JSONTree {
    .object([
      ("subject", .string(subject)), ("ok", .bool(status == nil)),
      ("sentence.nl", .string(words.nl)),
      ("sentence.en", .string(words.en)),
    ])
  }
}

/// Looks at the folders, the lock and the helper programs; changes nothing.
private struct Examination {
  let findings: [ExaminationFinding]

  init(_ invocation: Invocation) {
    findings =
      [Self.evidence(invocation.evidence), Self.output(invocation.output)]
      + ["curl", "pandoc", "libreoffice", "typst"].map(Self.helper)
  }

  private static func evidence(_ folder: String) -> ExaminationFinding {
    do throws(DiskError) {
      let count = try FileTree.read(folder).count
      let words = Words(nl: "\(count) bestand(en) te lezen.", en: "\(count) file(s) to read.")
      return ExaminationFinding(subject: folder, words: words, status: nil)
    } catch {
      return ExaminationFinding(subject: folder, words: error.words, status: ExitStatus(error))
    }
  }

  private static func output(_ folder: String) -> ExaminationFinding {
    if let obstacle = OutputSwap.obstacle(to: folder) {
      return ExaminationFinding(
        subject: folder, words: obstacle.words, status: ExitStatus(obstacle))
    }
    let words = Words(
      nl: "te vervangen, en niemand anders schrijft.",
      en: "can be replaced, and nobody else writes.")
    return ExaminationFinding(subject: folder, words: words, status: nil)
  }

  private static func helper(_ name: String) -> ExaminationFinding {
    let words =
      programPath(name).map { Words(same: visible($0, limit: 4096)) }
      ?? Words(nl: "niet gevonden; niet nodig.", en: "not found; not needed.")
    return ExaminationFinding(subject: name, words: words, status: nil)
  }
}
