// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// One thing the program does; feeds the parsing, the help and the tests.
struct Verb: Sendable {
  /// The English name.
  let name: String
  /// The Dutch name.
  let alias: String
  /// What it does, in one line.
  let summary: Words
  /// What comes after the name and the options, as the help shows it.
  let operands: String
  /// How many operands there may be.
  let count: ClosedRange<Int>
  /// The options besides the common ones.
  let options: [CommandOption]
  /// What a person should know before using it.
  let notes: Words
  /// A command line that works.
  let example: String
  /// Names that can be operands, with what they mean; empty for most verbs.
  var names: @Sendable () -> [(name: String, summary: Words)] = { [] }
  /// Does it.
  let run: @Sendable (Invocation, Console) throws -> ExitStatus

  /// Every option the verb takes.
  var allOptions: [CommandOption] { options + CommandOption.common }

  /// All verbs in the order of the help.
  static let all: [Verb] = [
    .build, .check, .status, .diff, .trace, .measure, .burden, .scenario, .profile, .ingest,
    .coverage, .add,
    .fetch, .cite, .calc, .explain, .doctor,
    .help,
  ]

  /// The verb with an English or Dutch name.
  static func named(_ name: String) -> Verb? {
    all.first { $0.name == name || $0.alias == name }
  }

  /// The verb with a name, or what is wrong with it.
  static func find(_ name: String) throws(WrongUse) -> Verb {
    if let verb = named(name) { return verb }
    throw WrongUse(
      Words(
        nl: "'\(visible(name))' is geen opdracht van bewijs.",
        en: "'\(visible(name))' is not a verb of bewijs.")
        + suggestion(for: name, among: all.flatMap { [$0.name, $0.alias] }))
  }

  /// Refuses a number of operands that the verb does not take.
  func check(_ operands: [String]) throws(WrongUse) {
    if operands.count < count.lowerBound {
      throw WrongUse(
        Words(
          nl: "'\(name)' vraagt nog iets: \(self.operands).",
          en: "'\(name)' needs more: \(self.operands)."), verb: name)
    }
    if operands.count > count.upperBound {
      let extra = visible(operands[count.upperBound])
      throw WrongUse(
        Words(
          nl: "'\(extra)' is te veel voor '\(name)'.", en: "'\(extra)' is too much for '\(name)'."),
        verb: name)
    }
  }
}
