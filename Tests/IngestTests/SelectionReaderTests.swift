// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Ingest
import Testing

@Suite struct SelectionReaderTests {
  private func read(_ rows: String) -> (selection: Selection?, codes: [String]) {
    var report = Report()
    let text = "code,through,label_nl,label_en\n" + rows
    let selection = SelectionReader.read(
      bytes: Array(text.utf8), path: "Selections/social-core.csv", noting: &report)
    return (selection, report.diagnostics.map { "\($0.place.line):\($0.kind.code)" })
  }

  @Test func `a list of codes and ranges reads with its slug and labels`() throws {
    let (selection, codes) = read("85312000,,zorg,care\n85300000,85399999,sociaal,social\n")
    #expect(codes == [])
    #expect(selection?.slug == "social-core")
    #expect(selection?.codes == ["85312000", "85300000"])
    #expect(selection?.entries.last?.label == Words(nl: "sociaal", en: "social"))
    #expect(selection?.contains("85321000") == true)
    #expect(selection?.contains("85400000") == false)
  }

  @Test func `codes that occur twice, are missing or run backwards are refused`() {
    let (selection, codes) = read("NL,,a,a\nNL,,a,a\n,,b,b\n853,852,c,c\n1,20,d,d\n")
    #expect(selection?.codes == ["NL"])
    #expect(codes == ["3:ID-DUPLICATE", "4:CELL-MISSING", "5:CELL-FORMAT", "6:CELL-FORMAT"])
  }
}
