// SPDX-License-Identifier: EUPL-1.2
package import Evidence
package import Numerics

/// The cost of some actions as a function of the quantities that are estimated.
///
/// - Definition: Σ lines procedures × frequency × (time × labour cost × (1 + overhead) +
///   out-of-pocket). Time, frequency and the business-as-usual share are PERT distributed; the rest
///   is known. Within a state, the same quantity of two lines has one rank correlation.
///
/// The draws of a part of a run are the same digits as those of the whole run, so a run may be
/// divided over cores.
/// Literature: SCM Network (2005), International Standard Cost Model Manual.
package struct BurdenModel: Sendable {
  /// One drawn quantity.
  struct Input: Sendable {
    let line: Int
    let role: BurdenLine.Role
    let input: ModelInput
  }

  let lines: [BurdenLine]
  let drawn: [Input]
  private let correlation: RankCorrelation?
  /// The quantities of each line, in the order of the lines.
  private let quantities: [Quantities]

  /// The quantities of one line.
  private struct Quantities: Sendable {
    var time = Quantity.known(0)
    var frequency = Quantity.known(0)
    var usualShare = Quantity.known(0)
  }

  /// A number, or the place of one that is drawn.
  private enum Quantity: Sendable {
    case known(Double)
    case drawn(Int)

    func value(in row: [Double]) -> Double {
      switch self {
      case .known(let value): value
      case .drawn(let place): row[place]
      }
    }
  }

  /// Takes actions in any order; those with a gap in the cost of one procedure are left out.
  package init(
    _ actions: [Action], counts: [String: Double] = [:], correlation: Double
  ) throws(Undefined) {
    let lines = actions.compactMap { action in
      try? BurdenLine(action, procedures: action.procedures(counts))
    }
    try self.init(lines, correlation: correlation)
  }

  /// Takes lines in any order.
  init(_ lines: [BurdenLine], correlation: Double) throws(Undefined) {
    self.lines = lines.sorted { $0.action.id < $1.action.id }
    var drawn: [Input] = []
    var quantities: [Quantities] = []
    for (index, line) in self.lines.enumerated() {
      func quantity(_ role: BurdenLine.Role) throws(Undefined) -> Quantity {
        guard let spread = line.spread(role), spread.low < spread.high else {
          return .known(line.spread(role)?.likely ?? 0)
        }
        let input = try ModelInput.pert(
          minimum: spread.low, mode: spread.likely, maximum: spread.high)
        drawn.append(Input(line: index, role: role, input: input))
        return .drawn(drawn.count - 1)
      }
      quantities.append(
        Quantities(
          time: try quantity(.time), frequency: try quantity(.frequency),
          usualShare: try quantity(.usualShare)))
    }
    self.drawn = drawn
    self.quantities = quantities
    self.correlation = try Self.correlation(of: drawn, lines: self.lines, correlation)
  }

  /// The rank correlations; none when every pair is independent.
  private static func correlation(
    of drawn: [Input], lines: [BurdenLine], _ strength: Double
  ) throws(Undefined) -> RankCorrelation? {
    let matrix = drawn.indices.map { left in
      drawn.indices.map { right in
        if left == right { return 1.0 }
        let (one, two) = (drawn[left], drawn[right])
        let isPair =
          one.role == two.role && lines[one.line].action.area == lines[two.line].action.area
        return isPair ? strength : 0
      }
    }
    let isNeeded = matrix.contains { $0.filter { $0 != 0 }.count > 1 }
    return isNeeded ? try RankCorrelation(matrix) : nil
  }

  /// The drawn quantities for a run; a run needs at least one.
  var inputs: [ModelInput] { drawn.isEmpty ? [.fixed(0)] : drawn.map(\.input) }

  /// The cost in a slice with the drawn quantities of `row`.
  func cost(_ slice: BurdenSlice, _ row: [Double]) -> Double { cost(of: part(slice), row) }

  /// The lines of a slice, and which part of their cost belongs to it.
  private func part(_ slice: BurdenSlice) -> (lines: [Int], share: BurdenLine.Part) {
    let own = lines.indices.filter { index in
      let action = lines[index].action
      return slice.holds(actor: action.actor, phase: action.phase)
    }
    return (own, slice.part)
  }

  private func cost(of part: (lines: [Int], share: BurdenLine.Part), _ row: [Double]) -> Double {
    var sum = 0.0
    for index in part.lines {
      let own = quantities[index]
      sum += lines[index].cost(
        part.share, time: own.time.value(in: row), frequency: own.frequency.value(in: row),
        usualShare: own.usualShare.value(in: row))
    }
    return sum
  }

  /// The costs of draws `range` of a run, a list for each slice.
  package func draws(
    of slices: [BurdenSlice], range: Range<Int>, seed: UInt64
  ) throws(Undefined) -> [[Double]] {
    let run = try MonteCarlo(inputs, correlation: correlation)
    let parts = slices.map(part)
    var costs = [[Double]](repeating: [], count: slices.count)
    _ = try run.results(of: range, seed: seed) { (row) throws(Undefined) -> Double in
      for (index, part) in parts.enumerated() { costs[index].append(cost(of: part, row)) }
      return 0
    }
    for cost in costs.joined() where !cost.isFinite {
      throw .outsideDomain(argument: "cost", value: cost)
    }
    return costs
  }

  /// The first-order Sobol index of every drawn quantity, as if all were independent.
  ///
  /// - Definition: Var(E(cost | quantity)) ÷ Var(cost). Every quantity stands in one product, so the
  ///   cost is linear in it: with the others at their means, the index is slope² × variance of the
  ///   quantity ÷ variance of the cost, without drawing.
  ///
  /// Literature: Saltelli and others (2010), Variance based sensitivity analysis of model output,
  /// Computer Physics Communications 181(2), 259-270, DOI 10.1016/j.cpc.2009.09.018.
  package func firstOrder(_ slice: BurdenSlice) throws(Undefined) -> [Double] {
    let variance = try moments(slice).variance
    if variance == 0 { throw .zeroDenominator }
    let means = inputs.map(\.mean)
    var indices: [Double] = []
    for (index, input) in inputs.enumerated() {
      var (without, with) = (means, means)
      without[index] = 0
      with[index] = 1
      let slope = cost(slice, with) - cost(slice, without)
      let own = try CostModel(lines: [[input]]).moments().variance
      indices.append(slope * slope * own / variance)
    }
    return indices
  }

  /// The exact mean and variance of a slice, as if all quantities were independent.
  package func moments(_ slice: BurdenSlice) throws(Undefined) -> CostMoments {
    var factors: [[ModelInput]] = []
    for line in lines where slice.holds(actor: line.action.actor, phase: line.action.phase) {
      factors.append(try line.factors(slice.part))
    }
    return try CostModel(lines: factors).moments()
  }
}
