// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence
internal import Indicators

extension LoadedEvidence {
  /// Whether the dataset of an indicator could not be read wholly, or is not there.
  func isUnread(_ indicator: Indicator) -> Bool {
    let name = indicator.dataset.value
    return datasets[name] == nil || unread.datasets.contains(name)
  }

  /// Whether a reference is there, read or not.
  func hasReference(_ slug: String) -> Bool {
    references[slug] != nil || unread.references.contains(slug)
  }

  /// Whether something that is told elsewhere explains what an indicator did not find.
  func explains(_ kind: DiagnosticKind, of indicator: Indicator) -> Bool {
    let aboutRows: [DiagnosticKind] = [
      .indicatorSeries, .indicatorEmpty, .indicatorPart, .indicatorNotWhole, .indicatorUnplaced,
    ]
    if isUnread(indicator), aboutRows.contains(kind) { return true }
    return kind == .indicatorSelection
      && indicator.selections.contains(where: unread.selections.contains)
  }
}

extension Indicator {
  /// The selections an indicator names, by slug.
  fileprivate var selections: [String] {
    switch subject {
    case .observations(let subject): [subject.over].compactMap(\.self)
    case .awards(let subject): subject.selections
    }
  }
}
