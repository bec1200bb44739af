// SPDX-License-Identifier: EUPL-1.2
internal import Citations
internal import Diagnostics
internal import Documents
internal import Papers

extension ReferenceBook {
  /// One line of a list: the key, the mark in running text and the entry.
  public struct Line: Sendable {
    /// The slug of the reference.
    public let slug: String
    /// The mark in running text.
    public let mention: String
    /// The mark the second time.
    public let shortForm: String
    /// The entry in a list of references.
    public let entry: String
  }

  /// The names of the citation styles.
  public static var styles: [String] { CitationStyles.names }

  /// The codes of the languages in which references are printed.
  public static var languages: [String] { CitationLanguage.allCases.map(\.rawValue) }

  /// The references as a style prints them, in order; a style or language nobody knows gives none.
  public func lines(style: String, language: String) -> [Line] {
    guard let style = CitationStyles.named(style),
      let language = CitationLanguage(rawValue: language)
    else { return [] }
    let letters = YearLetters(references)
    return references.map { reference in
      let letter = letters[reference.id]
      return Line(
        slug: reference.id,
        mention: PlainTextWriter.text(
          of: style.mention(of: reference, yearLetter: letter, in: language)),
        shortForm: PlainTextWriter.text(
          of: style.shortForm(of: reference, yearLetter: letter, in: language)),
        entry: PlainTextWriter.text(
          of: style.entry(for: reference, yearLetter: letter, in: language)))
    }
  }

  /// The citation style of the venue of a paper.
  public static func style(of paper: String, in build: Build) -> String? {
    build.papers.first { $0.paper.id == paper }
      .flatMap { build.ledger.venues[$0.paper.venue.value]?.citationStyle.value }
  }
}
