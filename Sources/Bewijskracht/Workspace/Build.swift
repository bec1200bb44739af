// SPDX-License-Identifier: EUPL-1.2
public import Claims
public import Diagnostics
public import Evidence
public import Indicators
public import Papers

/// One document of one paper: a paper in one language, assembled.
public struct PaperOutput: Sendable {
  /// The paper.
  public let paper: Paper
  /// The language.
  public let language: Language
  /// The document with everything printed in it.
  public let assembled: AssembledPaper
  /// Whether the venue limits the characters of the sections.
  public let hasCharacterLimit: Bool

  /// The name by which a reader asks for it: `council-note.en`.
  public var name: String { "\(paper.id).\(language.rawValue)" }
}

/// What a build made: the files of `Output/`, and everything needed to explain them.
public struct Build: Sendable {
  /// What was noticed.
  public let report: Report
  /// Findings, judgements, references.
  public let ledger: Ledger
  /// The assembled documents, in the order of paper and language.
  public let papers: [PaperOutput]
  /// The datasets, in the order of their ids.
  public let datasets: [Dataset]
  /// The studies of burdens that could be read, by name.
  public let studies: [String: BurdenStudy]
  /// The computed burdens, in the order of their studies.
  public let burdens: [BurdenAnswer]
  /// The answered scenarios, in the order of their names.
  public let scenarios: [ThresholdAnswer]
  /// The files of `Output/` by their path relative to it.
  public let files: [String: [UInt8]]
  /// The files of `Evidence/` it was made from.
  let evidence: [String: [UInt8]]
  /// The lists of codes, by slug.
  public let selections: [String: Selection]

  init(
    evidence: [String: [UInt8]], report: Report, ledger: Ledger, papers: [PaperOutput],
    datasets: [Dataset], selections: [String: Selection], studies: [String: BurdenStudy],
    burdens: [BurdenAnswer], scenarios: [ThresholdAnswer]
  ) {
    self.evidence = evidence
    self.report = report
    self.ledger = ledger
    self.papers = papers
    self.datasets = datasets
    self.selections = selections
    self.studies = studies
    self.burdens = burdens
    self.scenarios = scenarios
    files =
      OutputFiles(
        report: report, ledger: ledger, papers: papers, datasets: datasets, evidence: evidence,
        selections: selections, burdens: burdens, scenarios: scenarios
      ).files
  }

  /// The judgements in the order of their claims.
  public var judgements: [Judgement] {
    ledger.judgements.values.sorted { $0.id < $1.id }
  }

  /// The papers whose documents print a claim, with the places of the sentences.
  public func uses(ofClaim claim: String) -> [(paper: String, printed: PrintedClaim)] {
    papers.flatMap { output in
      output.assembled.claims.filter { $0.claim == claim }.map { (output.name, $0) }
    }
  }
}
