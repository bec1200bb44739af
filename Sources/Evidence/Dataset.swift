// SPDX-License-Identifier: EUPL-1.2

/// What a dataset was read into.
public enum Dataset: Sendable {
  /// Published figures.
  case observations(ObservationTable)
  /// Awards.
  case awards(AwardTable)
  /// Actions of the Standard Cost Model.
  case actions(ActionTable)
  /// A list, which no measure reads yet.
  case register(Snapshot, rows: Int)

  /// Where the data come from.
  public var snapshot: Snapshot {
    switch self {
    case .observations(let table): table.snapshot
    case .awards(let table): table.snapshot
    case .actions(let table): table.snapshot
    case .register(let snapshot, _): snapshot
    }
  }

  /// The published figures of a dataset that holds them.
  public var observations: ObservationTable? {
    guard case .observations(let table) = self else { return nil }
    return table
  }

  /// The awards of a dataset that holds them.
  public var awards: AwardTable? {
    guard case .awards(let table) = self else { return nil }
    return table
  }

  /// The actions of a dataset that holds them.
  public var actions: ActionTable? {
    guard case .actions(let table) = self else { return nil }
    return table
  }

  /// The number of rows.
  public var count: Int {
    switch self {
    case .observations(let table): table.rows.count
    case .awards(let table): table.count
    case .actions(let table): table.rows.count
    case .register(_, let rows): rows
    }
  }
}
