// SPDX-License-Identifier: EUPL-1.2

/// How a kind of work travels: its CSL type, and which of its fields have a place of their own.
///
/// Fields without a place travel as fields of this house, which other programs keep or ignore.
struct ExchangeKind {
  typealias Variable = BibliographicItem.Variable

  let type: String
  /// Fields of the reference file by the variable that holds them.
  let places: [(key: String, variable: Variable)]

  /// The places every kind has.
  static let common: [(key: String, variable: Variable)] = [
    ("title", .title), ("author", .author), ("date", .issued), ("url", .url),
    ("retrieved", .accessed), ("page", .page),
  ]

  init(_ kind: ReferenceKind) {
    let (type, own) = Self.table(kind)
    self.type = type
    places = Self.common + own
  }

  private static func table(_ kind: ReferenceKind) -> (String, [(key: String, variable: Variable)])
  {
    switch kind {
    case .report: ("report", [("publisher", .publisher)])
    case .article:
      (
        "article-journal",
        [
          ("journal", .container), ("volume", .volume), ("issue", .issue), ("pages", .page),
          ("doi", .doi),
        ]
      )
    case .book:
      (
        "book",
        [("publisher", .publisher), ("town", .town), ("edition", .edition), ("isbn", .isbn)]
      )
    case .webPage: ("webpage", [("site", .container)])
    case .interview: ("interview", [("medium", .medium)])
    case .dataset: ("dataset", [("vintage", .version)])
    case .eurostatDataset, .cbsDataset: ("dataset", [("code", .number), ("vintage", .version)])
    case .judgment: ("legal_case", [("number", .number), ("court", .authority)])
    case .letter: ("personal_communication", [("mark", .number)])
    default: (legalType(kind), isNumberedAlone(kind) ? [("number", .number)] : [])
    }
  }

  private static func legalType(_ kind: ReferenceKind) -> String {
    switch kind {
    case .kamerstuk, .motie, .wetsvoorstel, .procedure: "bill"
    case .handelingen, .aanhangsel: "hearing"
    case .staatsblad, .staatscourant, .dutchLaw, .unionAct: "legislation"
    case .kamerstukAnnex, .unionDocument, .parliamentReport: "report"
    default: "document"
    }
  }

  /// Whether the field `number` names the work by itself, without dossier or year.
  private static func isNumberedAlone(_ kind: ReferenceKind) -> Bool {
    switch kind {
    case .toezegging, .unionDocument, .councilConclusions, .councilDocument,
      .parliamentResolution, .parliamentReport, .procedure, .tedNotice:
      true
    default: false
    }
  }
}

extension Work {
  /// What other programs should print beside the fields that have a place: number and series.
  var shownElsewhere: [(variable: BibliographicItem.Variable, value: String)] {
    switch self {
    case .kamerstuk(let chamber, let session, let dossier, let number),
      .kamerstukAnnex(let chamber, let session, let dossier, let number),
      .motie(let chamber, let session, let dossier, let number):
      [
        (.number, "\(dossier)-\(number)"),
        (.container, "Kamerstukken \(chamber) \(ParliamentarySession(session)?.short ?? session)"),
      ]
    case .handelingen(let chamber, let session, let number, _):
      [
        (.number, number),
        (.container, "Handelingen \(chamber) \(ParliamentarySession(session)?.short ?? session)"),
      ]
    case .aanhangsel(_, _, let number): [(.number, number), (.container, "Aanhangsel Handelingen")]
    case .wetsvoorstel(let dossier): [(.number, dossier)]
    case .staatsblad(let year, let number): [(.number, "\(year), \(number)"), (.container, "Stb.")]
    case .staatscourant(let year, let number):
      [(.number, "\(year), \(number)"), (.container, "Stcrt.")]
    case .dutchLaw(let bwb, _, _): [(.number, bwb)]
    case .unionAct(let name, _, let celex): [(.number, celex ?? name)]
    default: []
    }
  }
}
