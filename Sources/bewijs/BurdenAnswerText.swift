// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Evidence
internal import Indicators
internal import Ingest
internal import Papers

/// Computed burdens as a table, CSV or JSON.
struct BurdenAnswerText {
  let answers: [BurdenAnswer]
  let report: Report
  let roles: [String: Words]

  private static let columns = [
    "study", "area", "term", "part", "likely", "mean", "sd_independent", "sd", "low", "high",
    "why_not",
  ]
  private static let driverColumns = ["action", "quantity", "low", "high", "sobol_first"]

  /// Writes the answer in the asked form.
  func write(as form: String, on console: Console) throws {
    let language = console.language
    try console.answer(as: form) {
      json(in: language)
    } csv: {
      [Self.columns] + answers.flatMap { rows($0, language) }
    } lines: {
      for answer in answers { try write(answer, on: console) }
    }
  }

  private func rows(_ answer: BurdenAnswer, _ language: Language) -> [[String]] {
    answer.burdens.flatMap { burden in
      burden.figures.map { figure in
        [answer.study.id, burden.area.code, burden.term.rawValue, figure.slice.name]
          + cells(of: figure, in: language)
      }
    }
  }

  private func cells(of figure: BurdenFigure, in language: Language) -> [String] {
    switch figure.result {
    case .failure(let reason): Array(repeating: "", count: 6) + [reason.words[language]]
    case .success(let estimate):
      [
        estimate.likely, estimate.mean, estimate.independentDeviation, estimate.deviation,
        estimate.low, estimate.high,
      ].map(NumberStyle.machine) + [""]
    }
  }

  // MARK: - JSON

  private func json(in language: Language) -> JSONTree {
    .object([
      ("status", .integer(Int(ExitStatus(report).rawValue))),
      ("studies", .array(answers.map { json($0, in: language) })),
      ("diagnostics", report.json(in: language)),
    ])
  }

  private func json(_ answer: BurdenAnswer, in language: Language) -> JSONTree {
    let figures = rows(answer, language).map { row in
      JSONTree.object(zip(Self.columns, row).map { ($0, .string($1)) })
    }
    return .object([
      ("study", .string(answer.study.id)), ("draws", .integer(answer.study.draws)),
      ("seed", .integer(answer.study.seed)),
      ("correlation", .string(NumberStyle.machine(answer.study.correlation))),
      (
        "representative",
        .bool(answer.snapshot.representation == .representative)
      ), ("figures", .array(figures)), ("tornado", .array(answer.burdens.map(tornado))),
      ("savings", .array(answer.savings.map { json($0, in: language) })),
    ])
  }

  private func json(_ saving: SavingFigure, in language: Language) -> JSONTree {
    var members: [(String, JSONTree)] = [
      ("measure", .string(saving.measure.id)), ("area", .string(saving.area.code)),
      ("term", .string(saving.term.rawValue)),
    ]
    switch saving.result {
    case .failure(let reason): members.append(("why_not", .string(reason.words[language])))
    case .success(let estimate):
      let parts = [
        ("likely", estimate.likely), ("mean", estimate.mean), ("low", estimate.low),
        ("high", estimate.high),
      ]
      members += parts.map { ($0.0, .string(NumberStyle.machine($0.1))) }
    }
    return .object(members)
  }

  private func tornado(of burden: AreaBurden) -> JSONTree {
    let drivers = (try? burden.drivers.get()) ?? []
    let bars = drivers.map { driver in
      let cells = [
        driver.action, driver.quantity.rawValue, NumberStyle.machine(driver.low),
        NumberStyle.machine(driver.high), NumberStyle.machine(driver.firstOrder),
      ]
      return JSONTree.object(zip(Self.driverColumns, cells).map { ($0, .string($1)) })
    }
    return .object([
      ("area", .string(burden.area.code)), ("term", .string(burden.term.rawValue)),
      ("of", .string(burden.driven.name)), ("bars", .array(bars)),
    ])
  }

  // MARK: - Lines for a person

  private func write(_ answer: BurdenAnswer, on console: Console) throws {
    let words = BurdenWords(language: console.language, roles: roles)
    try console.result(console.heading(answer.study.title[console.language]) + "\n")
    for burden in answer.burdens {
      try console.result("\(burden.area), \(words.name(of: burden.term))\n")
      for figure in burden.figures {
        let text = text(of: figure, words, console.language)
        try console.result("  \(words.name(of: figure.slice)): \(plainSpaces(text))\n")
      }
      try write(burden, words, on: console)
    }
    try write(answer.tellingSavings, words, on: console)
    if answer.snapshot.representation == .illustrationOnly {
      try console.result(Words(nl: "Alleen ter illustratie.", en: "For illustration only."))
    }
  }

  /// What measures save, a line each.
  private func write(
    _ savings: [SavingFigure], _ words: BurdenWords, on console: Console
  ) throws {
    if savings.isEmpty { return }
    try console.result(Words(nl: "Wat maatregelen besparen", en: "What measures save"))
    for saving in savings {
      let text =
        switch saving.result {
        case .failure(let reason): reason.words[console.language]
        case .success(let estimate): self.text(of: estimate, words, console.language)
        }
      let name = "\(saving.measure.title[console.language]) [\(saving.area)]"
      try console.result(plainSpaces("  \(name): \(text)") + "\n")
    }
  }

  private func text(
    of figure: BurdenFigure, _ words: BurdenWords, _ language: Language
  ) -> String {
    switch figure.result {
    case .failure(let reason): reason.words[language]
    case .success(let estimate): text(of: estimate, words, language)
    }
  }

  private func text(
    of estimate: BurdenEstimate, _ words: BurdenWords, _ language: Language
  ) -> String {
    let (low, likely) = (words.euro(estimate.low), words.euro(estimate.likely))
    let (high, mean) = (words.euro(estimate.high), words.euro(estimate.mean))
    return Words(
      nl: "laag \(low), waarschijnlijkst \(likely), hoog \(high), gemiddeld \(mean)",
      en: "low \(low), likely \(likely), high \(high), mean \(mean)")[language]
  }

  private func write(_ burden: AreaBurden, _ words: BurdenWords, on console: Console) throws {
    guard case .success(let drivers) = burden.drivers, !drivers.isEmpty else { return }
    let part = words.name(of: burden.driven)
    try console.result(
      Words(
        nl: "  wat het meest uitmaakt (\(part), en Sobol van de eerste orde):",
        en: "  what matters most (\(part), and Sobol of the first order):"))
    for driver in drivers {
      let ends = "\(words.euro(driver.low)) … \(words.euro(driver.high))"
      let index = words.share(driver.firstOrder)
      try console.result(plainSpaces("    \(words.name(of: driver)): \(ends); \(index)") + "\n")
    }
  }
}
