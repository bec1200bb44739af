// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Ingest

extension CiteAction {
  /// References as a venue prints them.
  static let list = CiteAction(
    name: "list", alias: "lijst",
    summary: Words(
      nl: "bronnen zoals een geadresseerde ze wil", en: "references as a venue wants them"),
    operands: "[PAPER]", count: 0...1,
    options: [
      .choice(
        "--style", ReferenceBook.styles,
        Words(nl: "stijl (gewoonlijk die van het stuk)", en: "style (usually that of the paper)")),
      .choice(
        "--in", ReferenceBook.languages,
        Words(nl: "taal van de bronnen", en: "language of the references")),
    ]
  ) { operands, invocation, console in
    let shelf: ReferenceBook
    var style = invocation["--style"]
    if let paper = operands.first {
      let rooms = try Rooms(invocation, console, parts: [])
      shelf = try ReferenceBook(ofPaper: paper, in: rooms)
      style = style ?? ReferenceBook.style(of: paper, in: rooms.build)
    } else {
      shelf = ReferenceBook(evidence: try FileTree.read(invocation.evidence))
      console.tell(shelf.report, in: invocation.evidence)
    }
    let lines = shelf.lines(
      style: style ?? "dutch-letter", language: invocation["--in"] ?? console.language.rawValue)
    if console.isJSON {
      try console.result(.object([("references", .array(lines.map(\.json)))]))
    } else {
      for line in lines { try console.result("\(line.slug)\n  \(line.entry)\n") }
    }
    return ExitStatus(shelf.report)
  }
}

extension ReferenceBook.Line {
  fileprivate var json: JSONTree {
    .object([
      ("slug", .string(slug)), ("mention", .string(mention)), ("short", .string(shortForm)),
      ("entry", .string(entry)),
    ])
  }
}
