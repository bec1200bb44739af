// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Checks the rows of a list against the columns its data package declares.
enum RegisterRows {
  /// The number of rows that fit and, where the schema names a key, occur once.
  static func count(_ rows: [TableRow], refusing refused: inout RefusedTableRows) -> Int {
    let fits = rows.map { row in
      var own = Report()
      check(row, noting: &own)
      refused.judge(row.row, by: own)
      return !own.isBlocking
    }
    let keys = RowKeys(rows) { index, row in fits[index] ? key(row) : nil }
    let column = rows.first?.resource.primaryKey.first ?? ""
    let repeated = keys.refused(at: column, refusing: &refused)
    return fits.indices.count { fits[$0] && !repeated.contains($0) }
  }

  private static func key(_ row: TableRow) -> String? {
    let columns = row.resource.primaryKey
    if columns.isEmpty { return nil }
    let isUniqueOnly = row.resource.fields.contains { $0.isUnique && [$0.name] == columns }
    if isUniqueOnly, row.row.optional(columns[0]) == nil { return nil }
    return columns.map { row.row.optional($0) ?? "" }.joined(separator: "\u{1F}")
  }

  /// Notes every cell that does not fit its declared column.
  static func check(_ row: TableRow, skipping known: [String] = [], noting report: inout Report) {
    if let trouble = row.trouble { report.note(trouble) }
    for field in row.resource.fields where !known.contains(field.name) {
      CellCheck(row, field).run(noting: &report)
    }
  }
}
