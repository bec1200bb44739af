// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence
internal import Numerics

/// The share of all tenders that has an origin: from small firms, from other states.
///
/// value = 100 × Σ a ÷ Σ b over the awards of which both are known, with b the number of tenders and
/// a those among them with the origin. An award with many tenders weighs more than one with few.
/// n is Σ b. The interval is a percentile bootstrap over notices at 95 %.
///
/// - Awards with an unknown number, without a tender, or with more tenders of the origin than
///   tenders are counted as missing.
/// - No usable award: ``NoEstimate/allUnknown(cases:)``; no row: ``NoEstimate/noRows``.
///
/// Davison, A. C. and Hinkley, D. V. (1997), Bootstrap Methods and their Application, section 3.8.
public struct TenderShareMeasure: Measure {
  /// The word after `measure:`.
  public static let name = "tender-share"
  /// What it computes.
  public static let summary = Words(
    nl: "Het aandeel van alle inschrijvingen met een herkomst, zoals het midden- en kleinbedrijf.",
    en: "The share of all tenders with an origin, such as small and medium-sized enterprises.")
  /// A number of tenders among all tenders.
  public static let scope = MeasureScope(
    properties: [.number], only: [.tendersSME, .tendersOtherEU, .tendersNonEU],
    usually: .tendersSME, awardUnits: [.tender])

  /// Makes the measure.
  public init() {}

  /// A share is always in percent.
  public static func printedUnits(for subject: Indicator.Subject) -> [ValueUnit] { [.percent] }

  /// The share, or why there is none.
  public func estimate(
    from input: MeasureInput, unit: CountingUnit
  ) throws(NoEstimate) -> Estimate {
    guard case .awards(let cases) = input, !cases.rows.isEmpty else { throw .noRows }
    guard case .wholes(let parts) = cases.readings.numbers else { throw .notFinite }
    let wholes = cases.table.tenders.numbers
    let isUsable = { (row: Int) in
      wholes[row] > 0 && parts[row] >= 0 && parts[row] <= wholes[row]
    }
    let known = cases.rows.count { isUsable(Int($0)) }
    guard known > 0 else { throw .allUnknown(cases: cases.rows.count) }
    let notices = NoticeClusters(of: cases.rows, in: cases.table, where: isUsable)
    let (above, below) = notices.wholeTotals { row in
      isUsable(row) ? (Int(parts[row]), Int(wholes[row])) : (0, 0)
    }
    let (part, whole) = (Double(above.reduce(0, +)), Double(below.reduce(0, +)))
    let interval = ratioInterval(above.map(Double.init), over: below.map(Double.init)).map(percent)
    return Estimate(
      value: 100 * part / whole, numerator: part, n: Int(whole),
      missing: cases.rows.count - known, interval: interval,
      method: interval == nil ? nil : .bootstrap)
  }
}
