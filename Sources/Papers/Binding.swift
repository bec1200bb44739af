// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Indicators

/// What a slot `{{ … }}` asks for: one of four words with its argument.
///
/// The fifth word of the language, the citation, has its own notation: `[@reference, p. 3]`. There
/// is no arithmetic, no condition and no loop: a text that needs a condition needs a claim.
public enum Binding: Hashable, Sendable {
  /// What is printed after a value, besides the pointer to its entry.
  public enum Addition: String, CaseIterable, Hashable, Sendable {
    /// Nothing.
    case nothing = ""
    /// The interval.
    case interval
    /// The number of cases.
    case n
  }

  /// One number.
  case value(Located<FindingKey>, with: Addition)
  /// The findings of an indicator as a table.
  case table(Located<String>)
  /// The findings of an indicator as a bar chart.
  case figure(Located<String>)
  /// The statement of a claim, as far as it holds.
  case claim(Located<String>)

  /// The words of the language, in the order in which they are explained.
  static let words = ["value", "table", "figure", "claim"]

  /// Reads what stands between the brackets; reports what is not understood.
  public init?(_ content: Located<String>, noting report: inout Report) {
    let (word, rest) = firstWord(of: content)
    guard Self.words.contains(word.value) else {
      noteUnknownWord(word, noting: &report)
      return nil
    }
    guard !rest.value.isEmpty else {
      report.note(
        .bindingForm, at: content.place,
        Words(
          nl: "Na '\(word.value)' ontbreekt wat er moet komen te staan.",
          en: "What to print is missing after '\(word.value)'."),
        remedy: form(of: word.value))
      return nil
    }
    if word.value == "value" {
      self.init(value: rest, noting: &report)
    } else {
      self.init(word.value, slug: rest, noting: &report)
    }
  }

  private init?(value text: Located<String>, noting report: inout Report) {
    let parts = additionParts(of: text)
    guard let key = FindingKey(parts.key, noting: &report) else { return nil }
    guard let word = parts.addition else {
      self = .value(Located(key, at: parts.key.place), with: .nothing)
      return
    }
    guard let addition = Addition(rawValue: word.value), addition != .nothing else {
      report.note(
        .bindingForm, at: word.place,
        Words(
          nl: "Na 'with' kan 'interval' of 'n' staan, niet '\(visible(word.value))'.",
          en: "After 'with' comes 'interval' or 'n', not '\(visible(word.value))'.")
          + suggestion(for: word.value, among: word.value.isEmpty ? [] : ["interval", "n"]))
      return nil
    }
    self = .value(Located(key, at: parts.key.place), with: addition)
  }

  private init?(_ word: String, slug: Located<String>, noting report: inout Report) {
    guard isSlug(slug.value) else {
      report.note(
        .bindingForm, at: slug.place,
        Words(
          nl: "Na '\(word)' komt één naam, niet '\(visible(slug.value))'.",
          en: "After '\(word)' comes one name, not '\(visible(slug.value))'."),
        remedy: form(of: word))
      return nil
    }
    switch word {
    case "table": self = .table(slug)
    case "figure": self = .figure(slug)
    default: self = .claim(slug)
    }
  }
}

/// How a binding with a word is written.
private func form(of word: String) -> Words {
  switch word {
  case "value":
    Words(
      nl: "Schrijf '{{ value indicator[GEBIED, PERIODE] }}'.",
      en: "Write '{{ value indicator[AREA, PERIOD] }}'.")
  case "claim":
    Words(nl: "Schrijf '{{ claim naam-van-bewering }}'.", en: "Write '{{ claim name-of-claim }}'.")
  default:
    Words(
      nl: "Schrijf '{{ \(word) naam-van-indicator }}'.",
      en: "Write '{{ \(word) name-of-indicator }}'.")
  }
}

private func noteUnknownWord(_ word: Located<String>, noting report: inout Report) {
  report.note(
    .bindingWord, at: word.place,
    Words(
      nl: "Het woord '\(visible(word.value))' is geen binding.",
      en: "The word '\(visible(word.value))' is not a binding.")
      + suggestion(for: word.value, among: Binding.words))
}

/// The first word and what follows it, each with its place.
private func firstWord(of content: Located<String>) -> (Located<String>, Located<String>) {
  let word = content.value.prefix { $0 != " " && $0 != "\t" }
  return (
    slice(content, from: word.startIndex, to: word.endIndex),
    slice(content, from: word.endIndex, to: content.value.endIndex)
  )
}

/// The key, and the word after `with` where there is one; only after the closing bracket.
private func additionParts(
  of text: Located<String>
) -> (key: Located<String>, addition: Located<String>?) {
  guard let bracket = text.value.lastIndex(of: "]") else { return (text, nil) }
  let end = text.value.index(after: bracket)
  let rest = slice(text, from: end, to: text.value.endIndex)
  if rest.value.isEmpty { return (text, nil) }
  let (word, addition) = firstWord(of: rest)
  guard word.value == "with" else { return (text, nil) }
  return (slice(text, from: text.value.startIndex, to: end), addition)
}

/// A stretch of a text, trimmed, with its own place.
private func slice(
  _ text: Located<String>, from start: String.Index, to end: String.Index
) -> Located<String> {
  let part = text.value[start..<end]
  let blank = part.prefix { $0 == " " || $0 == "\t" }.unicodeScalars.count
  let offset = text.value[..<start].unicodeScalars.count + blank
  let word = trimmed(part)
  return Located(word, at: text.place.advanced(by: offset, length: word.unicodeScalars.count))
}
