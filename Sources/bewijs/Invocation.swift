// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// A command line taken apart: the options, and the words that are not options.
struct Invocation: Sendable {
  /// The words that are not options, after the verb.
  let operands: [String]
  private let values: [String: [String]]

  /// Whether a switch was given.
  func has(_ option: String) -> Bool { values[option] != nil }

  /// The value of an option; the last one counts.
  subscript(option: String) -> String? { values[option]?.last }

  /// All values of an option that may be repeated.
  func all(_ option: String) -> [String] { values[option] ?? [] }

  /// The folder with input.
  var evidence: String { self["--evidence"] ?? "Evidence" }

  /// The folder with output.
  var output: String { self["--output"] ?? "Output" }

  /// Takes the words after the verb apart; an unknown option names the nearest one.
  init(_ words: [String], of verb: Verb) throws(WrongUse) {
    let options = verb.allOptions
    var values: [String: [String]] = [:]
    var operands: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      }
      guard Self.isOption(word) else {
        operands.append(word)
        continue
      }
      let (name, attached) = Self.parts(of: word)
      let option = try Self.option(named: name, in: options, of: verb)
      let value = try Self.value(of: option, attached: attached, rest: &rest, verb: verb)
      values[option.name, default: []].append(value)
    }
    self.values = values
    self.operands = operands
  }

  /// Whether a word is an option: a hyphen and more, but not a negative number.
  static func isOption(_ word: String) -> Bool {
    guard word.hasPrefix("-"), word.count > 1 else { return false }
    let second = word.dropFirst().first
    return !(second == "." || second.map { ("0"..."9").contains($0) } == true)
  }

  private static func parts(of word: String) -> (name: String, value: String?) {
    if word == "-h" { return ("--help", nil) }
    guard let equals = word.firstIndex(of: "=") else { return (word, nil) }
    return (String(word[..<equals]), String(word[word.index(after: equals)...]))
  }

  private static func option(
    named name: String, in options: [CommandOption], of verb: Verb
  ) throws(WrongUse) -> CommandOption {
    if let option = options.first(where: { $0.name == name }) { return option }
    throw WrongUse(
      Words(
        nl: "De optie '\(visible(name))' is onbekend.",
        en: "The option '\(visible(name))' is unknown.")
        + suggestion(for: name, among: options.map(\.name)), verb: verb.name)
  }

  private static func value(
    of option: CommandOption, attached: String?, rest: inout ArraySlice<String>, verb: Verb
  ) throws(WrongUse) -> String {
    guard let placeholder = option.placeholder else {
      guard attached == nil else {
        throw WrongUse(
          Words(
            nl: "De optie '\(option.name)' krijgt geen waarde.",
            en: "The option '\(option.name)' takes no value."), verb: verb.name)
      }
      return ""
    }
    guard let value = attached ?? rest.popFirst() else {
      throw WrongUse(
        Words(
          nl: "Na '\(option.name)' hoort een waarde: \(placeholder).",
          en: "The option '\(option.name)' needs a value: \(placeholder)."), verb: verb.name)
    }
    guard option.choices.isEmpty || option.choices.contains(value) else {
      throw WrongUse(
        Words(
          nl: "'\(visible(value))' kan niet bij '\(option.name)'; kies \(placeholder).",
          en: "'\(visible(value))' does not fit '\(option.name)'; choose \(placeholder).")
          + suggestion(for: value, among: option.choices), verb: verb.name)
    }
    return value
  }
}
