// SPDX-License-Identifier: EUPL-1.2
internal import Evidence
internal import Numerics

/// Rows put together by notice: awards of one notice are alike, so only whole notices are drawn.
///
/// Up to ``limit`` notices each is a cluster, in the order of the ids. More notices are dealt out
/// over that many clusters by a hash of their id: the variance between draws stays that of the
/// notices, and neither the order of rows nor other notices decide where one goes.
struct NoticeClusters {
  /// The highest number of clusters.
  static let limit = 2_000

  private let rows: [Int32]
  /// The cluster of each row.
  private let places: [Int32]
  private let count: Int

  init(of rows: [Int32], in table: AwardTable) {
    self.rows = rows
    let runs = NoticeRuns(of: rows, in: table)
    let (notices, number) = (runs.notices, runs.count)
    count = min(number, Self.limit)
    if number > Self.limit {
      let hashes = table.noticeHash
      places = Lanes(rows.count).column { range, places in
        for index in range {
          places[index] = Int32(hashes[Int(notices[index])] % UInt32(Self.limit))
        }
      }
    } else {
      let ids = table.noticeID.words
      let order = Set(notices).sorted { ids[Int($0)] < ids[Int($1)] }
      let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, Int32($0)) })
      places = notices.map { place[$0] ?? 0 }
    }
  }

  /// The exact sum of a column over the rows of each cluster.
  func sums(of column: NumberColumn) -> [Double] {
    switch column {
    case .wholes(let numbers): wholeSums(of: numbers)
    case .reals(let numbers): exactSums(of: numbers)
    }
  }

  /// The exact sum of a column over the rows of each cluster, or over those with the outcome yes.
  func exactSums(of column: [Double], where outcomes: [UInt8]? = nil) -> [Double] {
    let lanes = Lanes(rows.count).run { _, range in
      var (sums, block) = (ExactSums(count: count), [Double](repeating: 0, count: 1_024))
      for start in stride(from: range.lowerBound, to: range.upperBound, by: block.count) {
        let part = start..<min(start + block.count, range.upperBound)
        for place in part {
          let row = Int(rows[place])
          let isCounted = outcomes.map { $0[row] == Answer.yes } ?? true
          block[place - start] = isCounted ? column[row] : 0
        }
        sums.add(block[..<part.count], to: places[part])
      }
      return sums
    }
    return lanes.dropFirst().reduce(into: lanes[0]) { $0.add($1) }.rounded
  }

  /// The sum of a column of whole numbers over the rows of each cluster.
  func wholeSums(of column: [Int32]) -> [Double] {
    counted { sums, range in
      for index in range { sums[Int(places[index])] += Int(column[Int(rows[index])]) }
    }
  }

  /// The number of rows of each cluster.
  var sizes: [Double] {
    counted { sums, range in
      for index in range { sums[Int(places[index])] += 1 }
    }
  }

  /// The numbers that lanes add up for each cluster.
  private func counted(_ add: (inout [Int], Range<Int>) -> Void) -> [Double] {
    let lanes = Lanes(rows.count).run { _, range in
      var sums = [Int](repeating: 0, count: count)
      add(&sums, range)
      return sums
    }
    return Indicators.sums(lanes).map(Double.init)
  }
}
