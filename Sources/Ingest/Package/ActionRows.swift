// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Reads the rows of a dataset of actions of the Standard Cost Model.
enum ActionRows {
  /// The columns every such file has.
  static let required =
    ["action", "actor", "phase", "area", "year", "term"] + spread("time")
    + ["time_unit", "hours_per_day", "labour_cost", "overhead_percent", "population"]
    + spread("frequency") + ["out_of_pocket"] + spread("usual_percent")
  /// The columns it may have besides.
  static let optional = ["source_url", "assumption", "note"]

  /// The table of the rows that are whole and occur once.
  static func table(
    _ rows: [TableRow], _ snapshot: Snapshot, refusing refused: inout RefusedTableRows
  ) -> ActionTable {
    let read = rows.map { action($0, refusing: &refused) }
    let keys = RowKeys(rows) { index, _ in read[index]?.id }
    let repeated = keys.refused(at: "action", refusing: &refused)
    let whole = read.indices.filter { !repeated.contains($0) }.compactMap { read[$0] }
    return ActionTable(snapshot: snapshot, rows: whole)
  }

  private static func spread(_ name: String) -> [String] {
    ["low", "likely", "high"].map { "\(name)_\($0)" }
  }

  private static func action(
    _ tableRow: TableRow, refusing refused: inout RefusedTableRows
  ) -> Action? {
    let fields = tableRow.resource.fields
    let cells = ActionCells(row: tableRow.row) { column in
      fields.first { $0.name == column }?.grammar ?? NumberText()
    }
    var own = Report()
    defer { refused.judge(tableRow.row, by: own) }
    var action = Action(place: tableRow.row.place)
    cells.readNames(into: &action, noting: &own)
    cells.readQuantities(into: &action, noting: &own)
    RegisterRows.check(tableRow, skipping: required, noting: &own)
    return own.isBlocking ? nil : action
  }
}

/// The cells of one action.
private struct ActionCells {
  let row: Row
  let grammar: @Sendable (String) -> NumberText

  func readNames(into action: inout Action, noting report: inout Report) {
    action.id = row.required("action", noting: &report) ?? ""
    action.actor = row.required("actor", noting: &report) ?? ""
    action.phase = row.required("phase", noting: &report) ?? ""
    action.area = AreaText.area(row, "area", noting: &report) ?? .all
    action.year = year(noting: &report) ?? .all
    let terms = CostTerm.allCases.map(\.rawValue)
    let term = row.required("term", noting: &report).flatMap { _ in
      row.choice("term", of: terms, noting: &report)
    }
    action.term = term.flatMap(CostTerm.init) ?? .implementation
  }

  func readQuantities(into action: inout Action, noting report: inout Report) {
    action.time = spread("time", noting: &report)
    action.hoursPerUnit = hours(isTimed: action.time != nil, noting: &report)
    action.labourCost = amount("labour_cost", noting: &report)
    action.overhead = amount("overhead_percent", noting: &report)
    action.population = population(noting: &report)
    action.frequency = spread("frequency", noting: &report)
    action.outOfPocket = amount("out_of_pocket", noting: &report)
    action.usualShare = spread("usual_percent", atMost: 100, noting: &report)
  }

  private func year(noting report: inout Report) -> Period? {
    guard let text = row.required("year", noting: &report) else { return nil }
    if let period = Period(text), period.years?.count == 1 { return period }
    report.note(
      .cellForm, at: row.place("year"),
      Words(nl: "'\(visible(text))' is geen jaar.", en: "'\(visible(text))' is not a year."))
    return nil
  }

  /// The hours in one unit of time; a time without a unit says nothing.
  private func hours(isTimed: Bool, noting report: inout Report) -> Double? {
    if isTimed { _ = row.required("time_unit", noting: &report) }
    switch row.choice("time_unit", of: ["hours", "person-days"], noting: &report) {
    case "hours": return 1
    case "person-days":
      _ = row.required("hours_per_day", noting: &report)
      return amount("hours_per_day", noting: &report)
    default: return nil
    }
  }

  /// A number of procedures, or the key of a number that an indicator counts.
  private func population(noting report: inout Report) -> Action.Population {
    guard let text = row.optional("population") else { return .unknown }
    if text.hasSuffix("]") { return .counted(key: text) }
    return amount("population", noting: &report).map { .number($0) } ?? .unknown
  }

  private func spread(
    _ name: String, atMost limit: Double = .infinity, noting report: inout Report
  ) -> Spread? {
    let columns = ["low", "likely", "high"].map { "\(name)_\($0)" }
    let filled = columns.filter { row.optional($0) != nil }
    if filled.isEmpty { return nil }
    let values = columns.map { row.optional($0) == nil ? nil : amount($0, noting: &report) }
    if filled.count == 3, let low = values[0], let likely = values[1], let high = values[2] {
      if high <= limit, let spread = Spread(low: low, likely: likely, high: high) { return spread }
    } else if zip(columns, values).contains(where: { row.optional($0) != nil && $1 == nil }) {
      return nil
    }
    let texts = columns.map { row.optional($0).map { visible($0) } ?? "" }
    let shown = texts.map { $0.isEmpty ? "–" : $0 }.joined(separator: ", ")
    report.note(
      .actionRange, at: row.place(columns[0]),
      Words(
        nl: "Laagste, waarschijnlijkste en hoogste '\(name)' zijn hier \(shown).",
        en: "Lowest, most likely and highest '\(name)' are \(shown) here."))
    return nil
  }

  /// A number that is not below zero.
  private func amount(_ column: String, noting report: inout Report) -> Double? {
    guard let number = row.number(column, as: .decimal, grammar: grammar(column), noting: &report)
    else {
      return nil
    }
    if number >= 0 { return number }
    report.note(
      .actionRange, at: row.place(column),
      Words(
        nl: "De waarde van '\(column)' is onder nul.", en: "The value of '\(column)' is below zero."
      ), remedy: Words(nl: "Vul een getal vanaf nul in.", en: "Fill in a number from zero up."))
    return nil
  }
}
