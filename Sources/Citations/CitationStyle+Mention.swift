// SPDX-License-Identifier: EUPL-1.2
public import Documents

extension CitationStyle {
  /// The mark in running text, such as `Kamerstuk 34 477, nr. 74`, with the place in the work.
  public func mention(
    of reference: Reference, locator: String? = nil, yearLetter: String = "",
    in language: CitationLanguage
  ) -> [Inline] {
    let mark = mark(of: reference, yearLetter: yearLetter, in: language)
    return located(mark, locator, of: reference, in: language)
  }

  /// The mark for a work that was cited before: without what is needed only to find it.
  public func shortForm(
    of reference: Reference, locator: String? = nil, yearLetter: String = "",
    in language: CitationLanguage
  ) -> [Inline] {
    let short = shortMark(of: reference, in: language)
    return located(
      short ?? mark(of: reference, yearLetter: yearLetter, in: language), locator, of: reference,
      in: language)
  }

  private func located(
    _ mark: String, _ locator: String?, of reference: Reference, in language: CitationLanguage
  ) -> [Inline] {
    let place = (locator ?? reference.page.map { "p. \($0)" }).map {
      self.locator($0, in: language)
    }
    return [.text([mark, place].compactMap(\.self).joined(separator: ", "))]
  }

  private func mark(
    of reference: Reference, yearLetter: String, in language: CitationLanguage
  ) -> String {
    switch reference.work {
    case .kamerstukAnnex:
      let annex = number(of: reference, in: language) ?? reference.title
      return reference.author.isEmpty
        ? annex : "\(reference.author), \(lowered(annex, in: language))"
    case .unionAct(let name, let journal, _):
      return act(name, journal, of: reference, in: language)
    case .councilConclusions(let number, let journal):
      let place = journal.map { self.journal($0, in: language) } ?? number
      return dated(councilConclusions[language], reference, in: language)
        + (place.map { " (\($0))" } ?? "")
    case .webPage:
      return [reference.shortAuthor, date(reference.date, in: language)]
        .filter { !$0.isEmpty }.joined(separator: ", ")
    case .dataset(let vintage), .statistics(_, _, let vintage):
      let version = release(vintage, in: language)
      return reference.authorAndTitle
        + (order == .byFirstCitation ? ", \(version)" : " (\(version))")
    default:
      return number(of: reference, in: language)
        ?? mark(author: reference.shortAuthor, year: reference.year.map { $0 + yearLetter })
    }
  }

  /// What is left of the mark the second time; nothing where the mark is short already.
  private func shortMark(of reference: Reference, in language: CitationLanguage) -> String? {
    switch reference.work {
    case .unionAct(let name, let journal, _):
      if journal == nil { return nil }
      let short = unionActName(name, in: language)
      return name.contains(where: \.isNumber) ? short : dated(short, reference, in: language)
    case .councilConclusions: return dated(councilConclusions[language], reference, in: language)
    case .judgment(let ecli, let number, _):
      return "\(reference.title), \(number ?? shortEcli(ecli))"
    case .letter:
      return reference.date.isEmpty ? nil : dated(letterWord[language], reference, in: language)
    case .dataset, .statistics: return reference.authorAndTitle
    default: return nil
    }
  }

  /// `Directive 2014/24/EU (OJ L 94, 28.3.2014, p. 65)`, or with its date where it has no place.
  private func act(
    _ name: String, _ journal: String?, of reference: Reference, in language: CitationLanguage
  ) -> String {
    let name = unionActName(name, in: language)
    if let journal { return "\(name) (\(self.journal(journal, in: language)))" }
    return dated(name, reference, in: language)
  }

  /// A name with its date spelled out behind it: `Decision C(2015) 3261 of 19 May 2015`.
  func dated(_ name: String, _ reference: Reference, in language: CitationLanguage) -> String {
    let day = WorkDate(reference.date)?.spelled(in: language) ?? reference.date
    return day.isEmpty ? name : "\(name) \(ofWord[language]) \(day)"
  }
}

/// The text with its first letter in lower case, except in German, whose nouns keep theirs.
func lowered(_ text: String, in language: CitationLanguage) -> String {
  language == .de ? text : text.prefix(1).lowercased() + text.dropFirst()
}

/// What stands before a date: `of 19 May 2015`.
let ofWord = Terms(nl: "van", en: "of", fr: "du", de: "vom")

/// A letter that was not published.
let letterWord = Terms(nl: "brief", en: "letter", fr: "lettre", de: "Schreiben")

private let councilConclusions = Terms(
  nl: "Conclusies van de Raad", en: "Council conclusions", fr: "Conclusions du Conseil",
  de: "Schlussfolgerungen des Rates")
