// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

extension AwardTable {
  /// The rows a column marks with 1, notice after notice, those of one notice from low to high.
  ///
  /// Tables are mostly read notice by notice; the rows of any other are put in that order here, and
  /// picking from them and splitting them keep it.
  func rows(marked marks: [UInt8]) -> [Int32] {
    let rows: [Int32] = marks.withUnsafeBufferPointer { marks in
      let lanes = Lanes(marks.count)
      let counts = lanes.run { _, range in range.count { marks[$0] == 1 } }
      return placed(counts) { lane, target in
        let first = lanes.ranges[lane].lowerBound
        fill(target, counts[lane], from: first, { Int32(truncatingIfNeeded: $0) }) {
          marks[$0] == 1
        }
      }
    }
    if noticeID.isGrouped { return rows }
    return Buckets(rows, by: noticeID.codes.codes(of: rows), count: noticeID.words.count).elements
  }
}

/// Rows that stand notice after notice, walked on all cores.
struct NoticeRuns {
  /// The notice of each row, as a code that never goes down.
  let notices: [Int32]
  private let lanes: Lanes

  /// Takes rows in the order of ``AwardTable/rows(marked:)``.
  init(of rows: [Int32], in table: AwardTable) {
    self.init(table.noticeID.codes.codes(of: rows))
  }

  /// Takes the notice of each row, those of one notice together.
  init(_ notices: [Int32]) {
    lanes = Lanes(notices.count).keepingTogether { $0 == 0 || notices[$0] != notices[$0 - 1] }
    self.notices = notices
  }

  /// What each lane makes of its notices, each given as the positions of its rows.
  @inline(__always)
  func walk<Result>(_ start: Result, _ visit: (inout Result, Range<Int>) -> Void) -> [Result] {
    notices.withUnsafeBufferPointer { notices in
      lanes.run { _, range in
        var (result, first) = (start, range.lowerBound)
        for position in range
        where position + 1 == range.upperBound || notices[position + 1] != notices[position] {
          visit(&result, first..<(position + 1))
          first = position + 1
        }
        return result
      }
    }
  }

  /// The number of notices.
  var count: Int {
    notices.withUnsafeBufferPointer { notices in
      lanes.run { _, range in
        range.count { $0 == range.lowerBound || notices[$0] != notices[$0 - 1] }
      }.reduce(0, +)
    }
  }
}

extension AwardCases {
  /// The number of different notices.
  var noticeCount: Int { NoticeRuns(of: rows, in: table).count }
}
