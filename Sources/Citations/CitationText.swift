// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// One work asked for in a citation: `@kst-34477-74, p. 3`.
public struct CitationRequest: Hashable, Sendable {
  /// The slug of the reference.
  public let slug: String
  /// Where in the work, as written: `p. 3`, `art. 74`.
  public let locator: String?
  /// Where the slug stands in the text staff wrote.
  public let place: Place

  /// Records a request.
  public init(slug: String, locator: String?, place: Place) {
    self.slug = slug
    self.locator = locator
    self.place = place
  }
}

/// Reads what stands between `[@` and `]`.
public enum CitationText {
  /// The works a citation asks for, in the order written; what is not understood is noted.
  ///
  /// Works are separated by `;` and start with `@`, which may be left out before the first. After
  /// the first comma follows the place in the work, which may itself hold commas.
  public static func parse(
    _ slot: Located<String>, noting report: inout Report
  ) -> [CitationRequest] {
    var requests: [CitationRequest] = []
    var column = 0
    for (index, piece) in slot.value.split(separator: ";", omittingEmptySubsequences: false)
      .enumerated()
    {
      let blank = piece.prefix { $0 == " " }.unicodeScalars.count
      let text = trimmed(piece)
      let place = slot.place.advanced(by: column + blank, length: text.unicodeScalars.count)
      column += piece.unicodeScalars.count + 1
      let located = Located(text, at: place)
      if let request = request(located, isFirst: index == 0, noting: &report) {
        requests.append(request)
      }
    }
    return requests
  }

  private static func request(
    _ piece: Located<String>, isFirst: Bool, noting report: inout Report
  ) -> CitationRequest? {
    let hasMark = piece.value.hasPrefix("@")
    guard hasMark || isFirst else {
      report.note(.citationForm, at: piece.place, missingMark(piece.value))
      return nil
    }
    let text = hasMark ? piece.value.dropFirst() : piece.value[...]
    let slug = String(trimmed(text.prefix { $0 != "," }))
    let place = piece.place.advanced(by: hasMark ? 1 : 0, length: slug.unicodeScalars.count)
    guard isSlug(slug) else {
      report.note(.citationForm, at: place, badSlug(slug))
      return nil
    }
    let rest = text.drop { $0 != "," }
    let locator = trimmed(rest.dropFirst())
    if !rest.isEmpty, locator.isEmpty {
      report.note(
        .citationForm, at: place,
        Words(
          nl: "Na de komma achter '@\(slug)' ontbreekt een vindplaats, zoals p. 3.",
          en: "After the comma behind '@\(slug)' a place is missing, such as p. 3."))
    }
    return CitationRequest(slug: slug, locator: locator.isEmpty ? nil : locator, place: place)
  }

  private static func missingMark(_ text: String) -> Words {
    if text.isEmpty {
      return Words(
        nl: "Na een puntkomma in deze verwijzing staat niets.",
        en: "Nothing follows a semicolon in this citation.")
    }
    return Words(
      nl: "In deze verwijzing begint '\(visible(text))' niet met '@'.",
      en: "In this citation '\(visible(text))' does not start with '@'.")
  }

  private static func badSlug(_ slug: String) -> Words {
    if slug.isEmpty {
      return Words(nl: "Deze verwijzing noemt geen bron.", en: "This citation names no reference.")
    }
    return Words(
      nl: "'\(visible(slug))' kan geen naam van een bron zijn.",
      en: "'\(visible(slug))' cannot be the name of a reference.")
  }
}
