// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

@Suite struct CiteCommandTests {
  @Test func `resolve says what is meant, where it stands and where it can be read`() throws {
    let run = try BuiltProgram.run(
      ["cite", "resolve", "Zie Kamerstuk 34 477, nr. 74.", "--evidence", evidence])
    #expect(run.status == 0)
    #expect(run.output.contains("1:5  Kamerstuk 34 477, nr. 74  →  kst-34477-74"))
    #expect(run.output.contains("https://zoek.officielebekendmakingen.nl/kst-34477-74.html"))
    #expect(run.output.contains("reference file: kst-34477-74"))
  }

  @Test func `resolve ends with 1 when there is no reference`() throws {
    let run = try BuiltProgram.run(["cite", "resolve", "Niets.", "--lang", "nl"])
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.error.contains("Geen verwijzing herkend."))
  }

  @Test func `check ends with 1 on a conflict and shows both places`() throws {
    let scratch = try ScratchFolder()
    let file = scratch.path + "/letter.txt"
    let text = "De brief van 24 januari 2019 (Kamerstuk 34 477, nr. 53).\n"
    try Data(text.utf8).write(to: URL(filePath: file))
    let run = try BuiltProgram.run(["cite", "check", file, "--evidence", evidence])
    #expect(run.status == 1)
    #expect(run.error.contains("\(file):1:31: CITE-CONFLICT"))
    #expect(run.error.contains("kst-34477-54.md"))
    #expect(run.output == "2 reference(s), 1 with a reference file, 1 contradicted\n")
  }

  @Test func `check reads html with its entities and gives the answer as one document`() throws {
    let scratch = try ScratchFolder()
    let file = scratch.path + "/page.html"
    let text = "<p>Zie <b>Kamerstuk</b>&nbsp;34&#8239;477,\n nr. 74.</p><script>ST 1/20</script>"
    try Data(text.utf8).write(to: URL(filePath: file))
    let run = try BuiltProgram.run(["cite", "check", file, "--json", "--evidence", evidence])
    let answer = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let references = answer?["references"] as? [[String: Any]]
    #expect(run.status == 0)
    #expect(references?.count == 1)
    #expect(references?.first?["identifier"] as? String == "kst-34477-74")
    #expect(references?.first?["line"] as? Int == 1)
    #expect(references?.first?["column"] as? Int == 11)
  }

  @Test func `an action that does not exist is wrong use`() throws {
    let run = try BuiltProgram.run(["cite", "resolv", "x"])
    #expect(run.status == 2)
    #expect(run.error.contains("Did you mean 'resolve'?"))
  }

  private var evidence: String { Repository.root.appending(path: "Evidence").path }
}
