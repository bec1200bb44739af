// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// One line of the Standard Cost Model: who does what, how long, at which cost, and how often.
///
/// A quantity that the source does not give is nothing, never zero.
public struct Action: Hashable, Sendable, Identifiable {
  /// The name of the line, unique in its table.
  public var id = ""
  /// Who acts: `authority`, `bidder`.
  public var actor = ""
  /// The step of the procedure.
  public var phase = ""
  /// The member state or group.
  public var area = Area.all
  /// The year of the prices.
  public var year = Period.all
  /// Which term of cost it belongs to; terms are never added up.
  public var term = CostTerm.implementation
  /// The time one action takes, in `hoursPerUnit` hours.
  public var time: Spread?
  /// The hours in one unit of time: 1 for hours, the length of a working day for person-days.
  public var hoursPerUnit: Double?
  /// The labour cost of one hour, in euro.
  public var labourCost: Double?
  /// What is added to the labour cost for overhead, in percent.
  public var overhead: Double?
  /// How many procedures there are in a year.
  public var population = Population.unknown
  /// How many of these actions one procedure has.
  public var frequency: Spread?
  /// What is paid to others for one action, in euro.
  public var outOfPocket: Double?
  /// The part of the cost that would be there without the directive, in percent.
  public var usualShare: Spread?
  /// Where the row stands.
  public var place: Place

  /// A line of which nothing but its place is known.
  public init(place: Place) { self.place = place }

  /// How many procedures there are in a year.
  public enum Population: Hashable, Sendable {
    /// A number.
    case number(Double)
    /// The number that an indicator counts, by its key.
    case counted(key: String)
    /// Not known.
    case unknown
  }
}

/// A quantity of which the least, the most likely and the greatest value are estimated.
public struct Spread: Hashable, Sendable {
  /// The least value.
  public let low: Double
  /// The most likely value.
  public let likely: Double
  /// The greatest value.
  public let high: Double

  /// Records three values; gives nothing when they are not in order.
  public init?(low: Double, likely: Double, high: Double) {
    guard low <= likely, likely <= high else { return nil }
    (self.low, self.likely, self.high) = (low, likely, high)
  }
}

/// Which costs are meant; the terms overlap and are never added up.
public enum CostTerm: String, CaseIterable, Hashable, Sendable {
  /// What authorities and providers together spend to carry out the rules.
  case implementation = "uitvoeringslasten"
  /// What firms and citizens spend to give the government information.
  case information = "administratieve-lasten"
  /// What firms and citizens spend to comply: information and substance.
  case regulatory = "regeldrukkosten"
  /// The term of the Union: administrative costs minus what is done anyway.
  case administrativeBurden = "administrative-burden"
}

/// The actions of one dataset, in the order of its files and rows.
public struct ActionTable: Sendable {
  /// The dataset they come from.
  public let snapshot: Snapshot
  /// The actions.
  public let rows: [Action]

  /// Records a table.
  public init(snapshot: Snapshot, rows: [Action]) {
    self.snapshot = snapshot
    self.rows = rows
  }
}
