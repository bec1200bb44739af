// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Notes what is unknown, unresolved or badly written in one text.
struct TextRemarks {
  private let reading: TextReading
  private let shelf: ReferenceShelf

  init(_ reading: TextReading, _ shelf: ReferenceShelf) {
    self.reading = reading
    self.shelf = shelf
  }

  func note(in report: inout Report) {
    var told: Set<String> = []
    noteGluedWords(noting: &report)
    CouncilNames.note(in: reading.text, noting: &report)
    for quotation in reading.quotations { noteQuotation(quotation, noting: &report) }
    for (index, found) in reading.found.enumerated() {
      let mention = reading.mentions[index]
      noteAddress(found, mention.flaws, noting: &report)
      noteIdentifier(found, mention.flaws, noting: &report)
      noteNotation(found, mention, noting: &report)
      noteAnnexes(found, noting: &report)
      if isUnresolved(found, index) {
        report.note(.citationUnresolved, at: found.place, unresolved(found))
      } else if isUnknown(found), mention.flaws.isDisjoint(with: [.homePage, .badIdentifier]),
        told.insert(found.identifier + found.normal).inserted
      {
        report.note(.citationUnknown, at: found.place, unknown(found))
      }
    }
  }

  /// Whether words refer to a work and neither the text nor a file says which.
  private func isUnresolved(_ found: FoundReference, _ index: Int) -> Bool {
    switch found.kind {
    case .letterByDate, .anaphor:
      !found.isResolved && reading.antecedents[index] == nil && !isPaired(index)
    case .authorYear: !found.isResolved && !reading.isListed(index)
    case .dutchLaw:
      found.identifier.isEmpty && found.normal.hasPrefix("artikel") && !found.normal.hasName
    default: false
    }
  }

  /// Whether the day belongs to a paper that stands in its note or beside it.
  private func isPaired(_ index: Int) -> Bool {
    guard let date = reading.mentions[index].date else { return false }
    return reading.pairs.pairs.contains { $0.date.text == date.text }
  }

  private func isUnknown(_ found: FoundReference) -> Bool {
    if shelf.references.isEmpty || found.reference != nil || found.correction != nil {
      return false
    }
    switch found.kind {
    case .letterByDate, .anaphor, .date, .dutchLaw: return false
    default: return true
    }
  }

  private func unresolved(_ found: FoundReference) -> Words {
    let text = visible(found.text, limit: 60)
    return Words(
      nl: "Welk stuk met '\(text)' bedoeld is, staat niet in de tekst en niet in de bronnen.",
      en: "Which work '\(text)' means, neither the text nor a reference file says.")
  }

  private func unknown(_ found: FoundReference) -> Words {
    let text = visible(found.text, limit: 60)
    return Words(
      nl: "Voor '\(text)' is er geen bronbestand.",
      en: "There is no reference file for '\(text)'.")
  }

  private func noteAddress(_ found: FoundReference, _ flaws: Flaws, noting report: inout Report) {
    if flaws.isDisjoint(with: [.dashInAddress, .brokenAddress]) { return }
    let text = visible(found.text, limit: 60)
    if flaws.contains(.dashInAddress) {
      report.note(
        .citationDead, at: found.place,
        Words(
          nl: "Het adres '\(text)' bevat een gedachtestreepje waar een gewoon streepje hoort.",
          en: "The address '\(text)' holds a dash where a plain hyphen belongs."))
    }
    if flaws.contains(.brokenAddress) {
      report.note(
        .citationDead, at: found.place,
        Words(
          nl: "Het adres '\(text)' is gebroken door een spatie of een nieuwe regel.",
          en: "The address '\(text)' is broken by a blank or a new line."))
    }
  }

  private func noteIdentifier(
    _ found: FoundReference, _ flaws: Flaws, noting report: inout Report
  ) {
    if !flaws.contains(.badIdentifier) { return }
    let text = visible(found.text, limit: 60)
    report.note(
      .referenceIdentifier, at: found.place,
      Words(
        nl: "'\(text)' kan niet bestaan: de vorm of het controlecijfer klopt niet.",
        en: "'\(text)' cannot exist: its form or its check digit is wrong."))
  }

  private func noteNotation(
    _ found: FoundReference, _ mention: Mention, noting report: inout Report
  ) {
    for (flaw, fault) in faults where mention.flaws.contains(flaw) {
      note(found, fault, noting: &report)
    }
    if case .paper(let paper) = mention.cited, paper.chamber == nil, paper.session != nil {
      note(
        found,
        Words(nl: "noemt een vergaderjaar zonder kamer", en: "has a session without a chamber"),
        noting: &report)
    }
  }

  private func note(_ found: FoundReference, _ fault: Words, noting report: inout Report) {
    let text = visible(found.text, limit: 60)
    report.note(
      .citationNotation, at: found.place,
      Words(nl: "'\(text)' \(fault.nl).", en: "'\(text)' \(fault.en)."))
  }

  /// Words that have the digits of a note against them.
  private func noteGluedWords(noting report: inout Report) {
    let text = reading.text
    var counter = PlaceCounter(path: text.path, bytes: text.source)
    for range in reading.marks.glued
    where !reading.mentions.contains(where: { $0.range.overlaps(range) }) {
      let word = visible(oneLine(text.bytes[range]), limit: 60)
      report.note(
        .citationNotation, at: counter.place(of: text.sourceRange(range)),
        Words(
          nl: "'\(word)' heeft het cijfer van een noot aan het woord vast.",
          en: "'\(word)' has the digits of a note against the word."))
    }
  }

  private func noteQuotation(_ found: FoundReference, noting report: inout Report) {
    let text = visible(found.text, limit: 60)
    if !found.isResolved {
      report.note(
        .citationUnresolved, at: found.place,
        Words(
          nl: "Waar het citaat \(text) vandaan komt, staat er niet bij.",
          en: "Where the quotation \(text) comes from, the text does not say."))
    } else if reading.unplaced.contains(found.bytes.lowerBound) {
      report.note(
        .citationNoLocator, at: found.place,
        Words(
          nl: "Het citaat \(text) zegt niet waar het staat in \(visible(found.identifier)).",
          en: "The quotation \(text) does not say where it stands in \(visible(found.identifier)).")
      )
    }
  }

  private func noteAnnexes(_ found: FoundReference, noting report: inout Report) {
    if !found.isAnnexOfLetter { return }
    report.note(
      .citationAnnex, at: found.place,
      Words(
        nl: "'\(visible(found.text, limit: 60))' is de brief, maar de zin gaat over de bijlage "
          + "'\(found.reference ?? "")'.",
        en: "'\(visible(found.text, limit: 60))' is the letter, but the sentence is about the "
          + "annex '\(found.reference ?? "")'."))
  }
}

private let faults: [(Flaws, Words)] = [
  (
    .homePage,
    Words(nl: "noemt een hele website en geen stuk", en: "names a whole site and no document")
  ),
  (
    .gluedNote,
    Words(
      nl: "heeft het cijfer van een noot aan het jaar of de naam vast",
      en: "has the digits of a note against the year or the name")
  ),
  (
    .noWord,
    Words(nl: "mist het woord Kamerstuk", en: "lacks the word Kamerstuk")
  ),
  (
    .subForParagraph,
    Words(
      nl: "schrijft 'sub' waar een lid of onderdeel hoort",
      en: "writes 'sub' where a paragraph or part belongs")
  ),
  (
    .wrongCommunity,
    Words(
      nl: "heeft letters van een gemeenschap die niet bij het jaar horen",
      en: "has letters of a community that do not belong to the year")
  ),
  (
    .looseWords,
    Words(
      nl: "heeft initialen zonder punten, of meer dan drie puntjes",
      en: "has initials without full stops, or more than three dots")
  ),
  (
    .sameDay,
    Words(
      nl: "noemt met 'jl.' de dag van de brief zelf",
      en: "names the day of the letter itself with 'jl.'")
  ),
  (
    .addressOnly,
    Words(
      nl: "is een kaal adres van een stuk met een vindplaats in het Publicatieblad",
      en: "is a bare address of a work with a place in the Official Journal")
  ),
]

extension String {
  /// Whether the normal form of an article names its law.
  fileprivate var hasName: Bool {
    let parts = split(separator: ",")
    return parts.count > 1 && !(parts.last ?? "").hasSuffix(" lid")
      && !(parts.last ?? "").hasPrefix(" onder ")
  }
}
