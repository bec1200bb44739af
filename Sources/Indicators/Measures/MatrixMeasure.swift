// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence

/// Who buys from whom: awards or notices by country of the buyer and country of the winner.
///
/// value = the number of award sections (unit `award`) or notices (unit `notice`) of a buyer in one
/// country with at least one winner from another. A winner without a country is `winner unknown`.
///
/// - An award to winners from two countries counts in both cells, so that cells can add up to more
///   than the number of awards. Awards without any winner are in no cell; a warning counts them.
/// - A cell without awards is no finding.
public struct MatrixMeasure: Measure {
  /// The word after `measure:`.
  public static let name = "matrix"
  /// What it computes.
  public static let summary = Words(
    nl: "Wie van wie koopt: gunningen naar land van de inkoper en land van de winnaar.",
    en: "Who buys from whom: awards by country of the buyer and country of the winner.")
  /// Rows, by buyer and winner.
  public static let scope = MeasureScope(
    properties: [.rows], usually: .rows, awardUnits: [.award, .notice], splits: [.area, .winner])

  /// Makes the measure.
  public init() {}

  /// The count of a cell.
  public func estimate(
    from input: MeasureInput, unit: CountingUnit
  ) throws(NoEstimate) -> Estimate {
    try CountMeasure().estimate(from: input, unit: unit)
  }
}
