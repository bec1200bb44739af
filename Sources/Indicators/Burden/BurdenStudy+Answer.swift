// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence

extension BurdenStudy {
  /// Computes the burdens of the study's actions, compares them, and takes the measures away.
  ///
  /// `findings` are the numbers of indicators: populations that actions link to, and published
  /// costs. A key without a usable number is an error at its place; costs further apart than
  /// ``ratio`` are a warning, in which amounts are printed by `printing`.
  public func answer(
    with table: ActionTable, findings: [FindingKey: Finding],
    printing: (BurdenComparison.Amount) -> Words, noting report: inout Report
  ) -> BurdenAnswer {
    let counted = CountedActions(table, self, findings, noting: &report)
    let filled = ActionTable(snapshot: table.snapshot, rows: counted.rows)
    let burdens = BurdenBook.burdens(
      of: filled, counts: counted.counts, correlation: correlation, draws: draws,
      seed: UInt64(clamping: seed))
    var comparisons: [BurdenComparison] = []
    let published: [(BurdenSlice, [Located<FindingKey>])] = [
      (.perProcedure, perProcedure), (.total, totals), (.directive, directive),
    ]
    for (slice, keys) in published where !keys.isEmpty {
      let comparison = BurdenComparison(
        slice, burdens, keys, findings, at: place, noting: &report)
      comparison.check(against: ratio, printing: printing, noting: &report)
      comparisons.append(comparison)
    }
    let savings = BurdenSavings(study: self, table: filled, counts: counted.counts)
    return BurdenAnswer(
      study: self, snapshot: table.snapshot, actions: counted.rows.sorted { $0.id < $1.id },
      burdens: burdens, comparisons: comparisons, savings: savings.figures(for: burdens))
  }
}
