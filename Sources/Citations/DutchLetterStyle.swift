// SPDX-License-Identifier: EUPL-1.2

/// The style of letters to the Dutch parliament: `Kamerstuk 34 477, nr. 74`.
public struct DutchLetterStyle: CitationStyle {
  /// The word a venue writes.
  public static let name = "dutch-letter"

  /// Alphabetically: readers of letters look a source up by name.
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

  /// `Deloitte (2020)`.
  public func mark(author: String, year: String?) -> String {
    author + (year.map { " (\($0))" } ?? "")
  }

  /// `p. 3-9`, `artikel 74`.
  public func locator(_ text: String, in language: CitationLanguage) -> String {
    Locator(text)?.printed(page: "p.", article: Locator.articleInFull, in: language) ?? text
  }

  /// `Kamerstuk 34 477, nr. 74`; without chamber and session, which a letter does not name.
  public func number(of reference: Reference, in language: CitationLanguage) -> String? {
    switch reference.work {
    case .kamerstuk(_, _, let dossier, let number), .motie(_, _, let dossier, let number):
      return paper(dossier, number, in: language)
    case .kamerstukAnnex(_, _, let dossier, let number):
      return Terms(nl: "Bijlage bij", en: "Annex to")[language] + " "
        + paper(dossier, number, in: language)
    case .wetsvoorstel(let dossier):
      return Terms(nl: "Kamerstukken", en: "Parliamentary Papers")[language] + " "
        + spacedDossier(dossier)
    case .handelingen(let chamber, let session, let number, let item):
      return Terms(nl: "Handelingen", en: "Proceedings")[language]
        + " \(chamber) \(shortSession(session)), \(self.number(number, in: language))"
        + (item.map { ", item \($0)" } ?? "")
    case .aanhangsel(_, let session, let number):
      return Terms(nl: "Aanhangsel Handelingen", en: "Annex to the Proceedings")[language] + ", "
        + Terms(nl: "vergaderjaar", en: "session")[language]
        + " \(session), \(self.number(number, in: language))"
    case .judgment(let ecli, let number, let court):
      return judgment(reference, ecli, number, court, in: language)
    case .dutchLaw(_, let article, let paragraph):
      return [spelledArticle(article, paragraph, in: language), reference.title]
        .compactMap(\.self).joined(separator: ", ")
    default: return commonNumber(of: reference, in: language)
    }
  }

  /// The number with the chamber and the session, by which a paper is found.
  public func fullNumber(of reference: Reference, in language: CitationLanguage) -> String? {
    switch reference.work {
    case .kamerstuk(let chamber, let session, _, _), .motie(let chamber, let session, _, _),
      .kamerstukAnnex(let chamber, let session, _, _):
      number(of: reference, in: language).map {
        "\(lowersAnnex(reference) ? lowered($0, in: language) : $0) (\(sitting(chamber, session, in: language)))"
      }
    default: standardNumber(of: reference, in: language)
    }
  }

  private func lowersAnnex(_ reference: Reference) -> Bool {
    if case .kamerstukAnnex = reference.work { true } else { false }
  }

  private func sitting(
    _ chamber: String, _ session: String, in language: CitationLanguage
  ) -> String {
    let house =
      chamber == "I"
      ? Terms(nl: "Eerste Kamer", en: "Senate of the Netherlands")
      : Terms(nl: "Tweede Kamer", en: "House of Representatives of the Netherlands")
    let word = Terms(nl: "vergaderjaar", en: "session")
    return "\(house[language]), \(word[language]) \(session)"
  }

  private func paper(_ dossier: String, _ number: String, in language: CitationLanguage) -> String {
    let name = Terms(nl: "Kamerstuk", en: "Parliamentary Paper")[language]
    return "\(name) \(spacedDossier(dossier)), \(self.number(number, in: language))"
  }

  private func number(_ number: String, in language: CitationLanguage) -> String {
    paperNumber(number, in: language, Terms(nl: "nr.", en: "no."))
  }
}
