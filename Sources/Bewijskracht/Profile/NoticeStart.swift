// SPDX-License-Identifier: EUPL-1.2

/// What the first bytes of a row say: those up to the end of the last column of its notice.
///
/// Rows of one notice tend to stand together, and the next row that starts with the same bytes needs
/// no second look at them.
struct NoticeStart {
  /// What becomes of the row.
  enum Fate { case cancelled, jointBuyers, kept }

  /// How many bytes, with the separator after them; 0 when the row before is not known.
  private(set) var length = 0
  /// What becomes of every row that starts so.
  private(set) var fate = Fate.kept
  /// The notice in its group, once a row of it is used.
  var notice: NoticeRow?

  /// Nothing is known.
  init() {}

  /// Looks at the row of which cells were found last.
  init(of row: RowCells) {
    length = row.noticeLength
    if !row[.cancelled].isOnly(UInt8(ascii: "0")) {
      fate = .cancelled
    } else if row[.country].joint() != nil {
      fate = .jointBuyers
    }
  }
}
