// SPDX-License-Identifier: EUPL-1.2

/// What kind of thing a reference in a text refers to.
public enum FoundKind: String, CaseIterable, Hashable, Sendable {
  case kamerstuk
  case kamerstukAnnex = "kamerstuk-annex"
  case wetsvoorstel, handelingen, aanhangsel, toezegging, staatsblad, staatscourant, tractatenblad
  case dutchLaw = "dutch-law"
  case parliamentRecord = "parliament-record"
  case letter
  case letterByDate = "letter-by-date"
  case unionAct = "union-act"
  case unionDocument = "union-document"
  case councilDocument = "council-document"
  case officialJournal = "official-journal"
  case parliamentResolution = "parliament-resolution"
  case parliamentReport = "parliament-report"
  case procedure
  case judgment = "case"
  case tedNotice = "ted-notice"
  case eurostatDataset = "eurostat-dataset"
  case cbsDataset = "cbs-dataset"
  case article, book, periodical, report
  case webPage = "web-page"
  case authorYear = "author-year"
  /// Words taken over from a work.
  case quotation
  /// What was named before.
  case anaphor
  /// A day; no reference by itself.
  case date
}

extension Cited {
  /// The kind of what is referred to.
  var kind: FoundKind {
    switch self {
    case .paper(let paper): paper.kind
    case .sitting(let sitting): sitting.series == .proceedings ? .handelingen : .aanhangsel
    case .gazette(let gazette): gazette.series.kind
    case .law: .dutchLaw
    case .act, .celex: .unionAct
    case .document: .unionDocument
    case .council: .councilDocument
    case .journal: .officialJournal
    case .resolution: .parliamentResolution
    case .parliament: .parliamentReport
    case .procedure: .procedure
    case .judgment, .caseNumber: .judgment
    case .notice: .tedNotice
    case .statistics(let office, _): office == .eurostat ? .eurostatDataset : .cbsDataset
    case .commitment: .toezegging
    case .record: .parliamentRecord
    case .mark: .letter
    case .doi: .article
    case .isbn: .book
    case .issn: .periodical
    case .address: .webPage
    case .dated: .letterByDate
    case .study: .report
    case .authorYear: .authorYear
    case .back: .anaphor
    case .day: .date
    }
  }
}

extension Paper {
  fileprivate var kind: FoundKind {
    if role == .annex { return .kamerstukAnnex }
    return number.isEmpty ? .wetsvoorstel : .kamerstuk
  }
}

extension Gazette.Series {
  fileprivate var kind: FoundKind {
    switch self {
    case .stb: .staatsblad
    case .stcrt: .staatscourant
    case .trb: .tractatenblad
    }
  }
}
