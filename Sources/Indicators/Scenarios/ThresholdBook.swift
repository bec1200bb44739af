// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence

/// What a question about thresholds is answered with, besides the awards.
public struct ThresholdSources: Sendable {
  /// Published figures among which dated rates of the euro may be.
  public var figures: [ObservationTable] = []
  /// The findings that may give the current threshold.
  public var findings: [FindingKey: Finding] = [:]
  /// The lists of codes that conditions may name.
  public var selections: [String: Selection] = [:]
  /// The computed burden that gives the cost of one procedure.
  public var burden: BurdenAnswer?

  /// Nothing but the awards.
  public init() {}
}

/// Counts what lies above and below thresholds.
///
/// ## Topics
/// - ``answer(to:in:with:noting:)``
public enum ThresholdBook {
  /// The answer, or nothing when a condition is not understood; that is reported.
  ///
  /// Awards count by the default rules of every award measure. A notice lies where the value of its
  /// counted awards lies; one with some unknown values lies above when the known part does, and else on
  /// no side. Nothing is added for notices that are not published, and nothing for those of unknown
  /// value, unless the study assumes it by name.
  public static func answer(
    to study: ThresholdStudy, in table: AwardTable, with sources: ThresholdSources,
    noting report: inout Report
  ) -> ThresholdAnswer? {
    guard let rows = rows(of: study, in: table, sources.selections, noting: &report)
    else { return nil }
    let tally = NoticeTally(of: table, rows: rows, rates: CurrencyRates(sources.figures))
    let current = study.current.flatMap { amount($0, sources.findings, noting: &report) }
    let lines = study.thresholds.map { threshold in
      ThresholdPage(
        threshold: threshold, current: current, study: study, notices: tally.notices,
        burden: sources.burden
      ).line
    }
    return ThresholdAnswer(
      study: study, snapshot: table.snapshot, current: current, notices: tally.notices.count,
      gaps: tally.gaps, lines: lines, rates: sources.figures.filter(\.hasRates).map(\.snapshot),
      lineage: table.lineage(of: rows))
  }

  /// The rows that count: those of the default rules that meet the conditions.
  private static func rows(
    of study: ThresholdStudy, in table: AwardTable, _ selections: [String: Selection],
    noting report: inout Report
  ) -> [Int32]? {
    let words = AwardWords(
      property: Located(AwardProperty.rows.name, at: study.place),
      fields: study.conditions.map { ["where": $0] } ?? [:])
    guard var subject = words.subject(noting: &report) else { return nil }
    subject.conditions +=
      study.state.map { state in
        [AwardSubject.Condition(field: .buyer, values: [state.code])]
      } ?? []
    let indicator = Indicator(
      id: study.id, title: study.title, measure: Located(CountMeasure.name, at: study.place),
      dataset: study.awards, subject: .awards(subject), countingUnit: .notice, unit: .number,
      decimals: 0, intervalDecimals: 0, definition: study.title, method: study.method,
      place: study.place, fieldPlaces: words.places)
    return RowFilter(
      indicator, subject, of: table, selections: selections, noting: &report)?.rows
  }

  /// The current threshold in euro; a finding without an amount is reported.
  private static func amount(
    _ current: Located<ThresholdStudy.Current>, _ findings: [FindingKey: Finding],
    noting report: inout Report
  ) -> Double? {
    switch current.value {
    case .amount(let amount): return amount
    case .finding(let key):
      if let euro = findings[key]?.euro, euro > 0 { return euro }
      noteNumber(key.description, at: current.place, noting: &report)
      return nil
    }
  }
}
