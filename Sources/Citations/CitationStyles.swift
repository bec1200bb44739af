// SPDX-License-Identifier: EUPL-1.2

/// The styles a venue can ask for.
public enum CitationStyles {
  /// Every style, in the order of their names.
  public static let all: [any CitationStyle] = [
    DutchLetterStyle(), EUStyle(), LeidraadStyle(),
  ]

  /// The names of all styles: what a venue may write after `citation-style:`.
  public static var names: [String] { all.map { type(of: $0).name } }

  /// The style of a name, when there is one.
  public static func named(_ name: String) -> (any CitationStyle)? {
    all.first { type(of: $0).name == name }
  }
}
