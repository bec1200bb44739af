// SPDX-License-Identifier: EUPL-1.2

/// The style of the EU institutions: `Directive 2014/24/EU (OJ L 94, 28.3.2014, p. 65)`.
public struct EUStyle: CitationStyle {
  /// The word a venue writes.
  public static let name = "eu"

  /// In the order of first citation.
  public let order = ReferenceOrder.byFirstCitation

  /// The style has no settings.
  public init() {}

  /// `21.10.2020`.
  public func date(_ text: String, in language: CitationLanguage) -> String {
    WorkDate(text)?.pointed(in: language) ?? text
  }

  /// `OJ L 94, 28.3.2014, p. 65`.
  public func journal(_ text: String, in language: CitationLanguage) -> String {
    OfficialJournal(text)?.institutional(in: language) ?? text
  }

  /// `Deloitte, 2020`.
  public func mark(author: String, year: String?) -> String {
    [author, year].compactMap(\.self).joined(separator: ", ")
  }

  /// `p. 3`, `blz. 3`, `S. 3`; `Article 74`.
  public func locator(_ text: String, in language: CitationLanguage) -> String {
    let page = Terms(nl: "blz.", en: "p.", fr: "p.", de: "S.")[language]
    return Locator(text)?.printed(page: page, article: Locator.articleInFull, in: language) ?? text
  }

  /// `Dutch Parliamentary Papers II 2020/21, 34477, No 74`: national series with their country.
  public func number(of reference: Reference, in language: CitationLanguage) -> String? {
    switch reference.work {
    case .kamerstuk(let chamber, let session, let dossier, let number),
      .motie(let chamber, let session, let dossier, let number):
      return paper(chamber, session, dossier, number, in: language)
    case .kamerstukAnnex(let chamber, let session, let dossier, let number):
      return Terms(nl: "Bijlage bij", en: "Annex to", fr: "Annexe aux", de: "Anhang zu:")[language]
        + " " + paper(chamber, session, dossier, number, in: language)
    case .wetsvoorstel(let dossier): return "\(papers[language]) \(joinedDossier(dossier))"
    case .handelingen(let chamber, let session, let number, let item):
      return "\(proceedings[language]) \(chamber) \(shortSession(session)), "
        + self.number(number, in: language)
        + (item.map {
          ", \(Terms(nl: "item", en: "item", fr: "point", de: "Punkt")[language]) \($0)"
        }
          ?? "")
    case .aanhangsel(let chamber, let session, let number):
      return "\(questions[language]) \(chamber) \(shortSession(session)), "
        + self.number(number, in: language)
    case .judgment(let ecli, let number, _):
      return judgment(reference, ecli, number, in: language)
    case .dutchLaw(_, let article, let paragraph):
      return [spelledArticle(article, paragraph, in: language), reference.title]
        .compactMap(\.self).joined(separator: ", ")
    default: return commonNumber(of: reference, in: language)
    }
  }

  private func paper(
    _ chamber: String, _ session: String, _ dossier: String, _ number: String,
    in language: CitationLanguage
  ) -> String {
    "\(papers[language]) \(chamber) \(shortSession(session)), \(joinedDossier(dossier)), "
      + self.number(number, in: language)
  }

  private func number(_ number: String, in language: CitationLanguage) -> String {
    paperNumber(number, in: language, Terms(nl: "nr.", en: "No", fr: "nº", de: "Nr."))
  }

  /// `Judgment of 5 April 2017, Borta, C-298/15, EU:C:2017:266`, as the Court of Justice does.
  private func judgment(
    _ reference: Reference, _ ecli: String, _ number: String?, in language: CitationLanguage
  ) -> String {
    let name = Terms(nl: "Arrest", en: "Judgment", fr: "Arrêt", de: "Urteil")[language]
    return [dated(name, reference, in: language), reference.title, number, shortEcli(ecli)]
      .compactMap(\.self).joined(separator: ", ")
  }
}

private let papers = Terms(
  nl: "Kamerstukken", en: "Dutch Parliamentary Papers",
  fr: "Documents parlementaires néerlandais", de: "Niederländische Parlamentspapiere")

private let proceedings = Terms(
  nl: "Handelingen", en: "Dutch Parliamentary Proceedings",
  fr: "Comptes rendus parlementaires néerlandais", de: "Niederländische Sitzungsberichte")

private let questions = Terms(
  nl: "Aanhangsel Handelingen", en: "Annex to the Dutch Parliamentary Proceedings",
  fr: "Annexe aux comptes rendus parlementaires néerlandais",
  de: "Anhang zu den niederländischen Sitzungsberichten")
