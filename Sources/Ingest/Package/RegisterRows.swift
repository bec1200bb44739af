// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Checks the rows of a list against the columns its data package declares.
enum RegisterRows {
  /// The number of rows that fit and, where the schema names a key, occur once.
  static func count(_ rows: [TableRow], noting report: inout Report) -> Int {
    let fits = rows.map { row in
      var own = Report()
      check(row, noting: &own)
      report.add(own)
      return !own.isBlocking
    }
    let keys = RowKeys(rows) { index, row in fits[index] ? key(row) : nil }
    let column = rows.first?.resource.primaryKey.first ?? ""
    let refused = keys.refused(at: column, noting: &report)
    return fits.indices.count { fits[$0] && !refused.contains($0) }
  }

  private static func key(_ row: TableRow) -> String? {
    let columns = row.resource.primaryKey
    if columns.isEmpty { return nil }
    return columns.map { row.row.optional($0) ?? "" }.joined(separator: "\u{1F}")
  }

  /// Notes every cell that does not fit its declared type, and every required cell that is empty.
  static func check(_ row: TableRow, skipping known: [String] = [], noting report: inout Report) {
    for field in row.resource.fields where !known.contains(field.name) {
      if field.isRequired, row.row.required(field.name, noting: &report) == nil { continue }
      check(row.row, field, mark: row.resource.dialect.decimalMark, noting: &report)
    }
  }

  private static func check(
    _ row: Row, _ field: DataPackage.Field, mark: UInt8, noting report: inout Report
  ) {
    switch field.type {
    case "number": _ = row.number(field.name, as: .decimal, mark: mark, noting: &report)
    case "integer": _ = row.count(field.name, noting: &report)
    case "date": _ = row.day(field.name, noting: &report)
    case "boolean":
      _ = row.choice(field.name, of: ["true", "false", "yes", "no", "y", "n"], noting: &report)
    case "year":
      guard let text = row.optional(field.name) else { return }
      if let years = Period(text)?.years, years.count == 1, text.utf8.count == 4 { return }
      report.note(
        .cellForm, at: row.place(field.name),
        Words(nl: "'\(visible(text))' is geen jaar.", en: "'\(visible(text))' is not a year."))
    default: break
    }
  }
}
