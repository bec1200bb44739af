// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// One thing `bewijs cite` does; each is one value in its own file.
struct CiteAction: Sendable {
  /// The English name, the first word after `cite`.
  let name: String
  /// The Dutch name.
  let alias: String
  /// What it does, in one line.
  let summary: Words
  /// What comes after the name.
  let operands: String
  /// How many operands there may be after the name.
  let count: ClosedRange<Int>
  /// The options besides the common ones.
  let options: [CommandOption]
  /// Does it, with the operands after the name.
  let run: @Sendable (_ operands: [String], Invocation, Console) throws -> ExitStatus

  /// All of them in the order of the help.
  static let all: [CiteAction] = [.resolve, .check, .list, .export, .take]

  /// The options of all of them, each once.
  static var options: [CommandOption] {
    var seen: Set<String> = []
    return all.flatMap(\.options).filter { seen.insert($0.name).inserted }
  }

  /// The one with an English or Dutch name, or what is wrong with it.
  static func find(_ name: String) throws(WrongUse) -> CiteAction {
    if let action = all.first(where: { $0.name == name || $0.alias == name }) { return action }
    throw WrongUse(
      Words(
        nl: "'cite' kent '\(visible(name))' niet.", en: "'cite' does not know '\(visible(name))'.")
        + suggestion(for: name, among: all.flatMap { [$0.name, $0.alias] }), verb: "cite")
  }

  /// Refuses a number of operands and options that belong to another action.
  func check(_ operands: [String], _ invocation: Invocation) throws(WrongUse) {
    if !count.contains(operands.count) {
      throw WrongUse(
        Words(
          nl: "'cite \(name)' vraagt: \(self.operands).",
          en: "'cite \(name)' needs: \(self.operands)."
        ), verb: "cite")
    }
    let own = Set(options.map(\.name))
    for option in Self.options where invocation.has(option.name) && !own.contains(option.name) {
      throw WrongUse(
        Words(
          nl: "De optie '\(option.name)' hoort niet bij 'cite \(name)'.",
          en: "The option '\(option.name)' does not go with 'cite \(name)'."), verb: "cite")
    }
  }
}
