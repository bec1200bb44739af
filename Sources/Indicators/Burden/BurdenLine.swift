// SPDX-License-Identifier: EUPL-1.2
internal import Evidence
internal import Numerics

/// An action of which the cost of one procedure is known.
struct BurdenLine: Hashable, Sendable {
  /// A quantity that is drawn.
  enum Role: CaseIterable, Sendable {
    case time
    case frequency
    case usualShare

    var quantity: BurdenQuantity {
      switch self {
      case .time: .time
      case .frequency: .frequency
      case .usualShare: .usualShare
      }
    }
  }

  let action: Action
  let time: Spread
  /// Euro for one unit of time.
  let rate: Double
  let frequency: Spread
  let outOfPocket: Double
  /// The number of procedures, where it is known.
  let procedures: Double?

  /// Takes an action; refused with every quantity that is not known.
  init(_ action: Action, procedures: Double?) throws(NoBurden) {
    guard let time = action.time, let hours = action.hoursPerUnit,
      let labourCost = action.labourCost, let overhead = action.overhead,
      let frequency = action.frequency, let outOfPocket = action.outOfPocket
    else { throw .missing(Self.gaps(of: action)) }
    self.action = action
    self.time = time
    rate = hours * labourCost * (1 + overhead / 100)
    self.frequency = frequency
    self.outOfPocket = outOfPocket
    self.procedures = procedures
  }

  /// The quantities without which one procedure has no cost.
  static func gaps(of action: Action) -> [NoBurden.Gap] {
    let known: [(BurdenQuantity, Bool)] = [
      (.time, action.time != nil && action.hoursPerUnit != nil),
      (.labourCost, action.labourCost != nil), (.overhead, action.overhead != nil),
      (.frequency, action.frequency != nil), (.outOfPocket, action.outOfPocket != nil),
    ]
    return known.filter { !$0.1 }.map { NoBurden.Gap(action: action.id, quantity: $0.0) }
  }

  /// What is drawn; nothing for a share that is not known.
  func spread(_ role: Role) -> Spread? {
    switch role {
    case .time: time
    case .frequency: frequency
    case .usualShare: action.usualShare
    }
  }

  /// Which part of the cost of a line is meant.
  enum Part: Sendable {
    case year
    case usual
    case directive
    case procedure
  }

  /// Euro, with the drawn quantities given; unknown ones that a part does not need may be 0.
  func cost(_ part: Part, time: Double, frequency: Double, usualShare: Double) -> Double {
    let one = frequency * (time * rate + outOfPocket)
    switch part {
    case .procedure: return one
    case .usual: return one * (procedures ?? 0) * (usualShare / 100)
    case .directive: return one * (procedures ?? 0) * (1 - usualShare / 100)
    case .year: return one * (procedures ?? 0)
    }
  }

  /// The independent factors whose product is a part of the cost.
  func factors(_ part: Part) throws(Undefined) -> [ModelInput] {
    var factors = [try pert(frequency), try pert(time, times: rate, plus: outOfPocket)]
    if part != .procedure { factors.append(.fixed(procedures ?? 0)) }
    guard let share = action.usualShare else { return factors }
    if part == .usual { factors.append(try pert(share, times: 0.01)) }
    if part == .directive {
      let rest = (1 - share.high / 100, 1 - share.likely / 100, 1 - share.low / 100)
      factors.append(try .pert(minimum: rest.0, mode: rest.1, maximum: rest.2))
    }
    return factors
  }

  /// A drawn quantity, stretched and moved.
  private func pert(
    _ spread: Spread, times factor: Double = 1, plus shift: Double = 0
  ) throws(Undefined) -> ModelInput {
    let place = { (value: Double) in value * factor + shift }
    return try .pert(
      minimum: place(spread.low), mode: place(spread.likely), maximum: place(spread.high))
  }
}

extension Action {
  /// The number of procedures, where it is known; `counts` has the numbers of indicators by key.
  func procedures(_ counts: [String: Double]) -> Double? {
    switch population {
    case .number(let number): number
    case .counted(let key): counts[key]
    case .unknown: nil
    }
  }
}
