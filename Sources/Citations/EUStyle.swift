// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Documents

/// The style of the EU institutions: `Directive 2014/24/EU (OJ L 94, 28.3.2014, p. 65)`.
public struct EUStyle: CitationStyle {
  /// The word a venue writes.
  public static let name = "eu"

  /// The style has no settings.
  public init() {}

  /// The mark of the work, and after a comma the place in it.
  public func mention(
    of reference: Reference, locator: String?, in language: Language
  ) -> [Inline] {
    let mark = mark(of: reference, in: language)
    return [.text(locator.map { "\(mark), \($0)" } ?? mark)]
  }

  /// Author, title, number, publisher, date, address, day of reading and note.
  public func entry(for reference: Reference, in language: Language) -> [Inline] {
    var parts = EntryParts()
    if case .unionAct(let name, let journal, let celex) = reference.work {
      addAct(name, journal: journal, of: reference, to: &parts, in: language)
      parts.add(celex.map { "CELEX \($0)" })
    } else {
      parts.add(reference.author)
      parts.add(title: reference.title)
      parts.add(number(of: reference.work, in: language))
      parts.add(pointed(reference.date, in: language))
    }
    let read = readOn(reference.retrieved.map { pointed($0, in: language) }, in: language)
    let isELI = reference.url.map { $0.contains("/eli/") } ?? false
    parts.add(url: reference.url, before: isELI ? "ELI: " : "", after: read)
    return parts.printed(note: reference.note?[language])
  }

  private func mark(of reference: Reference, in language: Language) -> String {
    switch reference.work {
    case .kamerstuk(let chamber, let session, let dossier, let number):
      return paper(chamber, session, dossier, number, in: language)
    case .kamerstukAnnex(let chamber, let session, let dossier, let number):
      let annex = annex(chamber, session, dossier, number, in: language)
      return reference.author.isEmpty ? annex : "\(reference.author), \(lowered(annex))"
    case .staatsblad(let year, let number):
      return gazette(year, number, in: language)
    case .unionAct(let name, let journal, _):
      return act(name, journal: journal, date: reference.date, in: language)
    case .unionDocument(let number):
      return number
    case .report:
      return [reference.shortAuthor, reference.year].compactMap(\.self).joined(separator: ", ")
    case .webPage:
      let date = pointed(reference.date, in: language)
      return date.isEmpty ? reference.shortAuthor : "\(reference.shortAuthor), \(date)"
    case .dataset(let vintage):
      return "\(reference.authorAndTitle), \(release(vintage, in: language))"
    }
  }

  private func paper(
    _ chamber: String, _ session: String, _ dossier: String, _ number: String,
    in language: Language
  ) -> String {
    let year = ParliamentarySession(session)?.short ?? session
    let file = dossier.split(separator: "-", maxSplits: 1).map(String.init)
    let suffix =
      file.count == 2 && !isDigits(file[1])
      ? " \(file[1])" : file.dropFirst().map { "-\($0)" }.joined()
    let word = isDigits(number) ? Words(nl: "nr. ", en: "No ")[language] : ""
    let name = Words(nl: "Kamerstukken", en: "Dutch Parliamentary Papers")[language]
    return "\(name) \(chamber) \(year), \(file[0])\(suffix), \(word)\(number)"
  }

  private func annex(
    _ chamber: String, _ session: String, _ dossier: String, _ number: String,
    in language: Language
  ) -> String {
    Words(nl: "Bijlage bij ", en: "Annex to ")[language]
      + paper(chamber, session, dossier, number, in: language)
  }

  private func gazette(_ year: String, _ number: String, in language: Language) -> String {
    let name = Words(nl: "Stb.", en: "Netherlands, Bulletin of Acts and Decrees (Stb.)")[language]
    return "\(name) \(year), \(number)"
  }

  private func act(
    _ name: String, journal: String?, date: String, in language: Language
  ) -> String {
    let name = unionActName(name, in: language)
    if let journal { return "\(name) (\(institutional(journal, in: language)))" }
    let day = WorkDate(date)?.spelled(in: language) ?? date
    return day.isEmpty ? name : name + Words(nl: " van \(day)", en: " of \(day)")[language]
  }

  private func institutional(_ journal: String, in language: Language) -> String {
    OfficialJournal(journal)?.institutional(in: language) ?? journal
  }

  private func release(_ vintage: String, in language: Language) -> String {
    Words(nl: "uitgave \(vintage)", en: "release \(vintage)")[language]
  }

  private func pointed(_ date: String, in language: Language) -> String {
    WorkDate(date)?.pointed(in: language) ?? date
  }

  private func lowered(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }

  /// The identifier or, for works without one, who publishes; printed after the title.
  private func number(of work: Work, in language: Language) -> String? {
    switch work {
    case .kamerstuk(let chamber, let session, let dossier, let number):
      paper(chamber, session, dossier, number, in: language)
    case .kamerstukAnnex(let chamber, let session, let dossier, let number):
      lowered(annex(chamber, session, dossier, number, in: language))
    case .staatsblad(let year, let number): gazette(year, number, in: language)
    case .unionDocument(let number): number
    case .dataset(let vintage): release(vintage, in: language)
    case .report(let publisher): publisher
    case .webPage(let site): site
    case .unionAct: nil
    }
  }

  /// An act starts with its name; a title that starts with the same name is printed instead.
  private func addAct(
    _ name: String, journal: String?, of reference: Reference, to parts: inout EntryParts,
    in language: Language
  ) {
    let place = journal.map { " (\(institutional($0, in: language)))" } ?? ""
    let named = unionActName(name, in: language)
    if reference.title.hasPrefix(named) {
      parts.add(title: reference.title, then: place)
    } else {
      parts.add(named + place)
      parts.add(title: reference.title)
    }
    parts.add(reference.author)
    if !states(reference.title, date: reference.date) {
      parts.add(pointed(reference.date, in: language))
    }
  }
}
