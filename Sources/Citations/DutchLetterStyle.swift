// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Documents

/// The style of letters to the Dutch parliament: `Kamerstuk 34 477, nr. 74`.
public struct DutchLetterStyle: CitationStyle {
  /// The word a venue writes.
  public static let name = "dutch-letter"

  /// The style has no settings.
  public init() {}

  /// The mark of the work, and after a comma the place in it.
  public func mention(
    of reference: Reference, locator: String?, in language: Language
  ) -> [Inline] {
    let mark = mark(of: reference, in: language)
    return [.text(locator.map { "\(mark), \($0)" } ?? mark)]
  }

  /// Author, title, publisher, date, number, address, day of reading and note.
  public func entry(for reference: Reference, in language: Language) -> [Inline] {
    var parts = EntryParts()
    if case .unionAct(let name, let journal, let celex) = reference.work {
      addAct(name, journal: journal, of: reference, to: &parts, in: language)
      parts.add(celex.map { "CELEX \($0)" })
    } else {
      parts.add(reference.author)
      parts.add(title: reference.title)
      parts.add(holder(of: reference, in: language))
      parts.add(spelled(reference.date, in: language))
      parts.add(number(of: reference.work, in: language))
    }
    let read = readOn(reference.retrieved.map { spelled($0, in: language) }, in: language)
    parts.add(url: reference.url, after: read)
    return parts.printed(note: reference.note?[language])
  }

  private func mark(of reference: Reference, in language: Language) -> String {
    switch reference.work {
    case .kamerstuk(_, _, let dossier, let number):
      return paper(dossier, number, in: language)
    case .kamerstukAnnex(_, _, let dossier, let number):
      let paper = paper(dossier, number, in: language)
      if reference.author.isEmpty {
        return Words(nl: "Bijlage bij \(paper)", en: "Annex to \(paper)")[language]
      }
      return reference.author
        + Words(nl: ", bijlage bij \(paper)", en: ", annex to \(paper)")[language]
    case .staatsblad(let year, let number):
      return gazette(year, number, in: language)
    case .unionAct(let name, let journal, _):
      return act(name, journal: journal, date: reference.date, in: language)
    case .unionDocument(let number):
      return number
    case .report:
      return reference.shortAuthor + (reference.year.map { " (\($0))" } ?? "")
    case .webPage:
      let date = spelled(reference.date, in: language)
      return date.isEmpty ? reference.shortAuthor : "\(reference.shortAuthor), \(date)"
    case .dataset(let vintage):
      return "\(reference.authorAndTitle) (\(release(vintage, in: language)))"
    }
  }

  private func paper(_ dossier: String, _ number: String, in language: Language) -> String {
    let name = Words(nl: "Kamerstuk", en: "Parliamentary Paper")[language]
    let word = isDigits(number) ? Words(nl: "nr. ", en: "no. ")[language] : ""
    return "\(name) \(spacedDossier(dossier)), \(word)\(number)"
  }

  private func gazette(_ year: String, _ number: String, in language: Language) -> String {
    let name = Words(nl: "Stb.", en: "Bulletin of Acts and Decrees (Stb.)")[language]
    return "\(name) \(year), \(number)"
  }

  private func act(
    _ name: String, journal: String?, date: String, in language: Language
  ) -> String {
    let name = unionActName(name, in: language)
    if let journal { return "\(name) (\(legal(journal, in: language)))" }
    let day = spelled(date, in: language)
    return day.isEmpty ? name : name + Words(nl: " van \(day)", en: " of \(day)")[language]
  }

  private func legal(_ journal: String, in language: Language) -> String {
    OfficialJournal(journal)?.legal(in: language) ?? journal
  }

  private func release(_ vintage: String, in language: Language) -> String {
    Words(nl: "uitgave \(vintage)", en: "release \(vintage)")[language]
  }

  private func spelled(_ date: String, in language: Language) -> String {
    WorkDate(date)?.spelled(in: language) ?? date
  }

  /// Who publishes, where that is not the author.
  private func holder(of reference: Reference, in language: Language) -> String? {
    switch reference.work {
    case .report(let publisher): publisher
    case .webPage(let site): site
    default: nil
    }
  }

  /// The identifier in full, printed after the date.
  private func number(of work: Work, in language: Language) -> String? {
    switch work {
    case .kamerstuk(let chamber, let session, let dossier, let number):
      return paper(dossier, number, in: language) + " (\(sitting(chamber, session, in: language)))"
    case .kamerstukAnnex(let chamber, let session, let dossier, let number):
      let paper = paper(dossier, number, in: language)
      return Words(nl: "bijlage bij \(paper)", en: "annex to \(paper)")[language]
        + " (\(sitting(chamber, session, in: language)))"
    case .staatsblad(let year, let number): return gazette(year, number, in: language)
    case .unionDocument(let number): return number
    case .dataset(let vintage): return release(vintage, in: language)
    case .unionAct, .report, .webPage: return nil
    }
  }

  private func sitting(_ chamber: String, _ session: String, in language: Language) -> String {
    chamberName(chamber, in: language)
      + Words(nl: ", vergaderjaar \(session)", en: ", session \(session)")[language]
  }

  /// An act starts with its name; a title that starts with the same name is printed instead.
  private func addAct(
    _ name: String, journal: String?, of reference: Reference, to parts: inout EntryParts,
    in language: Language
  ) {
    let place = journal.map { legal($0, in: language) }
    let named = unionActName(name, in: language)
    if reference.title.hasPrefix(named) {
      parts.add(title: reference.title, then: place.map { " (\($0))" } ?? "")
    } else {
      parts.add(named + (place.map { " (\($0))" } ?? ""))
      parts.add(title: reference.title)
    }
    parts.add(reference.author)
    if !states(reference.title, date: reference.date) {
      parts.add(spelled(reference.date, in: language))
    }
  }
}
