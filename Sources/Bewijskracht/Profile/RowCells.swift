// SPDX-License-Identifier: EUPL-1.2
internal import Ingest

/// The cells of one record after the other, found in one walk into memory that is used again.
struct RowCells {
  /// The records.
  let block: RecordBlock
  /// Where the columns stand.
  let columns: ProfileColumns
  /// Room for a cell of each column.
  let cells: UnsafeMutablePointer<Cell>

  /// The cell of a column in the record found last.
  subscript(name: ProfileColumns.Name) -> Cell { cells[columns.slots[name.rawValue]] }

  /// The code of a record, which most records are judged by alone.
  func code(of record: Int) -> Cell { block.cell(columns[.code], of: record) }

  /// Finds all cells of a record.
  func find(_ record: Int) { block.find(columns.places, of: record, into: cells) }

  /// What is known of the award of the record found last.
  var facts: AwardRow.Facts {
    var facts: AwardRow.Facts = self[.winner].isEmpty ? [] : .named
    if !self[.winnerCountry].isEmpty {
      let isCross = self[.winnerCountry].hasPart(otherThan: self[.country])
      facts.formUnion(isCross ? [.known, .cross] : .known)
    }
    if !self[.size].isEmpty {
      facts.formUnion(self[.size].contains(UInt8(ascii: "Y")) ? [.sizeKnown, .small] : .sizeKnown)
    }
    return facts
  }
}
