// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence

/// The number of awards or notices, or of those with a property.
///
/// value = the number of award sections (unit `award`) or of different notices (unit `notice`). With
/// a property that is true or false it counts the cases in which it is true; cases of which that is
/// unknown are counted as `unknown`, and the bounds say what the count would be without and with
/// them.
///
/// - No row at all: ``NoEstimate/noRows``, because an empty selection is more often a mistake than a
///   count of zero. Rows, but none with the property: 0.
/// - No case of which the property is known: ``NoEstimate/allUnknown(cases:)``.
public struct CountMeasure: Measure {
  /// The word after `measure:`.
  public static let name = "count"
  /// What it computes.
  public static let summary = Words(
    nl: "Het aantal gunningen of aankondigingen, eventueel met een eigenschap.",
    en: "The number of awards or notices, or of those with a property.")
  /// Rows, or a property that is true or false.
  public static let scope = MeasureScope(
    properties: [.rows, .outcome], usually: .rows, awardUnits: [.award, .notice])

  /// Makes the measure.
  public init() {}

  /// A count is a plain number.
  public static func printedUnits(for subject: Indicator.Subject) -> [ValueUnit] { [.number] }

  /// The count, or why there is none.
  public func estimate(
    from input: MeasureInput, unit: CountingUnit
  ) throws(NoEstimate) -> Estimate {
    guard case .awards(let cases) = input, !cases.rows.isEmpty else { throw .noRows }
    guard cases.readings.property.kind == .outcome else {
      let count = unit == .notice ? cases.noticeCount : cases.rows.count
      return Estimate(value: Double(count), n: count)
    }
    let tally = Tally(of: cases, unit: unit)
    guard tally.known > 0 else { throw .allUnknown(cases: tally.unknown) }
    let (low, high) = (Double(tally.yes), Double(tally.yes + tally.unknown))
    return Estimate(
      value: low, n: tally.known, unknown: tally.unknown,
      bounds: tally.unknown == 0 ? nil : low...high)
  }
}
