// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence
internal import Numerics

/// How far awards go to the winners of few countries: the index of Herfindahl and Hirschman.
///
/// value = Σ p², with p the share of each country of winners; from 1 ÷ the number of countries to 1,
/// all in one country. An award with winners from several countries counts once for each.
///
/// - Unit `award`: each award section counts for every country among its winners.
/// - Unit `notice`: a notice counts once for every country among the winners of its awards.
/// - n is the number of awards or notices with a known country; one with a country and an unknown
///   winner counts for what is known. One without any known country is unknown.
/// - The interval is linearised over notices, 95 %, and kept between 0 and 1. One notice, or all in
///   one country: no interval.
/// - No known country: ``NoEstimate/allUnknown(cases:)``. No row: ``NoEstimate/noRows``.
///
/// Names of winners are never stored: concentration among firms cannot be computed.
///
/// Hirschman, A. O. (1964), The paternity of an index, American Economic Review 54, 761.
public struct ConcentrationMeasure: Measure {
  /// The word after `measure:`.
  public static let name = "concentration"
  /// What it computes.
  public static let summary = Words(
    nl: "Hoe ver gunningen naar winnaars uit weinig landen gaan (index van Herfindahl).",
    en: "How far awards go to winners from few countries (index of Herfindahl).")
  /// Rows, by the countries of their winners.
  public static let scope = MeasureScope(properties: [.rows], awardUnits: [.award, .notice])

  /// Makes the measure.
  public init() {}

  /// The index is a number without a unit.
  public static func printedUnits(for subject: Indicator.Subject) -> [ValueUnit] { [.number] }

  /// The index, or why there is none.
  public func estimate(
    from input: MeasureInput, unit: CountingUnit
  ) throws(NoEstimate) -> Estimate {
    guard case .awards(let cases) = input, !cases.rows.isEmpty else { throw .noRows }
    let countries = WinnerCountries(of: cases, perNotice: unit == .notice)
    guard countries.known > 0, let counts = try? CountConcentration(countries.totals)
    else { throw .allUnknown(cases: countries.unknown) }
    let index = counts.herfindahl()
    let interval = countries.spread(of: index).interval(around: index, within: 0...1)
    return Estimate(
      value: index, n: countries.known, unknown: countries.unknown, interval: interval,
      method: interval == nil ? nil : .linearised)
  }
}
