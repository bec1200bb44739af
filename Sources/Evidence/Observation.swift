// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// One published figure: area × period × variable → a value, or a reason why there is none.
public struct Observation: Hashable, Sendable {
  /// A value or the reason why there is none; missing is never zero.
  public enum Value: Hashable, Sendable {
    /// The number as read; `text` keeps the digits as published.
    case number(Double, text: String)
    /// No number, with the mark the source gives or an empty text.
    case missing(mark: String)
  }

  /// The member state or group.
  public let area: Area
  /// The years it is about.
  public let period: Period
  /// The slug of what was measured.
  public let variable: String
  /// The figure.
  public let value: Value
  /// The unit as the dataset names it: `percent`, `notices`, `eur-million`.
  public let unit: String
  /// Which definition was followed, where the dataset has several.
  public let concept: String
  /// Which release of the series; official series get revised.
  public let vintage: String
  /// What else the source says about this figure.
  public let note: String
  /// Where the row stands.
  public let place: Place

  /// Records an observation.
  public init(
    area: Area, period: Period, variable: String, value: Value, unit: String, concept: String,
    vintage: String, note: String, place: Place
  ) {
    self.area = area
    self.period = period
    self.variable = variable
    self.value = value
    self.unit = unit
    self.concept = concept
    self.vintage = vintage
    self.note = note
    self.place = place
  }
}

/// The observations of one dataset, in the order of its files and rows.
public struct ObservationTable: Sendable {
  /// The dataset they come from.
  public let snapshot: Snapshot
  /// The observations.
  public let rows: [Observation]

  /// Records a table.
  public init(snapshot: Snapshot, rows: [Observation]) {
    self.snapshot = snapshot
    self.rows = rows
  }

  /// The lineage of some of the rows.
  public func lineage(of rows: some Sequence<Observation>) -> Lineage {
    var lineage = Lineage()
    for row in rows {
      lineage.merge(
        Lineage(snapshot: snapshot.id, path: row.place.path, lines: CollectionOfOne(row.place.line))
      )
    }
    return lineage
  }
}
