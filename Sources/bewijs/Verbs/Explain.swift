// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Ingest

extension Verb {
  /// Explains the code of a message.
  static let explain = Verb(
    name: "explain", alias: "uitleg",
    summary: Words(nl: "leg de code van een melding uit", en: "explain the code of a message"),
    operands: "[CODE]", count: 0...1, options: [],
    notes: Words(
      nl: "Zegt wat een code betekent, waarom het ertoe doet en wat u kunt doen. "
        + "Zonder code: alle codes.",
      en: "Says what a code means, why it matters and what you can do. Without a code: all codes."),
    example: "bewijs explain FM-MISSING"
  ) { invocation, console in
    guard let code = invocation.operands.first else {
      try console.result(all: DiagnosticKinds.all)
      return .fine
    }
    guard let kind = DiagnosticKinds.named(code) else {
      throw WrongUse(
        Words(
          nl: "De code '\(visible(code))' bestaat niet.",
          en: "The code '\(visible(code))' does not exist.")
          + suggestion(for: code.uppercased(), among: DiagnosticKinds.all.map(\.code)),
        verb: "explain")
    }
    if console.isJSON {
      try console.result(kind.json)
    } else {
      let level = Words(nl: " (\(kind.severity.name.nl))", en: " (\(kind.severity.name.en))")
      try console.result(Words(same: kind.code) + level)
      try console.result(Words(same: "\n") + kind.meaning + Words(same: "\n\n") + kind.remedy)
    }
    return .fine
  }
}

extension Console {
  fileprivate func result(all kinds: [DiagnosticKind]) throws {
    if isJSON { return try result(.array(kinds.map(\.json))) }
    for kind in kinds {
      let code = kind.code + String(repeating: " ", count: max(1, 24 - kind.code.count))
      try result(Words(same: code) + kind.severity.name)
    }
  }
}

extension DiagnosticKind {
  fileprivate var json: JSONTree {
    .object([
      ("code", .string(code)), ("severity", .string(severity.name.en)),
      ("meaning.nl", .string(meaning.nl)), ("meaning.en", .string(meaning.en)),
      ("remedy.nl", .string(remedy.nl)), ("remedy.en", .string(remedy.en)),
    ])
  }
}
