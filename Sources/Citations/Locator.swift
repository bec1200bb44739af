// SPDX-License-Identifier: EUPL-1.2

/// A place in a work: pages or an article, however it was written.
struct Locator: Hashable {
  /// What is counted.
  enum Unit: Hashable {
    case page
    case article
  }

  let unit: Unit
  let first: String
  let last: String?

  /// How an article is called in running text.
  static let articleInFull = Terms(nl: "artikel", en: "Article", fr: "article", de: "Artikel")

  /// How an article is called in notes.
  static let articleInShort = Terms(nl: "art.", en: "art.", fr: "art.", de: "Art.")

  /// Reads `p. 3`, `pp. 3-9`, `blz. 3`, `S. 3` or `art. 74`; nothing for another place.
  init?(_ text: String) {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2 else { return nil }
    switch words[0].lowercased() {
    case "p.", "pp.", "blz.", "s.", "page", "pages", "pagina", "seite": unit = .page
    case "art.", "artikel", "article": unit = .article
    default: return nil
    }
    let ends = words[1].replacing("–", with: "-").split(
      separator: "-", omittingEmptySubsequences: false
    ).map(String.init)
    guard (1...2).contains(ends.count), let first = ends.first, ends.allSatisfy(Self.isNumber)
    else { return nil }
    self.first = first
    last = ends.count == 2 ? ends[1] : nil
  }

  /// The place with the words of a style; English ranges have `pp.` and an en dash.
  func printed(page: String, article: Terms, in language: CitationLanguage) -> String {
    let isEnglish = language == .en
    let range = first + (last.map { (isEnglish ? "–" : "-") + $0 } ?? "")
    switch unit {
    case .article: return "\(article[language]) \(range)"
    case .page: return "\(isEnglish && last != nil ? "pp." : page) \(range)"
    }
  }

  /// `3`, `iv`, `12a`, `5(2)`: signs without a blank that hold a digit or are Roman.
  private static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && !text.contains(" ")
      && (text.contains(where: \.isNumber) || text.allSatisfy { "ivxlc".contains($0) })
  }
}
