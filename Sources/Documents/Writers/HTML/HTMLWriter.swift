// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Writes one HTML file that stands alone: no script, no font, no image from elsewhere.
///
/// It is made to be read by everyone: landmarks, one `h1`, headings in order, tables with caption
/// and headers, wide tables that scroll with the keyboard, figures with title, description and a
/// table of their values, links that say where they go, and a style sheet for print.
public struct HTMLWriter: DocumentWriter {
  /// Its files end in `.html`.
  public static let fileExtension = "html"

  /// Makes a writer.
  public init() {}

  /// The whole file.
  public func bytes(of document: Document) -> [UInt8] {
    let language = document.language
    var body = HTMLBody(document)
    let main = body.lines(of: document.blocks)
    let lines =
      [
        "<!DOCTYPE html><!-- \(WriterWords.generated[language]) -->",
        "<html lang=\"\(language.rawValue)\">",
        "<head>",
        "<meta charset=\"utf-8\">",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        "<meta name=\"generator\" content=\"bewijs build\">",
        "<title>\(escaped(document.title))</title>",
        "<style>",
        htmlStyle,
        "</style>",
        "</head>",
        "<body>",
        "<a class=\"skip\" href=\"#main\">\(WriterWords.skip[language])</a>",
      ] + header(of: document) + body.contents(of: document.blocks)
      + ["<main id=\"main\" tabindex=\"-1\">"] + main + ["</main>"] + footer(language)
      + ["</body>", "</html>", ""]
    return Array(lines.joined(separator: "\n").utf8)
  }

  private func header(of document: Document) -> [String] {
    let facts = document.facts.map { fact in
      "<div><dt>\(escaped(fact.name))</dt><dd>\(escaped(fact.value))</dd></div>"
    }
    return ["<header>", "<h1>\(escaped(document.title))</h1>"]
      + (facts.isEmpty ? [] : ["<dl>"] + facts + ["</dl>"]) + ["</header>"]
  }

  private func footer(_ language: Language) -> [String] {
    [
      "<footer>",
      "<p>\(WriterWords.generatedFooter[language])<code lang=\"en\">bewijs build</code>.</p>",
      "</footer>",
    ]
  }
}
