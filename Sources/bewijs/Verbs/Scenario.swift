// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Evidence
internal import Indicators
internal import Papers

extension Verb {
  /// What lies above and below thresholds.
  static let scenario = Verb(
    name: "scenario", alias: "scenario",
    summary: Words(
      nl: "wat boven en onder een drempel ligt", en: "what lies above and below a threshold"),
    operands: "threshold [FILE…] | STUDY", count: 1...1_000_000,
    options: [
      .value(
        "--to", "AMOUNTS",
        Words(nl: "drempels in euro: 750000,1000000", en: "thresholds in euro: 750000,1000000")),
      .value(
        "--state", "CODE",
        Words(nl: "alleen kopers in deze staat", en: "only buyers in this state")),
      .value(
        "--from", "DATASET",
        Words(nl: "dataset van gunningen in Evidence", en: "dataset of awards in Evidence")),
      .value(
        "--where", "CONDITIONS",
        Words(
          nl: "welke gunningen: 'form = F21; cpv = @lijst'",
          en: "which awards: 'form = F21; cpv = @list'")),
      .value(
        "--current", "AMOUNT|KEY",
        Words(nl: "de drempel die nu geldt", en: "the threshold that applies now")),
      .value(
        "--burden", "STUDY",
        Words(nl: "studie met de kosten per procedure", en: "study with the cost of a procedure")),
      .value(
        "--bin-percent", "N",
        Words(
          nl: "breedte van een klasse in % van de drempel (5)",
          en: "width of a bin in % of the threshold (5)")),
      .value(
        "--bins", "N",
        Words(nl: "klassen aan elke kant (5)", en: "bins on each side (5)")),
      .value(
        "--assume", "NAME",
        Words(
          nl: "een aanname met een naam (mag vaker)", en: "a named assumption (may be repeated)")),
      .choice(
        "--format", ["table", "csv", "json"],
        Words(nl: "vorm van het antwoord", en: "form of the answer")),
    ],
    notes: Words(
      nl:
        "Telt aankondigingen, gunningen, waarde, lasten en grensoverschrijdende gunningen boven en "
        + "onder elke drempel, en hoe zij er net omheen liggen. STUDY is een bestand in "
        + "Evidence/Scenarios. Zonder --from telt de enige dataset van gunningen in Evidence; zonder "
        + "--current geldt de laatste uitkomst van de indicator social-services-threshold. Wat niet "
        + "is waargenomen wordt nooit bijgeschat, behalve met een aanname die wordt genoemd.",
      en: "Counts notices, awards, value, burden and cross-border awards above and below each "
        + "threshold, and how they lie just around it. STUDY is a file in Evidence/Scenarios. "
        + "Without --from the only dataset of awards in Evidence counts; without --current the last "
        + "finding of the indicator social-services-threshold applies. What is not observed is never "
        + "estimated, except by an assumption that is named."),
    example: "bewijs scenario threshold --to 750000,1000000,2000000 --state NL",
    names: {
      ThresholdAssumption.allCases.map { ("--assume \($0.rawValue)", $0.sentence) }
    },
    run: { invocation, console in try ScenarioQuestion(invocation).answer(on: console) })
}

/// What `scenario` is asked.
private struct ScenarioQuestion {
  private let invocation: Invocation
  private let name: String
  private let files: [String]
  private var isAdHoc: Bool { ["threshold", "drempel"].contains(name) }

  init(_ invocation: Invocation) throws(WrongUse) {
    self.invocation = invocation
    name = invocation.operands[0]
    files = Array(invocation.operands.dropFirst())
    let own = Verb.scenario.options.map(\.name).filter { $0 != "--format" }
    if isAdHoc {
      if invocation["--to"] == nil { throw Self.noThresholds }
    } else if !files.isEmpty || own.contains(where: invocation.has) {
      throw WrongUse(
        Words(
          nl: "Een studie staat alleen op de opdrachtregel; '\(visible(name))' krijgt geen opties.",
          en: "A study stands alone on the command line; '\(visible(name))' takes no options."),
        verb: "scenario")
    }
  }

  private static let noThresholds = WrongUse(
    Words(
      nl: "'scenario threshold' vraagt --to met bedragen.",
      en: "'scenario threshold' needs --to with amounts."), verb: "scenario")

  func answer(on console: Console) throws -> ExitStatus {
    var report = Report()
    let asked = isAdHoc ? study(noting: &report) : nil
    if report.isBlocking {
      console.tell(report)
      return .wrongUse
    }
    let rooms = try Rooms(invocation, console, parts: parts)
    var answers = rooms.build.scenarios.filter { $0.study.id == name }
    if let asked {
      answers = try answer(asked, rooms.build, console, noting: &report)
    } else if answers.isEmpty {
      throw unknown(name, among: rooms.build.scenarios.map(\.study.id))
    }
    console.tell(report)
    rooms.tellTrouble(on: console)
    try ScenarioAnswerText(answers: answers, report: report).write(
      as: invocation["--format"] ?? "table", on: console)
    return ExitStatus(report)
  }

  /// What the answer rests on: a scenario of Evidence on all, other words on the burden they name.
  private var parts: BuildParts {
    if !isAdHoc { return .all }
    return invocation["--burden"] == nil ? [] : .burdens
  }

  /// The words of the command line as a study; nothing when the thresholds are not understood.
  private func study(noting report: inout Report) -> ThresholdStudy? {
    let to = option("--to") ?? Located("", at: Place(path: "--to"))
    guard let thresholds = ThresholdStudy.thresholds(to, noting: &report) else { return nil }
    let named = files.first.map { Located($0, at: Place(path: $0)) } ?? option("--from")
    var study = ThresholdStudy(
      of: named ?? Located("", at: Place(path: "--from")), thresholds: thresholds)
    study.conditions = option("--where")
    study.burden = option("--burden")
    if let text = option("--state") { study.state = ThresholdStudy.state(text, noting: &report) }
    if let text = option("--bin-percent") { study.takeWidth(text, noting: &report) }
    if let text = option("--bins") { study.takeBins(text, noting: &report) }
    study.current = option("--current").flatMap {
      ThresholdStudy.current($0, noting: &report)
    }
    study.take(
      assumptions: invocation.all("--assume").map { Located($0, at: Place(path: "--assume")) },
      noting: &report)
    return study
  }

  private func option(_ name: String) -> Located<String>? {
    invocation[name].map { Located($0, at: Place(path: name)) }
  }

  /// The last finding of the indicator of the threshold, where Evidence has it.
  private func usual(in build: Build) -> Located<ThresholdStudy.Current>? {
    let last = build.ledger.findings(of: "social-services-threshold").map(\.key).max()
    return last.map { Located(.finding($0), at: Place(path: "--current")) }
  }

  /// The study with the only dataset of awards and the usual threshold, where none is named.
  private func completed(
    _ study: ThresholdStudy, from build: Build
  ) throws(WrongUse) -> ThresholdStudy {
    var study = study
    study.current = study.current ?? usual(in: build)
    if !study.awards.value.isEmpty { return study }
    let names = tables(in: build).map(\.snapshot.id)
    guard names.count == 1 else {
      let list = names.joined(separator: ", ")
      throw WrongUse(
        Words(
          nl: "Noem bestanden, of met --from een dataset van gunningen: \(list).",
          en: "Name files, or with --from a dataset of awards: \(list)."), verb: "scenario")
    }
    return study.named(after: Located(names[0], at: study.awards.place))
  }

  private func tables(in build: Build) -> [AwardTable] {
    build.datasets.compactMap(\.awards)
  }

  private func answer(
    _ study: ThresholdStudy, _ build: Build, _ console: Console, noting report: inout Report
  ) throws -> [ThresholdAnswer] {
    let study = try completed(study, from: build)
    let table = try table(of: study, build, console, noting: &report)
    var sources = ThresholdSources()
    sources.figures = build.datasets.compactMap(\.observations)
    sources.findings = build.ledger.findings
    sources.selections = build.selections
    if let name = study.burden?.value {
      sources.burden = build.burdens.first { $0.study.id == name }
      if sources.burden == nil { throw unknown(name, among: build.burdens.map(\.study.id)) }
    }
    let sent = sources
    var own = Report()
    let answer = withProgressLine(console) {
      ThresholdBook.answer(to: study, in: table, with: sent, noting: &own)
    }
    report.add(own)
    return [answer].compactMap(\.self)
  }

  private func table(
    of study: ThresholdStudy, _ build: Build, _ console: Console, noting report: inout Report
  ) throws -> AwardTable {
    if !files.isEmpty {
      let read = try NoticeFiles(files, console)
      report.add(read.report)
      if let table = read.table { return table }
    }
    let tables = tables(in: build)
    if let table = tables.first(where: { $0.snapshot.id == study.awards.value }) { return table }
    throw unknown(study.awards.value, among: tables.map(\.snapshot.id))
  }

  private func unknown(_ name: String, among names: [String]) -> WrongUse {
    WrongUse(
      Words(
        nl: "'\(visible(name))' is er niet, of is van een andere soort.",
        en: "'\(visible(name))' is not there, or is of another kind.")
        + suggestion(for: name, among: names), verb: "scenario")
  }
}
