// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Evidence
internal import Indicators
internal import Ingest
internal import Papers

extension Verb {
  /// A number that is in no file.
  static let measure = Verb(
    name: "measure", alias: "meet",
    summary: Words(nl: "een getal dat in geen bestand staat", en: "a number that is in no file"),
    operands: "NAME [FILE…]", count: 1...1_000_000,
    options: [
      .value(
        "--from", "DATASET",
        Words(
          nl: "dataset in Evidence, of een bestand (mag vaker)",
          en: "dataset in Evidence, or a file (may be repeated)")),
      .value(
        "--property", "NAME",
        Words(
          nl: "kenmerk van gunningen, zoals cross-border",
          en: "property of awards, such as cross-border")),
      .value(
        "--where", "CONDITIONS",
        Words(
          nl: "welke gunningen: 'form = F03; cpv = @lijst'",
          en: "which awards: 'form = F03; cpv = @list'")),
      .value(
        "--by", "SPLITS",
        Words(nl: "uitgesplitst: area, year, form …", en: "split by: area, year, form …")),
      .value(
        "--versus", "CONDITION",
        Words(
          nl: "vergeleken met de rest: 'cpv = @lijst'", en: "set against the rest: 'cpv = @list'")),
      .value(
        "--include", "WORDS",
        Words(nl: "ook meetellen: eu-institutions …", en: "count in as well: eu-institutions …")),
      .choice(
        "--group", AwardRules.GroupRule.allCases.map(\.rawValue),
        Words(nl: "wanneer een combinatie buitenlands is", en: "when a group of winners is foreign")
      ),
      .value(
        "--value-floor", "EUR", Words(nl: "laagste echte waarde", en: "lowest plausible value")),
      .value(
        "--value-ceiling", "EUR", Words(nl: "hoogste echte waarde", en: "highest plausible value")),
      .value(
        "--rates", "DATASET",
        Words(
          nl: "dataset in Evidence met koersen van de euro",
          en: "dataset in Evidence with rates of the euro")),
      .value("--unit", "UNIT", Words(nl: "notice, award of value", en: "notice, award or value")),
      .choice(
        "--format", ["table", "csv", "json"],
        Words(nl: "vorm van het antwoord", en: "form of the answer")),
    ],
    notes: Words(
      nl:
        "NAME is een maat of een indicator uit Evidence. Rekent met de standaardregels over welke "
        + "gunningen tellen en geeft bij elk getal n, interval en wat onbekend is. Een antwoord dat "
        + "er niet is, zegt waarom.",
      en:
        "NAME is a measure, or an indicator of Evidence. Computes with the default rules on which "
        + "awards count and gives n, interval and what is unknown beside every number. An answer "
        + "that is not there says why."),
    example: "bewijs measure share --property cross-border --unit notice notices/*.xml",
    names: {
      Measures.standard.map { (type(of: $0).name, type(of: $0).summary) }
        + [(Scoreboard.name, Scoreboard.summary)]
    },
    run: { invocation, console in
      try AdHocQuestion(invocation).answer(on: console)
    })
}

/// What `measure` is asked: a measure, the words that select, and where the awards come from.
private struct AdHocQuestion {
  private let invocation: Invocation
  private let sources: [String]

  init(_ invocation: Invocation) throws(WrongUse) {
    self.invocation = invocation
    sources = invocation.all("--from") + invocation.operands.dropFirst()
    let name = invocation.operands[0]
    if sources.isEmpty, Measures.named(name) != nil || name == Scoreboard.name {
      throw WrongUse(
        Words(
          nl: "'measure' vraagt bij een maat --from met een dataset, of bestanden.",
          en: "'measure' needs --from with a dataset, or files, for a measure."), verb: "measure")
    }
  }

  /// The fields of an indicator file that options give.
  private var fields: [String: String] {
    var fields: [String: String] = [:]
    for name in AdHoc.fields { fields[name] = invocation["--\(name)"] }
    return fields
  }

  /// The numbers of an indicator that stands in Evidence.
  private func answer(indicator slug: String, on console: Console) throws -> ExitStatus {
    let build = try Rooms(invocation, console, parts: []).build
    guard let indicator = build.ledger.indicators[slug] else {
      let names = build.ledger.indicators.keys + Measures.standard.map { type(of: $0).name }
      throw WrongUse(
        Words(
          nl: "'\(visible(slug))' is geen maat en geen indicator.",
          en: "'\(visible(slug))' is no measure and no indicator.")
          + suggestion(for: slug, among: names), verb: "measure")
    }
    let answer = MeasureAnswer(
      indicator: indicator, findings: build.ledger.findings(of: slug), report: Report())
    try answer.write(as: invocation["--format"] ?? "table", on: console)
    return .fine
  }

  func answer(on console: Console) throws -> ExitStatus {
    let name = invocation.operands[0]
    if sources.isEmpty { return try answer(indicator: name, on: console) }
    return try name == Scoreboard.name
      ? answerScoreboard(on: console) : answer(measure: name, on: console)
  }

  private func answer(measure name: String, on console: Console) throws -> ExitStatus {
    var report = Report()
    let indicator = AdHoc.indicator(
      measure: name, property: invocation["--property"], dataset: sources[0],
      fields: fields, unit: invocation["--unit"], noting: &report)
    guard let indicator else {
      console.tell(report)
      return .wrongUse
    }
    let evidence = (try? FileTree.read(invocation.evidence)) ?? [:]
    guard let dataset = try dataset(in: evidence, console, noting: &report) else {
      console.tell(report)
      return .badInput
    }
    let figures = figures(in: evidence, console)
    let findings = withProgressLine(console) {
      IndicatorBook.findings(
        of: indicator, in: dataset, selections: selections(in: evidence, noting: &report),
        figures: figures, noting: &report)
    }
    console.tell(report)
    let answer = MeasureAnswer(indicator: indicator, findings: findings, report: report)
    try answer.write(as: invocation["--format"] ?? "table", on: console)
    return ExitStatus(report)
  }

  /// The twelve indicators of the Scoreboard, which have their own property, unit and split.
  private func answerScoreboard(on console: Console) throws -> ExitStatus {
    for option in ["--property", "--unit", "--by", "--versus", "--rates"]
    where invocation[option] != nil {
      throw WrongUse(
        Words(
          nl: "'\(option)' kan niet bij 'scoreboard'; elke indicator heeft een eigen definitie.",
          en: "'\(option)' does not go with 'scoreboard'; each indicator has its own definition."),
        verb: "measure")
    }
    var report = Report()
    let evidence = (try? FileTree.read(invocation.evidence)) ?? [:]
    guard let dataset = try dataset(in: evidence, console, noting: &report) else {
      console.tell(report)
      return .badInput
    }
    let selections = selections(in: evidence, noting: &report)
    var own = Report()
    let scoreboard = withProgressLine(console) {
      Scoreboard(of: dataset, fields: fields, selections: selections, noting: &own)
    }
    report.add(own)
    console.tell(report)
    if own.isBlocking { return scoreboard.isUnderstood ? .badInput : .wrongUse }
    try ScoreboardAnswer(scoreboard: scoreboard, report: report).write(
      as: invocation["--format"] ?? "table", on: console)
    return ExitStatus(report)
  }

  /// The dataset of the name after `--from`, or else the files.
  private func dataset(
    in evidence: [String: [UInt8]], _ console: Console, noting report: inout Report
  ) throws -> Dataset? {
    if sources.count == 1, evidence["Datasets/\(sources[0])/datapackage.json"] != nil {
      let build = withProgressLine(console) { Workspace(evidence: evidence).build(parts: []) }
      let folder = "Datasets/\(sources[0])/"
      report.add(build.report.filter { _, place in place.path.hasPrefix(folder) })
      return build.datasets.first { $0.snapshot.id == sources[0] }
    }
    let files = try NoticeFiles(sources, console)
    report.add(files.report)
    return files.table.map { .awards($0) }
  }

  /// The dataset with rates, where one is asked for and there.
  private func figures(
    in evidence: [String: [UInt8]], _ console: Console
  ) -> [String: ObservationTable] {
    guard let name = invocation["--rates"], evidence["Datasets/\(name)/datapackage.json"] != nil
    else { return [:] }
    let build = withProgressLine(console) { Workspace(evidence: evidence).build() }
    return Dictionary(
      uniqueKeysWithValues: build.datasets.compactMap(\.observations).map {
        ($0.snapshot.id, $0)
      })
  }

  private func selections(
    in evidence: [String: [UInt8]], noting report: inout Report
  ) -> [String: Selection] {
    var selections: [String: Selection] = [:]
    for (path, bytes) in evidence.sorted(by: { $0.key < $1.key })
    where path.hasPrefix("Selections/") {
      let read = SelectionReader.read(bytes: bytes, path: path, noting: &report)
      if let read { selections[read.slug] = read }
    }
    return selections
  }
}
