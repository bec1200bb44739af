// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Ingest
internal import Papers

extension CiteAction {
  /// References to another program.
  static let export = CiteAction(
    name: "export", alias: "uitvoeren",
    summary: Words(
      nl: "bronnen voor een ander programma", en: "references for another program"),
    operands: "[PAPER]", count: 0...1,
    options: [
      .choice(
        "--format", ReferenceBook.formats,
        Words(nl: "vorm (gewoonlijk csl-json)", en: "format (usually csl-json)"))
    ]
  ) { operands, invocation, console in
    let format = invocation["--format"] ?? "csl-json"
    let shelf: ReferenceBook
    if let paper = operands.first {
      let rooms = try Rooms(invocation, console, parts: [])
      shelf = try ReferenceBook(ofPaper: paper, in: rooms)
    } else {
      shelf = ReferenceBook(evidence: try FileTree.read(invocation.evidence))
    }
    console.tell(shelf.report, in: invocation.evidence)
    let notes = shelf.notes(on: format)
    guard let text = shelf.text(as: format) else { return .wrongUse }
    if console.isJSON {
      try console.result(
        .object([
          ("format", .string(format)), ("references", .array(shelf.slugs.map(JSONTree.string))),
          ("text", .string(text)),
          ("diagnostics", notes.json(in: console.language, below: invocation.evidence)),
        ]))
    } else {
      console.tell(notes, in: invocation.evidence)
      try console.result(text)
    }
    return ExitStatus(shelf.report)
  }

  /// References from another program.
  static let take = CiteAction(
    name: "import", alias: "overnemen",
    summary: Words(
      nl: "neem bronnen over uit een .json, .bib of .ris",
      en: "take references over from a .json, .bib or .ris"),
    operands: "FILE", count: 1...1,
    options: [
      .flag(
        "--dry-run",
        Words(
          nl: "zeg wat er zou gebeuren, schrijf niets", en: "say what would happen, write nothing")),
      .value(
        "--retrieved", "DAY",
        Words(
          nl: "dag waarop adressen zonder dag zijn geraadpleegd",
          en: "day on which addresses without a day were read")),
    ]
  ) { operands, invocation, console in
    let path = operands[0]
    let bytes = try FileTree.readFile(path)
    let shelf = ReferenceBook(evidence: (try? FileTree.read(invocation.evidence)) ?? [:])
    guard let plan = shelf.plan(importing: bytes, path: path, readOn: invocation["--retrieved"])
    else { throw unknownEnding(path) }
    console.tell(plan.report, files: [path: bytes])
    let status = ExitStatus(plan.report)
    let writes = status == .fine && !invocation.has("--dry-run")
    if writes {
      for file in plan.files {
        try FileTree.write(file.bytes, to: invocation.evidence + "/" + file.path)
      }
    }
    try tell(plan, written: writes, status, on: console)
    return status
  }
}

extension ReferenceBook {
  /// The references of a paper that exists.
  init(ofPaper paper: String, in rooms: Rooms) throws(WrongUse) {
    let known = Set(rooms.build.papers.map(\.paper.id)).sorted()
    guard known.contains(paper) else {
      throw WrongUse(
        Words(
          nl: "Het stuk '\(visible(paper))' bestaat niet.",
          en: "The paper '\(visible(paper))' does not exist.")
          + suggestion(for: paper, among: known),
        verb: "cite")
    }
    self.init(of: paper, in: rooms.build)
  }
}

private func unknownEnding(_ path: String) -> WrongUse {
  WrongUse(
    Words(
      nl: "De naam '\(visible(path))' eindigt niet op .json (CSL), .bib of .ris.",
      en: "The name '\(visible(path))' does not end in .json (CSL), .bib or .ris."), verb: "cite")
}

private func tell(
  _ plan: ImportPlan, written: Bool, _ status: ExitStatus, on console: Console
) throws {
  let paths = plan.files.map(\.path)
  if console.isJSON {
    return try console.result(
      .object([
        ("status", .integer(Int(status.rawValue))), ("written", .bool(written)),
        ("added", .array(paths.map(JSONTree.string))),
        ("unchanged", .array(plan.unchanged.map(JSONTree.string))),
        ("diagnostics", plan.report.json(in: console.language)),
      ]))
  }
  let verb =
    written
    ? Words(nl: "geschreven", en: "written") : Words(nl: "niet geschreven", en: "not written")
  for path in paths { try console.result(Words(same: "\(path): ") + verb) }
  try console.result(
    Words(
      nl: "\(paths.count) nieuw, \(plan.unchanged.count) ongewijzigd.",
      en: "\(paths.count) new, \(plan.unchanged.count) unchanged."))
}
