// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Testing

private func matter(_ text: String) -> (matter: FrontMatter?, notes: [String]) {
  var report = Report()
  let matter = FrontMatter(SourceText(path: "a.md", text: text), noting: &report)
  return (matter, report.diagnostics.map { "\($0.place) \($0.kind.code)" })
}

struct FrontMatterTests {
  @Test func `a head gives its fields with places, and the body below it`() throws {
    let (read, notes) = matter(
      "---\n# comment\ntitle.nl:  Één twee \nlong: a\n  b\n---\n\nText\n")
    let head = try #require(read)
    #expect(head.keys == ["title.nl", "long"])
    #expect(
      head.value("title.nl")
        == Located("Één twee", at: Place(path: "a.md", line: 3, column: 12, length: 8)))
    #expect(head.value("long")?.value == "a b")
    #expect(head.body.lines == ["", "Text"])
    #expect(head.bodyOffset == 6)
    #expect(notes == [])
  }

  @Test func `a head that is missing or not closed is noted and gives nothing`() {
    for text in ["", "title: a", "---\ntitle: a\n", " ---\na: b\n---"] {
      let (read, notes) = matter(text)
      #expect(read == nil)
      #expect(notes == ["a.md:1:1 FM-NONE"])
    }
  }

  @Test func `lines that are no field and keys that occur twice are noted, the rest is read`() {
    let (read, notes) = matter("---\nno field\na: 1\nA: 2\na: 3\nb:4\n---\n")
    #expect(
      notes == ["a.md:2:1 FM-LINE", "a.md:4:1 FM-LINE", "a.md:5:1 FM-TWICE", "a.md:6:1 FM-LINE"])
    #expect(read?.keys == ["a"])
    #expect(read?.value("a")?.value == "1")
  }
}

struct FieldReaderTests {
  @Test func `a required field that is missing or empty is noted`() throws {
    var report = Report()
    var fields = FieldReader(try #require(matter("---\na: x\nb:\n---").matter))
    #expect(fields.required("a", noting: &report)?.value == "x")
    #expect(fields.required("b", noting: &report) == nil)
    #expect(fields.required("c", noting: &report) == nil)
    #expect(
      report.diagnostics.map(\.sentence.en) == [
        "The field 'b' is missing.", "The field 'c' is missing.",
      ])
  }

  @Test func `a field nobody asked for is noted with the nearest name`() throws {
    var report = Report()
    var fields = FieldReader(try #require(matter("---\ntitel: x\nnote.nl: y\n---").matter))
    _ = fields.optional("title")
    #expect(fields.all(under: "note").map(\.name) == ["nl"])
    fields.finish(noting: &report)
    #expect(
      report.diagnostics.map(\.sentence.nl) == [
        "Het veld 'titel' is onbekend. Bedoelde u 'title'?"
      ])
  }

  @Test func `the parts of a list have places of their own`() throws {
    var fields = FieldReader(try #require(matter("---\nlist: é,  b c ,, d\n---").matter))
    let parts = fields.list("list")
    #expect(parts.map(\.value) == ["é", "b c", "d"])
    #expect(parts.map(\.place.column) == [7, 11, 18])
    #expect(parts.map(\.place.length) == [1, 3, 1])
  }

  @Test func `wordings are read in both languages or not at all`() throws {
    var report = Report()
    var fields = FieldReader(try #require(matter("---\na.nl: x\na.en: y\nb.nl: z\n---").matter))
    #expect(fields.words("a", noting: &report) == Words(nl: "x", en: "y"))
    #expect(fields.words("b", noting: &report) == nil)
    #expect(fields.optionalWords("b") == nil)
    #expect(report.diagnostics.map(\.sentence.en) == ["The field 'b.en' is missing."])
  }
}
