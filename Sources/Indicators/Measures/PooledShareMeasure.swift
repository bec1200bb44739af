// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence
internal import Numerics

/// The share in a typical state by random effects: states differ, and each says something of all.
///
/// For each state y = ln((k + ½) ÷ (n − k + ½)) with variance 1 ÷ (k + ½) + 1 ÷ (n − k + ½). The pooled y has
/// the variance between states by restricted maximum likelihood; value = 100 ÷ (1 + exp(−y)). The
/// interval is that of Hartung and Knapp at 95 %.
///
/// Besides it come `prediction` (where the share of one more state is expected), `i-squared` (how much
/// of the variation is more than chance), `tau` (the spread between states, as ln odds), `q-p` (the
/// p-value of Cochran's Q) and `states`.
///
/// - Fewer than two states with a known outcome: ``NoEstimate/tooFewGroups(needed:found:)``; for the
///   prediction fewer than three.
/// - The same y in every state: no interval, as a width of 0 would claim too much.
///
/// Hartung, J. and Knapp, G. (2001), Statistics in Medicine 20, 3875–3889. Higgins, J. P. T., Thompson,
/// S. G. and Spiegelhalter, D. J. (2009), Journal of the Royal Statistical Society A 172, 137–159.
public struct PooledShareMeasure: Measure {
  /// The word after `measure:`.
  public static let name = "pooled-share"
  /// What it computes.
  public static let summary = Words(
    nl: "Het aandeel in een typische lidstaat, met hoezeer lidstaten verschillen.",
    en: "The share in a typical member state, with how much member states differ.")
  /// A property that is true or false, in states.
  public static let scope = MeasureScope(
    properties: [.outcome], usually: .crossBorder, awardUnits: [.notice, .award], groups: .areas)

  /// Makes the measure.
  public init() {}

  /// A share is always in percent.
  public static func printedUnits(for subject: Indicator.Subject) -> [ValueUnit] { [.percent] }

  /// The pooled share, or why there is none.
  public func estimate(
    from input: MeasureInput, unit: CountingUnit
  ) throws(NoEstimate) -> Estimate {
    let groups = try GroupTallies(of: input, unit: unit, atLeast: 2)
    let odds = groups.known.map { LogOdds($0.tally) }
    guard
      let states = try? MetaAnalysis(
        effects: odds.map(\.effect), variances: odds.map(\.variance)),
      let pooled = try? states.pooled(
        .restrictedLikelihood, error: .hartungKnapp, level: ShareMeasure.level)
    else { throw .notFinite }
    let interval = pooled.interval.low < pooled.interval.high ? share(pooled.interval) : nil
    let value = share(pooled.estimate)
    return Estimate(
      value: value, n: groups.cases, unknown: groups.unknown, interval: interval,
      method: interval == nil ? nil : .hartungKnapp,
      companions: companions(of: states, value, odds.count))
  }

  private func companions(
    of states: MetaAnalysis, _ value: Double, _ count: Int
  ) -> [Companion] {
    let prediction: Result<Estimate, NoEstimate> =
      (try? states.predictionInterval(level: ShareMeasure.level)).map { interval in
        .success(
          Estimate(value: value, n: nil, interval: share(interval), method: .prediction))
      } ?? .failure(.tooFewGroups(needed: 3, found: count))
    let heterogeneity = states.heterogeneity()
    let variance = states.betweenVariance(.restrictedLikelihood)
    return [
      Companion("prediction", in: .percent, prediction),
      Companion(
        "i-squared", in: .percent, .success(Estimate(value: 100 * heterogeneity.share, n: nil))),
      .number("tau", variance.squareRoot(), .decimals(2)),
      .number("q-p", heterogeneity.q.p, .probability),
      .number("states", Double(count), .decimals(0)),
    ]
  }

  private func share(_ logOdds: Double) -> Double { 100 / (1 + Elementary.exp(-logOdds)) }

  private func share(_ interval: Interval) -> Interval {
    Interval(low: share(interval.low), high: share(interval.high), level: interval.level)
  }
}

/// The logarithm of the odds of a state with half a case added on each side, and its variance.
private struct LogOdds {
  let effect: Double
  let variance: Double

  init(_ tally: Tally) {
    let (yes, no) = (Double(tally.yes) + 0.5, Double(tally.no) + 0.5)
    effect = Elementary.log(yes / no)
    variance = 1 / yes + 1 / no
  }
}
