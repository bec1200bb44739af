// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Dated rates of the euro out of one dataset, with the rows they stand in.
struct DatedRates {
  let table: ObservationTable
  let rates: CurrencyRates

  /// The rates that an indicator names; reports a dataset that is not there or holds none.
  init?(
    _ name: String, of indicator: Indicator, among figures: [String: ObservationTable],
    noting report: inout Report
  ) {
    guard let table = figures[name], table.hasRates else {
      report.note(
        .indicatorDataset, at: indicator.place(of: "rates"),
        Words(
          nl: "Er is geen dataset '\(visible(name))' met koersen van de euro.",
          en: "There is no dataset '\(visible(name))' with rates of the euro.")
          + suggestion(for: name, among: figures.keys))
      return nil
    }
    self.table = table
    rates = CurrencyRates([table])
  }
}

extension ObservationTable {
  /// Whether a row is a rate of the euro.
  var hasRates: Bool { rows.contains { $0.variable.hasPrefix(CurrencyRates.variable) } }
}
