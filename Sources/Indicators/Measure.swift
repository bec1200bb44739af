// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence

/// What a measure is given: the rows of one finding, already selected.
public enum MeasureInput: Sendable {
  /// Published figures: the numerator or the only variable, and the denominator where there is one.
  case figures(numerator: [Observation], denominator: [Observation], factor: Double)
  /// Awards, with the property that is asked for.
  case awards(AwardCases)
  /// Awards in groups that are compared: years, states, or the two sides of a contrast.
  case groups([AwardGroup])
}

/// One of the groups a measure compares.
public struct AwardGroup: Sendable {
  /// The year or area, or which side of a contrast.
  public enum Name: Hashable, Sendable {
    /// A year.
    case year(Int)
    /// The country of the buyer.
    case area(Area)
    /// The awards that meet the condition of the contrast.
    case inside
    /// The rest.
    case outside
  }

  /// Which group it is.
  public let name: Name
  /// Its awards.
  public let cases: AwardCases

  /// Names a group.
  public init(_ name: Name, _ cases: AwardCases) {
    self.name = name
    self.cases = cases
  }
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

  /// The estimates of parts that are looked at together, one each, such as the states of one year.
  func estimates(
    from inputs: [MeasureInput], unit: CountingUnit
  ) -> [Result<Estimate, NoEstimate>]
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
  /// Which groups of awards a measure compares.
  public enum Groups: Hashable, Sendable {
    /// Years.
    case years
    /// States, by the country of the buyer.
    case areas
    /// The awards that meet a condition, and the rest.
    case contrast
  }

  /// Which kinds of properties of awards it reads; empty when it reads none.
  public let properties: Set<AwardProperty.Kind>
  /// The only properties it reads; nothing when it reads every one of those kinds.
  public let only: [AwardProperty]?
  /// The property when none is named.
  public let usualProperty: AwardProperty
  /// The units of counting it knows for awards, the usual one first.
  public let awardUnits: [CountingUnit]
  /// The groups it compares; nothing when it takes all awards together.
  public let groups: Groups?
  /// The splits it always makes, such as those by state of rates that borrow from each other.
  public let splits: [AwardSubject.Split]

  /// Declares what a measure can be applied to.
  public init(
    figures: Figures? = nil, properties: Set<AwardProperty.Kind> = [],
    only: [AwardProperty]? = nil, usually usualProperty: AwardProperty = .rows,
    awardUnits: [CountingUnit] = [],
    groups: Groups? = nil, splits: [AwardSubject.Split] = []
  ) {
    self.figures = figures
    self.properties = properties
    self.only = only
    self.usualProperty = usualProperty
    self.awardUnits = awardUnits
    self.groups = groups
    self.splits = splits
  }

  /// Whether it reads a property.
  public func reads(_ property: AwardProperty) -> Bool {
    properties.contains(property.kind) && (only?.contains(property) ?? true)
  }
}

extension Measure {
  /// Each part by itself, on all cores.
  public func estimates(
    from inputs: [MeasureInput], unit: CountingUnit
  ) -> [Result<Estimate, NoEstimate>] {
    Lanes(each: inputs.count).run { place, _ in
      Result { () throws(NoEstimate) in try estimate(from: inputs[place], unit: unit) }
    }
  }

  /// The units that follow from the subject: money for values of awards, else every unit.
  public static func printedUnits(for subject: Indicator.Subject) -> [ValueUnit] {
    switch subject {
    case .observations: ValueUnit.allCases
    case .awards(let awards):
      awards.property.isMoney ? [.eur, .eurMillion, .eurBillion] : [awards.property.unit]
    }
  }
}
