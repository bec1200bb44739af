// SPDX-License-Identifier: EUPL-1.2
public import Documents

/// The style of Dutch legal writing: `Kamerstukken II 2020/21, 34477, nr. 74`.
///
/// After the Leidraad voor juridische auteurs and Aanwijzing 3.43 voor de regelgeving. Series keep
/// their Dutch names in every language, as a reader must find them under those names.
public struct LeidraadStyle: CitationStyle {
  /// The word a venue writes.
  public static let name = "leidraad"

  /// Alphabetically by author.
  public let order = ReferenceOrder.byEntry

  /// The style has no settings.
  public init() {}

  /// `21 oktober 2020`.
  public func date(_ text: String, in language: CitationLanguage) -> String {
    WorkDate(text)?.spelled(in: language) ?? text
  }

  /// `PbEU 2014, L 94/65`.
  public func journal(_ text: String, in language: CitationLanguage) -> String {
    OfficialJournal(text)?.legal(in: language) ?? text
  }

  /// `Deloitte 2020`.
  public func mark(author: String, year: String?) -> String {
    [author, year].compactMap(\.self).joined(separator: " ")
  }

  /// `p. 3-9`, `art. 74`.
  public func locator(_ text: String, in language: CitationLanguage) -> String {
    Locator(text)?.printed(page: "p.", article: Locator.articleInShort, in: language) ?? text
  }

  /// `Kamerstukken I 2008/09, 31700 VI, D`.
  public func number(of reference: Reference, in language: CitationLanguage) -> String? {
    switch reference.work {
    case .kamerstuk(let chamber, let session, let dossier, let number),
      .motie(let chamber, let session, let dossier, let number):
      return paper(chamber, session, dossier, number)
    case .kamerstukAnnex(let chamber, let session, let dossier, let number):
      return "Bijlage bij " + paper(chamber, session, dossier, number)
    case .wetsvoorstel(let dossier): return "Kamerstukken \(joinedDossier(dossier))"
    case .handelingen(let chamber, let session, let number, let item):
      return "Handelingen \(chamber) \(shortSession(session)), nr. \(number)"
        + (item.map { ", item \($0)" } ?? "")
    case .aanhangsel(let chamber, let session, let number):
      return "Aanhangsel Handelingen \(chamber) \(shortSession(session)), nr. \(number)"
    case .staatsblad(let year, let number): return "Stb. \(year), \(number)"
    case .staatscourant(let year, let number): return "Stcrt. \(year), \(number)"
    case .judgment(let ecli, let number, let court):
      return judgment(reference, ecli, number, court, in: language)
    case .dutchLaw(_, let article, let paragraph):
      return [article.map { "art. \($0)" }, paragraph.map { "lid \($0)" }, reference.title]
        .compactMap(\.self).joined(separator: " ")
    default: return commonNumber(of: reference, in: language)
    }
  }

  /// Books as `author, *title*, town: publisher year`, articles as `author, 'title', *journal*`.
  public func entry(
    for reference: Reference, yearLetter: String, in language: CitationLanguage
  ) -> [Inline] {
    switch reference.work {
    case .book(let edition):
      let place = [edition.town, edition.publisher].compactMap(\.self).joined(separator: ": ")
      return entry(reference, yearLetter, in: language) { parts in
        parts.add(title: reference.title)
        parts.add(edition.edition)
        parts.add([place, reference.year ?? ""].filter { !$0.isEmpty }.joined(separator: " "))
        parts.add(edition.isbn.map { "ISBN \($0)" })
      }
    case .article(let place):
      let issue = [reference.year ?? place.volume, place.issue].compactMap(\.self)
      return entry(reference, yearLetter, in: language) { parts in
        parts.add("‘\(reference.title)’")
        parts.add(title: place.periodical, then: " " + issue.joined(separator: "/"))
        parts.add(place.pages.map { "p. \($0)" })
        parts.add(place.doi.map { "DOI: \($0)" })
      }
    default: return framedEntry(for: reference, yearLetter: yearLetter, in: language)
    }
  }

  private func entry(
    _ reference: Reference, _ yearLetter: String, in language: CitationLanguage,
    _ add: (inout EntryParts) -> Void
  ) -> [Inline] {
    var parts = EntryParts()
    parts.add(authorWithLetter(of: reference, yearLetter))
    add(&parts)
    addAddress(of: reference, to: &parts, in: language)
    return parts.printed(note: note(of: reference, in: language))
  }

  private func paper(
    _ chamber: String, _ session: String, _ dossier: String, _ number: String
  ) -> String {
    let last = isDigits(number) ? "nr. \(number)" : number
    return "Kamerstukken \(chamber) \(shortSession(session)), \(joinedDossier(dossier)), \(last)"
  }
}
