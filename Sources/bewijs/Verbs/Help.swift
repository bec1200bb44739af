// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Ingest

extension Verb {
  /// Explains the program or one verb.
  static let help = Verb(
    name: "help", alias: "hulp",
    summary: Words(
      nl: "leg het programma of één opdracht uit", en: "explain the program or a verb"),
    operands: "[VERB]", count: 0...1, options: [],
    notes: Words(
      nl: "Zonder naam: alle opdrachten. Met een naam, Engels of Nederlands: die opdracht. "
        + "Met --json: de tabel van opdrachten.",
      en: "Without a name: all verbs. With a name, English or Dutch: that verb. "
        + "With --json: the table of verbs."),
    example: "bewijs help trace"
  ) { invocation, console in
    if console.isJSON {
      try console.result(HelpTable.json)
    } else if let name = invocation.operands.first {
      try console.result(HelpText(console).text(of: try Verb.find(name)))
    } else {
      try console.result(HelpText(console).overview)
    }
    return .fine
  }
}

/// The table of verbs and exit statuses for machines.
private enum HelpTable {
  static var json: JSONTree {
    .object([
      ("verbs", .array(Verb.all.map(verb))),
      ("options", .array(CommandOption.common.map(option))),
      (
        "statuses",
        .array(
          ExitStatus.allCases.map {
            .object([("status", .integer(Int($0.rawValue)))] + both("meaning", $0.meaning))
          })
      ),
    ])
  }

  private static func verb(_ verb: Verb) -> JSONTree {
    .object(
      [("name", .string(verb.name)), ("alias", .string(verb.alias))]
        + both("summary", verb.summary)
        + [
          ("operands", .string(verb.operands)), ("example", .string(verb.example)),
          ("options", .array(verb.options.map(option))),
        ])
  }

  private static func option(_ option: CommandOption) -> JSONTree {
    .object([("usage", .string(option.usage))] + both("summary", option.summary))
  }

  private static func both(_ name: String, _ words: Words) -> [(String, JSONTree)] {
    [("\(name).nl", .string(words.nl)), ("\(name).en", .string(words.en))]
  }
}
