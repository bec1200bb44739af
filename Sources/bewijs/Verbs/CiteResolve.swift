// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Ingest

extension CiteAction {
  /// What the references in a few words refer to.
  static let resolve = CiteAction(
    name: "resolve", alias: "herken",
    summary: Words(
      nl: "herken de verwijzingen in een tekst", en: "recognise the references in a text"),
    operands: "TEXT", count: 1...1, options: []
  ) { operands, invocation, console in
    let desk = try CiteDesk(invocation, console)
    let answer = desk.resolve(operands[0])
    if console.isJSON {
      try console.result(answer.json(in: console.language))
    } else {
      try console.result(answer.text(in: console.language))
    }
    console.tell(answer.report, files: answer.files)
    if answer.isEmpty {
      console.complain(
        Words(nl: "Geen verwijzing herkend.", en: "No reference was recognised."))
    }
    return answer.isEmpty ? .checkFails : ExitStatus(answer.report)
  }
}

extension CiteDesk {
  /// The desk with the reference files of the workspace; without that folder there are none.
  init(_ invocation: Invocation, _ console: Console) throws {
    let folder = invocation.evidence + "/References"
    let files = try withProgressLine(console) { try Self.files(in: folder, invocation) }
    self.init(
      references: Dictionary(uniqueKeysWithValues: files.map { ("\(folder)/\($0)", $1) }))
    let count = trouble.count(of: .error)
    if count == 0 { return }
    console.tell(
      Words(
        nl: "De bronnen bevatten \(count) fout(en); 'bewijs check' toont ze.",
        en: "The reference files have \(count) error(s); 'bewijs check' shows them."))
  }

  /// The reference files; without a workspace there are none, unless a person named one.
  private static func files(
    in folder: String, _ invocation: Invocation
  ) throws(DiskError) -> [String: [UInt8]] {
    do throws(DiskError) { return try FileTree.read(folder) } catch {
      if case .missing = error.reason, invocation["--evidence"] == nil { return [:] }
      throw error
    }
  }
}

extension CiteAnswer {
  /// The answer for machines: the references and everything noticed.
  func json(in language: Language) -> JSONTree {
    .object([("references", json), ("diagnostics", report.json(in: language))])
  }
}
