// SPDX-License-Identifier: EUPL-1.2

/// The languages in which references are recognised.
enum TextLanguage: Int, CaseIterable {
  case nl, en, fr, de
}

extension ActForm {
  /// The words that start a reference to an act, with form and language.
  static let names: [(name: String, form: ActForm, language: TextLanguage)] =
    dutch.map { ($0.0, $0.1, .nl) } + english.map { ($0.0, $0.1, .en) }
    + french.map { ($0.0, $0.1, .fr) } + german.map { ($0.0, $0.1, .de) }

  /// The abbreviations that stand for a word for an act only before a number with its community.
  static let shortNames:
    [(name: String, end: Keyword.Form, form: ActForm, language: TextLanguage)] =
      [
        ("RL", .word, .directive, .de), ("VO", .word, .regulation, .de),
        ("Rl.", .prefix, .directive, .nl), ("Vo.", .prefix, .regulation, .nl),
        ("dir.", .prefix, .directive, .en), ("reg.", .prefix, .regulation, .en),
        ("règl.", .prefix, .regulation, .fr),
      ]

  /// The form of which the word stands at the end of a longer one: `Aanbestedingsrichtlijn`.
  static let endings: [(word: String, form: ActForm, language: TextLanguage)] = [
    ("richtlijn ", .directive, .nl), ("verordening ", .regulation, .nl),
    ("richtlinie ", .directive, .de), ("verordnung ", .regulation, .de),
  ]

  /// The name in print, as the Publications Office writes it in a language.
  func title(in language: TextLanguage) -> String {
    let own: [(String, ActForm)] =
      switch language {
      case .nl: Self.dutch
      case .en: Self.english
      case .fr: Self.french
      case .de: Self.german
      }
    guard let name = own.first(where: { $0.1 == self })?.0 else { return "" }
    let capitals = language == .en || language == .de
    let words = name.split(separator: " ").enumerated().map { index, word in
      index == 0 || capitals ? word.prefix(1).uppercased() + word.dropFirst() : String(word)
    }
    return words.joined(separator: " ")
  }

  private static let dutch: [(String, ActForm)] = [
    ("richtlijn", .directive), ("verordening", .regulation), ("besluit", .decision),
    ("aanbeveling", .recommendation), ("kaderbesluit", .frameworkDecision),
    ("gedelegeerde verordening", .delegatedRegulation),
    ("uitvoeringsverordening", .implementingRegulation),
    ("gedelegeerde richtlijn", .delegatedDirective),
    ("uitvoeringsrichtlijn", .implementingDirective), ("gedelegeerd besluit", .delegatedDecision),
    ("uitvoeringsbesluit", .implementingDecision), ("richtlijnen", .directive),
    ("verordeningen", .regulation), ("besluiten", .decision), ("beschikking", .decision),
  ]

  private static let english: [(String, ActForm)] = [
    ("directive", .directive), ("regulation", .regulation), ("decision", .decision),
    ("recommendation", .recommendation), ("framework decision", .frameworkDecision),
    ("delegated regulation", .delegatedRegulation),
    ("implementing regulation", .implementingRegulation),
    ("delegated directive", .delegatedDirective),
    ("implementing directive", .implementingDirective), ("delegated decision", .delegatedDecision),
    ("implementing decision", .implementingDecision), ("directives", .directive),
    ("regulations", .regulation), ("decisions", .decision),
  ]

  private static let french: [(String, ActForm)] = [
    ("directive", .directive), ("règlement", .regulation), ("décision", .decision),
    ("recommandation", .recommendation), ("décision-cadre", .frameworkDecision),
    ("règlement délégué", .delegatedRegulation),
    ("règlement d'exécution", .implementingRegulation), ("directive déléguée", .delegatedDirective),
    ("directive d'exécution", .implementingDirective), ("décision déléguée", .delegatedDecision),
    ("décision d'exécution", .implementingDecision),
    ("règlement d’exécution", .implementingRegulation),
    ("directive d’exécution", .implementingDirective),
    ("décision d’exécution", .implementingDecision), ("règlements", .regulation),
    ("décisions", .decision),
  ]

  private static let german: [(String, ActForm)] = [
    ("Richtlinie", .directive), ("Verordnung", .regulation), ("Beschluss", .decision),
    ("Empfehlung", .recommendation), ("Rahmenbeschluss", .frameworkDecision),
    ("Delegierte Verordnung", .delegatedRegulation),
    ("Durchführungsverordnung", .implementingRegulation),
    ("Delegierte Richtlinie", .delegatedDirective),
    ("Durchführungsrichtlinie", .implementingDirective),
    ("Delegierter Beschluss", .delegatedDecision),
    ("Durchführungsbeschluss", .implementingDecision), ("Richtlinien", .directive),
    ("Verordnungen", .regulation), ("Delegierten Verordnung", .delegatedRegulation),
    ("Beschlusses", .decision), ("Beschlüsse", .decision), ("Entscheidung", .decision),
  ]
}
