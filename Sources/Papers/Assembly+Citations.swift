// SPDX-License-Identifier: EUPL-1.2
internal import Citations
internal import Diagnostics
internal import Documents
internal import Evidence

extension Assembly {
  /// The works of a citation, between parentheses unless the text already opened one.
  mutating func cite(
    _ content: Located<String>, inParentheses: Bool, afterQuotation: Bool
  ) -> [Inline] {
    let requests = CitationText.parse(content, noting: &report)
    if afterQuotation { checkPlaces(of: requests) }
    if citationPlace == .notes, slots == .all {
      let mark = note(requests)
      return mark.isEmpty ? [.code("[\(content.value)]")] : mark
    }
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
  mutating func mention(
    _ slug: Located<String>, locator: String?, isRepeat: Bool = false
  ) -> [Inline]? {
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
    let (letter, language) = (yearLetters[slug.value], CitationLanguage(language))
    let mark =
      isRepeat
      ? citations.shortForm(of: reference, locator: locator, yearLetter: letter, in: language)
      : citations.mention(of: reference, locator: locator, yearLetter: letter, in: language)
    return mark + [pointer]
  }

  /// Reports works with pages that are quoted word for word without saying where.
  private mutating func checkPlaces(of requests: [CitationRequest]) {
    for request in requests where request.locator == nil {
      guard let reference = ledger.references[request.slug], reference.hasPlaces else { continue }
      report.note(
        .citationNoLocator, at: request.place,
        Words(
          nl: "Na een letterlijk citaat zegt '@\(request.slug)' niet waar het staat.",
          en: "After a quotation '@\(request.slug)' does not say where it stands."))
    }
  }

  /// The references cited so far, in the order of the finished list.
  func orderedReferences() -> [String] {
    switch citations.order {
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
    ledger.references[slug].map {
      citations.entry(
        for: $0, yearLetter: yearLetters[slug], in: CitationLanguage(language))
    } ?? []
  }
}
