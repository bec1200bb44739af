// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
public import Documents

extension CitationStyle {
  /// The full entry in the list of references.
  public func entry(for reference: Reference, in language: CitationLanguage) -> [Inline] {
    entry(for: reference, yearLetter: "", in: language)
  }

  /// Author, title, number, publisher, date, address, day of reading and note.
  public func entry(
    for reference: Reference, yearLetter: String, in language: CitationLanguage
  ) -> [Inline] {
    framedEntry(for: reference, yearLetter: yearLetter, in: language)
  }

  /// The entry of a work that the style does not print in a form of its own.
  func framedEntry(
    for reference: Reference, yearLetter: String, in language: CitationLanguage
  ) -> [Inline] {
    var parts = EntryParts()
    switch reference.work {
    case .unionAct(let name, let journal, let celex):
      addAct(name, journal: journal, of: reference, to: &parts, in: language)
      parts.add(celex.map { "CELEX \($0)" })
    case .judgment:
      parts.add(number(of: reference, in: language))
    default:
      parts.add(authorWithLetter(of: reference, yearLetter))
      parts.add(title: reference.title)
      addParts(of: reference, to: &parts, in: language)
    }
    addAddress(of: reference, to: &parts, in: language)
    return parts.printed(note: note(of: reference, in: language))
  }

  /// Number, publisher and date; the number comes last where the list is read by name.
  private func addParts(
    of reference: Reference, to parts: inout EntryParts, in language: CitationLanguage
  ) {
    let page = reference.page.map { locator("p. \($0)", in: language) }
    let number = [fullNumber(of: reference, in: language), page].compactMap(\.self)
      .joined(separator: ", ")
    let day = date(reference.date, in: language)
    switch order {
    case .byFirstCitation:
      parts.add(number)
      parts.add(holder(of: reference.work))
      parts.add(day)
    case .byEntry:
      parts.add(holder(of: reference.work))
      parts.add(day)
      parts.add(number)
    }
    parts.add(reference.annex)
    parts.add(register(of: reference.work))
  }

  /// The number in the middle of a line, with the release of a dataset.
  public func fullNumber(of reference: Reference, in language: CitationLanguage) -> String? {
    standardNumber(of: reference, in: language)
  }

  /// The full number of a work that the style does not print in a form of its own.
  func standardNumber(of reference: Reference, in language: CitationLanguage) -> String? {
    switch reference.work {
    case .dataset(let vintage): release(vintage, in: language)
    case .statistics(_, let code, let vintage): "\(code), \(release(vintage, in: language))"
    case .kamerstukAnnex: number(of: reference, in: language).map { lowered($0, in: language) }
    case .councilConclusions(let number, let journal):
      journal.map { self.journal($0, in: language) } ?? number
    case .dutchLaw(let bwb, let article, let paragraph):
      [spelledArticle(article, paragraph, in: language), bwb].compactMap(\.self)
        .joined(separator: ", ")
    case .letter(let mark): "\(letterMark[language]) \(mark)"
    default: number(of: reference, in: language)
    }
  }

  /// `ELI: <address> (retrieved 20.11.2026)`.
  func addAddress(
    of reference: Reference, to parts: inout EntryParts, in language: CitationLanguage
  ) {
    let day = reference.retrieved.map { date($0, in: language) }
    let isELI = order == .byFirstCitation && (reference.url?.contains("/eli/") ?? false)
    parts.add(url: reference.url, before: isELI ? "ELI: " : "", after: readOn(day, in: language))
  }

  /// The note in the language of the list; French and German lists take the English one.
  func note(of reference: Reference, in language: CitationLanguage) -> String? {
    reference.note.map { language == .nl ? $0.nl : $0.en }
  }

  /// An act starts with its name; a title that starts with the same name is printed instead.
  private func addAct(
    _ name: String, journal: String?, of reference: Reference, to parts: inout EntryParts,
    in language: CitationLanguage
  ) {
    let place = journal.map { " (\(self.journal($0, in: language)))" } ?? ""
    let named = unionActName(name, in: language)
    if reference.title.hasPrefix(named) {
      parts.add(title: reference.title, then: place)
    } else {
      parts.add(named + place)
      parts.add(title: reference.title)
    }
    parts.add(reference.author)
    if !states(reference.title, date: reference.date) {
      parts.add(date(reference.date, in: language))
    }
  }
}

/// The author, with year and letter where another work of the list has the same author and year.
func authorWithLetter(of reference: Reference, _ letter: String) -> String {
  guard !letter.isEmpty, let year = reference.year else { return reference.author }
  return "\(reference.shortAuthor) (\(year)\(letter))"
}

/// Who publishes, where that is not the author, or what the work is part of.
private func holder(of work: Work) -> String? {
  switch work {
  case .report(let publisher): publisher
  case .webPage(let site): site
  case .interview(let medium): medium
  case .book(let edition):
    [edition.town, edition.publisher].compactMap(\.self).joined(separator: ": ")
  case .article(let place):
    place.periodical + (place.volume.map { " \($0)" } ?? "")
      + (place.issue.map { place.volume == nil ? " \($0)" : "(\($0))" } ?? "")
      + (place.pages.map { ", p. \($0)" } ?? "")
  default: nil
  }
}

/// The number under which a register holds an ordinary work.
private func register(of work: Work) -> String? {
  switch work {
  case .article(let place): place.doi.map { "DOI: \($0)" }
  case .book(let edition): edition.isbn.map { "ISBN \($0)" }
  default: nil
  }
}
