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

extension AwardCases {
  /// The number of different notices.
  var noticeCount: Int { NoticeBlocks(of: rows, in: table).count }
}
