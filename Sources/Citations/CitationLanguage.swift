// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// A language in which references are printed: those of papers, and those of the EU institutions.
///
/// It is wider than ``Diagnostics/Language``, the language of messages and papers: a delegation
/// sends its list of references in French and German without a text in those languages.
public enum CitationLanguage: String, CaseIterable, Hashable, Sendable {
  /// Dutch.
  case nl
  /// English.
  case en
  /// French.
  case fr
  /// German.
  case de

  /// The language of a paper.
  public init(_ language: Language) {
    switch language {
    case .nl: self = .nl
    case .en: self = .en
    }
  }
}

/// One word or phrase in every language of citations.
struct Terms: Hashable {
  let nl: String
  let en: String
  let fr: String
  let de: String

  init(nl: String, en: String, fr: String, de: String) {
    self.nl = nl
    self.en = en
    self.fr = fr
    self.de = de
  }

  /// A phrase of the languages in which the Dutch parliament is cited; others follow the English.
  init(nl: String, en: String) { self.init(nl: nl, en: en, fr: en, de: en) }

  subscript(language: CitationLanguage) -> String {
    switch language {
    case .nl: nl
    case .en: en
    case .fr: fr
    case .de: de
    }
  }

  /// The phrase in every language.
  var all: [String] { [nl, en, fr, de] }
}
