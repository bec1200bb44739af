// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence

/// What a measure is given: the rows of one finding, already selected.
public enum MeasureInput: Sendable {
  /// Published figures: the numerator or the only variable, and the denominator where there is one.
  case figures(numerator: [Observation], denominator: [Observation], factor: Double)
  /// Rows of an award table, and the property that is asked for.
  case awards(AwardTable, rows: [Int], property: AwardSubject.AwardProperty)
}

/// A formula with a page, cases and literature; one Swift file each.
public protocol Measure: Sendable {
  /// The word an analyst writes after `measure:`.
  static var name: String { get }
  /// What it computes, in one sentence.
  static var summary: Words { get }
  /// What it can be applied to.
  static var scope: MeasureScope { get }

  /// The units its result can be printed in for a subject; the first is the usual one.
  static func printedUnits(for subject: Indicator.Subject) -> [ValueUnit]

  /// The estimate, or why there is none. The order of rows never changes the result.
  func estimate(from input: MeasureInput, unit: CountingUnit) throws(NoEstimate) -> Estimate
}

/// What a measure can be applied to; an indicator that asks for anything else is reported.
public struct MeasureScope: Hashable, Sendable {
  /// How many published figures a measure reads.
  public enum Figures: Hashable, Sendable {
    /// One variable.
    case one
    /// One or more variables, all of which must have a value.
    case several
    /// A variable and a denominator.
    case withDenominator
    /// One variable in every area of a selection.
    case overAreas
  }

  /// Which published figures it reads; nothing when it reads none.
  public let figures: Figures?
  /// Which properties of awards it reads, the usual one first; empty when it reads none.
  public let properties: [AwardSubject.AwardProperty]
  /// The units of counting it knows for awards, the usual one first.
  public let awardUnits: [CountingUnit]

  /// Declares what a measure can be applied to.
  public init(
    figures: Figures? = nil, properties: [AwardSubject.AwardProperty] = [],
    awardUnits: [CountingUnit] = []
  ) {
    self.figures = figures
    self.properties = properties
    self.awardUnits = awardUnits
  }
}

extension Measure {
  /// The units that follow from the subject: money for values of awards, else every unit.
  public static func printedUnits(for subject: Indicator.Subject) -> [ValueUnit] {
    switch subject {
    case .observations: ValueUnit.allCases
    case .awards(let awards):
      awards.property == .value ? [.eur, .eurMillion, .eurBillion] : [.number]
    }
  }
}
