// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
public import Evidence
internal import Indicators
internal import Papers

extension Workspace {
  /// The answer to every scenario, in the order of their names.
  func scenarios(
    of loaded: LoadedEvidence, _ ledger: Ledger, _ burdens: [BurdenAnswer],
    noting report: inout Report
  ) -> [ThresholdAnswer] {
    loaded.scenarios.keys.sorted().compactMap { id in
      guard let study = loaded.scenarios[id] else { return nil }
      guard let dataset = loaded.datasets[study.awards.value] else {
        if !loaded.unread.datasets.contains(study.awards.value) {
          note(missing: study.awards, among: loaded.datasets.keys, noting: &report)
        }
        return nil
      }
      guard case .awards(let table) = dataset else {
        noteKind(of: study.awards, noting: &report)
        return nil
      }
      if let burden = study.burden, loaded.burdens[burden.value] == nil {
        note(missing: burden, among: loaded.burdens.keys, noting: &report)
      }
      var sources = ThresholdSources()
      sources.figures = loaded.datasets.keys.sorted().compactMap {
        loaded.datasets[$0]?.observations
      }
      sources.findings = ledger.findings
      sources.selections = loaded.selections
      sources.burden = burdens.first { $0.study.id == study.burden?.value }
      return ThresholdBook.answer(to: study, in: table, with: sources, noting: &report)
    }
  }

  private func noteKind(of name: Located<String>, noting report: inout Report) {
    report.note(
      .indicatorDataset, at: name.place,
      Words(
        nl: "De dataset '\(visible(name.value))' bevat geen gunningen.",
        en: "The dataset '\(visible(name.value))' does not hold awards."),
      remedy: Words(
        nl: "Noem een dataset van de soort awards.", en: "Name a dataset of the kind awards."))
  }
}

extension Dataset {
  /// The published figures of a dataset that holds them.
  public var observations: ObservationTable? {
    guard case .observations(let table) = self else { return nil }
    return table
  }
}
