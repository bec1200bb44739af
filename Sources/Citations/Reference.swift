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
  /// The page or pages the reference is about, where it names only a part of the work.
  public let page: String?
  /// The number under which an annex is published, such as `blg-954017`.
  public let annex: String?
  /// The title of the dossier of a parliamentary paper, as its papers are headed.
  public let dossierTitle: String?
  /// The days an act sets, each with its article: `2016-04-18 artikel 90; 2019-04-18 artikel 92`.
  public let days: String?
  /// Why the reference is kept although nothing cites it.
  public let keptFor: String?
  /// Where the file stands.
  public let place: Place
  /// Where each field was written, by key; empty for a reference that was not read from a file.
  public let places: [String: Place]

  /// Records a reference.
  public init(
    id: String, work: Work, title: String, author: String, date: String, url: String?,
    retrieved: String?, note: Words?, page: String? = nil, annex: String? = nil,
    dossierTitle: String? = nil, days: String? = nil, keptFor: String? = nil, place: Place,
    places: [String: Place] = [:]
  ) {
    self.id = id
    self.work = work
    self.title = title
    self.author = author
    self.date = date
    self.url = url
    self.retrieved = retrieved
    self.note = note
    self.page = page
    self.annex = annex
    self.dossierTitle = dossierTitle
    self.days = days
    self.keptFor = keptFor
    self.place = place
    self.places = places
  }

  /// Where a field was written, or the file when that is not known.
  public func place(of key: String) -> Place { places[key] ?? place }
}
