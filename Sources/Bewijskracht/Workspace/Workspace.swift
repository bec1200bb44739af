// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Claims
internal import Evidence
internal import Indicators
internal import Ingest
internal import Papers

/// The whole house as one function: what staff wrote in, what is sent out.
///
/// `build` reads no clock, locale, environment or disk: the same files give the same bytes.
public struct Workspace: Sendable {
  /// The files of `Evidence/` by their path relative to it.
  public let evidence: [String: [UInt8]]

  /// Takes the files of `Evidence/`.
  public init(evidence: [String: [UInt8]]) { self.evidence = evidence }

  /// Reads, computes, judges and writes, all in memory.
  ///
  /// `papers` limits which papers are written; every claim is judged in any case. What is not in
  /// `parts` is not computed, and has no file; that it is well described is checked all the same.
  public func build(papers wanted: [String] = [], parts: BuildParts = .all) -> Build {
    var report = Report()
    let loaded = LoadedEvidence(evidence, noting: &report)
    checkNames(of: loaded, noting: &report)
    let ledger = ledger(of: loaded, noting: &report)
    let burdens = parts.contains(.burdens) ? burdens(of: loaded, ledger, noting: &report) : []
    let scenarios =
      parts.contains(.scenarios) ? scenarios(of: loaded, ledger, burdens, noting: &report) : []
    checkWanted(wanted, in: loaded, noting: &report)
    let chosen = loaded.papers.filter { wanted.isEmpty || wanted.contains($0.id) }
    var outputs: [PaperOutput] = []
    for paper in chosen {
      for language in paper.languages {
        let assembled = paper.assemble(in: language, from: ledger, noting: &report)
        let limit = ledger.venues[paper.venue.value]?.characterLimit
        outputs.append(
          PaperOutput(
            paper: paper, language: language, assembled: assembled, hasCharacterLimit: limit != nil)
        )
      }
    }
    checkCitations(in: outputs, of: loaded, isWhole: wanted.isEmpty, noting: &report)
    return Build(
      evidence: evidence, report: report, ledger: ledger, papers: outputs,
      datasets: loaded.datasets.keys.sorted().compactMap { loaded.datasets[$0] },
      selections: loaded.selections, studies: loaded.burdens, burdens: burdens,
      scenarios: scenarios)
  }

  /// Findings, judgements and everything else that papers may print.
  private func ledger(of loaded: LoadedEvidence, noting report: inout Report) -> Ledger {
    var ledger = Ledger()
    ledger.indicators = loaded.indicators
    ledger.references = loaded.references
    ledger.venues = loaded.venues
    ledger.areaNames = loaded.selections.labels(of: "areas")
    ledger.snapshots = loaded.datasets.mapValues(\.snapshot)
    ledger.unread = loaded.unread
    for id in loaded.indicators.keys.sorted() {
      guard let indicator = loaded.indicators[id] else { continue }
      var own = Report()
      for finding in findings(of: indicator, in: loaded, noting: &own) {
        ledger.findings[finding.key] = finding
      }
      if own.isBlocking || loaded.isUnread(indicator) { ledger.unread.indicators.insert(id) }
      report.add(own.filter { kind, _ in !loaded.explains(kind, of: indicator) })
    }
    let judgements = Judge.judge(
      loaded.claims.keys.sorted().compactMap { loaded.claims[$0] }, findings: ledger.findings,
      indicators: ledger.indicators, snapshots: ledger.snapshots,
      asOf: loaded.papers.map(\.date).max(), vocabulary: loaded.vocabulary,
      unread: ledger.unread, noting: &report)
    for judgement in judgements { ledger.judgements[judgement.id] = judgement }
    return ledger
  }

  private func findings(
    of indicator: Indicator, in loaded: LoadedEvidence, noting report: inout Report
  ) -> [Finding] {
    guard let dataset = loaded.datasets[indicator.dataset.value] else { return [] }
    return IndicatorBook.findings(
      of: indicator, in: dataset, selections: loaded.selections,
      figures: loaded.datasets.compactMapValues(\.observations),
      noting: &report)
  }

  private func checkWanted(
    _ wanted: [String], in loaded: LoadedEvidence, noting report: inout Report
  ) {
    let known = loaded.papers.map(\.id)
    for name in wanted
    where !known.contains(name) && loaded.files["Papers/\(name)/paper.md"] == nil {
      report.note(
        .unknownPaper, at: Place(path: "Papers"),
        Words(
          nl: "Het stuk '\(visible(name))' bestaat niet.",
          en: "The paper '\(visible(name))' does not exist.") + suggestion(for: name, among: known))
    }
  }
}
