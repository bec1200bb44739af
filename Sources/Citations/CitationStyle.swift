// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Documents

/// The way a venue wants its references printed; one Swift file each.
public protocol CitationStyle: Sendable {
  /// The word a venue writes after `citation-style:`.
  static var name: String { get }

  /// The short mark in running text, such as `Kamerstuk 34 477, nr. 74`, with a locator if given.
  func mention(of reference: Reference, locator: String?, in language: Language) -> [Inline]

  /// The full entry in the list of references.
  func entry(for reference: Reference, in language: Language) -> [Inline]
}
