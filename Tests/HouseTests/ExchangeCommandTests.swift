// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

@Suite struct ExchangeCommandTests {
  private static let letter = """
    [{"id": "kst-12345-6", "type": "bill", "number": "12345-6", "title": "Brief",
      "issued": {"date-parts": [[2024, 3, 5]]}}]

    """

  @Test func `import writes a reference file, and a second time changes nothing`() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.letter, to: "list.json")
    try folder.write("", to: "Evidence/References/.keep")
    let dry = try BuiltProgram.run(["cite", "import", "list.json", "--dry-run"], in: folder.path)
    #expect(dry.status == 0)
    #expect(dry.output.contains("References/kst-12345-6.md: not written"))
    #expect(try !folder.names().contains("Evidence/References/kst-12345-6.md"))
    let first = try BuiltProgram.run(["cite", "import", "list.json"], in: folder.path)
    #expect(first.status == 0)
    #expect(first.output.contains("References/kst-12345-6.md: written\n1 new, 0 unchanged."))
    let again = try BuiltProgram.run(["cite", "overnemen", "list.json", "--json"], in: folder.path)
    #expect(again.status == 0)
    #expect(again.output.contains("\"unchanged\": [\n    \"kst-12345-6\"\n  ]"))
    let list = try BuiltProgram.run(
      ["cite", "list", "--style", "eu", "--in", "de"], in: folder.path)
    #expect(list.output.contains("Niederländische Parlamentspapiere II 2023/24, 12345, Nr. 6"))
  }

  @Test func `a refused file ends with its status and leaves nothing behind`() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.letter.replacing("]\n", with: ""), to: "broken.json")
    try folder.write("", to: "Evidence/References/.keep")
    try folder.write(Self.letter, to: "list.json")
    try folder.write(Self.letter.replacing("\"kst-12345-6\"", with: "\"brief\""), to: "other.json")
    let before = try folder.names()
    let broken = try BuiltProgram.run(["cite", "import", "broken.json"], in: folder.path)
    #expect(broken.status == 65)
    #expect(try BuiltProgram.run(["cite", "import", "no.json"], in: folder.path).status == 66)
    #expect(try BuiltProgram.run(["cite", "import", "Evidence"], in: folder.path).status != 0)
    #expect(try folder.names() == before)
    _ = try BuiltProgram.run(["cite", "import", "list.json"], in: folder.path)
    let renamed = try BuiltProgram.run(["cite", "import", "other.json"], in: folder.path)
    #expect(renamed.status == 1)
    #expect(renamed.error.contains("other.json:1:9: REF-KEY kst-12345-6 is called 'brief' here"))
    #expect(try !folder.names().contains("Evidence/References/brief.md"))
  }

  @Test func `export gives each format, and only the works of a paper when asked`() throws {
    for (format, start) in [
      ("csl-json", "[\n"), ("bibtex", "@"), ("biblatex", "@"), ("ris", "TY  - "),
    ] {
      let run = try BuiltProgram.run(["cite", "export", "--format", format, "kamerbrief"])
      #expect(run.status == 0)
      #expect(run.output.hasPrefix(start))
      #expect(run.output.contains("dir-2014-24"))
      #expect(!run.output.contains("sec-2011-853"))
      #expect(run.error.contains("REF-NOT-HELD"))
    }
    let typo = try BuiltProgram.run(["cite", "export", "kamerbref"])
    #expect(typo.status == 2)
    #expect(typo.error.contains("Did you mean 'kamerbrief'?"))
  }
}
