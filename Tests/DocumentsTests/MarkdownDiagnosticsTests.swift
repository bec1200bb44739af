// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Documents
import Testing

/// A text that is not understood, what is noted about it, and what stays of it in the tree.
struct Trouble: Sendable, CustomTestStringConvertible {
  let text: String
  let notes: [String]
  let kept: String

  init(_ text: String, _ notes: [String], keeps kept: String) {
    self.text = text
    self.notes = notes
    self.kept = kept
  }

  var testDescription: String { text.debugDescription }
}

struct MarkdownDiagnosticsTests {
  static let troubles = [
    Trouble("a {{ value x", ["a.md:1:3 MD-BINDING"], keeps: "a {{ value x"),
    Trouble("a }} b", ["a.md:1:3 MD-BINDING"], keeps: "a }} b"),
    Trouble("a {{  }} b", ["a.md:1:3 MD-BINDING"], keeps: "a {{  }} b"),
    Trouble("{{ a {{ b", ["a.md:1:1 MD-BINDING", "a.md:1:6 MD-BINDING"], keeps: "{{ a {{ b"),
    Trouble("a [@b", ["a.md:1:3 MD-CITATION"], keeps: "a [@b"),
    Trouble("a [see @b]", ["a.md:1:3 MD-CITATION"], keeps: "a [see @b]"),
    Trouble("[a](b.html)", ["a.md:1:1 MD-LINK"], keeps: "[a](b.html)"),
    Trouble("[a](javascript:x)", ["a.md:1:1 MD-LINK"], keeps: "[a](javascript:x)"),
    Trouble("[a](https://b c)", ["a.md:1:1 MD-LINK"], keeps: "[a](https://b c)"),
    Trouble("[](https://b.org)", ["a.md:1:1 MD-LINK"], keeps: "https://b.org"),
    Trouble("# a", ["a.md:1:1 MD-HEADING-LEVEL"], keeps: "a"),
    Trouble("##### a", ["a.md:1:1 MD-HEADING-LEVEL"], keeps: "a"),
    Trouble("#### a", ["a.md:1:1 MD-HEADING-JUMP"], keeps: "a"),
    Trouble("## a\n\n#### b", ["a.md:3:1 MD-HEADING-JUMP"], keeps: "a\n\nb"),
    Trouble("##", ["a.md:1:1 MD-HEADING-EMPTY"], keeps: ""),
    Trouble("##a", ["a.md:1:1 MD-UNSUPPORTED"], keeps: "##a"),
    Trouble("a <b>c</b>", ["a.md:1:3 MD-HTML", "a.md:1:7 MD-HTML"], keeps: "a <b>c</b>"),
    Trouble("a&nbsp;b", ["a.md:1:2 MD-HTML"], keeps: "a&nbsp;b"),
    Trouble("a ![b](https://c.org)", ["a.md:1:3 MD-UNSUPPORTED"], keeps: "a ![b](https://c.org)"),
    Trouble("a[^1]", ["a.md:1:2 MD-UNSUPPORTED"], keeps: "a[^1]"),
    Trouble("a _b c_ d", ["a.md:1:3 MD-UNSUPPORTED"], keeps: "a _b c_ d"),
    Trouble("~~a~~", ["a.md:1:1 MD-UNSUPPORTED", "a.md:1:4 MD-UNSUPPORTED"], keeps: "~~a~~"),
    Trouble("* a", ["a.md:1:1 MD-UNSUPPORTED"], keeps: "* a"),
    Trouble("1) a", ["a.md:1:1 MD-UNSUPPORTED"], keeps: "1) a"),
    Trouble("a\n---", ["a.md:2:1 MD-UNSUPPORTED"], keeps: "a\n\n---"),
    Trouble("```\na", ["a.md:1:1 MD-UNSUPPORTED"], keeps: "```\n\na"),
    Trouble("    a", ["a.md:1:5 MD-UNSUPPORTED"], keeps: "a"),
    Trouble("[a]: https://b.org", ["a.md:1:1 MD-UNSUPPORTED"], keeps: "[a]: https://b.org"),
    Trouble("| a | b |", ["a.md:1:1 MD-UNSUPPORTED"], keeps: "| a | b |"),
    Trouble("a `b", ["a.md:1:3 MD-UNCLOSED"], keeps: "a `b"),
    Trouble("a <!-- b", ["a.md:1:3 MD-UNCLOSED"], keeps: "a <!-- b"),
    Trouble("<!-- b\n\nc", ["a.md:1:1 MD-UNCLOSED"], keeps: "<!-- b\n\nc"),
    Trouble("a *b", ["a.md:1:3 MD-STAR"], keeps: "a *b"),
    Trouble("2016. a", ["a.md:1:1 MD-LIST-NUMBER"], keeps: "1. a"),
    Trouble("1. a\n3. b", ["a.md:2:1 MD-LIST-NUMBER"], keeps: "1. a\n2. b"),
    Trouble("- a\n-\n- b", ["a.md:2:1 MD-LIST-EMPTY"], keeps: "- a\n-\n- b"),
    Trouble(": a\n\nb", ["a.md:1:1 MD-TABLE"], keeps: ": a\n\nb"),
    Trouble(": a\n\n|b|\n|-|\n|c|d|", ["a.md:5:1 MD-TABLE"], keeps: "a\nc | d"),
    Trouble("|b|\n|-|\n|c|", ["a.md:1:1 MD-TABLE-CAPTION"], keeps: "c"),
    Trouble(
      ": a\n\n|{{ value x }}|\n|-|\n|c|", ["a.md:3:2 MD-TABLE-WORDS"], keeps: "a\nc"),
    Trouble("a\u{202E}b", ["a.md:1:2 MD-CHARACTER"], keeps: "a<U+202E>b"),
    Trouble("\ta", ["a.md:1:1 MD-CHARACTER"], keeps: "a"),
    Trouble("> ## a", ["a.md:1:3 MD-UNSUPPORTED"], keeps: "a"),
  ]

  @Test(arguments: troubles)
  func `what is not understood is noted with its place and kept as text`(_ trouble: Trouble) {
    let (blocks, notes) = read(trouble.text)
    #expect(notes == trouble.notes)
    #expect(PlainTextWriter.text(of: blocks) == trouble.kept)
  }

  @Test func `depth beyond what can be followed is noted and not followed`() {
    let quotes = read(String(repeating: "> ", count: 50_000) + "a")
    #expect(quotes.notes == ["a.md:1:27 MD-DEEP"])
    #expect(PlainTextWriter.text(of: quotes.blocks).hasSuffix("> a"))
    let stars = read(String(repeating: "*a ", count: 2000) + String(repeating: "b* ", count: 2000))
    #expect(stars.notes.contains { $0.hasSuffix("MD-DEEP") })
    #expect(read(String(repeating: "*", count: 5000) + "a").blocks.count == 1)
  }

  @Test(arguments: ["[", "`", "<!--", "{{", "[a](b", "*a", "_a", "![", "- ", "> - ", "|a"])
  func `a long text of unfinished marks is read to its end`(_ mark: String) {
    let text = PlainTextWriter.text(of: read("x " + String(repeating: mark, count: 20_000)).blocks)
    #expect(text.unicodeScalars.count > 19_000)
  }

  @Test func `a link behind a row of unfinished links is still a link`() {
    let row = String(repeating: "[a](b", count: 500)
    let (blocks, _) = read(row + " [c](https://example.org/(d))")
    #expect(
      blocks == [
        .paragraph([
          .text(row + " "), .link([.text("c")], url: "https://example.org/(d)"),
        ])
      ])
  }

  @Test func `every kind this module notes has a case above or below`() {
    let met = Set(Self.troubles.flatMap(\.notes).compactMap { $0.split(separator: " ").last })
    let codes = DiagnosticKind.ofDocuments.map(\.code).filter { $0 != "MD-DEEP" }
    #expect(codes.filter { !met.contains($0[...]) } == [])
    #expect(Set(DiagnosticKind.ofDocuments.map(\.code)).count == DiagnosticKind.ofDocuments.count)
  }
}
