// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence

/// What a measure is given: the rows of one finding, already selected.
public enum MeasureInput: Sendable {
  /// Published figures: the numerator or the only variable, and the denominator where there is one.
  case figures(numerator: [Observation], denominator: [Observation], factor: Double)
  /// Rows of an award table, and the property that is asked for.
  case awards(AwardTable, rows: [Int], property: AwardSubject.AwardProperty)
}

/// A formula with a page, cases and literature; one Swift file each.
public protocol Measure: Sendable {
  /// The word an analyst writes after `measure:`.
  static var name: String { get }
  /// What it computes, in one sentence.
  static var summary: Words { get }

  /// The estimate, or why there is none. The order of rows never changes the result.
  func estimate(from input: MeasureInput, unit: CountingUnit) throws(NoEstimate) -> Estimate
}
