// SPDX-License-Identifier: EUPL-1.2

/// The words a reference file may write after `kind:`.
enum ReferenceKind: String, CaseIterable {
  case kamerstuk
  case kamerstukAnnex = "kamerstuk-annex"
  case handelingen
  case aanhangsel
  case motie
  case toezegging
  case wetsvoorstel
  case staatsblad
  case staatscourant
  case dutchLaw = "dutch-law"
  case letter
  case unionAct = "union-act"
  case unionDocument = "union-document"
  case councilConclusions = "council-conclusions"
  case councilDocument = "council-document"
  case parliamentResolution = "parliament-resolution"
  case parliamentReport = "parliament-report"
  case procedure
  case judgment = "case"
  case tedNotice = "ted-notice"
  case report
  case article
  case book
  case webPage = "web-page"
  case interview
  case dataset
  case eurostatDataset = "eurostat-dataset"
  case cbsDataset = "cbs-dataset"

  /// All words, for a message.
  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// Whether a reference of the kind stands in a dossier that has a title of its own.
  var hasDossier: Bool {
    switch self {
    case .kamerstuk, .kamerstukAnnex, .motie: true
    default: false
    }
  }

  /// Whether a reference of the kind may name one page of a longer publication.
  var hasPages: Bool {
    switch self {
    case .kamerstuk, .kamerstukAnnex, .handelingen, .aanhangsel, .staatsblad, .staatscourant: true
    default: false
    }
  }
}

extension Work {
  /// The kind, as the file writes it.
  var kind: ReferenceKind {
    switch self {
    case .kamerstuk: .kamerstuk
    case .kamerstukAnnex: .kamerstukAnnex
    case .handelingen: .handelingen
    case .aanhangsel: .aanhangsel
    case .motie: .motie
    case .toezegging: .toezegging
    case .wetsvoorstel: .wetsvoorstel
    case .staatsblad: .staatsblad
    case .staatscourant: .staatscourant
    case .dutchLaw: .dutchLaw
    case .letter: .letter
    case .unionAct: .unionAct
    case .unionDocument: .unionDocument
    case .councilConclusions: .councilConclusions
    case .councilDocument: .councilDocument
    case .parliamentResolution: .parliamentResolution
    case .parliamentReport: .parliamentReport
    case .procedure: .procedure
    case .judgment: .judgment
    case .tedNotice: .tedNotice
    case .report: .report
    case .article: .article
    case .book: .book
    case .webPage: .webPage
    case .interview: .interview
    case .dataset: .dataset
    case .statistics(let office, _, _): office == .eurostat ? .eurostatDataset : .cbsDataset
    }
  }
}
