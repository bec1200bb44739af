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
      guard let study = loaded.burdens[id] else { return nil }
      guard let dataset = loaded.datasets[study.dataset.value] else {
        if !loaded.unread.datasets.contains(study.dataset.value) {
          note(missing: study.dataset, among: loaded.datasets.keys, noting: &report)
        }
        return nil
      }
      guard case .actions(let table) = dataset else {
        noteKind(of: study.dataset, noting: &report)
        return nil
      }
      for source in study.savings.compactMap(\.source) where !loaded.hasReference(source.value) {
        note(missing: source, among: loaded.references.keys, noting: &report)
      }
      return study.answer(
        with: table, findings: ledger.findings, printing: BurdenWords.message, noting: &report)
    }
  }

  private func noteKind(of name: Located<String>, noting report: inout Report) {
    report.note(
      .indicatorDataset, at: name.place,
      Words(
        nl: "De dataset '\(visible(name.value))' bevat geen handelingen.",
        en: "The dataset '\(visible(name.value))' does not hold actions."),
      remedy: Words(
        nl: "Noem een dataset van de soort actions.", en: "Name a dataset of the kind actions."))
  }
}
