// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence
internal import Indicators

extension Test {
  /// Reads `KEY at-most 2 %`, `KEY equals OTHER-KEY` or `KEY unchanged`.
  ///
  /// Reports `KEY-SYNTAX`, `CLM-TEST` or `CLM-BOUND` at the part that does not fit.
  public init?(_ text: Located<String>, noting report: inout Report) {
    let (name, rest) = Self.cut(text, after: "]")
    guard let left = FindingKey(name, noting: &report) else { return nil }
    let (word, bound) = Self.cut(rest, before: " ")
    guard let comparison = Self.comparison(word, after: name, noting: &report) else { return nil }
    if comparison == .unchanged {
      guard Self.isUnchanged(left, name, followedBy: bound, noting: &report) else { return nil }
      self.init(left: left, comparison: .unchanged, bound: .none)
    } else {
      guard let bound = Bound(bound, after: word, noting: &report) else { return nil }
      self.init(left: left, comparison: comparison, bound: bound)
    }
  }

  /// Reads the word of a comparison; reports `CLM-TEST` with a near word.
  static func comparison(
    _ word: Located<String>, after before: Located<String>, noting report: inout Report
  ) -> Comparison? {
    if let comparison = Comparison(rawValue: word.value) { return comparison }
    let names = Comparison.allCases.map(\.rawValue)
    let sentence =
      word.value.isEmpty
      ? Words(
        nl: "Na '\(visible(before.value, limit: 80))' ontbreekt de vergelijking.",
        en: "After '\(visible(before.value, limit: 80))' the comparison is missing.")
      : Words(
        nl: "'\(visible(word.value))' is geen vergelijking.",
        en: "'\(visible(word.value))' is not a comparison.")
        + suggestion(for: word.value, among: names)
    let place = word.value.isEmpty ? before.place : word.place
    report.note(.claimTest, at: place, sentence)
    return nil
  }

  private static func isUnchanged(
    _ left: FindingKey, _ name: Located<String>, followedBy bound: Located<String>,
    noting report: inout Report
  ) -> Bool {
    if left.period != .all {
      report.note(
        .claimTest, at: name.place,
        Words(
          nl: "'unchanged' vergelijkt alle periodes; hier staat '\(left.period)'.",
          en: "'unchanged' compares all periods; here stands '\(left.period)'."),
        remedy: Words(
          nl: "Schrijf '\(left.indicator)[\(left.area), all] unchanged'.",
          en: "Write '\(left.indicator)[\(left.area), all] unchanged'."))
      return false
    }
    if bound.value.isEmpty { return true }
    report.note(
      .claimBound, at: bound.place,
      Words(
        nl: "Na 'unchanged' hoort niets; hier staat '\(visible(bound.value))'.",
        en: "Nothing belongs after 'unchanged'; here stands '\(visible(bound.value))'."),
      remedy: Words(nl: "Verwijder de grens.", en: "Remove the bound."))
    return false
  }

  /// The text up to and including the first `mark`, and the rest without leading blanks.
  private static func cut(
    _ text: Located<String>, after mark: Character
  ) -> (Located<String>, Located<String>) {
    guard let end = text.value.firstIndex(of: mark) else {
      return split(text, at: text.value.endIndex)
    }
    return split(text, at: text.value.index(after: end))
  }

  /// The text before the first `mark`, and the rest without leading blanks.
  static func cut(
    _ text: Located<String>, before mark: Character
  ) -> (Located<String>, Located<String>) {
    split(text, at: text.value.firstIndex(of: mark) ?? text.value.endIndex)
  }

  private static func split(
    _ text: Located<String>, at end: String.Index
  ) -> (Located<String>, Located<String>) {
    let head = text.value[..<end]
    let tail = text.value[end...]
    let blank = tail.prefix { $0 == " " }.unicodeScalars.count
    let (first, second) = (trimmed(head), trimmed(tail))
    let length = head.unicodeScalars.count
    return (
      Located(first, at: text.place.advanced(by: 0, length: first.unicodeScalars.count)),
      Located(
        second,
        at: text.place.advanced(by: length + blank, length: second.unicodeScalars.count))
    )
  }
}

extension Test.Bound {
  /// Reads `2 %`, `28000 eur`, `1 number`, or the key of another finding.
  init?(_ text: Located<String>, after word: Located<String>, noting report: inout Report) {
    if text.value.isEmpty {
      report.note(
        .claimBound, at: word.place,
        Words(
          nl: "Na '\(word.value)' ontbreekt de grens.",
          en: "After '\(word.value)' the bound is missing."))
      return nil
    }
    if text.value.contains("[") {
      guard let key = FindingKey(text, noting: &report) else { return nil }
      self = .finding(key)
      return
    }
    guard let number = Self.number(text, noting: &report) else { return nil }
    self = number
  }

  /// Reads a number with its unit.
  private static func number(
    _ text: Located<String>, noting report: inout Report
  ) -> Test.Bound? {
    let isPercent = text.value.hasSuffix("%") && !text.value.hasSuffix(" %")
    let spaced = isPercent ? String(text.value.dropLast()) + " %" : text.value
    let (digits, name) = Test.cut(Located(spaced, at: text.place), before: " ")
    guard let number = plainNumber(digits.value) else {
      report.note(
        .claimBound, at: digits.place,
        Words(
          nl: "'\(visible(digits.value))' is geen getal.",
          en: "'\(visible(digits.value))' is not a number."))
      return nil
    }
    let unit = name.value == "%" ? .percent : ValueUnit(rawValue: name.value)
    if let unit { return .number(number, text: digits.value, unit) }
    let names = ValueUnit.allCases.map(\.rawValue)
    let sentence =
      name.value.isEmpty
      ? Words(
        nl: "Bij de grens '\(visible(digits.value))' ontbreekt de eenheid.",
        en: "The bound '\(visible(digits.value))' has no unit.")
      : Words(
        nl: "'\(visible(name.value))' is geen eenheid.",
        en: "'\(visible(name.value))' is not a unit.") + suggestion(for: name.value, among: names)
    report.note(.claimBound, at: name.value.isEmpty ? digits.place : name.place, sentence)
    return nil
  }
}

extension Test: CustomStringConvertible {
  /// The form in which tests are written in `Evidence/`.
  public var description: String {
    let start = "\(left) \(comparison.rawValue)"
    return switch bound {
    case .number, .finding: "\(start) \(bound)"
    case .none: start
    }
  }
}

extension Test.Bound: CustomStringConvertible {
  /// The form in which bounds are written in `Evidence/`; empty for none.
  public var description: String {
    switch self {
    case .number(_, let text, let unit): "\(text) \(unit == .percent ? "%" : unit.rawValue)"
    case .finding(let key): "\(key)"
    case .none: ""
    }
  }
}
