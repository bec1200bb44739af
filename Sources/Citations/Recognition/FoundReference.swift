// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// A reference as a text writes it, and what it refers to.
public struct FoundReference: Hashable, Sendable {
  /// What kind of thing is referred to.
  public internal(set) var kind: FoundKind
  /// The words of the text, line breaks as blanks.
  public let text: String
  /// Where the words stand.
  public let place: Place
  /// The bytes of the file.
  public let bytes: Range<Int>
  /// The identifier by which the publisher knows the work; empty when there is none.
  public internal(set) var identifier: String
  /// The reference in the form of a letter to the Dutch parliament; empty when it is not resolved.
  public internal(set) var normal: String
  /// The reference in the form of the Leidraad voor juridische auteurs.
  public internal(set) var leidraad: String
  /// Where the work can be read, when that is known.
  public internal(set) var link: String?
  /// The slug of the reference file of the work, when there is one.
  public internal(set) var reference: String?
  /// The identifier that the text should have had, when other evidence contradicts the number.
  public internal(set) var correction: String?
  /// Whether the text itself names only the letter to which the annex belongs.
  var isLetterInText = false
}

extension FoundReference {
  /// Whether it is known what is meant: a work, if perhaps one without a reference file.
  public var isResolved: Bool { !identifier.isEmpty || reference != nil }

  /// Whether the text writes the number of a letter and means an annex of it.
  var isAnnexOfLetter: Bool { kind == .kamerstukAnnex && isLetterInText }

  /// Takes over what another reference means.
  mutating func become(_ other: FoundReference) {
    identifier = other.identifier
    normal = other.normal
    leidraad = other.leidraad
    link = other.link
    reference = other.reference
  }
}
