// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// Rows put together by notice: awards of one notice are alike, so only whole notices are drawn.
///
/// Up to ``limit`` notices each is a cluster, in the order of the ids. More notices are dealt out
/// over that many clusters by a hash of their id: the variance between draws stays that of the
/// notices, and neither the order of rows nor other notices decide where one goes.
struct NoticeClusters {
  /// The highest number of clusters.
  static let limit = 2_000

  private let table: AwardTable
  /// The cluster of each notice; empty when the hash decides.
  private var places: [Int32: Int32] = [:]
  private let count: Int

  init(of rows: [Int32], in table: AwardTable) {
    self.table = table
    let notices = NoticeOutcomes(of: rows, in: table, nil).counts.reduce(0, +)
    count = min(notices, Self.limit)
    if notices > Self.limit { return }
    let (codes, ids) = (Set(table.noticeID.codes.codes(of: rows)), table.noticeID.words)
    for (place, code) in codes.sorted(by: { ids[Int($0)] < ids[Int($1)] }).enumerated() {
      places[code] = Int32(place)
    }
  }

  /// The exact sum of a number per row, over some of the rows, for each cluster.
  @inline(__always)
  func sums(of rows: [Int32], _ number: (Int) -> Double) -> [Double] {
    let numbers: [Double] = Lanes(rows.count).column { range, numbers in
      for index in range { numbers[index] = number(Int(rows[index])) }
    }
    let buckets = Buckets(numbers, by: codes(of: rows), count: count)
    return (0..<count).map { exactSum(buckets[$0]) }
  }

  /// The cluster of each row.
  private func codes(of rows: [Int32]) -> [Int32] {
    let (notices, hashes) = (table.noticeID.codes.codes(of: rows), table.noticeHash)
    return Lanes(rows.count).column { range, codes in
      for index in range {
        codes[index] =
          places.isEmpty
          ? Int32(hashes[Int(notices[index])] % UInt32(Self.limit)) : places[notices[index]] ?? -1
      }
    }
  }
}
