// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence

/// Computes indicators: selects rows, splits them, and calls the measure.
///
/// ## Topics
/// - ``findings(of:in:selections:noting:)``
public enum IndicatorBook {
  /// Every finding of an indicator in its dataset, in the order of their keys.
  ///
  /// Published figures give a finding for every area and period that the variable has a row for, or
  /// one per period for a median over areas, with the slug of the selection in capitals as its area.
  /// Awards give one finding `[all, all]`, or one for each part of the split. A finding without a
  /// number says why. What the indicator asks and the dataset does not know is reported at the
  /// field that asks it.
  ///
  /// Values in other currencies become euro by the dated rates an indicator names among `figures`, the
  /// published figures by the name of their dataset.
  ///
  /// The order of rows and files never changes the result.
  public static func findings(
    of indicator: Indicator, in dataset: Dataset, selections: [String: Selection],
    figures: [String: ObservationTable] = [:], noting report: inout Report
  ) -> [Finding] {
    guard let measure = Measures.reading(indicator.measure, noting: &report),
      indicator.fits(measure, noting: &report)
    else { return [] }
    switch (indicator.subject, dataset) {
    case (.observations(let subject), .observations(let table)):
      let page = FigurePage(
        indicator: indicator, subject: subject, measure: measure, table: table)
      return page.findings(selections: selections, noting: &report)
    case (.awards(let subject), .awards(let table)):
      var rates: DatedRates?
      if let name = subject.rules.rates {
        rates = DatedRates(name, of: indicator, among: figures, noting: &report)
        if rates == nil { return [] }
      }
      let page = AwardPage(indicator, subject, measure, table, rates: rates)
      return page.findings(selections: selections, noting: &report)
    case (.observations, _), (.awards, _):
      noteKind(of: indicator, dataset, noting: &report)
      return []
    }
  }

  private static func noteKind(
    of indicator: Indicator, _ dataset: Dataset, noting report: inout Report
  ) {
    let kind =
      switch dataset {
      case .observations: Words(nl: "gepubliceerde cijfers", en: "published figures")
      case .awards: Words(nl: "gunningen", en: "awards")
      case .actions: Words(nl: "handelingen", en: "actions")
      case .register: Words(nl: "een register", en: "a register")
      }
    let name = visible(indicator.dataset.value)
    report.note(
      .indicatorDataset, at: indicator.dataset.place,
      Words(
        nl: "De dataset '\(name)' bevat \(kind.nl), en dat leest deze indicator niet.",
        en: "The dataset '\(name)' holds \(kind.en), which this indicator does not read."))
  }
}
