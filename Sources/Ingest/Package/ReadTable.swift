// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// A row with the description of the file it stands in.
struct TableRow {
  let row: Row
  let resource: DataPackage.Resource
  /// The patterns of the columns, ready to match.
  let patterns: [String: Regex<AnyRegexOutput>]
  /// The row as written, where missing values have texts of their own.
  var written: Row?
  /// What is wrong with the row beside other rows.
  var trouble: Diagnostic?

  /// How the numbers of a column are written.
  func grammar(_ column: String) -> NumberText {
    resource.fields.first { $0.name == column }?.grammar ?? NumberText()
  }

  /// The text that stands for a missing value in a column; empty when the cell is.
  func mark(_ column: String) -> String { written?.optional(column) ?? "" }
}

/// One file of rows that was read, with its description.
struct ReadTable {
  let csv: CSVFile
  let resource: DataPackage.Resource
  /// The file that stands in the folder: the table itself, or the package it is in.
  let file: String
  let rows: [TableRow]

  /// Reads the rows as the schema says: cells with a missing value are empty, and a row that
  /// repeats a unique cell says so; what `primaryKey` names is left to the reader of the rows.
  init(_ csv: CSVFile, _ columns: Columns, _ resource: DataPackage.Resource, file: String) {
    (self.csv, self.resource, self.file) = (csv, resource, file)
    var patterns: [String: Regex<AnyRegexOutput>] = [:]
    for pattern in resource.fields.compactMap(\.pattern) where patterns[pattern] == nil {
      patterns[pattern] = (try? Regex(pattern))?.matchingSemantics(.unicodeScalar)
    }
    let missing = csv.header.map { cell in
      resource.fields.first { $0.name == cell.text }?.rules.missing ?? [""]
    }
    let hasMarks = missing.contains { $0 != [""] }
    var rows = csv.records.map { record in
      let row = columns.row(record)
      guard hasMarks else { return TableRow(row: row, resource: resource, patterns: patterns) }
      let texts = zip(record.cells, missing).map { $1.contains($0.text) ? "" : $0.text }
      return TableRow(
        row: row.with(texts: texts), resource: resource, patterns: patterns, written: row)
    }
    for field in resource.fields where field.isUnique && resource.primaryKey != [field.name] {
      ReadTable.markRepeated(&rows, field.name)
    }
    self.rows = rows
  }

  private static func markRepeated(_ rows: inout [TableRow], _ column: String) {
    var lines: [String: Int] = [:]
    for index in rows.indices {
      guard let text = rows[index].row.optional(column) else { continue }
      guard let first = lines[text] else {
        lines[text] = rows[index].row.record.line
        continue
      }
      rows[index].trouble = Diagnostic(
        .cellForm, at: rows[index].row.place(column),
        Words(
          nl: "'\(visible(text))' staat in '\(visible(column))' ook op regel \(first).",
          en: "'\(visible(text))' also stands in '\(visible(column))' on line \(first)."))
    }
  }
}
