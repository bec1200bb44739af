// SPDX-License-Identifier: EUPL-1.2
internal import Claims
internal import Diagnostics
internal import Documents
internal import Evidence
internal import Indicators
internal import Papers

extension Build {
  /// Finds what a person asks for: a claim, a finding, an indicator, or a number as printed.
  ///
  /// A printed number is looked up in all documents, or in those of `paper`, which is the slug of a
  /// paper or the name of one document (`council-note.en`). Spaces of any kind do not matter.
  /// Nothing is found for a number that no document prints.
  public func trace(_ query: String, in paper: String? = nil) -> [TraceAnswer] {
    if let judgement = ledger.judgements[query] {
      return judgement.findings.compactMap { answer(for: $0, judgement: judgement, in: paper) }
    }
    if let key = FindingKey(query), let finding = ledger.findings[key] {
      return [answer(for: finding, judgement: nil, in: paper)].compactMap { $0 }
    }
    if ledger.indicators[query] != nil {
      return ledger.findings(of: query).compactMap { answer(for: $0, judgement: nil, in: paper) }
    }
    let wanted = squeezed(query)
    let found = documents(of: paper).flatMap { occurrences(in: $0) }
      .filter { squeezed($0.occurrence.text) == wanted || $0.occurrence.id == query }
    let keys = Set(found.map(\.key)).sorted()
    return keys.compactMap { key in
      ledger.findings[key].flatMap { answer(for: $0, judgement: nil, in: paper) }
    }
  }

  private func documents(of paper: String?) -> [PaperOutput] {
    papers.filter { paper == nil || $0.paper.id == paper || $0.name == paper }
  }

  /// Text without any space, so that no-break spaces and line ends do not matter.
  private func squeezed(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace })
  }

  /// Every finding a document prints, in text, tables, figures and claims, with what it prints.
  private func occurrences(
    in output: PaperOutput
  ) -> [(key: FindingKey, occurrence: TraceAnswer.Occurrence)] {
    let style = ledger.venues[output.paper.venue.value]
      .flatMap { NumberStyle.named($0.numberStyle.value) }
    func printed(_ finding: Finding, as id: String) -> (FindingKey, TraceAnswer.Occurrence)? {
      guard let indicator = ledger.indicators[finding.key.indicator], finding.estimate != nil
      else { return nil }
      let text = FindingText(
        finding: finding, indicator: indicator, style: style ?? .eu, language: output.language)
      return (
        finding.key, TraceAnswer.Occurrence(document: output.name, id: id, text: text.value)
      )
    }
    let values = output.assembled.values.map {
      ($0.key, TraceAnswer.Occurrence(document: output.name, id: $0.id, text: $0.text))
    }
    let tables = output.assembled.tables.flatMap { table in
      ledger.findings(of: table.slug).compactMap { printed($0, as: "table \(table.slug)") }
    }
    let figures = output.assembled.figures.flatMap { figure in
      ledger.findings(of: figure.slug).compactMap { printed($0, as: "figure \(figure.slug)") }
    }
    let claims = output.assembled.claims.flatMap { claim in
      (ledger.judgements[claim.claim]?.findings ?? [])
        .compactMap { printed($0, as: "claim \(claim.claim)") }
    }
    return values + tables + figures + claims
  }

  private func answer(
    for finding: Finding, judgement: Judgement?, in paper: String?
  ) -> TraceAnswer? {
    guard let indicator = ledger.indicators[finding.key.indicator] else { return nil }
    let printed = documents(of: paper).flatMap { occurrences(in: $0) }
      .filter { $0.key == finding.key }.map(\.occurrence)
    return TraceAnswer(
      finding: finding, indicator: indicator,
      snapshot: ledger.snapshots[indicator.dataset.value], judgement: judgement,
      occurrences: printed, rows: rows(of: finding))
  }

  private func rows(of finding: Finding) -> [TraceAnswer.Row] {
    finding.lineage.sources.flatMap { source -> [TraceAnswer.Row] in
      var ignored = Report()
      let file = evidence[source.path].flatMap {
        SourceText(path: source.path, bytes: $0, noting: &ignored)
      }
      return source.lines.map {
        TraceAnswer.Row(path: source.path, line: $0, text: file?.line($0) ?? "")
      }
    }
  }
}
