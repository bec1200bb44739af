// SPDX-License-Identifier: EUPL-1.2
internal import Claims
internal import Diagnostics
internal import Evidence
internal import Indicators
internal import Ingest

extension Workspace {
  /// Reports datasets and references that are named and not there.
  func checkNames(of loaded: LoadedEvidence, noting report: inout Report) {
    for id in loaded.indicators.keys.sorted() {
      guard let dataset = loaded.indicators[id]?.dataset,
        loaded.packages[dataset.value] == nil,
        !loaded.unread.datasets.contains(dataset.value)
      else { continue }
      note(missing: dataset, among: loaded.packages.keys, noting: &report)
    }
    for id in loaded.claims.keys.sorted() {
      for source in loaded.claims[id]?.sources ?? [] where !loaded.hasReference(source.value) {
        note(missing: source, among: loaded.references.keys, noting: &report)
      }
    }
    for id in loaded.packages.keys.sorted() {
      guard let package = loaded.packages[id], let slug = package.origin.reference,
        !loaded.hasReference(slug)
      else { continue }
      note(
        missing: Located(slug, at: package.place), among: loaded.references.keys, noting: &report)
    }
    for id in loaded.burdens.keys.sorted() { checkNames(of: loaded.burdens[id], loaded, &report) }
    for id in loaded.scenarios.keys.sorted() {
      checkNames(of: loaded.scenarios[id], loaded, &report)
    }
  }

  private func checkNames(of study: BurdenStudy?, _ loaded: LoadedEvidence, _ report: inout Report)
  {
    guard let study else { return }
    check(
      study.dataset, holds: \.actions, named: Words(nl: "handelingen", en: "actions"), "actions",
      in: loaded, noting: &report)
    for source in study.savings.compactMap(\.source) where !loaded.hasReference(source.value) {
      note(missing: source, among: loaded.references.keys, noting: &report)
    }
  }

  private func checkNames(
    of study: ThresholdStudy?, _ loaded: LoadedEvidence, _ report: inout Report
  ) {
    guard let study else { return }
    check(
      study.awards, holds: \.awards, named: Words(nl: "gunningen", en: "awards"), "awards",
      in: loaded, noting: &report)
    if let burden = study.burden, loaded.burdens[burden.value] == nil {
      note(missing: burden, among: loaded.burdens.keys, noting: &report)
    }
  }

  /// Reports a dataset that is not there, or holds something else than a study asks of it.
  private func check<Table>(
    _ name: Located<String>, holds table: KeyPath<Dataset, Table?>, named rows: Words,
    _ kind: String, in loaded: LoadedEvidence, noting report: inout Report
  ) {
    guard let dataset = loaded.datasets[name.value] else {
      if !loaded.unread.datasets.contains(name.value) {
        note(missing: name, among: loaded.datasets.keys, noting: &report)
      }
      return
    }
    if dataset[keyPath: table] != nil { return }
    report.note(
      .indicatorDataset, at: name.place,
      Words(
        nl: "De dataset '\(visible(name.value))' bevat geen \(rows.nl).",
        en: "The dataset '\(visible(name.value))' does not hold \(rows.en)."),
      remedy: Words(
        nl: "Noem een dataset van de soort \(kind).", en: "Name a dataset of the kind \(kind)."))
  }

  func note(
    missing name: Located<String>, among names: some Sequence<String>, noting report: inout Report
  ) {
    report.note(
      .unknownName, at: name.place,
      Words(
        nl: "'\(visible(name.value))' staat niet in Evidence.",
        en: "'\(visible(name.value))' is not in Evidence.")
        + suggestion(for: name.value, among: names))
  }
}
