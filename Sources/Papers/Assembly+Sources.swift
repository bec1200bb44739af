// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Documents
internal import Evidence
internal import Indicators

extension Assembly {
  /// The snapshots a finding rests on; the dataset of its indicator where no row was used.
  func snapshots(of finding: Finding) -> [String] {
    let used = finding.lineage.snapshots
    if !used.isEmpty { return used }
    return ledger.indicators[finding.key.indicator].map { [$0.dataset.value] } ?? []
  }

  /// Where a dataset comes from, with the mention of the reference under which it is cited.
  mutating func source(_ id: String) -> [Inline] {
    let start = say(nl: " Bron: ", en: " Source: ")
    guard let snapshot = ledger.snapshots[id] else { return [.text(start), .code(id), .text(".")] }
    let origin = snapshot.origin
    let published = longDate(origin.published)[language]
    let retrieved = longDate(origin.retrieved)[language]
    let words = say(
      nl: "\(start)\(origin.title), \(origin.producer), gepubliceerd \(published), "
        + "opgehaald \(retrieved), uitgave \(origin.vintage), ",
      en: "\(start)\(origin.title), \(origin.producer), published \(published), "
        + "retrieved \(retrieved), release \(origin.vintage), ")
    let link = Inline.link([.text(origin.url)], url: origin.url)
    return joined([.text(words), link] + mentionOfDataset(snapshot) + [.text(".")])
  }

  /// The mention of a dataset between parentheses; who reads the package reports a wrong name.
  private mutating func mentionOfDataset(_ snapshot: Snapshot) -> [Inline] {
    guard let slug = snapshot.origin.reference, ledger.references[slug] != nil else { return [] }
    let place = Place(path: snapshot.files.first?.path ?? snapshot.id)
    guard let mention = mention(Located(slug, at: place), locator: nil) else { return [] }
    return [.text(" (")] + mention + [.text(")")]
  }

  /// The name of a finding among others: its area and period as far as they say something.
  func caseName(of finding: Finding) -> String {
    let area = finding.key.area == .all ? nil : areaName(finding.key.area)
    let period = finding.key.period == .all ? nil : longPeriod(finding.key.period)[language]
    let parts = [area, period, finding.key.detailWords?[language]].compactMap(\.self)
    return parts.isEmpty ? say(nl: "alle gevallen", en: "all cases") : parts.joined(separator: ", ")
  }
}
