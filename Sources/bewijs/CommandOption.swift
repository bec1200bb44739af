// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// An option of a verb, or of every verb.
struct CommandOption: Sendable {
  /// The name with its two hyphens.
  let name: String
  /// The word for its value in the help; nothing for a switch.
  let placeholder: String?
  /// The only values it takes, when there are only some.
  let choices: [String]
  /// What it does.
  let summary: Words

  /// An option without a value.
  static func flag(_ name: String, _ summary: Words) -> CommandOption {
    CommandOption(name: name, placeholder: nil, choices: [], summary: summary)
  }

  /// An option with a value.
  static func value(_ name: String, _ placeholder: String, _ summary: Words) -> CommandOption {
    CommandOption(name: name, placeholder: placeholder, choices: [], summary: summary)
  }

  /// An option that takes one of some values.
  static func choice(_ name: String, _ choices: [String], _ summary: Words) -> CommandOption {
    CommandOption(
      name: name, placeholder: choices.joined(separator: "|"), choices: choices, summary: summary)
  }

  /// The option as the help shows it.
  var usage: String { placeholder.map { "\(name) \($0)" } ?? name }

  /// The options of every verb.
  static let common: [CommandOption] = [
    .value(
      "--evidence", "DIR",
      Words(nl: "map met invoer (gewoonlijk Evidence)", en: "input folder (usually Evidence)")),
    .value(
      "--output", "DIR",
      Words(nl: "map met uitvoer (gewoonlijk Output)", en: "output folder (usually Output)")),
    .flag(
      "--json",
      Words(nl: "antwoord als één JSON-document", en: "answer as one JSON document")),
    .flag("--quiet", Words(nl: "alleen fouten melden", en: "report errors only")),
    .choice(
      "--color", ["auto", "always", "never"],
      Words(nl: "kleur; auto let op NO_COLOR", en: "colour; auto heeds NO_COLOR")),
    .choice(
      "--lang", ["nl", "en"],
      Words(nl: "taal van meldingen", en: "language of messages")),
    .flag("--help", Words(nl: "deze uitleg, ook -h", en: "this help, also -h")),
  ]
}
