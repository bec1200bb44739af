// SPDX-License-Identifier: EUPL-1.2

/// A stretch of text that refers to something, with what is odd about how it is written.
struct Mention: Hashable {
  var cited: Cited
  /// The bytes of the text.
  var range: Range<Int>
  var flaws: Flaws = []
}

/// What is odd about a notation.
struct Flaws: OptionSet, Hashable {
  let rawValue: Int
  /// A dash in an address where a hyphen belongs.
  static let dashInAddress = Flaws(rawValue: 1)
  /// An address that goes on after a line break or a blank.
  static let brokenAddress = Flaws(rawValue: 2)
  /// An address of a site as a whole.
  static let homePage = Flaws(rawValue: 4)
  /// The digits of a note stand against a year or a name.
  static let gluedNote = Flaws(rawValue: 8)
  /// Two years of a session that do not follow each other.
  static let oddSession = Flaws(rawValue: 16)
  /// The word before the number is missing.
  static let noWord = Flaws(rawValue: 32)
  /// `sub` where a paragraph or part is meant.
  static let subForParagraph = Flaws(rawValue: 64)
  /// The chamber is missing where the notation has it.
  static let noChamber = Flaws(rawValue: 128)
  /// An identifier of another form, or with a wrong check digit.
  static let badIdentifier = Flaws(rawValue: 256)
  /// The letters of a community that did not exist, or no longer, in the year of the act.
  static let wrongCommunity = Flaws(rawValue: 512)
  /// Initials without full stops, or more dots than three.
  static let looseWords = Flaws(rawValue: 1024)
  /// A day `jl.` that is the day of the letter itself.
  static let sameDay = Flaws(rawValue: 2048)
  /// An address where the work has a place in the Official Journal.
  static let addressOnly = Flaws(rawValue: 4096)
}
