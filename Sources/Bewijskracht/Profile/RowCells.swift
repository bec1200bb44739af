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

  /// Finds all cells of a record.
  func find(_ record: Int) { block.find(columns.all, of: record, into: cells) }

  /// Finds the cells of a record that are not those of its notice, which are there already.
  func findLater(_ record: Int) {
    let known = columns.all.places.count - columns.later.places.count
    block.find(columns.later, of: record, into: cells + known)
  }

  /// The number of bytes of the record found last up to its last column of the notice, with the
  /// separator after it.
  var noticeLength: Int { block.lengthFound(upTo: columns.lastOfNotice) + 1 }

  /// Whether a record starts as the one before it, so that both are of one notice.
  func isLikeLast(_ record: Int, length: Int) -> Bool {
    length > 0 && block.startsAlike(record, record - 1, count: length)
  }

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
