// SPDX-License-Identifier: EUPL-1.2

/// The kinds of works, each with the identifiers by which its kind is cited.
public enum Work: Hashable, Sendable {
  /// A Dutch parliamentary paper, such as dossier 34477, number 74; `chamber` is I or II.
  case kamerstuk(chamber: String, session: String, dossier: String, number: String)
  /// An annex to a Dutch parliamentary paper.
  case kamerstukAnnex(chamber: String, session: String, dossier: String, number: String)
  /// The report of a sitting of a chamber: its number in the session, and the item.
  case handelingen(chamber: String, session: String, number: String, item: String?)
  /// Questions of a member with the answers of a minister.
  case aanhangsel(chamber: String, session: String, number: String)
  /// A motion; it is a parliamentary paper, its author is the member who moved it.
  case motie(chamber: String, session: String, dossier: String, number: String)
  /// A commitment of a minister to a chamber, such as `T02345` or `TZ202011-123`.
  case toezegging(number: String)
  /// A bill, by the dossier in which it is discussed.
  case wetsvoorstel(dossier: String)
  /// A Dutch act or decree in the Staatsblad: year and number.
  case staatsblad(year: String, number: String)
  /// A notice in the Staatscourant: year and number.
  case staatscourant(year: String, number: String)
  /// A Dutch act, decree or regulation as it stands, by its BWB number; or one article of it.
  case dutchLaw(bwb: String, article: String?, paragraph: String?)
  /// A letter that was not published, by the mark of its sender (kenmerk).
  case letter(mark: String)
  /// An act of the Union: its short name, the Official Journal reference and the CELEX number.
  case unionAct(name: String, journal: String?, celex: String?)
  /// A document of an EU institution by its number: `SWD(2020) 81`, `SR 28/2023`.
  case unionDocument(number: String)
  /// Conclusions of the Council, by the document that holds them or the Official Journal.
  case councilConclusions(number: String?, journal: String?)
  /// A document of the Council by its number: `ST 8370/21 REV 1`, `WK 1234/2021`.
  case councilDocument(number: String)
  /// A text adopted by the European Parliament: `P9_TA(2020)0123`.
  case parliamentResolution(number: String)
  /// A report of a committee of the European Parliament: `A9-0123/2020`.
  case parliamentReport(number: String)
  /// A procedure of the Union, with all its documents: `2021/0106(COD)`.
  case procedure(number: String)
  /// A judgment, order or opinion by its ECLI, with the number of the case where it has one.
  case judgment(ecli: String, number: String?, court: String?)
  /// A notice in Tenders Electronic Daily: `263753-2023`.
  case tedNotice(number: String)
  /// A report or study, with its publisher where that is not the author.
  case report(publisher: String?)
  /// An article in a periodical.
  case article(ArticlePlace)
  /// A book.
  case book(BookEdition)
  /// A web page, with the name of its site.
  case webPage(site: String?)
  /// What somebody said to the author of the text, with the medium where it was recorded.
  case interview(medium: String?)
  /// A dataset, with its release.
  case dataset(vintage: String)
  /// A table of an office of statistics by its code, with its release.
  case statistics(office: StatisticsOffice, code: String, vintage: String)
}

/// An office of statistics whose tables are cited by a code.
public enum StatisticsOffice: String, CaseIterable, Hashable, Sendable {
  /// The statistical office of the Union; its codes read like `lc_lci_lev`.
  case eurostat = "Eurostat"
  /// Statistics Netherlands; its codes read like `84669NED`.
  case cbs = "CBS"
}

/// Where an article stands.
public struct ArticlePlace: Hashable, Sendable {
  /// The name of the periodical.
  public let periodical: String
  /// The volume, when it has one.
  public let volume: String?
  /// The number of the issue, when it has one.
  public let issue: String?
  /// The first and last page, `12-34`, when known.
  public let pages: String?
  /// The DOI, without an address before it.
  public let doi: String?

  /// Records where an article stands.
  public init(
    periodical: String, volume: String? = nil, issue: String? = nil, pages: String? = nil,
    doi: String? = nil
  ) {
    self.periodical = periodical
    self.volume = volume
    self.issue = issue
    self.pages = pages
    self.doi = doi
  }
}

/// Who published a book, where, and under which number.
public struct BookEdition: Hashable, Sendable {
  /// The publisher.
  public let publisher: String?
  /// The town of the publisher.
  public let town: String?
  /// The edition, when it is not the first.
  public let edition: String?
  /// The ISBN with a right check digit.
  public let isbn: String?

  /// Records an edition.
  public init(
    publisher: String? = nil, town: String? = nil, edition: String? = nil, isbn: String? = nil
  ) {
    self.publisher = publisher
    self.town = town
    self.edition = edition
    self.isbn = isbn
  }
}
