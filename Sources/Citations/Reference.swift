// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// One work that papers cite; one file in `Evidence/References`.
public struct Reference: Hashable, Sendable, Identifiable {
  /// The slug: the name of the file without its ending.
  public let id: String
  /// What kind of work it is, with the identifiers of that kind.
  public let work: Work
  /// The title, in the language of the work.
  public let title: String
  /// Who made it, as printed; empty when the work has no author.
  public let author: String
  /// When: `2020-10-21`, `2020-10` or `2020`; empty when not known.
  public let date: String
  /// Where it can be read, when it can.
  public let url: String?
  /// When the url was last seen, `YYYY-MM-DD`.
  public let retrieved: String?
  /// What a reader must know: that a page was read through another source, for example.
  public let note: Words?
  /// Where the file stands.
  public let place: Place
  /// Where each field was written, by key; empty for a reference that was not read from a file.
  public let places: [String: Place]

  /// Records a reference.
  public init(
    id: String, work: Work, title: String, author: String, date: String, url: String?,
    retrieved: String?, note: Words?, place: Place, places: [String: Place] = [:]
  ) {
    self.id = id
    self.work = work
    self.title = title
    self.author = author
    self.date = date
    self.url = url
    self.retrieved = retrieved
    self.note = note
    self.place = place
    self.places = places
  }

  /// Where a field was written, or the file when that is not known.
  public func place(of key: String) -> Place { places[key] ?? place }
}

/// The kinds of works, each with the identifiers by which its kind is cited.
public enum Work: Hashable, Sendable {
  /// A Dutch parliamentary paper, such as dossier 34477, number 74; `chamber` is I or II.
  case kamerstuk(chamber: String, session: String, dossier: String, number: String)
  /// An annex to a Dutch parliamentary paper.
  case kamerstukAnnex(chamber: String, session: String, dossier: String, number: String)
  /// A Dutch act or decree in the Staatsblad: year and number.
  case staatsblad(year: String, number: String)
  /// An act of the Union: its short name, the Official Journal reference and the CELEX number.
  case unionAct(name: String, journal: String?, celex: String?)
  /// A document of an EU institution by its number: `SWD(2020) 81`, `SR 28/2023`.
  case unionDocument(number: String)
  /// A report or study, with its publisher where that is not the author.
  case report(publisher: String?)
  /// A web page, with the name of its site.
  case webPage(site: String?)
  /// A dataset, with its release.
  case dataset(vintage: String)
}
