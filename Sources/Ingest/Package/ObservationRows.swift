// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Reads the rows of a dataset of published figures.
enum ObservationRows {
  /// The columns every such file has.
  static let required = ["area", "period", "variable", "value", "unit"]
  /// The columns it may have besides.
  static let optional = ["concept", "vintage", "source_url", "note"]
  /// All of them.
  static let columns = required + optional
  /// The units a figure may have.
  static let units = [
    "percent", "eur", "eur-million", "eur-billion", "eur-per-hour", "days", "person-days", "number",
  ]

  /// The table of the rows that are whole and occur once.
  static func table(
    _ rows: [TableRow], _ snapshot: Snapshot, refusing refused: inout RefusedTableRows
  ) -> ObservationTable {
    let read = rows.map { observation($0, snapshot, refusing: &refused) }
    let keys = RowKeys(rows) { index, row in
      read[index] == nil ? nil : key(row.row, snapshot)
    }
    let repeated = keys.refused(at: "area", refusing: &refused)
    let whole = read.indices.filter { !repeated.contains($0) }.compactMap { read[$0] }
    return ObservationTable(snapshot: snapshot, rows: whole)
  }

  /// What a figure is about: two rows with the same key must not both stand.
  private static func key(_ row: Row, _ snapshot: Snapshot) -> String {
    let area = row.optional("area").flatMap { Area(harmonising: $0)?.code ?? $0 }
    let vintage = row.optional("vintage") ?? snapshot.origin.vintage
    return [
      area, row.optional("period"), row.optional("variable"), row.optional("concept"), vintage,
    ].map { $0 ?? "" }.joined(separator: "\u{1F}")
  }

  private static func observation(
    _ tableRow: TableRow, _ snapshot: Snapshot, refusing refused: inout RefusedTableRows
  ) -> Observation? {
    let row = tableRow.row
    var own = Report()
    defer { refused.judge(row, by: own) }
    let area = AreaText.area(row, "area", noting: &own)
    let period = period(row, noting: &own)
    let variable = row.required("variable", noting: &own)
    let unit = row.required("unit", noting: &own).flatMap { _ in
      row.choice("unit", of: units, noting: &own)
    }
    let value = value(tableRow, unit, noting: &own)
    RegisterRows.check(tableRow, skipping: required, noting: &own)
    guard let area, let period, let variable, let unit, let value, !own.isBlocking else {
      return nil
    }
    return Observation(
      area: area, period: period, variable: variable, value: value, unit: unit,
      concept: row.optional("concept") ?? "",
      vintage: row.optional("vintage") ?? snapshot.origin.vintage,
      note: row.optional("note") ?? "", place: row.place)
  }

  private static func period(_ row: Row, noting report: inout Report) -> Period? {
    guard let text = row.required("period", noting: &report) else { return nil }
    if let period = Period(text), period.years != nil { return period }
    report.note(
      .periodForm, at: row.place("period"),
      Words(
        nl: "'\(visible(text))' is geen periode.", en: "'\(visible(text))' is not a period."))
    return nil
  }

  /// An empty cell is missing, never zero; only amounts in euro have at most two decimals.
  private static func value(
    _ tableRow: TableRow, _ unit: String?, noting report: inout Report
  ) -> Observation.Value? {
    let (row, grammar) = (tableRow.row, tableRow.grammar("value"))
    guard let text = row.optional("value") else { return .missing(mark: tableRow.mark("value")) }
    let role: NumberText.Role = unit == "eur" ? .amount : .decimal
    return row.number("value", as: role, grammar: grammar, noting: &report).map {
      .number($0, text: text)
    }
  }
}

/// Reads areas: countries, which are harmonised and told about, and known groups.
enum AreaText {
  /// The area in a cell that must be filled.
  static func area(_ row: Row, _ column: String, noting report: inout Report) -> Area? {
    guard let text = row.required(column, noting: &report) else { return nil }
    if Area(text).isGroup { return Area(text) }
    return country(text, at: row.place(column), noting: &report)
  }

  /// The country a text stands for: a known code, in capitals; notes a code read as another one.
  static func country(_ text: String, at place: Place, noting report: inout Report) -> Area? {
    let plain = Area(text)
    if plain.isKnownCountry { return plain }
    guard let area = Area(harmonising: text), area.isKnownCountry, text == text.uppercased() else {
      report.note(
        .codeUnknown, at: place,
        Words(
          nl: "'\(visible(text))' is geen bekende code van een land of groep.",
          en: "'\(visible(text))' is not a known code of a country or group.")
          + capitals(text),
        remedy: Words(
          nl: "Gebruik de twee letters van een land, zoals NL, of een groep zoals EU27.",
          en: "Use the two letters of a country, such as NL, or a group such as EU27."))
      return nil
    }
    report.note(
      .codeHarmonised, at: place,
      Words(nl: "'\(text)' is gelezen als \(area).", en: "'\(text)' is read as \(area)."))
    return area
  }

  /// The suggestion to write a known code in capitals.
  private static func capitals(_ text: String) -> Words {
    let code = text.uppercased()
    guard code != text, Area(code).isKnownCountry else { return Words(same: "") }
    return Words(nl: " Bedoelde u '\(code)'?", en: " Did you mean '\(code)'?")
  }
}
