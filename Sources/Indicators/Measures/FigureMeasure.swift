// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence

/// A published figure as it stands, times the factor of the indicator.
///
/// value = figure × factor. There is no n and no interval: the source gives none.
///
/// - No row: ``NoEstimate/noRows``.
/// - A row without a number: ``NoEstimate/missingPart(variable:)``.
/// - Several rows: ``NoEstimate/ambiguous(rows:)``, also when their values are the same.
public struct FigureMeasure: Measure {
  /// The word after `measure:`.
  public static let name = "figure"
  /// What it computes.
  public static let summary = Words(
    nl: "Een gepubliceerd cijfer zoals het er staat.", en: "A published figure as it stands.")
  /// One variable of a dataset of observations.
  public static let scope = MeasureScope(figures: .one)

  /// Makes the measure.
  public init() {}

  /// The figure, or why there is none.
  public func estimate(
    from input: MeasureInput, unit: CountingUnit
  ) throws(NoEstimate) -> Estimate {
    guard case .figures(let rows, _, let factor) = input else { throw .noRows }
    return Estimate(value: try number(in: rows) * factor, n: nil)
  }
}

/// The number of the only row; throws when there is no row, no number, or more than one row.
func number(in rows: [Observation]) throws(NoEstimate) -> Double {
  guard let row = rows.first else { throw .noRows }
  guard rows.count == 1 else { throw .ambiguous(rows: rows.count) }
  guard case .number(let number, _) = row.value, number.isFinite else {
    throw .missingPart(variable: row.variable)
  }
  return number
}

/// The rows by what they answer, in the order of the answers' names.
func groups(
  _ rows: [Observation], by name: (Observation) -> String
) -> [[Observation]] {
  Dictionary(grouping: rows, by: name).sorted { $0.key < $1.key }.map(\.value)
}
