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
    for (index, found) in reading.found.enumerated() {
      let mention = reading.mentions[index]
      noteAddress(found, mention.flaws, noting: &report)
      noteNotation(found, mention, noting: &report)
      noteAnnexes(found, noting: &report)
      if isUnresolved(found, index) {
        report.note(.citationUnresolved, at: found.place, unresolved(found))
      } else if isUnknown(found), !mention.flaws.contains(.homePage),
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

  private func noteAnnexes(_ found: FoundReference, noting report: inout Report) {
    guard found.kind == .kamerstuk, let annex = shelf.annexes(of: found.identifier).first else {
      return
    }
    report.note(
      .citationAnnex, at: found.place,
      Words(
        nl: "Bij \(visible(found.normal)) hoort een bijlage: '\(annex.id)'.",
        en: "\(visible(found.normal)) has an annex: '\(annex.id)'."))
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
      nl: "heeft het cijfer van een noot aan het jaar vast",
      en: "has the digits of a note against the year")
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
]

extension String {
  /// Whether the normal form of an article names its law.
  fileprivate var hasName: Bool {
    let parts = split(separator: ",")
    return parts.count > 1 && !(parts.last ?? "").hasSuffix(" lid")
      && !(parts.last ?? "").hasPrefix(" onder ")
  }
}
