// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Documents
import Testing

/// Reads Markdown and gives the blocks with the codes and places of what was noted.
func read(_ text: String, lineOffset: Int = 0) -> (blocks: [Block], notes: [String]) {
  var report = Report()
  let source = SourceText(path: "a.md", text: text)
  let blocks = MarkdownReader(lineOffset: lineOffset).blocks(of: source, noting: &report)
  return (blocks, report.diagnostics.map { "\($0.place) \($0.kind.code)" })
}

private func words(_ text: String) -> Block { .paragraph([.text(text)]) }

struct MarkdownReaderTests {
  @Test func `headings get anchors from their text that occur once`() {
    let (blocks, notes) = read("## Wat wij *vragen*\n\n### Café & co\n## Wat wij vragen ##\n## ?!")
    #expect(
      blocks == [
        .heading(
          level: 2, anchor: "wat-wij-vragen", [.text("Wat wij "), .emphasis([.text("vragen")])]),
        .heading(level: 3, anchor: "café-co", [.text("Café & co")]),
        .heading(level: 2, anchor: "wat-wij-vragen-2", [.text("Wat wij vragen")]),
        .heading(level: 2, anchor: "section", [.text("?!")]),
      ])
    #expect(notes == [])
  }

  @Test func `lines of a paragraph are joined and two spaces or a backslash keep the break`() {
    #expect(
      read("one\ntwo  \nthree\\\nfour\r\n\r\nfive").blocks == [
        .paragraph([.text("one two"), .lineBreak, .text("three"), .lineBreak, .text("four")]),
        words("five"),
      ])
  }

  @Test func `emphasis, strong, code, links and escapes are understood`() {
    #expect(
      read(#"*a **b** c* and ***d***, 2 * 3, `x*y`, [t *u*](https://e.org/a_(b)), \*z\*"#).blocks
        == [
          .paragraph([
            .emphasis([.text("a "), .strong([.text("b")]), .text(" c")]), .text(" and "),
            .emphasis([.strong([.text("d")])]), .text(", 2 * 3, "), .code("x*y"), .text(", "),
            .link([.text("t "), .emphasis([.text("u")])], url: "https://e.org/a_(b)"),
            .text(", *z*"),
          ])
        ])
  }

  @Test func `lists nest by two spaces or more and keep the paragraphs of an item`() {
    let text = "- a\n  - b\n    - c\n- d\n\n  e\nlazy\n\n1. x\n2. y\n   1. z"
    #expect(
      read(text).blocks == [
        .list(
          .bullets,
          [
            [words("a"), .list(.bullets, [[words("b"), .list(.bullets, [[words("c")]])]])],
            [words("d"), words("e lazy")],
          ]),
        .list(.numbers, [[words("x")], [words("y"), .list(.numbers, [[words("z")]])]]),
      ])
  }

  @Test func `a numbered item takes a list that is indented by only two spaces`() {
    #expect(
      read("1. a\n  - b\n  - c\n2. d").blocks == [
        .list(
          .numbers, [[words("a"), .list(.bullets, [[words("b")], [words("c")]])], [words("d")]])
      ])
  }

  @Test func `quotations hold blocks`() {
    #expect(
      read("> a\nb\n>\n> - c\n\nd").blocks == [
        .quote([words("a b"), .list(.bullets, [[words("c")]])]), words("d"),
      ])
  }

  @Test func `comments are skipped and what stands behind them is not`() {
    #expect(
      read("<!-- one\ntwo --> three\n\nfour <!-- x --> five").blocks == [
        words("three"), words("four  five"),
      ])
  }

  @Test func `a table by hand has words, a caption and alignments`() throws {
    let (blocks, notes) = read(
      ": Who *does* it\n\n| Who | What |\n|---|--:|\n| we | a \\| b |\n\nend")
    guard case .table(let table) = try #require(blocks.first) else {
      Issue.record("no table: \(blocks)")
      return
    }
    #expect(table.caption == [.text("Who "), .emphasis([.text("does")]), .text(" it")])
    #expect(table.columns.map(\.heading) == ["Who", "What"])
    #expect(table.columns.map(\.alignment) == [.words, .numbers])
    #expect(table.rows.map { $0.map(\.machine) } == [["we", "a | b"]])
    #expect(blocks.last == words("end"))
    #expect(notes == [])
  }

  @Test func `a caption under the table counts as well`() throws {
    guard case .table(let table) = try #require(read("|a|\n|-|\n|b|\n\n: c").blocks.first) else {
      Issue.record("no table")
      return
    }
    #expect(table.caption == [.text("c")])
  }

  @Test func `bindings and citations become slots with the place of their content`() {
    let text = "Of {{ value a[NL, all] with n }} *see [@kst-1, p. 3; @b]*\n\n  {{ table x }}\n"
    let place = { (line: Int, column: Int, length: Int) in
      Place(path: "a.md", line: line, column: column, length: length)
    }
    let (blocks, notes) = read(text, lineOffset: 10)
    #expect(
      blocks == [
        .paragraph([
          .text("Of "),
          .slot(
            Slot(
              kind: .binding, content: Located("value a[NL, all] with n", at: place(11, 7, 23)))),
          .text(" "),
          .emphasis([
            .text("see "),
            .slot(
              Slot(kind: .citation, content: Located("@kst-1, p. 3; @b", at: place(11, 40, 16)))),
          ]),
        ]),
        .slot(Slot(kind: .binding, content: Located("table x", at: place(13, 6, 7)))),
      ])
    #expect(notes == [])
  }

  @Test func `a table binding within a line stays in the line`() throws {
    guard case .paragraph(let inlines) = try #require(read("see {{ table x }}").blocks.first) else {
      Issue.record("no paragraph")
      return
    }
    #expect(inlines.count == 2)
  }
}
