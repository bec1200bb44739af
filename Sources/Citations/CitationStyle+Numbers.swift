// SPDX-License-Identifier: EUPL-1.2

extension CitationStyle {
  /// The numbers that look the same in every style; nothing for works known by their author.
  func commonNumber(of reference: Reference, in language: CitationLanguage) -> String? {
    switch reference.work {
    case .staatsblad(let year, let number):
      "\(gazetteName(reference, in: language)) \(year), \(number)"
    case .staatscourant(let year, let number):
      "\(gazetteName(reference, in: language)) \(year), \(number)"
    case .unionDocument(let number), .councilDocument(let number),
      .parliamentResolution(let number), .parliamentReport(let number), .procedure(let number):
      number
    case .toezegging(let number): commitment(number, in: language)
    case .tedNotice(let number): tedNotice(number, in: language)
    case .letter(let mark): letter(mark, date: reference.date, in: language)
    default: nil
    }
  }

  /// `HvJ EU 5 april 2017, C-298/15, ECLI:EU:C:2017:266 (Borta)`, after the Leidraad.
  func judgment(
    _ reference: Reference, _ ecli: String, _ number: String?, _ named: String?,
    in language: CitationLanguage
  ) -> String {
    let day = WorkDate(reference.date)?.spelled(in: language) ?? reference.date
    let court = court(named, ecli: ecli, courtNames, in: language)
    let head = [court, day].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
    let parts = [head, number ?? "", ecli].filter { !$0.isEmpty }
    return parts.joined(separator: ", ") + " (\(reference.title))"
  }

  /// The name of a gazette: national for the readers of the institutions, short for Dutch ones.
  private func gazetteName(_ reference: Reference, in language: CitationLanguage) -> String {
    let isDutch = language == .nl
    if case .staatscourant = reference.work {
      return isDutch ? "Stcrt." : country(in: language) + stcrt[language]
    }
    return isDutch ? "Stb." : country(in: language) + stb[language]
  }

  private func country(in language: CitationLanguage) -> String {
    order == .byFirstCitation
      ? Terms(nl: "", en: "Netherlands, ", fr: "Pays-Bas, ", de: "Niederlande, ")[language] : ""
  }
}

private let stb = Terms(
  nl: "Stb.", en: "Bulletin of Acts and Decrees (Stb.)", fr: "Bulletin des lois et décrets (Stb.)",
  de: "Gesetzblatt (Stb.)")

private let stcrt = Terms(
  nl: "Stcrt.", en: "Government Gazette (Stcrt.)", fr: "Journal officiel (Stcrt.)",
  de: "Staatsanzeiger (Stcrt.)")

/// Courts by country and code, where the code says which court it is.
private let courtNames: [String: Terms] = [
  "EU:C": Terms(nl: "HvJ EU", en: "CJEU", fr: "CJUE", de: "EuGH"),
  "EU:T": Terms(nl: "Gerecht EU", en: "General Court", fr: "Tribunal", de: "EuG"),
  "NL:HR": Terms(nl: "HR", en: "Dutch Supreme Court"),
]
