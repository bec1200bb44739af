// SPDX-License-Identifier: EUPL-1.2
internal import Citations
internal import Diagnostics
internal import Documents
internal import Evidence

/// The order of the list of references, by the name of the citation style.
///
/// Letters list their sources alphabetically by entry, as their readers look them up by name. Every
/// other style lists them in the order of first citation, as their readers come from the text.
enum ReferenceOrder {
  case byEntry
  case byFirstCitation

  /// The order that goes with a style.
  init(for style: any CitationStyle) {
    self = type(of: style).name == DutchLetterStyle.name ? .byEntry : .byFirstCitation
  }
}

extension Assembly {
  /// The works of a citation, between parentheses unless the text already opened one.
  mutating func cite(_ content: Located<String>, inParentheses: Bool) -> [Inline] {
    let requests = CitationText.parse(content, noting: &report)
    var mentions: [[Inline]] = []
    for request in requests {
      let slug = Located(request.slug, at: request.place)
      if let mention = mention(slug, locator: request.locator) { mentions.append(mention) }
    }
    if mentions.isEmpty { return [.code("[\(content.value)]")] }
    let joined = Array(mentions.joined(separator: [.text("; ")]))
    return inParentheses ? joined : [.text("(")] + joined + [.text(")")]
  }

  /// The short mark of a reference and the pointer to its entry; reports one that does not exist.
  mutating func mention(_ slug: Located<String>, locator: String?) -> [Inline]? {
    guard let reference = ledger.references[slug.value] else {
      if ledger.unread.references.contains(slug.value) { return nil }
      report.note(
        .unknownReference, at: slug.place,
        Words(
          nl: "De bron '\(visible(slug.value))' bestaat niet.",
          en: "The reference '\(visible(slug.value))' does not exist.")
          + suggestion(for: slug.value, among: ledger.references.keys))
      return nil
    }
    if !cited.contains(slug.value) { cited.append(slug.value) }
    let pointer = Inline.pointer(
      label: labels[slug.value] ?? "[R]", anchor: "reference-\(slug.value)")
    return citations.mention(of: reference, locator: locator, in: language) + [pointer]
  }

  /// The references cited so far, in the order of the finished list.
  func orderedReferences() -> [String] {
    switch ReferenceOrder(for: citations) {
    case .byFirstCitation: cited
    case .byEntry:
      cited.map { (key: plainText(of: entry(for: $0)).lowercased(), slug: $0) }
        .sorted { ($0.key, $0.slug) < ($1.key, $1.slug) }.map(\.slug)
    }
  }

  /// The list of references.
  func referenceAnnex() -> [Block] {
    if cited.isEmpty { return [] }
    let entries = orderedReferences().map { slug in
      Entry(
        anchor: "reference-\(slug)", label: labels[slug] ?? "[R]", text: entry(for: slug))
    }
    return [Annex.references.heading(in: language), .entries(entries)]
  }

  private func entry(for slug: String) -> [Inline] {
    ledger.references[slug].map { citations.entry(for: $0, in: language) } ?? []
  }
}
