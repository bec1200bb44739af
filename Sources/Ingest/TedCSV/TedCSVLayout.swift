// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// What the columns of a TED CSV file are, and how its rows are read.
struct TedCSVLayout: Sendable {
  let kind: TedCSVColumns.Kind
  let mode: IntakeMode
  let columns: Columns
  private let narrow: Columns
  private let chosen: ChosenColumns

  /// Knows a file by its columns.
  init(_ columns: Columns, kind: TedCSVColumns.Kind, mode: IntakeMode) {
    (self.columns, self.kind, self.mode) = (columns, kind, mode)
    let (narrow, positions) = columns.narrowed(to: kind.used)
    self.narrow = narrow
    chosen = ChosenColumns(positions)
  }

  /// A whole record, as the careful reader of CSV gives it.
  func row(_ record: CSVRecord) -> TedCSVRow { row(columns.row(record)) }

  /// The cells of a record that mean something, without their columns.
  func row(_ record: Int, of block: RecordBlock, _ cells: inout [UnsafeBufferPointer<UInt8>])
    -> TedCSVRow
  {
    cells.withUnsafeMutableBufferPointer { cells in
      guard let base = cells.baseAddress else { return }
      block.find(chosen, of: record, into: base)
    }
    let texts = cells.map { CSVCell(text: CSVBytes.text(of: $0), line: 1, column: 1) }
    return row(narrow.row(CSVRecord(line: 1, cells: texts)))
  }

  /// Room for the cells of a record.
  var room: [UnsafeBufferPointer<UInt8>] {
    Array(
      repeating: UnsafeBufferPointer(start: nil, count: 0), count: chosen.places.count)
  }

  private func row(_ row: Row) -> TedCSVRow {
    TedCSVRow(
      row: row, kind: kind, mode: mode, tellsNonAwards: columns.has("INFO_ON_NON_AWARD"))
  }
}
