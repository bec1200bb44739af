// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Documents
internal import Indicators

extension Assembly {
  /// The method texts of the indicators used, in the order of their first number.
  mutating func methodAnnex() -> [Block] {
    var slugs: [String] = []
    for finding in findings where !slugs.contains(finding.key.indicator) {
      slugs.append(finding.key.indicator)
    }
    let used = slugs.compactMap { ledger.indicators[$0] }
    if used.isEmpty { return [] }
    var blocks = [Annex.method.heading(in: language)]
    for indicator in used { blocks += method(of: indicator) }
    return blocks
  }

  /// The method text as blocks.
  private mutating func method(of indicator: Indicator) -> [Block] {
    let anchor = uniqueAnchor("method-\(indicator.id)")
    let heading = Block.heading(level: 3, anchor: anchor, [.text(indicator.title[language])])
    let source = SourceText(path: indicator.place.path, text: indicator.method[language])
    let reader = MarkdownReader(lineOffset: indicator.methodLines[language] ?? 0)
    slots = .citations
    let filled = fill(reader.blocks(of: source, noting: &report).map(lowered))
    slots = .all
    return [heading] + filled
  }
}

/// A heading two levels lower, so that it stays below the title of its indicator.
private func lowered(_ block: Block) -> Block {
  guard case .heading(let level, let anchor, let text) = block else { return block }
  return .heading(level: min(6, level + 2), anchor: anchor, text)
}
