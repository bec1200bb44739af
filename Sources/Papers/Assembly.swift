// SPDX-License-Identifier: EUPL-1.2
internal import Citations
internal import Claims
internal import Diagnostics
internal import Documents
internal import Indicators

/// The filling of one paper in one language, and everything printed so far.
///
/// A paper is filled twice: the first time to learn which references it cites, the second time
/// with the labels those references have in the finished list.
struct Assembly {
  let paper: Paper
  let language: Language
  let ledger: Ledger
  /// How numbers look.
  let numbers: NumberStyle
  /// How references look.
  let citations: any CitationStyle
  /// Where citations stand.
  let citationPlace: Venue.Citations
  /// The labels of the references, by slug.
  private(set) var labels: [String: String] = [:]
  /// The letters that tell works of one author and year apart.
  private(set) var yearLetters = YearLetters([])
  /// What was noticed.
  var report = Report()
  /// The numbers printed so far.
  var values: [PrintedValue] = []
  /// The claims printed so far.
  var claims: [PrintedClaim] = []
  /// The judgements printed so far, each once, in the order of their entries.
  var judgements: [Judgement] = []
  /// The findings printed so far, each once, in the order of their entries.
  var findings: [Finding] = []
  /// The tables printed so far.
  var tables: [Table] = []
  /// The figures printed so far.
  var figures: [Figure] = []
  /// The references cited so far, each once, in the order of first citation.
  var cited: [String] = []
  /// The notes written so far, where citations stand in notes.
  var notes: [Entry] = []
  /// Which slots may stand in the text that is filled now.
  var slots = AllowedSlots.all
  /// The section that is filled now.
  private(set) var sectionSlug = ""
  /// The sections as filled.
  private(set) var sections: [Block] = []
  private var entryOfFinding: [FindingKey: Int] = [:]
  private var anchors: Set<String> = []

  /// Starts filling; without a venue the styles of the Union are used.
  init(of paper: Paper, for venue: Venue?, in language: Language, from ledger: Ledger) {
    self.paper = paper
    self.language = language
    self.ledger = ledger
    numbers = venue.flatMap { NumberStyle.named($0.numberStyle.value) } ?? .eu
    citations = venue.flatMap { CitationStyles.named($0.citationStyle.value) } ?? EUStyle()
    citationPlace = venue?.citations ?? .text
  }

  /// The sections and, after them, the annexes.
  mutating func blocks() -> [Block] {
    anchors = Set(Annex.allCases.map(\.rawValue))
    sections = []
    for section in paper.sections where section.language == language {
      sectionSlug = section.slug
      sections += fill(section.blocks)
    }
    let annexes = claimAnnex() + numberAnnex() + methodAnnex()
    return sections + annexes + noteAnnex() + referenceAnnex() + dossierAnnex()
  }

  /// The characters of the sections.
  var sectionCharacters: Int { PlainTextWriter.characterCount(of: sections) }

  /// Gives the references their labels, in the order of the finished list.
  mutating func label(_ references: [String]) {
    for (index, slug) in references.enumerated() { labels[slug] = "[R\(index + 1)]" }
    yearLetters = YearLetters(references.compactMap { ledger.references[$0] })
  }

  /// The wording in the language of the text.
  func say(nl: String, en: String) -> String { Words(nl: nl, en: en)[language] }

  /// The number of the entry of a finding, from 1; the first time it gets one.
  mutating func entryNumber(of finding: Finding) -> Int {
    if let number = entryOfFinding[finding.key] { return number }
    findings.append(finding)
    entryOfFinding[finding.key] = findings.count
    return findings.count
  }

  /// The anchor as it is, or with a number where the document has it already.
  mutating func uniqueAnchor(_ anchor: String) -> String {
    var candidate = anchor
    var number = 2
    while !anchors.insert(candidate).inserted {
      candidate = "\(anchor)-\(number)"
      number += 1
    }
    return candidate
  }
}

/// Which slots may stand in a text.
enum AllowedSlots {
  /// Bindings and citations: the sections of a paper.
  case all
  /// Citations: method texts, whose numbers would have no entry.
  case citations
}

/// The parts after the sections, with their anchors.
enum Annex: String, CaseIterable {
  case claims = "annex-claims"
  case numbers = "annex-numbers"
  case method = "annex-method"
  case notes = "annex-notes"
  case references = "annex-references"
  case dossiers = "annex-dossiers"

  /// The heading of the part.
  var title: Words {
    switch self {
    case .claims: Words(nl: "Beweringen in deze tekst", en: "Claims in this text")
    case .numbers: Words(nl: "Cijfers in deze tekst", en: "Numbers in this text")
    case .method: Words(nl: "Hoe de cijfers zijn berekend", en: "How the numbers are computed")
    case .notes: Words(nl: "Noten", en: "Notes")
    case .references: Words(nl: "Bronnen", en: "References")
    case .dossiers: Words(nl: "Kamerstukken", en: "Parliamentary papers")
    }
  }

  /// The heading as a block.
  func heading(in language: Language) -> Block {
    .heading(level: 2, anchor: rawValue, [.text(title[language])])
  }
}
