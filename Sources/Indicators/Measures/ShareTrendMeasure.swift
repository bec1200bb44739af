// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence
internal import Numerics

/// How a share changes from year to year, in percentage points a year.
///
/// value = the slope of Theil and Sen: the median of (p_j − p_i) ÷ (j − i) over all pairs of years, with
/// p the share of ``ShareMeasure`` in that year. The interval is Sen's at 95 %.
///
/// Besides it come `tau` (Kendall), `mann-kendall-p` and `cochran-armitage-p` (two-sided p-values) and
/// `years` (how many). Mann-Kendall weighs every year the same; Cochran-Armitage weighs every case.
///
/// - Years without a known outcome are left out; fewer than three left: ``NoEstimate/tooFewGroups(needed:found:)``.
/// - The same share in every year: ``NoEstimate/allEqual``.
/// - Definitions that change between years: ``NoEstimate/seriesBreak(_:)``.
///
/// Mann, H. B. (1945), Econometrica 13, 245–259. Sen, P. K. (1968), JASA 63, 1379–1389,
/// doi:10.1080/01621459.1968.10480934. Armitage, P. (1955), Biometrics 11, 375–386.
public struct ShareTrendMeasure: Measure {
  /// The word after `measure:`.
  public static let name = "share-trend"
  /// What it computes.
  public static let summary = Words(
    nl: "Hoe een aandeel van jaar op jaar verandert, in procentpunten per jaar.",
    en: "How a share changes from year to year, in percentage points a year.")
  /// A property that is true or false, in years.
  public static let scope = MeasureScope(
    properties: [.outcome], usually: .crossBorder, awardUnits: [.notice, .award], groups: .years)

  /// Makes the measure.
  public init() {}

  /// A slope of shares is in percentage points.
  public static func printedUnits(for subject: Indicator.Subject) -> [ValueUnit] { [.percent] }

  /// The slope, or why there is none.
  public func estimate(
    from input: MeasureInput, unit: CountingUnit
  ) throws(NoEstimate) -> Estimate {
    let groups = try GroupTallies(of: input, unit: unit, atLeast: 3)
    let years = groups.known.compactMap { name, tally -> ScoredShare? in
      guard case .year(let year) = name else { return nil }
      return ScoredShare(tally.yes, of: tally.known, score: Double(year))
    }
    let shares = years.map { 100 * Double($0.count) / Double($0.total) }
    guard let trend = try? MannKendall(times: years.map(\.score), values: shares)
    else { throw .allEqual }
    let interval = try? trend.slopeInterval(level: ShareMeasure.level)
    return Estimate(
      value: trend.slope, n: groups.cases, unknown: groups.unknown, interval: interval,
      method: interval == nil ? nil : .sen,
      companions: [
        .number("tau", trend.tau, .decimals(2)),
        .number("mann-kendall-p", trend.outcome.pValue, .probability),
        Companion("cochran-armitage-p", in: .number, digits: .probability, weighted(years)),
        .number("years", Double(years.count), .decimals(0)),
      ])
  }

  private func weighted(_ years: [ScoredShare]) -> Result<Estimate, NoEstimate> {
    guard let outcome = try? ShareTrend.cochranArmitage(years) else { return .failure(.allEqual) }
    return .success(Estimate(value: outcome.pValue, n: nil))
  }
}
