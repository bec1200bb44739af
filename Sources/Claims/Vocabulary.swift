// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Indicators

/// What words such as `hardly` promise: a statement with the word needs a test at least as strict.
public struct Vocabulary: Hashable, Sendable {
  /// One word or phrase and the bound it promises.
  public struct Entry: Hashable, Sendable {
    /// The words of the phrase, in lower case.
    public let phrase: [String]
    /// The comparison it promises.
    public let comparison: Test.Comparison
    /// The number it promises.
    public let number: Double
    /// The unit of the number.
    public let unit: ValueUnit
    /// The promise as written: `at-most 2 %`.
    public let text: String
    /// Where it stands.
    public let place: Place
  }

  /// The entries in the order of the file.
  public let entries: [Entry]

  /// Reads `Vocabulary.md`: lines `phrase: at-most 2 %`, where a hyphen in a phrase is a space.
  ///
  /// Lines that do not fit are reported and left out. The body is for people.
  public init?(_ source: SourceText, noting report: inout Report) {
    guard let matter = FrontMatter(source, noting: &report) else { return nil }
    var entries: [Entry] = []
    for field in matter.fields {
      if let entry = Entry(field, noting: &report) { entries.append(entry) }
    }
    self.entries = entries
  }

  /// Reports `CLM-WORD` for each phrase of the statement, in either language, that promises more
  /// than the test of the claim.
  public func check(_ claim: Claim, noting report: inout Report) {
    let sentences = Language.allCases.map { words(of: claim.statement[$0]) }
    for entry in entries where sentences.contains(where: { contains($0, entry.phrase) }) {
      if entry.isKept(by: claim.test.value) { continue }
      let phrase = entry.phrase.joined(separator: " ")
      report.note(
        .claimWord, at: claim.test.place,
        Words(
          nl: "'\(phrase)' belooft \(entry.text), en de toets is '\(claim.test.value)'.",
          en: "'\(phrase)' promises \(entry.text), and the test is '\(claim.test.value)'."))
    }
  }
}

extension Vocabulary.Entry {
  fileprivate init?(_ field: FrontMatter.Field, noting report: inout Report) {
    let (word, rest) = Test.cut(field.value, before: " ")
    guard let comparison = Test.comparison(word, after: field.key, noting: &report),
      let bound = Test.Bound(rest, after: word, noting: &report)
    else { return nil }
    guard comparison != .unchanged, case .number(let number, _, let unit) = bound else {
      report.note(
        .vocabularyLine, at: field.value.place,
        Words(
          nl: "'\(visible(field.value.value))' is geen vergelijking met een getal.",
          en: "'\(visible(field.value.value))' is not a comparison with a number."))
      return nil
    }
    self.init(
      phrase: field.key.value.split(separator: "-").map(String.init), comparison: comparison,
      number: number, unit: unit, text: "\(comparison.rawValue) \(bound)", place: field.value.place)
  }

  /// Whether every value that passes the test also keeps the promise.
  fileprivate func isKept(by test: Test) -> Bool {
    guard case .number(let bound, _, let other) = test.bound, other == unit else { return false }
    switch (comparison, test.comparison) {
    case (.atMost, .atMost), (.atMost, .below), (.below, .below): return bound <= number
    case (.below, .atMost): return bound < number
    case (.atLeast, .atLeast), (.atLeast, .above), (.above, .above): return bound >= number
    case (.above, .atLeast): return bound > number
    case (_, .equals): return comparison.admits(bound, number)
    default: return false
    }
  }
}

/// The words of a sentence in lower case: runs of letters and digits.
private func words(of sentence: String) -> [String] {
  sentence.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
}

private func contains(_ words: [String], _ phrase: [String]) -> Bool {
  guard !phrase.isEmpty, words.count >= phrase.count else { return false }
  return (0...(words.count - phrase.count)).contains { start in
    words[start..<(start + phrase.count)].elementsEqual(phrase)
  }
}
