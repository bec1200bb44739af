// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Writes RIS.
public struct RISWriter: Sendable {
  /// The fields of this house that stand in notes as `key: value`.
  static let ownKeys: Set<String> = [
    "type", "kind", "chamber", "session", "dossier", "number", "item", "year", "bwb", "article",
    "paragraph", "name", "journal", "celex", "ecli", "annex", "author", "note.nl", "note.en",
    "dossier-title", "days", "kept-for",
  ]

  /// There is nothing to choose.
  public init() {}

  /// The text of a file with the items in order.
  public func text(of items: [BibliographicItem]) -> String {
    items.map(record).joined(separator: "\n")
  }

  private func record(_ item: BibliographicItem) -> String {
    let type = RISTags.type(of: item.type.value)
    var lines = [("TY", type), ("ID", item.key.value)]
    for variable in BibliographicItem.Variable.allCases {
      guard let value = item[variable] else { continue }
      lines += self.lines(variable, value, of: type)
    }
    var own = item.own.map { ($0.key, $0.value.value) }
    if RISTags.csl(of: type) != item.type.value { own.append(("type", item.type.value)) }
    // A reader takes `Family, Given` apart; the author as it is printed travels beside it.
    if let author = item[.author], author.contains(",") { own.append(("author", author)) }
    lines += own.map { ("N1", "\($0.0): \($0.1)") }
    return (lines + [("ER", "")]).map { "\($0.0)  - \($0.1)\n" }.joined()
  }

  private func lines(
    _ variable: BibliographicItem.Variable, _ value: String, of type: String
  ) -> [(String, String)] {
    let tag = RISTags.tag(for: variable, of: type)
    switch variable {
    case .issued: return [("PY", String(value.prefix(4))), (tag, slashed(value))]
    case .accessed: return [(tag, slashed(value))]
    case .page:
      let pages = value.split(separator: "-", maxSplits: 1).map(String.init)
      return [("SP", pages[0])] + pages.dropFirst().map { ("EP", $0) }
    default: return [(tag, value)]
    }
  }

  private func slashed(_ date: String) -> String {
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    return (parts + Array(repeating: "", count: max(0, 3 - parts.count))).joined(separator: "/")
      + "/"
  }
}
