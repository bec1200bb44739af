// SPDX-License-Identifier: EUPL-1.2

/// A language in which the program speaks and in which documents are written.
public enum Language: String, CaseIterable, Hashable, Sendable, Comparable {
  /// Dutch.
  case nl
  /// English.
  case en

  /// Orders languages by their code, so that lists come out the same every time.
  public static func < (left: Language, right: Language) -> Bool { left.rawValue < right.rawValue }
}

/// One sentence or phrase in every language the program speaks.
public struct Words: Hashable, Sendable {
  /// The Dutch wording.
  public let nl: String
  /// The English wording.
  public let en: String

  /// Makes a phrase from its two wordings.
  public init(nl: String, en: String) {
    self.nl = nl
    self.en = en
  }

  /// Makes a phrase that reads the same in every language: a name, a code, a number.
  public init(same text: String) { self.init(nl: text, en: text) }

  /// The wording in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .nl: nl
    case .en: en
    }
  }

  /// Joins two phrases, language by language.
  public static func + (left: Words, right: Words) -> Words {
    Words(nl: left.nl + right.nl, en: left.en + right.en)
  }
}
