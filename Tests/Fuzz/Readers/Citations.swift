// SPDX-License-Identifier: EUPL-1.2
import Citations
import Diagnostics

extension FuzzReader {
  /// Lists of works in BibTeX and BibLaTeX.
  static let bibTeX = works(
    "bibtex",
    tokens: ["@article{", "{\\\"e}", "#", "@string", "\\&", "year = 2020", "}", "é"]
  ) { source, report in BibTeXReader.items(in: source, noting: &report) }

  /// Lists of works in RIS.
  static let ris = works("ris", tokens: ["TY  - ", "ER  - ", "AU  - ", "\r\n", "PY  - 2020", "é"]) {
    source, report in RISReader.items(in: source, noting: &report)
  }

  /// A reader of works: an input that is not empty gives a work or a remark.
  private static func works(
    _ name: String, tokens: [String],
    items: @escaping @Sendable (SourceText, inout Report) -> [BibliographicItem]
  ) -> FuzzReader {
    FuzzReader(name, tokens: tokens) { input in
      var report = Report()
      guard let source = SourceText(path: "a", bytes: input, noting: &report) else {
        return report.isBlocking ? nil : "nothing was read and nothing was told"
      }
      var told = Report()
      let works = items(source, &told)
      let hasRecord = source.lines.contains { $0.hasPrefix("TY  - ") }
      return works.isEmpty && told.isEmpty && hasRecord ? "a record was lost in silence" : nil
    }
  }
}
