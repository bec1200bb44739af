// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Indicators
import Testing

extension SmallData {
  /// Actions written by hand; times are in hours, three values with blanks between them.
  func actions() throws -> ActionTable {
    ActionTable(snapshot: try SmallData.snapshot(), rows: try rows.map(action))
  }

  private func action(_ row: (line: Int, cells: [String: String])) throws -> Action {
    let cells = row.cells
    var action = Action(place: Place(path: path, line: row.line, column: 1))
    action.id = try #require(cells["action"])
    action.actor = try #require(cells["actor"])
    action.phase = try #require(cells["phase"])
    action.area = Area(try #require(cells["area"]))
    action.term = try #require(CostTerm(rawValue: cells["term"] ?? ""))
    action.time = spread(cells["time"])
    action.hoursPerUnit = 1
    action.labourCost = number(cells["labour"])
    action.overhead = number(cells["overhead"])
    action.population = population(cells["procedures"])
    action.frequency = spread(cells["frequency"])
    action.outOfPocket = number(cells["other"])
    action.usualShare = spread(cells["usual"])
    return action
  }

  private func number(_ text: String?) -> Double? { text.flatMap(Double.init) }

  private func population(_ text: String?) -> Action.Population {
    guard let text, !text.isEmpty else { return .unknown }
    return Double(text).map { .number($0) } ?? .counted(key: text)
  }

  private func spread(_ text: String?) -> Spread? {
    let values = (text ?? "").split(separator: " ").compactMap { Double($0) }
    guard values.count == 3 else { return nil }
    return Spread(low: values[0], likely: values[1], high: values[2])
  }
}
