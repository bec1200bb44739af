// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics

extension CiteAction {
  /// What is wrong with the references in some files.
  static let check = CiteAction(
    name: "check", alias: "controleer",
    summary: Words(
      nl: "controleer de verwijzingen in txt, md, html, docx, odt, bib, ris en CSL-json",
      en: "check the references in txt, md, html, docx, odt, bib, ris and CSL json"),
    operands: "FILE…", count: 1...10_000, options: []
  ) { operands, invocation, console in
    let desk = try CiteDesk(invocation, console)
    let answer = try withProgressLine(console) {
      desk.check(try operands.map { (path: $0, bytes: try FileTree.readFile($0)) })
    }
    console.tell(answer.report, files: answer.files)
    if console.isJSON {
      try console.result(answer.json(in: console.language))
    } else {
      try console.result(answer.summary)
    }
    return ExitStatus(answer.report)
  }
}
