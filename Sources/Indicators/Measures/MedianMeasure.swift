// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence
internal import Numerics

/// The middle value: of the tenders or values of awards, or of one figure over a set of areas.
///
/// value = the middle of the sorted values; of an even number of values the mean of the two in the
/// middle. No interval is given.
///
/// - Awards: n is the number of awards with a value, `missing` the number without one; the rules for
///   placeholders and currencies are those of ``SumMeasure``.
/// - Areas: every area of the selection must have a number, else
///   ``NoEstimate/missingAreas(needed:present:)``; n is the number of areas. An area with several
///   rows is ``NoEstimate/ambiguous(rows:)``.
public struct MedianMeasure: Measure {
  /// The word after `measure:`.
  public static let name = "median"
  /// What it computes.
  public static let summary = Words(
    nl: "De middelste waarde: van gunningen, of van een cijfer over een aantal gebieden.",
    en: "The middle value: of awards, or of one figure over a set of areas.")
  /// One variable over areas, or the tenders or value of awards.
  public static let scope = MeasureScope(
    figures: .overAreas, properties: [.number], usually: .tenderCount, awardUnits: [.award])

  /// Makes the measure.
  public init() {}

  /// The median, or why there is none.
  public func estimate(
    from input: MeasureInput, unit: CountingUnit
  ) throws(NoEstimate) -> Estimate {
    switch input {
    case .figures(let rows, _, let factor):
      var numbers: [Double] = []
      for group in groups(rows, by: \.area.code) { numbers.append(try number(in: group)) }
      return Estimate(value: try median(numbers) * factor, n: numbers.count)
    case .awards(let cases):
      let sample = try AwardSample(of: cases)
      return Estimate(
        value: try median(sample.numbers), n: sample.numbers.count, missing: sample.missing)
    case .groups: throw .noRows
    }
  }

  private func median(_ numbers: [Double]) throws(NoEstimate) -> Double {
    do { return try Summary.median(numbers) } catch { throw .noRows }
  }
}
