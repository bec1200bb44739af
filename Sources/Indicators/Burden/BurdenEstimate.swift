// SPDX-License-Identifier: EUPL-1.2
public import Evidence

/// A cost with its spread, in euro.
public struct BurdenEstimate: Hashable, Sendable {
  /// The cost with every quantity at its most likely value.
  public let likely: Double
  /// The exact mean.
  public let mean: Double
  /// The exact standard deviation, as if all quantities were independent.
  public let independentDeviation: Double
  /// The standard deviation of the draws, correlation included.
  public let deviation: Double
  /// The value below which 5 % of the draws lie.
  public let low: Double
  /// The value below which 95 % of the draws lie.
  public let high: Double
}

/// One number of a burden: a slice of an area, or why there is none.
public struct BurdenFigure: Hashable, Sendable {
  /// What it is about.
  public let slice: BurdenSlice
  /// The cost, or why there is none.
  public let result: Result<BurdenEstimate, NoBurden>

  /// The cost, where there is one.
  public var estimate: BurdenEstimate? { try? result.get() }
}

/// One estimated quantity and what it does to the total.
public struct BurdenDriver: Hashable, Sendable {
  /// The action.
  public let action: String
  /// The quantity.
  public let quantity: BurdenQuantity
  /// The cost with the quantity at its 5 % value and all others most likely.
  public let low: Double
  /// The cost with the quantity at its 95 % value and all others most likely.
  public let high: Double
  /// The part of the variance that goes away once the quantity is known (Sobol, first order).
  public let firstOrder: Double

  /// How far the two costs lie apart.
  public var swing: Double { (high - low).magnitude }
}

/// The burden of one area, in one term of cost.
public struct AreaBurden: Sendable {
  /// The member state or group; `all` for the states of the dataset together.
  public let area: Area
  /// The term of cost.
  public let term: CostTerm
  /// The numbers: total, parts, per procedure, actors, phases.
  public let figures: [BurdenFigure]
  /// Which slice the drivers are about: the total, or one procedure where there is no total.
  public let driven: BurdenSlice
  /// The estimated quantities, the one with the longest bar first.
  public let drivers: Result<[BurdenDriver], NoBurden>
  /// The rows behind it.
  public let lineage: Lineage

  /// The cost in a slice, where there is one.
  public func estimate(_ slice: BurdenSlice) -> BurdenEstimate? {
    figures.first { $0.slice == slice }?.estimate
  }
}
