// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence
internal import Indicators
internal import Papers

extension Workspace {
  /// The answer to every scenario, in the order of their names.
  func scenarios(
    of loaded: LoadedEvidence, _ ledger: Ledger, _ burdens: [BurdenAnswer],
    noting report: inout Report
  ) -> [ThresholdAnswer] {
    loaded.scenarios.keys.sorted().compactMap { id in
      guard let study = loaded.scenarios[id],
        let table = loaded.datasets[study.awards.value]?.awards
      else { return nil }
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
}
