// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Documents
public import Evidence

/// One text for one venue, as staff wrote it: a folder in `Evidence/Papers`.
public struct Paper: Sendable, Identifiable {
  /// One section in one language.
  public struct Section: Sendable {
    /// The slug: the file name without number, language and ending.
    public let slug: String
    /// The language.
    public let language: Language
    /// The text with its slots unfilled.
    public let blocks: [Block]
    /// Where the file stands.
    public let place: Place

    /// Records a section.
    public init(slug: String, language: Language, blocks: [Block], place: Place) {
      self.slug = slug
      self.language = language
      self.blocks = blocks
      self.place = place
    }
  }

  /// The slug: the name of the folder.
  public let id: String
  /// The slug of the venue.
  public let venue: Located<String>
  /// The title per language.
  public let title: [Language: String]
  /// Who sends it, per language.
  public let sender: Words
  /// The date of the text.
  public let date: CalendarDay
  /// The languages, in alphabetical order.
  public let languages: [Language]
  /// The sections of every language in the order written.
  public let sections: [Section]
  /// Where `paper.md` stands.
  public let place: Place
  /// The sections as `paper.md` names them, each with its place.
  public let sectionOrder: [Located<String>]
  /// The dossiers whose papers are listed in an annex, each with its place.
  public let dossiers: [Located<String>]
  /// The languages as `paper.md` names them, each with its place.
  public let languageFields: [Located<String>]

  /// Records a paper.
  public init(
    id: String, venue: Located<String>, title: [Language: String], sender: Words,
    date: CalendarDay, languages: [Language], sections: [Section], place: Place,
    dossiers: [Located<String>] = [], sectionOrder: [Located<String>] = [],
    languageFields: [Located<String>] = []
  ) {
    self.id = id
    self.venue = venue
    self.title = title
    self.sender = sender
    self.date = date
    self.languages = languages.sorted()
    self.sections = sections
    self.place = place
    self.dossiers = dossiers
    self.sectionOrder = sectionOrder
    self.languageFields = languageFields
  }
}
