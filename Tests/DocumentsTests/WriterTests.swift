// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Documents
import Testing

private let inlines: [Inline] = [
  .text("<a> & \"b\""), .emphasis([.text("x")]), .strong([.text("x")]), .code("x"),
  .link([.text("x")], url: "https://example.org"), .link([.text("x")], url: "javascript:x"),
  .pointer(label: "[1]", anchor: "x"),
  .number(PrintedNumber(id: "x", text: "1", machine: "1")), .lineBreak, .text(""),
]

private let blocks: [Block] = [
  .heading(level: 2, anchor: "x", inlines), .paragraph(inlines), .paragraph([]),
  .list(.bullets, [[.paragraph(inlines)], []]), .list(.numbers, []), .quote([.paragraph(inlines)]),
  .aside(title: "x", [.paragraph(inlines)]),
  .entries([Entry(anchor: "x", label: "[1]", text: inlines)]),
  .table(
    Table(
      slug: "x", caption: inlines, columns: [Table.Column(heading: "x", alignment: .words)],
      rows: [[Table.Cell(inlines, machine: "x")]], notes: [inlines])),
  .table(Table(slug: "x", caption: [], columns: [], rows: [[]], notes: [])),
  .figure(Figure(slug: "x", title: "x", description: "x", axis: "x", bars: [], notes: [inlines])),
]

private let writers: [any DocumentWriter] = [MarkdownWriter(), HTMLWriter(), PlainTextWriter()]

private func write(
  _ blocks: [Block], with writer: any DocumentWriter = HTMLWriter(), title: String = "T"
) -> String {
  let document = Document(title: title, language: .nl, blocks: blocks)
  return String(decoding: writer.bytes(of: document), as: UTF8.self)
}

struct WriterTests {
  @Test func `every writer writes every block and inline`() {
    for writer in writers {
      for block in blocks {
        let text = write([block, .paragraph([.text("end")])], with: writer)
        #expect(text.contains("end"), "\(type(of: writer)) stops at \(block)")
      }
    }
  }

  @Test func `a slot that was not filled is our own mistake`() async {
    let slot = Slot(kind: .binding, content: Located("value x", at: Place(path: "a.md")))
    #expect(slot.content.value == "value x")
    await #expect(processExitsWith: .failure) {
      let slot = Slot(kind: .binding, content: Located("value x", at: Place(path: "a.md")))
      let document = Document(title: "T", language: .nl, blocks: [.slot(slot)])
      _ = HTMLWriter().bytes(of: document)
    }
    await #expect(processExitsWith: .failure) {
      let slot = Slot(kind: .citation, content: Located("@x", at: Place(path: "a.md")))
      let document = Document(title: "T", language: .nl, blocks: [.paragraph([.slot(slot)])])
      _ = MarkdownWriter().bytes(of: document)
    }
  }

  @Test func `ids occur once in a page, also when a table is shown twice`() {
    let again = blocks.filter { if case .entries = $0 { false } else { true } }
    let page = write(blocks + again)
    let ids = page.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(ids.count > 10)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `the reason why there is no number may run over lines`() {
    let columns = ["a", "b"].map { Table.Column(heading: $0, alignment: .numbers) }
    let reason = "not computable, because the hourly cost of 2020 is not known"
    let rows = [[Table.Cell("1"), Table.Cell("250 608")], [Table.Cell("2"), Table.Cell(reason)]]
    let page = write([
      .table(Table(slug: "x", caption: [], columns: columns, rows: rows, notes: []))
    ])
    #expect(page.contains("<td class=\"number\">250 608</td>"))
    #expect(page.contains("<td>\(reason)</td>"))
  }

  @Test func `an address that is not of the web is printed and not linked`() {
    let page = write([.paragraph([.link([.text("x")], url: "javascript:alert(1)")])])
    #expect(page.contains("<p>x (javascript:alert(1))</p>"))
  }

  @Test func `invisible characters from data are shown in every writer`() {
    for writer in writers {
      let text = write([.paragraph([.text("a\u{202E}b\u{0}")])], with: writer)
      #expect(!text.unicodeScalars.contains("\u{202E}"))
      #expect(text.contains("U+202E"))
      #expect(text.contains("U+0000"))
    }
  }

  @Test(
    arguments: [
      "# a", "1. a", "(a) b", "iv. c", "- a", "> a", "| a |", "a_b _c_", "*a*", "[a](b)", "<b>",
      "&amp; R&D", "a@b @c", "{{ x }}", "a -- b", ": a", "% a", "`a`", "\\a", "$a$ ~b~ ^c^", "#",
      "=",
    ])
  func `text from data comes back from Markdown as the same text`(_ text: String) {
    let markdown = write([.paragraph([.text(text)])], with: MarkdownWriter())
    let lines = markdown.split(separator: "\n").dropFirst(2).joined(separator: "\n")
    let (blocks, notes) = read(lines)
    #expect(blocks == [.paragraph([.text(text)])])
    #expect(notes == [])
  }

  @Test func `characters are counted as a web form does, without markup`() {
    let counted: [Block] = [
      .heading(level: 2, anchor: "a", [.text("Eén")]),
      .paragraph([.strong([.text("ab")]), .link([.text("c")], url: "mailto:d@e")]),
    ]
    #expect(PlainTextWriter.text(of: counted) == "Eén\n\nabc (mailto:d@e)")
    #expect(PlainTextWriter.characterCount(of: counted) == 21)
    #expect(PlainTextWriter.characterCount(of: []) == 0)
  }

  @Test func `a table is a CSV of machine values with quotes where needed`() {
    let table = Table(
      slug: "x", caption: [],
      columns: [
        Table.Column(heading: "a,b", alignment: .words),
        Table.Column(heading: "c", alignment: .numbers),
      ],
      rows: [[Table.Cell("say \"x\"\nline"), Table.Cell([.text("1,5 %")], machine: "1.5")]],
      notes: [])
    let csv = String(decoding: TableCSV.bytes(of: table), as: UTF8.self)
    #expect(csv == "\"a,b\",c\n\"say \"\"x\"\"\nline\",1.5\n")
  }
}
