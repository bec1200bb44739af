// SPDX-License-Identifier: EUPL-1.2
public import Documents

/// The way a venue wants its references printed; one Swift file each.
///
/// A style says how numbers, dates and places look. How a mark, a short form and an entry are put
/// together from those is the same for every style and stands in extensions of this protocol.
public protocol CitationStyle: Sendable {
  /// The word a venue writes after `citation-style:`.
  static var name: String { get }

  /// The order of the list of references.
  var order: ReferenceOrder { get }

  /// A date, `YYYY-MM-DD` or less exact, as it is printed; text that is no date stays as it is.
  func date(_ text: String, in language: CitationLanguage) -> String

  /// A place in the Official Journal as it is printed; other text stays as it is.
  func journal(_ text: String, in language: CitationLanguage) -> String

  /// The number by which a work is known in running text; nothing for works known by their author.
  func number(of reference: Reference, in language: CitationLanguage) -> String?

  /// The number as an entry prints it, with all that is needed to find the work.
  func fullNumber(of reference: Reference, in language: CitationLanguage) -> String?

  /// Author and year as one mark; the year may carry a letter.
  func mark(author: String, year: String?) -> String

  /// A place in a work, such as `p. 3`, in the notation of the style.
  func locator(_ text: String, in language: CitationLanguage) -> String

  /// The full entry in the list of references; `yearLetter` tells works of one year apart.
  func entry(
    for reference: Reference, yearLetter: String, in language: CitationLanguage
  ) -> [Inline]
}

/// The order of a list of references.
public enum ReferenceOrder: Sendable {
  /// Alphabetically by entry, for readers who look a source up by name.
  case byEntry
  /// In the order of first citation, for readers who come from the text.
  case byFirstCitation
}
