// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Evidence
internal import Ingest

/// One thing that must be known before a dataset can be added.
struct AddQuestion: Sendable {
  /// The option that answers it.
  let option: String
  /// An answer, for the example.
  let example: String
  /// What it asks.
  let words: Words
  /// The only answers, when there are only some.
  var choices: [String] = []

  /// What is wrong with an answer; nothing when it will do.
  func trouble(_ answer: String) -> Words? {
    let shown = visible(answer)
    if !choices.isEmpty, !choices.contains(answer) {
      let list = choices.joined(separator: ", ")
      return Words(
        nl: "'\(shown)' kan niet bij '\(option)'; kies \(list).",
        en: "'\(shown)' does not fit '\(option)'; choose \(list).")
    }
    switch option {
    case "--dataset" where !Self.isDataset(answer):
      return Words(
        nl:
          "'\(shown)' heeft niet de vorm uitgever/dataset: kleine letters, cijfers, koppeltekens.",
        en: "'\(shown)' is not publisher/dataset: lower-case letters, digits and hyphens.")
    case "--retrieved" where CalendarDay(answer) == nil:
      return Words(
        nl: "'\(shown)' is geen dag; schrijf 2026-11-20.",
        en: "'\(shown)' is not a day; write 2026-11-20.")
    default: return nil
    }
  }

  /// Whether a text is `publisher/dataset`, two slugs.
  static func isDataset(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { isSlug($0) }
  }

  /// The questions about every dataset, in the order in which they are asked.
  static let all: [AddQuestion] = [
    AddQuestion(
      option: "--dataset", example: "eurostat/labour-cost",
      words: Words(nl: "uitgever/dataset", en: "publisher/dataset")),
    AddQuestion(
      option: "--kind", example: "observations",
      words: Words(
        nl: "soort: observations, awards, actions, register",
        en: "kind: observations, awards, actions, register"),
      choices: DataPackage.Kind.allCases.map(\.rawValue)),
    AddQuestion(
      option: "--title", example: "'Labour cost per hour'", words: Words(nl: "titel", en: "title")),
    AddQuestion(
      option: "--producer", example: "Eurostat",
      words: Words(nl: "wie de gegevens maakte", en: "who made the data")),
    AddQuestion(
      option: "--url", example: "https://example.org/data.csv",
      words: Words(nl: "waar zij te vinden zijn", en: "where they are found")),
    AddQuestion(
      option: "--published", example: "2026-03",
      words: Words(nl: "wanneer zij verschenen", en: "when they were published")),
    AddQuestion(
      option: "--retrieved", example: "2026-11-20",
      words: Words(nl: "dag van ophalen (JJJJ-MM-DD)", en: "day of retrieval (YYYY-MM-DD)")),
    AddQuestion(
      option: "--licence", example: "'CC BY 4.0'",
      words: Words(nl: "licentie of voorwaarden", en: "licence or terms")),
    AddQuestion(
      option: "--vintage", example: "2026-03",
      words: Words(nl: "welke uitgave van de reeks", en: "which release of the series")),
    AddQuestion(
      option: "--representative", example: "yes",
      words: Words(
        nl: "mag een bewering erop rusten: yes of no", en: "may a claim rest on it: yes or no"),
      choices: ["yes", "no"]),
  ]

  /// The questions about a file whose columns or dimensions have names of their own.
  static let mapping: [AddQuestion] = [
    mapping(
      "area", "geo", Words(nl: "welke dimensie is het gebied", en: "which dimension is the area")),
    mapping(
      "period", "time",
      Words(nl: "welke dimensie is de periode", en: "which dimension is the period")),
    mapping(
      "variable", "na_item",
      Words(
        nl: "welke dimensies zeggen wat er gemeten is", en: "which dimensions say what was measured"
      )),
    mapping(
      "unit", "unit", Words(nl: "welke dimensie is de eenheid", en: "which dimension is the unit")),
  ]

  /// The question which column of a CSV file is the value.
  static let value = mapping(
    "value", "amount", Words(nl: "welke kolom is de waarde", en: "which column is the value"))

  private static func mapping(_ part: String, _ example: String, _ words: Words) -> AddQuestion {
    AddQuestion(option: "--map \(part)=", example: example, words: words)
  }

  /// The option with an answer, as it is typed.
  func typed(_ answer: String) -> String {
    option.hasSuffix("=") ? option + answer : "\(option) \(answer)"
  }
}

/// Finds the answers: in the options, or from the person at the terminal.
struct AddAnswers {
  private let invocation: Invocation
  private let console: Console
  private(set) var found: [String: String] = [:]

  /// Takes the options; an option that does not fit is told at once.
  init(_ invocation: Invocation, _ console: Console) throws(WrongUse) {
    self.invocation = invocation
    self.console = console
    for question in AddQuestion.all {
      guard let answer = invocation[question.option] else { continue }
      if let trouble = question.trouble(answer) { throw WrongUse(trouble, verb: "add") }
      if !trimmed(answer).isEmpty { found[question.option] = answer }
    }
    for pair in invocation.all("--map") {
      guard let (part, name) = splitPair(pair) else { throw Self.badPair("--map", pair) }
      found["--map \(part)="] = name
    }
  }

  /// Whether a person can be asked.
  var canAsk: Bool { isInputTerminal && !console.isJSON }

  /// Asks what is missing, or names all of it in one message when nobody can answer.
  mutating func complete(_ questions: [AddQuestion], hint: Words = Words(same: "")) throws(WrongUse)
  {
    let missing = questions.filter { found[$0.option] == nil }
    if missing.isEmpty { return }
    guard canAsk else { throw refusal(missing, hint) }
    if !hint.nl.isEmpty { console.complain(hint) }
    for question in missing { found[question.option] = try ask(question, missing, hint) }
  }

  private func ask(
    _ question: AddQuestion, _ missing: [AddQuestion], _ hint: Words
  ) throws(WrongUse) -> String {
    while true {
      let example = question.example.filter { $0 != "'" }
      console.say("\(question.words[console.language]) [\(example)]: ")
      guard let line = readLine() else { throw refusal(missing, hint) }
      let answer = trimmed(line)
      if answer.isEmpty { continue }
      guard let trouble = question.trouble(answer) else { return answer }
      console.complain(trouble)
    }
  }

  private func refusal(_ missing: [AddQuestion], _ hint: Words) -> WrongUse {
    let list = missing.map { $0.option.hasSuffix("=") ? $0.option + "…" : $0.option }
      .joined(separator: ", ")
    let example = missing.map { $0.typed($0.example) }.joined(separator: " ")
    let command = "bewijs add \(visible(invocation.operands[0], limit: 200)) \(example)"
    return WrongUse(
      Words(
        nl: "'add' mist nog: \(list).\(hint.nl) Voorbeeld: \(command)",
        en: "'add' still needs: \(list).\(hint.en) Example: \(command)"), verb: "add")
  }

  /// What cannot be split in a name and a value.
  static func badPair(_ option: String, _ pair: String) -> WrongUse {
    WrongUse(
      Words(
        nl: "'\(visible(pair))' bij '\(option)' heeft niet de vorm NAAM=WAARDE.",
        en: "'\(visible(pair))' for '\(option)' is not of the form NAME=VALUE."), verb: "add")
  }
}

/// The two sides of the first equals sign, both filled.
func splitPair(_ text: String) -> (String, String)? {
  guard let equals = text.firstIndex(of: "=") else { return nil }
  let (name, value) = (text[..<equals], text[text.index(after: equals)...])
  return name.isEmpty || value.isEmpty ? nil : (String(name), String(value))
}

extension PackageDraft.Answers {
  /// The answers in the options and those that a person gave.
  init(_ found: [String: String], _ invocation: Invocation) throws(WrongUse) {
    self.init()
    let text = { (name: String) in found["--" + name] ?? "" }
    dataset = text("dataset")
    kind = DataPackage.Kind(rawValue: text("kind")) ?? .observations
    (title, producer, url) = (text("title"), text("producer"), text("url"))
    (published, retrieved) = (text("published"), text("retrieved"))
    (licence, vintage) = (text("licence"), text("vintage"))
    representative = text("representative")
    description = invocation["--description"] ?? title
    reference = invocation["--reference"]
    let parts = ObservationMapping.Role.allCases.map(\.rawValue)
    map = parts.compactMap { part in
      found["--map \(part)="].map { (part, Self.list($0, isFixed: $0.hasPrefix("="))) }
    }
    for pair in invocation.all("--where") {
      guard let (name, codes) = splitPair(pair) else { throw AddAnswers.badPair("--where", pair) }
      filters.append((name, Self.list(codes, isFixed: false)))
    }
    for pair in invocation.all("--word") {
      guard let (address, word) = splitPair(pair), let colon = address.firstIndex(of: ":") else {
        throw AddAnswers.badPair("--word", pair)
      }
      let code = String(address[address.index(after: colon)...])
      words.append((String(address[..<colon]), code, word))
    }
  }

  private static func list(_ text: String, isFixed: Bool) -> [String] {
    isFixed ? [text] : text.split(separator: ",").map { trimmed($0) }
  }
}
