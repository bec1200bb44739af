// SPDX-License-Identifier: EUPL-1.2
internal import Citations
public import Diagnostics
internal import Documents

extension Paper {
  /// The paper in one language with every slot filled from the ledger.
  ///
  /// After the sections come the claims, the numbers, the method texts and the references, each
  /// where the text has any. What cannot be filled is reported and shown as written, so that the
  /// result is always a whole document; an error in the report keeps it from being written.
  public func assemble(
    in language: Language, from ledger: Ledger, noting report: inout Report
  ) -> AssembledPaper {
    let venue = venue(in: ledger, noting: &report)
    var first = Assembly(of: self, for: venue, in: language, from: ledger)
    _ = first.blocks()
    let cited = first.orderedReferences()
    var assembly = Assembly(of: self, for: venue, in: language, from: ledger)
    assembly.label(cited)
    let blocks = assembly.blocks()
    report.add(assembly.report)
    checkLength(assembly.sectionCharacters, in: language, for: venue, noting: &report)
    let document = Document(
      title: title[language] ?? id, language: language,
      facts: facts(in: language, for: venue), blocks: blocks)
    return AssembledPaper(
      document: document, values: assembly.values, claims: assembly.claims,
      tables: assembly.tables, figures: assembly.figures, citedReferences: cited,
      sections: assembly.sections, sectionCharacters: assembly.sectionCharacters)
  }

  private func checkLength(
    _ characters: Int, in language: Language, for venue: Venue?, noting report: inout Report
  ) {
    guard let limit = venue?.characterLimit, characters > limit else { return }
    report.note(
      .tooLong, at: place,
      Words(
        nl: "De paragrafen in het \(languageName(language).nl) tellen \(characters) tekens; "
          + "'\(self.venue.value)' neemt er ten hoogste \(limit), dat is \(characters - limit) "
          + "te veel.",
        en: "The sections in \(languageName(language).en) have \(characters) characters; "
          + "'\(self.venue.value)' takes at most \(limit), which is \(characters - limit) too many."
      ))
  }

  private func facts(in language: Language, for venue: Venue?) -> [Document.Fact] {
    let names = languages.map { languageName($0)[language] }.joined(separator: ", ")
    return [
      fact(Words(nl: "Aan", en: "To"), venue?.title ?? Words(same: self.venue.value), language),
      fact(Words(nl: "Van", en: "From"), sender, language),
      fact(Words(nl: "Datum", en: "Date"), longDate(date), language),
      fact(Words(nl: "Talen", en: "Languages"), Words(same: names), language),
      fact(
        Words(nl: "Herkomst", en: "Origin"),
        Words(
          nl: "Deze tekst is gemaakt uit vastgelegde gegevens; met 'bewijs trace' is elk getal te "
            + "volgen tot de rijen waarop het berust.",
          en: "This text is generated from recorded evidence; with 'bewijs trace' every number can "
            + "be followed to the rows it rests on."),
        language),
    ]
  }

  private func fact(_ name: Words, _ value: Words, _ language: Language) -> Document.Fact {
    Document.Fact(name: name[language], value: value[language])
  }
}
