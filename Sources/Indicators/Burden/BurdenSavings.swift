// SPDX-License-Identifier: EUPL-1.2
internal import Evidence
internal import Numerics

/// What the measures of a study save.
///
/// - Definition: Σ actions the measure touches: cost of the part it works on × the share it takes away.
///   The share is PERT distributed, one draw for all actions of an area, independent of the cost.
///
/// A measure without a share is not computable, and says so. Savings of several measures overlap and
/// are never added up.
struct BurdenSavings {
  let study: BurdenStudy
  let table: ActionTable
  let counts: [String: Double]

  /// The saving of every measure in every area and term, in the order of the burdens.
  func figures(for burdens: [AreaBurden]) -> [SavingFigure] {
    study.savings.enumerated().flatMap { place, measure in
      burdens.map { burden in
        SavingFigure(
          measure: measure, area: burden.area, term: burden.term,
          result: Result { () throws(NoSaving) in
            try estimate(measure, place, area: burden.area, term: burden.term)
          })
      }
    }
  }

  private func estimate(
    _ measure: SavingMeasure, _ place: Int, area: Area, term: CostTerm
  ) throws(NoSaving) -> BurdenEstimate {
    guard let share = measure.removes, measure.basis != nil else { throw .noShare }
    let actions = table.rows.filter {
      $0.term == term && (area == .all || $0.area == area) && measure.touches($0)
    }.sorted { $0.id < $1.id }
    if actions.isEmpty { throw .noActions }
    let cost = try cost(of: measure.part.slice, actions, area: area)
    do throws(Undefined) {
      let costs = try BurdenModel(actions, counts: counts, correlation: study.correlation)
        .draws(of: [measure.part.slice], range: 0..<study.draws, seed: seed)[0]
      return try saving(cost, costs, share, seed: seed &+ UInt64(place + 1) << 32)
    } catch { throw .noCost(.undefined(error)) }
  }

  private var seed: UInt64 { UInt64(clamping: study.seed) }

  /// The cost that the measure works on, or why it is not known.
  private func cost(
    of slice: BurdenSlice, _ actions: [Action], area: Area
  ) throws(NoSaving) -> BurdenEstimate {
    let burdens = BurdenBook.burdens(
      of: ActionTable(snapshot: table.snapshot, rows: actions), counts: counts,
      correlation: study.correlation, draws: study.draws, seed: seed)
    let own = burdens.first { $0.area == area } ?? burdens.first
    guard let figure = own?.figures.first(where: { $0.slice == slice }) else { throw .noActions }
    do { return try figure.result.get() } catch { throw .noCost(error) }
  }

  private func saving(
    _ cost: BurdenEstimate, _ costs: [Double], _ share: Spread, seed: UInt64
  ) throws(Undefined) -> BurdenEstimate {
    let input: ModelInput =
      share.low < share.high
      ? try .pert(
        minimum: share.low / 100, mode: share.likely / 100, maximum: share.high / 100)
      : .fixed(share.likely / 100)
    let part = try CostModel(lines: [[input]]).moments()
    let shares = try MonteCarlo([input]).results(of: 0..<costs.count, seed: seed) { $0[0] }
    let draws = zip(costs, shares).map { $0 * $1 }
    let variance = cost.independentDeviation * cost.independentDeviation
    let square = (variance + cost.mean * cost.mean) * (part.variance + part.mean * part.mean)
    let mean = cost.mean * part.mean
    return BurdenEstimate(
      likely: cost.likely * share.likely / 100, mean: mean,
      independentDeviation: max(0, square - mean * mean).squareRoot(),
      deviation: try Summary.variance(draws).squareRoot(),
      low: try Summary.quantile(of: draws, at: BurdenBook.tail),
      high: try Summary.quantile(of: draws, at: 1 - BurdenBook.tail))
  }
}
