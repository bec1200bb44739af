// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// All rows of a table, notice after notice, those of one notice from low to high.
///
/// Most tables stand so already; then nothing is moved and a place is a row.
struct NoticeOrder {
  private let rows: [Int32]?
  private let runs: NoticeRuns

  /// Puts the rows of a table in order.
  init(_ table: AwardTable) {
    if table.noticeID.isGrouped {
      (rows, runs) = (nil, NoticeRuns(table.noticeID.codes.numbers))
    } else {
      let rows = table.rows(marked: [UInt8](repeating: 1, count: table.count))
      (self.rows, runs) = (rows, NoticeRuns(of: rows, in: table))
    }
  }

  /// The row at a place.
  @inline(__always)
  func row(_ place: Int) -> Int { rows.map { Int($0[place]) } ?? place }

  /// A column that notices write in, each at all of its rows; notices are given as their places.
  @inline(__always)
  func outcomes<State>(
    _ start: State, _ visit: (inout State, Range<Int>, UnsafeMutablePointer<UInt8>) -> Void
  ) -> [UInt8] {
    let count = runs.notices.count
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = count
      guard let first = buffer.baseAddress else { return }
      _ = runs.walk(start) { state, notice in visit(&state, notice, first) }
    }
  }

  /// Calls a function with the places of each notice, on all cores.
  @inline(__always)
  func forEach(_ visit: (Range<Int>) -> Void) { _ = runs.walk(()) { _, notice in visit(notice) } }
}
