// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence

extension BurdenStudy {
  /// Computes the burdens of the study's actions and compares them.
  ///
  /// `findings` are the numbers of indicators: populations that actions link to, and published
  /// costs. A key without a usable number is an error at its place; costs further apart than
  /// ``ratio`` are a warning.
  public func answer(
    with table: ActionTable, findings: [FindingKey: Finding], noting report: inout Report
  ) -> BurdenAnswer {
    let burdens = BurdenBook.burdens(
      of: table, counts: counts(in: table, findings, noting: &report), correlation: correlation,
      draws: draws, seed: UInt64(clamping: seed))
    var comparisons: [BurdenComparison] = []
    let published: [(BurdenSlice, [Located<FindingKey>])] = [
      (.perProcedure, perProcedure), (.total, totals), (.directive, directive),
    ]
    for (slice, keys) in published where !keys.isEmpty {
      let comparison = BurdenComparison(
        slice, burdens, keys, findings, at: place, noting: &report)
      comparison.check(against: ratio, noting: &report)
      comparisons.append(comparison)
    }
    return BurdenAnswer(
      study: self, snapshot: table.snapshot, actions: table.rows.sorted { $0.id < $1.id },
      burdens: burdens, comparisons: comparisons)
  }

  /// The numbers that actions link to, by key.
  private func counts(
    in table: ActionTable, _ findings: [FindingKey: Finding], noting report: inout Report
  ) -> [String: Double] {
    var counts: [String: Double] = [:]
    for action in table.rows {
      guard case .counted(let text) = action.population else { continue }
      let finding = FindingKey(text).flatMap { findings[$0] }
      if let finding, finding.unit == .number, let value = finding.estimate?.value, value >= 0 {
        counts[text] = value
      } else {
        noteNumber(text, at: action.place, noting: &report)
      }
    }
    return counts
  }
}
