// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Ingest

extension Verb {
  /// What is filled, before anyone computes.
  static let coverage = Verb(
    name: "coverage", alias: "dekking",
    summary: Words(
      nl: "wat is ingevuld, per veld, land en jaar", en: "what is filled, per field, state and year"
    ),
    operands: "DATASET | FILE…", count: 1...1_000_000,
    options: [
      .flag(
        "--all",
        Words(
          nl: "elke rij, ook wat de regels niet meetellen",
          en: "every row, also those that the rules leave out")),
      .choice(
        "--format", ["table", "csv", "json"],
        Words(nl: "vorm van het antwoord", en: "form of the answer")),
      .allowRefused,
    ],
    notes: Words(
      nl:
        "DATASET is een dataset uit Evidence, zoals uitgever/dataset; FILE een bestand met "
        + "aankondigingen of een datapackage.json. Telt per veld welk deel van de rijen is "
        + "ingevuld, per land van de koper en per jaar. Onder 30 rijen staan de aantallen zelf. "
        + "Bij waarnemingen is een veld een variabele. Wat er niet staat is onbekend, nooit nul.",
      en:
        "DATASET is a dataset of Evidence, such as publisher/dataset; FILE a file of notices or a "
        + "datapackage.json. Counts for each field which share of the rows is filled, by state of "
        + "the buyer and by year. Below 30 rows the counts themselves stand. In observations a "
        + "field is a variable. What is not there is unknown, never zero."),
    example: "bewijs coverage notices/*.xml"
  ) { invocation, console in
    let rows: FieldCoverage.Rows = invocation.has("--all") ? .all : .used
    let answer = try CoverageAnswer(invocation, rows, console)
    try answer.write(as: invocation["--format"] ?? "table", on: console)
    let isAllowed = invocation.has("--allow-refused") && !answer.hasRefusedFile
    return isAllowed ? .fine : ExitStatus(answer.report)
  }
}

extension CoverageAnswer {
  /// Reads the dataset or the files, and tells what was noticed.
  fileprivate init(
    _ invocation: Invocation, _ rows: FieldCoverage.Rows, _ console: Console
  ) throws {
    if let path = try Self.dataset(in: invocation) {
      let files = try DatasetFiles(path, console)
      files.tell(on: console)
      let coverage = files.intake.map { FieldCoverage(of: $0, rows) }
      self.init(
        coverage: coverage ?? FieldCoverage(fields: []), report: files.report,
        hasRefusedFile: files.intake?.hasRefusedFile ?? true)
    } else {
      let files = try NoticeFiles(invocation.operands, console)
      files.tell(on: console)
      self.init(
        coverage: FieldCoverage(of: files.intake.awards, rows), report: files.report,
        hasRefusedFile: files.intake.hasRefusedFile)
    }
  }

  /// The description of the dataset that is named; nothing when files of notices are.
  private static func dataset(in invocation: Invocation) throws(WrongUse) -> String? {
    let named = invocation.operands.compactMap { operand in
      if DatasetFiles.recognises(operand) { return operand }
      let path = "\(invocation.evidence)/Datasets/\(operand)/datapackage.json"
      return (try? FileTree.readFile(path)) == nil ? nil : path
    }
    if named.isEmpty || invocation.operands.count == 1 { return named.first }
    throw WrongUse(
      Words(
        nl: "Een dataset staat alleen op de opdrachtregel.",
        en: "A dataset stands alone on the command line."), verb: "coverage")
  }
}
