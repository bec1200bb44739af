// SPDX-License-Identifier: EUPL-1.2
import Citations
import Diagnostics
import Testing

@Suite struct CitationTextTests {
  @Test func `works are read in order, each with its place`() {
    let (requests, codes) = parse("@kst-34477-74, p. 3, note 2; @dir-2014-24")
    #expect(codes == [])
    #expect(
      requests == [
        CitationRequest(slug: "kst-34477-74", locator: "p. 3, note 2", place: place(11, 12)),
        CitationRequest(slug: "dir-2014-24", locator: nil, place: place(40, 11)),
      ])
  }

  @Test func `the first work may stand without its mark`() {
    let (requests, codes) = parse("kst-34477-74; @dir-2014-24")
    #expect(codes == [])
    #expect(requests.map(\.slug) == ["kst-34477-74", "dir-2014-24"])
    #expect(requests.first?.place == place(10, 12))
  }

  @Test(arguments: [
    ("", "This citation names no reference."),
    ("@", "This citation names no reference."),
    ("@a; b", "In this citation 'b' does not start with '@'."),
    ("@a;", "Nothing follows a semicolon in this citation."),
    ("@Kst 74", "'Kst 74' cannot be the name of a reference."),
    ("@a--b", "'a--b' cannot be the name of a reference."),
    ("@a,", "After the comma behind '@a' a place is missing, such as p. 3."),
  ])
  func `what is not understood is noted`(_ content: String, _ sentence: String) {
    var report = Report()
    _ = CitationText.parse(Located(content, at: place(10, 1)), noting: &report)
    #expect(report.diagnostics.map(\.sentence.en) == [sentence])
    #expect(report.diagnostics.map(\.kind) == [.citationForm])
  }

  @Test func `one faulty work leaves the others standing`() {
    let (requests, codes) = parse("@A; @b, art. 74")
    #expect(codes == ["CITE-FORM"])
    #expect(requests.map(\.locator) == ["art. 74"])
  }

  private func parse(_ content: String) -> ([CitationRequest], [String]) {
    var report = Report()
    let requests = CitationText.parse(Located(content, at: place(10, 1)), noting: &report)
    return (requests, report.diagnostics.map(\.kind.code))
  }

  private func place(_ column: Int, _ length: Int) -> Place {
    Place(path: "01-problem.nl.md", line: 4, column: column, length: length)
  }
}
