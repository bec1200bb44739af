// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Evidence
internal import Indicators
internal import Papers

extension Verb {
  /// What procedures cost, with intervals and what matters most.
  static let burden = Verb(
    name: "burden", alias: "lasten",
    summary: Words(
      nl: "wat procedures kosten, met interval", en: "what procedures cost, with intervals"),
    operands: "[STUDY]", count: 0...1,
    options: [
      .value("--draws", "N", Words(nl: "aantal trekkingen", en: "number of draws")),
      .value("--seed", "S", Words(nl: "begingetal van het toeval", en: "seed of the draws")),
      .value(
        "--dataset", "DATASET",
        Words(nl: "dataset van handelingen in Evidence", en: "dataset of actions in Evidence")),
      .choice(
        "--format", ["table", "csv", "json"],
        Words(nl: "vorm van het antwoord", en: "form of the answer")),
    ],
    notes: Words(
      nl: "Rekent met het standaardkostenmodel over de handelingen van een bestand in "
        + "Evidence/Burdens, of van alle. Laag en hoog zijn de einden van een interval van 90 %. "
        + "Wat niet te berekenen is, zegt waarom.",
      en: "Computes the Standard Cost Model over the actions of a file in Evidence/Burdens, or of "
        + "all of them. Low and high are the ends of a 90 % interval. What cannot be computed says "
        + "why."),
    example: "bewijs burden --dataset burden/reconstruction --draws 20000 --seed 7"
  ) { invocation, console in
    try BurdenQuestion(invocation).answer(on: console)
  }
}

/// What `burden` is asked.
private struct BurdenQuestion {
  private let invocation: Invocation
  private let draws: Int?
  private let seed: Int?

  init(_ invocation: Invocation) throws(WrongUse) {
    self.invocation = invocation
    draws = try Self.whole("--draws", in: invocation, from: 2...BurdenStudy.mostDraws)
    seed = try Self.whole("--seed", in: invocation, from: 0...999_999_999)
    if invocation["--dataset"] != nil, !invocation.operands.isEmpty {
      throw WrongUse(
        Words(
          nl: "Noem een studie of --dataset, niet allebei.",
          en: "Name a study or --dataset, not both."), verb: "burden")
    }
  }

  private static func whole(
    _ option: String, in invocation: Invocation, from range: ClosedRange<Int>
  ) throws(WrongUse) -> Int? {
    guard let text = invocation[option] else { return nil }
    let isDigits = !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    if isDigits, let number = Int(text), range.contains(number) { return number }
    throw WrongUse(
      Words(
        nl: "'\(visible(text))' kan niet bij '\(option)'; kies \(range.lowerBound) tot en met "
          + "\(range.upperBound).",
        en: "'\(visible(text))' does not fit '\(option)'; choose \(range.lowerBound) to "
          + "\(range.upperBound)."), verb: "burden")
  }

  func answer(on console: Console) throws -> ExitStatus {
    let rooms = try Rooms(invocation, console, parts: [])
    var report = Report()
    let answers = try studies(in: rooms.build).map { study, table in
      var study = study
      study.draws = draws ?? study.draws
      study.seed = seed ?? study.seed
      return study.answer(
        with: table, findings: rooms.build.ledger.findings, printing: BurdenWords.message,
        noting: &report)
    }
    console.tell(report, in: rooms.folder, files: rooms.evidence)
    rooms.tellTrouble(on: console)
    if answers.isEmpty {
      console.tell(
        Words(
          nl: "Er is geen studie in \(invocation.evidence)/Burdens.",
          en: "There is no study in \(invocation.evidence)/Burdens."))
    }
    try BurdenAnswerText(answers: answers, report: report, roles: rooms.build.selections.roles)
      .write(
        as: invocation["--format"] ?? "table", on: console)
    return ExitStatus(report)
  }

  /// The studies that are asked for, with their actions.
  private func studies(in build: Build) throws(WrongUse) -> [(BurdenStudy, ActionTable)] {
    if let name = invocation["--dataset"] {
      let here = Located(name, at: Place(path: "Datasets/\(name)"))
      return [(BurdenStudy(of: here), try table(of: name, in: build))]
    }
    let name = invocation.operands.first
    let ids = build.studies.keys.sorted()
    if let name, !ids.contains(name) { throw unknown(name, among: ids) }
    return ids.compactMap { id in
      guard name == nil || id == name, let study = build.studies[id],
        let table = tables(in: build).first(where: { $0.snapshot.id == study.dataset.value })
      else { return nil }
      return (study, table)
    }
  }

  private func table(of name: String, in build: Build) throws(WrongUse) -> ActionTable {
    let tables = tables(in: build)
    if let table = tables.first(where: { $0.snapshot.id == name }) { return table }
    throw unknown(name, among: tables.map(\.snapshot.id))
  }

  private func tables(in build: Build) -> [ActionTable] { build.datasets.compactMap(\.actions) }

  private func unknown(_ name: String, among names: [String]) -> WrongUse {
    WrongUse(
      Words(
        nl: "'\(visible(name))' is er niet, of bevat geen handelingen.",
        en: "'\(visible(name))' is not there, or holds no actions.")
        + suggestion(for: name, among: names), verb: "burden")
  }
}
