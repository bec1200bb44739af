// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence

extension FindingKey {
  /// Reads `slug[AREA, PERIOD]` or `slug[AREA, PERIOD, DETAIL]`; gives nothing for any other text.
  public init?(_ text: String) {
    guard case .success(let key) = Self.read(text) else { return nil }
    self = key
  }

  /// Reads `slug[AREA, PERIOD]` and reports `KEY-SYNTAX` at the part that does not fit.
  public init?(_ text: Located<String>, noting report: inout Report) {
    switch Self.read(text.value) {
    case .success(let key): self = key
    case .failure(let problem):
      report.note(
        .keySyntax, at: text.place.advanced(by: problem.offset, length: problem.length),
        problem.sentence)
      return nil
    }
  }

  private static func read(_ text: String) -> Result<FindingKey, KeyProblem> {
    let scalars = Array(text.unicodeScalars)
    guard let open = scalars.firstIndex(of: "[") else {
      return .failure(KeyProblem(.noBracket, in: text, at: 0, scalars.count))
    }
    guard scalars.last == "]" else {
      return .failure(KeyProblem(.noEnd, in: text, at: max(0, scalars.count - 1), 1))
    }
    let slug = string(scalars[..<open])
    guard isSlug(slug) else { return .failure(KeyProblem(.slug, in: slug, at: 0, open)) }
    let inside = string(scalars[(open + 1)..<(scalars.count - 1)])
    let start = Place(path: "", line: 1, column: open + 1, length: inside.unicodeScalars.count)
    let parts = Located(inside, at: start).split(",")
    let commas = inside.unicodeScalars.count { $0 == "," }
    guard (2...3).contains(parts.count), commas == parts.count - 1 else {
      return .failure(KeyProblem(.parts, in: inside, at: open + 1, scalars.count - open - 2))
    }
    let (area, years) = (parts[0], parts[1])
    guard area.value.unicodeScalars.allSatisfy(isCodeScalar) else {
      return .failure(
        KeyProblem(.area, in: area.value, at: area.place.column, area.place.length))
    }
    guard let period = Period(years.value) else {
      return .failure(
        KeyProblem(.period, in: years.value, at: years.place.column, years.place.length))
    }
    let detail = parts.count == 3 ? parts[2] : nil
    if let detail, !isDetail(detail.value) {
      return .failure(
        KeyProblem(.detail, in: detail.value, at: detail.place.column, detail.place.length))
    }
    return .success(
      FindingKey(
        indicator: slug, area: Area(area.value), period: period, detail: detail?.value))
  }

  /// Whether a text can be the third part of a key: up to three words, the first a slug.
  static func isDetail(_ text: String) -> Bool {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    return (1...3).contains(words.count) && isSlug(words[0])
      && words[0].unicodeScalars.first.map { ("a"..."z").contains($0) } ?? false
      && words.allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy(isDetailScalar) }
  }
}

private func isDetailScalar(_ scalar: Unicode.Scalar) -> Bool {
  isCodeScalar(scalar) || scalar == "."
}

private func isCodeScalar(_ scalar: Unicode.Scalar) -> Bool {
  ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
    || scalar == "-" || scalar == "_"
}

private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
  String(String.UnicodeScalarView(scalars))
}

/// Why a text is not a key, and which part of it is to blame.
private struct KeyProblem: Error {
  enum Part {
    case noBracket
    case noEnd
    case slug
    case parts
    case area
    case period
    case detail
  }

  let offset: Int
  let length: Int
  let sentence: Words

  init(_ part: Part, in text: String, at offset: Int, _ length: Int) {
    self.offset = offset
    self.length = length
    sentence = Self.sentence(part, visible(text, limit: 80))
  }

  private static func sentence(_ part: Part, _ shown: String) -> Words {
    switch part {
    case .noBracket:
      Words(nl: "'\(shown)' heeft geen '['.", en: "'\(shown)' has no '['.")
    case .noEnd:
      Words(nl: "'\(shown)' eindigt niet op ']'.", en: "'\(shown)' does not end with ']'.")
    case .slug:
      Words(
        nl: "'\(shown)' is geen naam van een indicator.",
        en: "'\(shown)' is not the name of an indicator.")
    case .parts:
      Words(
        nl: "Tussen de haken staat '\(shown)', en niet een gebied, een komma en een periode.",
        en: "Between the brackets stands '\(shown)', not an area, a comma and a period.")
    case .area:
      Words(nl: "'\(shown)' is geen gebied.", en: "'\(shown)' is not an area.")
    case .period:
      Words(nl: "'\(shown)' is geen periode.", en: "'\(shown)' is not a period.")
    case .detail:
      Words(
        nl: "'\(shown)' is geen deel van een splitsing, zoals 'form F03'.",
        en: "'\(shown)' is not a part of a split, such as 'form F03'.")
    }
  }
}
