// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics

/// The command line from its words to its exit status.
struct Program {
  private let arguments: [String]
  private let language: Language

  /// Takes the words after the name of the program.
  init(arguments: [String]) {
    self.arguments = arguments
    language = chosenLanguage(arguments: arguments)
  }

  /// Does what is asked, tells what went wrong, and says how it ended.
  func run() -> ExitStatus {
    let console = Console(language: language)
    do {
      return try perform(console)
    } catch let error as WrongUse {
      return end(.wrongUse, saying: [error.words, error.advice], on: console)
    } catch let error as DiskError {
      return end(ExitStatus(error), saying: error.isReaderGone ? [] : [error.words], on: console)
    } catch {
      let words = Words(
        nl: "fout in het programma: \(visible("\(error)", limit: 400))",
        en: "internal fault: \(visible("\(error)", limit: 400))")
      return end(.internalFault, saying: [words], on: console)
    }
  }

  /// Says why there is no answer; for machines as the one document on standard output as well.
  private func end(_ status: ExitStatus, saying words: [Words], on console: Console) -> ExitStatus {
    for sentence in words { console.complain(sentence) }
    if arguments.contains("--json"), let first = words.first {
      try? console.result(first.failure(status, in: language))
    }
    return status
  }

  private func perform(_ console: Console) throws -> ExitStatus {
    guard let (name, rest) = splitVerb() else { return try performWithoutVerb(console) }
    let verb = try Verb.find(name)
    let invocation = try Invocation(rest, of: verb)
    let console = Console(language: language, invocation: invocation)
    if invocation.has("--help") {
      try console.result(HelpText(console).text(of: verb))
      return .fine
    }
    try verb.check(invocation.operands)
    return try verb.run(invocation, console)
  }

  /// The verb and the words before and after it; common options may come first.
  private func splitVerb() -> (name: String, rest: [String])? {
    var index = 0
    while index < arguments.count, Invocation.isOption(arguments[index]) {
      let takesValue = CommandOption.common.contains {
        $0.name == arguments[index] && $0.placeholder != nil
      }
      index += takesValue ? 2 : 1
    }
    guard index < arguments.count else { return nil }
    return (arguments[index], Array(arguments[..<index] + arguments[(index + 1)...]))
  }

  private func performWithoutVerb(_ console: Console) throws -> ExitStatus {
    if arguments.isEmpty {
      console.say(HelpText(console).brief)
      return .wrongUse
    }
    if arguments.contains("--version") {
      try console.result("bewijs \(version)\n")
      return .fine
    }
    let invocation = try Invocation(arguments, of: .help)
    guard invocation.has("--help") else {
      throw WrongUse(Words(nl: "Er staat geen opdracht bij.", en: "There is no verb."))
    }
    let console = Console(language: language, invocation: invocation)
    try console.result(HelpText(console).overview)
    return .fine
  }
}
