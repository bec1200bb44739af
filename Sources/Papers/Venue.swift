// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// Who is addressed and what they ask of a text; one file in `Evidence/Venues`.
public struct Venue: Hashable, Sendable, Identifiable {
  /// Whether the venue still takes texts.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    /// It takes texts.
    case open
    /// It no longer exists or no longer takes texts; kept for what was sent then.
    case historic
  }

  /// Where citations stand in a document.
  public enum Citations: String, CaseIterable, Hashable, Sendable {
    /// Between parentheses in the text.
    case text
    /// In numbered notes after the text.
    case notes
  }

  /// The slug: the name of the file without its ending.
  public let id: String
  /// The name of the addressee.
  public let title: Words
  /// Whether it still takes texts.
  public let status: Status
  /// Since when and until when, in words, with the source.
  public let period: Words?
  /// The languages in which it takes texts.
  public let languages: [Language]
  /// The sections a text must have, in order, by slug; empty when the venue asks for none.
  public let sections: [String]
  /// The most characters the sections may have together, spaces included, when there is a limit.
  public let characterLimit: Int?
  /// Where citations stand.
  public let citations: Citations
  /// The name of the citation style.
  public let citationStyle: Located<String>
  /// The name of the number style.
  public let numberStyle: Located<String>
  /// Where the file stands.
  public let place: Place

  /// Records a venue.
  public init(
    id: String, title: Words, status: Status, period: Words?, languages: [Language],
    sections: [String], characterLimit: Int?, citations: Citations = .text,
    citationStyle: Located<String>,
    numberStyle: Located<String>, place: Place
  ) {
    self.id = id
    self.title = title
    self.status = status
    self.period = period
    self.languages = languages
    self.sections = sections
    self.characterLimit = characterLimit
    self.citations = citations
    self.citationStyle = citationStyle
    self.numberStyle = numberStyle
    self.place = place
  }
}
