// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence
internal import Indicators
internal import Papers

extension Workspace {
  /// The burdens of every study, in the order of their names.
  func burdens(
    of loaded: LoadedEvidence, _ ledger: Ledger, noting report: inout Report
  ) -> [BurdenAnswer] {
    loaded.burdens.keys.sorted().compactMap { id in
      guard let study = loaded.burdens[id],
        let table = loaded.datasets[study.dataset.value]?.actions
      else { return nil }
      return study.answer(
        with: table, findings: ledger.findings, printing: BurdenWords.message, noting: &report)
    }
  }
}
