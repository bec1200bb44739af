// SPDX-License-Identifier: EUPL-1.2

/// How bad a diagnostic is; an error stops `Output/` from being written.
public enum Severity: Int, Comparable, Hashable, Sendable {
  /// Good to know.
  case note
  /// Should be looked at.
  case warning
  /// Stops the build.
  case error

  /// Orders from note to error.
  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// What the exit status of the command says about an error.
public enum Consequence: Hashable, Sendable {
  /// Bad input: a file or dataset is wrong.
  case badInput
  /// The input is fine; a claim, citation or drift check fails.
  case checkFails
}

/// One kind of trouble, declared once by the module that notices it.
///
/// The declaration is also the source of `bewijs explain` and of the page of the code.
public struct DiagnosticKind: Hashable, Sendable {
  /// The permanent code, such as `CSV-RAGGED`.
  public let code: String
  /// How bad it is.
  public let severity: Severity
  /// Which exit status an error of this kind leads to.
  public let consequence: Consequence
  /// What the code means and why it matters; the text of `bewijs explain`.
  public let meaning: Words
  /// What to do next, unless the diagnostic itself knows better.
  public let remedy: Words

  /// Declares a kind of trouble.
  public init(
    _ code: String, _ severity: Severity, consequence: Consequence = .badInput,
    meaning: Words, remedy: Words
  ) {
    self.code = code
    self.severity = severity
    self.consequence = consequence
    self.meaning = meaning
    self.remedy = remedy
  }
}

/// One thing that is wrong or noteworthy in what a person wrote or in a dataset.
public struct Diagnostic: Hashable, Sendable {
  /// Which kind of trouble.
  public let kind: DiagnosticKind
  /// Where, when it is somewhere.
  public let place: Place
  /// The sentence with the offending value.
  public let sentence: Words
  /// What to do next.
  public let remedy: Words

  /// Makes a diagnostic; `remedy` replaces the one of the kind where more is known.
  public init(_ kind: DiagnosticKind, at place: Place, _ sentence: Words, remedy: Words? = nil) {
    self.kind = kind
    self.place = place
    self.sentence = sentence
    self.remedy = remedy ?? kind.remedy
  }

  /// Hashes what tells one diagnostic from another; the texts of its kind tell nothing more.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind.code)
    hasher.combine(place)
    hasher.combine(sentence.en)
  }
}

extension Diagnostic: Comparable {
  /// Orders by place, then code, then words: the order in which they are shown.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    (left.place, left.kind.code, left.sentence.en)
      < (right.place, right.kind.code, right.sentence.en)
  }
}
