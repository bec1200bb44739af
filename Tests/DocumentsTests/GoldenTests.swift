// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Documents
import Testing

struct GoldenTests {
  @Test(arguments: Language.allCases)
  func `every writer writes every kind of block and inline as reviewed`(
    _ language: Language
  ) throws {
    let document = Sample.document(language)
    let writers: [any DocumentWriter] = [MarkdownWriter(), HTMLWriter(), PlainTextWriter()]
    for writer in writers {
      let name = "sample.\(language.rawValue).\(type(of: writer).fileExtension)"
      try expectGolden(writer.bytes(of: document), name)
    }
  }

  @Test(arguments: Language.allCases)
  func `the figure and the table have files of their own`(_ language: Language) throws {
    let words = { (nl: String, en: String) in Words(nl: nl, en: en)[language] }
    try expectGolden(
      SVGChart.bytes(of: Sample.figure(words), language: language),
      "share-by-area.\(language.rawValue).svg")
    try expectGolden(
      TableCSV.bytes(of: Sample.table(words)), "awards-by-area.\(language.rawValue).csv")
  }
}
