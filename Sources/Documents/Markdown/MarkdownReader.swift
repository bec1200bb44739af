// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// Reads the Markdown subset staff write, and reports with its place whatever falls outside it.
///
/// Understood are: headings `##` to `####`; paragraphs; `-` and `1.` lists, nested by two spaces or
/// more; `>` quotes; pipe tables of words with a line `: caption` above or below; `*emphasis*`,
/// `**strong**`, `` `code` ``, `[text](url)`; line breaks (a backslash or two spaces at the end of
/// a line); backslash escapes; HTML comments, which are skipped. Bindings `{{ … }}` and citations
/// `[@…]` become slots: in a line of text ``Inline/slot(_:)``, and ``Block/slot(_:)`` for a
/// `{{ table … }}` or `{{ figure … }}` alone on its line. The content of a citation starts at `@`.
///
/// Nothing is dropped: what is not understood is noted and stays in the tree as text.
public struct MarkdownReader: Sendable {
  /// The number of lines above the text in its file, such as ``FrontMatter/bodyOffset``.
  private let lineOffset: Int

  /// Makes a reader; `lineOffset` is added to line numbers, for a text that stands below a head.
  public init(lineOffset: Int = 0) { self.lineOffset = lineOffset }

  /// The blocks of a text; heading anchors are unique in it.
  public func blocks(of source: SourceText, noting report: inout Report) -> [Block] {
    let lines = source.lines.enumerated().map { index, text in
      MarkdownLine(text, number: index + 1 + lineOffset)
    }
    for line in lines { noteCharacters(in: line, path: source.path, noting: &report) }
    var parser = BlockParser(path: source.path)
    let blocks = parser.blocks(of: lines, depth: 0)
    report.add(parser.report)
    return blocks
  }

  /// Notes characters nobody can see, once per line, and tabs that indent.
  private func noteCharacters(
    in line: MarkdownLine, path: String, noting report: inout Report
  ) {
    if line.scalars.prefix(line.indent).contains("\t") {
      report.note(
        .markdownCharacter, at: Place(path: path, line: line.number, column: 1),
        Words(
          nl: "Deze regel springt in met een tab.", en: "This line is indented with a tab."),
        remedy: Words(nl: "Gebruik spaties.", en: "Use spaces."))
    }
    let hidden = { (scalar: Unicode.Scalar) in scalar != "\t" && isDeceptive(scalar) }
    guard let index = line.scalars.firstIndex(where: hidden) else { return }
    let name = visible(String(line.scalars[index...index]))
    report.note(
      .markdownCharacter,
      at: Place(path: path, line: line.number, column: index - line.scalars.startIndex + 1),
      Words(
        nl: "Hier staat een onzichtbaar teken: \(name).",
        en: "There is an invisible character here: \(name)."))
  }
}
