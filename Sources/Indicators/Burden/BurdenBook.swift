// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
public import Evidence
internal import Numerics

/// Computes burdens: groups actions, fills in populations, draws, and asks what matters.
///
/// ## Topics
/// - ``burdens(of:counts:correlation:draws:seed:)``
public enum BurdenBook {
  /// How much lies below the low and above the high end of an interval.
  static let tail = 0.05

  /// The burden of every area and term of a table, groups of states first, then by code.
  ///
  /// - Parameters:
  ///   - table: actions in any order.
  ///   - counts: the numbers that indicators count, by key; a key without a number is a gap.
  ///   - correlation: the rank correlation within a state, from 0 to below 1.
  ///   - draws: how many, from 2.
  ///   - seed: the seed of the random streams.
  /// - Returns: one burden per area and term; also one for `all` where a table has two or more
  ///   states and no group. Groups and states are never added up.
  ///
  /// Edge cases: a gap makes every slice that needs it not computable, and the gap is named.
  /// Accuracy: means and independent deviations are exact; ends carry the Monte Carlo error.
  public static func burdens(
    of table: ActionTable, counts: [String: Double] = [:], correlation: Double, draws: Int,
    seed: UInt64
  ) -> [AreaBurden] {
    var burdens: [AreaBurden] = []
    for term in CostTerm.allCases {
      let rows = table.rows.filter { $0.term == term }
      var areas = Set(rows.map(\.area)).sorted { rank($0) < rank($1) }
      if areas.count > 1, !areas.contains(where: \.isGroup) { areas.insert(.all, at: 0) }
      for area in areas {
        let own = rows.filter { area == .all || $0.area == area }
        let page = BurdenPage(
          area: area, term: term, actions: own.sorted { $0.id < $1.id }, counts: counts,
          correlation: correlation, draws: draws, seed: seed)
        burdens.append(page.burden(snapshot: table.snapshot.id))
      }
    }
    return burdens
  }

  private static func rank(_ area: Area) -> (Int, String) { (area.isGroup ? 0 : 1, area.code) }
}

/// The actions of one area and term, on the way to a burden.
private struct BurdenPage {
  let area: Area
  let term: CostTerm
  let actions: [Action]
  let counts: [String: Double]
  let correlation: Double
  let draws: Int
  let seed: UInt64

  func burden(snapshot: String) -> AreaBurden {
    var lineage = Lineage()
    for action in actions {
      lineage.merge(
        Lineage(
          snapshot: snapshot, path: action.place.path, lines: CollectionOfOne(action.place.line)))
    }
    let model = Result { () throws(Undefined) in
      try BurdenModel(actions, counts: counts, correlation: correlation)
    }
    let figures = figures(of: model)
    let driven: BurdenSlice = figures.first?.estimate == nil ? .perProcedure : .total
    return AreaBurden(
      area: area, term: term, figures: figures, driven: driven,
      drivers: Result { () throws(NoBurden) in try drivers(of: driven, model) }, lineage: lineage)
  }

  private var slices: [BurdenSlice] {
    [.total, .usual, .directive, .perProcedure]
      + Set(actions.map(\.actor)).sorted().map { .actor($0) }
      + Set(actions.map(\.phase)).sorted().map { .phase($0) }
  }

  /// Refuses a slice that needs a quantity that is not known.
  private func check(_ slice: BurdenSlice) throws(NoBurden) {
    let own = actions.filter { slice.holds(actor: $0.actor, phase: $0.phase) }
    var gaps = own.flatMap { BurdenLine.gaps(of: $0) }
    if slice != .perProcedure {
      gaps += own.filter { $0.procedures(counts) == nil }.map {
        .init(action: $0.id, quantity: .population)
      }
    }
    if slice == .usual || slice == .directive {
      gaps += own.filter { $0.usualShare == nil }.map {
        .init(action: $0.id, quantity: .usualShare)
      }
    }
    if !gaps.isEmpty { throw .missing(gaps) }
    if slice == .perProcedure, area == .all || Set(own.map(\.population)).count > 1 {
      throw .differentPopulations
    }
  }

  private func figures(of model: Result<BurdenModel, Undefined>) -> [BurdenFigure] {
    let known = slices.filter { (try? check($0)) != nil }
    let costs = Result { () throws(Undefined) in
      known.isEmpty
        ? [] : try model.get().draws(of: known, range: 0..<max(2, draws), seed: seed)
    }
    return slices.map { slice in
      BurdenFigure(
        slice: slice,
        result: Result { () throws(NoBurden) in
          try check(slice)
          return try refusing { () throws(Undefined) in
            let place = known.firstIndex(of: slice) ?? 0
            return try estimate(slice, model.get(), costs.get()[place])
          }
        })
    }
  }

  private func estimate(
    _ slice: BurdenSlice, _ model: BurdenModel, _ costs: [Double]
  ) throws(Undefined) -> BurdenEstimate {
    let moments = try model.moments(slice)
    return BurdenEstimate(
      likely: model.cost(slice, model.inputs.map(\.mode)), mean: moments.mean,
      independentDeviation: moments.standardDeviation,
      deviation: try Summary.variance(costs).squareRoot(),
      low: try Summary.quantile(of: costs, at: BurdenBook.tail),
      high: try Summary.quantile(of: costs, at: 1 - BurdenBook.tail))
  }

  private func drivers(
    of slice: BurdenSlice, _ model: Result<BurdenModel, Undefined>
  ) throws(NoBurden) -> [BurdenDriver] {
    try check(slice)
    let model = try refusing { () throws(Undefined) in try model.get() }
    if model.drawn.isEmpty { throw .nothingVaries }
    return try refusing { () throws(Undefined) in
      let bars = try Sensitivity.tornado(model.inputs, tail: BurdenBook.tail) {
        model.cost(slice, $0)
      }
      let shares = try model.firstOrder(slice)
      return bars.filter { $0.swing > 0 }.map { bar in
        let input = model.drawn[bar.input]
        return BurdenDriver(
          action: model.lines[input.line].action.id, quantity: input.role.quantity, low: bar.low,
          high: bar.high, firstOrder: shares[bar.input])
      }
    }
  }
}

/// What a computation gives, with its refusal as a reason without a burden.
private func refusing<Value>(
  _ compute: () throws(Undefined) -> Value
) throws(NoBurden) -> Value {
  do throws(Undefined) { return try compute() } catch { throw .undefined(error) }
}
