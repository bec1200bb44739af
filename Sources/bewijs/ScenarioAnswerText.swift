// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Evidence
internal import Indicators
internal import Ingest
internal import Papers

/// Answered scenarios as a table, CSV or JSON.
struct ScenarioAnswerText {
  let answers: [ThresholdAnswer]
  let report: Report

  private static let columns = [
    "study", "threshold", "band", "observation", "notices", "awards", "value", "share", "low",
    "high", "bound_low", "bound_high", "with_unknown", "cross_border_notices", "known_notices",
    "unknown_notices", "cross_border_awards", "known_awards", "unknown_awards", "burden_term",
    "burden_mean", "burden_low", "burden_high", "why_not",
  ]

  /// Writes the answers in the asked form.
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

  // MARK: - Cells

  private func rows(_ answer: ThresholdAnswer, _ language: Language) -> [[String]] {
    answer.lines.flatMap { line in
      line.bands.flatMap { band in
        let head = [answer.study.id, NumberStyle.machine(line.threshold)] + cells(of: band)
        if band.burdens.isEmpty { return [head + Array(repeating: "", count: 5)] }
        return band.burdens.map { head + cells(of: $0, in: language) }
      }
    }
  }

  private func cells(of band: BandCount) -> [String] {
    let share = band.share
    let ends = share?.interval.map { [$0.lowerBound, $0.upperBound] }
    let bounds = share?.bounds.map { [$0.lowerBound, $0.upperBound] }
    let numbers: [Double?] =
      [band.value, share?.share] + [ends?[0], ends?[1], bounds?[0], bounds?[1]]
      + [band.assumedNotices]
    let outcomes = [band.crossBorder, band.crossBorderAwards]
    return [band.band.rawValue, band.completeness.rawValue]
      + [String(band.notices), String(band.awards)]
      + numbers.map { $0.map(NumberStyle.machine) ?? "" }
      + outcomes.flatMap { [$0.yes, $0.known, $0.unknown].map { String($0) } }
  }

  private func cells(of burden: BandBurden, in language: Language) -> [String] {
    switch burden.result {
    case .failure(let reason): [burden.term.rawValue, "", "", "", reason.words[language]]
    case .success(let cost):
      [burden.term.rawValue] + [cost.mean, cost.low, cost.high].map(NumberStyle.machine) + [""]
    }
  }

  // MARK: - JSON

  private func json(in language: Language) -> JSONTree {
    .object([
      ("status", .integer(Int(ExitStatus(report).rawValue))),
      ("scenarios", .array(answers.map { json($0, in: language) })),
      ("diagnostics", report.json(in: language)),
    ])
  }

  private func json(_ answer: ThresholdAnswer, in language: Language) -> JSONTree {
    let bands = rows(answer, language).map { row in
      JSONTree.object(zip(Self.columns, row).map { ($0, .string($1)) })
    }
    let words = ThresholdWords(language: language)
    return .object([
      ("study", .string(answer.study.id)), ("dataset", .string(answer.snapshot.id)),
      ("state", .string(answer.study.state?.code ?? "all")),
      ("notices", .integer(answer.notices)),
      ("current", .string(answer.current.map(NumberStyle.machine) ?? "")),
      ("observed", .string(plainSpaces(words.observed(answer.current)))),
      ("gaps", gaps(of: answer)),
      (
        "assumptions",
        .array(
          answer.study.assumptions.map {
            .object([("name", .string($0.rawValue)), ("sentence", .string($0.sentence[language]))])
          })
      ), ("representative", .bool(answer.snapshot.representation == .representative)),
      ("bands", .array(bands)), ("bunching", .array(answer.lines.map { json($0.bunching) })),
    ])
  }

  private func gaps(of answer: ThresholdAnswer) -> JSONTree {
    let gaps = answer.gaps
    let rates = gaps.unconverted.sorted { $0.key < $1.key }.map {
      ($0.key, JSONTree.integer($0.value))
    }
    return .object([
      ("missing", .integer(gaps.missing)), ("placeholders", .integer(gaps.placeholders)),
      ("without_rate", .object(rates)), ("repeated_notices", .integer(gaps.repeated)),
    ])
  }

  private func json(_ bunching: Bunching) -> JSONTree {
    let bins = bunching.bins.map { bin in
      JSONTree.object([
        ("low", .string(NumberStyle.machine(bin.low))),
        ("high", .string(NumberStyle.machine(bin.high))), ("notices", .integer(bin.count)),
      ])
    }
    let windows = bunching.windows.map { window in
      JSONTree.object([
        ("bins", .integer(window.bins)), ("below", .integer(window.below)),
        ("above", .integer(window.above)),
        ("p", .string(window.p.map(NumberStyle.machine) ?? "")),
      ])
    }
    let jump = bunching.jump.map { jump in
      let parts = [("factor", jump.factor), ("low", jump.low), ("high", jump.high), ("p", jump.p)]
      return parts.map { ($0.0, JSONTree.string(NumberStyle.machine($0.1))) }
    }
    return .object([
      ("threshold", .string(NumberStyle.machine(bunching.threshold))),
      ("exactly", .integer(bunching.exactly)), ("bins", .array(bins)),
      ("windows", .array(windows)), ("jump", .object(jump ?? [])),
    ])
  }

  // MARK: - Lines for a person

  private func write(_ answer: ThresholdAnswer, on console: Console) throws {
    let language = console.language
    let words = ThresholdWords(language: language)
    try console.result(console.heading(answer.study.title[language]) + "\n")
    let number = words.count(answer.notices)
    let key = answer.study.current.flatMap { current -> String? in
      guard case .finding(let key) = current.value, answer.current != nil else { return nil }
      return " [\(key)]"
    }
    var lines = [
      Words(nl: "\(number) aankondigingen.", en: "\(number) notices.")[language],
      words.observed(answer.current) + (key ?? ""), words.gaps(answer.gaps),
    ]
    lines += answer.study.assumptions.map { "\($0.sentence[language]) (\($0.rawValue))" }
    for line in answer.lines { lines += self.lines(of: line, words) }
    if answer.snapshot.representation == .illustrationOnly {
      lines.append(Words(nl: "Alleen ter illustratie.", en: "For illustration only.")[language])
    }
    for line in lines { try console.result(plainSpaces(line) + "\n") }
  }

  private func lines(of line: ThresholdLine, _ words: ThresholdWords) -> [String] {
    [words.amount(line.threshold)] + line.bands.flatMap { words.lines(of: $0) }
      + words.lines(of: line.bunching)
  }
}
