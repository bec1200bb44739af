// SPDX-License-Identifier: EUPL-1.2
internal import Evidence
internal import Numerics

/// Rows put together by notice: awards of one notice are alike, so only whole notices are drawn.
///
/// Up to ``limit`` notices each is a cluster, in the order of the ids. More notices are dealt out
/// over that many clusters by a hash of their id: the variance between draws stays that of the
/// notices, and neither the order of rows nor other notices decide where one goes.
///
/// Rows are read in one pass, block by block, on all cores: a column of clusters is never made.
struct NoticeClusters {
  /// The highest number of clusters.
  static let limit = 2_000
  /// The number of clusters; one, with nothing in it, when no row says anything.
  let count: Int

  private let rows: [Int32]
  private let notices: CodeArray
  private let division: Division

  /// How the cluster of a row is found.
  private enum Division {
    /// Per notice the hash of its id.
    case dealt([UInt32])
    /// Per position among the rows its cluster.
    case listed([Int32])
  }

  /// Takes rows, notice after notice; only notices with a row that says something are counted.
  init(of rows: [Int32], in table: AwardTable, where isKnown: (Int) -> Bool = { _ in true }) {
    (self.rows, notices) = (rows, table.noticeID.codes)
    let known = Self.notices(of: rows, notices, where: isKnown)
    count = max(1, min(known.count, Self.limit))
    if known.count > Self.limit {
      division = .dealt(table.noticeHash)
    } else {
      let ids = table.noticeID.words
      let order = known.sorted { ids[$0] < ids[$1] }
      division = .listed(Self.places(of: rows, notices, among: order))
    }
  }

  /// The different notices of known rows, at most one more than the limit.
  private static func notices(
    of rows: [Int32], _ codes: CodeArray, where isKnown: (Int) -> Bool
  ) -> [Int] {
    var notices: [Int] = []
    for row in rows.lazy.map(Int.init) where isKnown(row) {
      let notice = codes[row]
      if notice == notices.last { continue }
      notices.append(notice)
      if notices.count > limit { break }
    }
    return notices
  }

  /// The place of the notice of each row in a list; 0 for one that is not in it.
  private static func places(
    of rows: [Int32], _ codes: CodeArray, among notices: [Int]
  ) -> [Int32] {
    let places = Dictionary(uniqueKeysWithValues: zip(notices, Int32(0)...))
    var (last, place) = (-1, Int32(0))
    return rows.map { row in
      let notice = codes[Int(row)]
      if notice != last { (last, place) = (notice, places[notice] ?? 0) }
      return place
    }
  }
}

extension NoticeClusters {
  /// Adds up a number of each row; what is not a number adds nothing.
  ///
  /// Rows are told apart in a number of groups, from 0, within their cluster.
  @inline(__always)
  func totals(
    _ groups: Int = 1, _ start: ExactSums, number: (Int) -> Double, group: (Int) -> Int
  ) -> ValueTotals {
    let lanes = passes(ValueTotals(count * groups, start)) { totals, part, clusters in
      totals.addBlock(part) { place in
        let row = Int(rows[place])
        return (number(row), Int(clusters[place - part.lowerBound]) * groups + group(row))
      }
    }
    return ValueTotals(lanes)
  }

  /// Adds up two whole numbers of each row, per cluster.
  @inline(__always)
  func wholeTotals(_ numbers: (Int) -> (Int, Int)) -> (above: [Int], below: [Int]) {
    let none = [Int](repeating: 0, count: 2 * count)
    let lanes = passes(none) { totals, part, clusters in
      for place in part {
        let numbers = numbers(Int(rows[place]))
        let cluster = 2 * Int(clusters[place - part.lowerBound])
        totals[cluster] += numbers.0
        totals[cluster + 1] += numbers.1
      }
    }
    let totals = sums(lanes)
    let clusters = 0..<count
    return (clusters.map { totals[2 * $0] }, clusters.map { totals[2 * $0 + 1] })
  }

  /// What each lane makes of its rows, given block by block with the clusters of their positions.
  @inline(__always)
  private func passes<Result>(
    _ start: Result, _ visit: (inout Result, Range<Int>, UnsafeMutablePointer<Int32>) -> Void
  ) -> [Result] {
    Lanes(rows.count).run { _, range in
      var result = start
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: ValueTotals.block) { clusters in
        guard let clusters = clusters.baseAddress else { return }
        for first in stride(from: range.lowerBound, to: range.upperBound, by: ValueTotals.block) {
          let part = first..<min(first + ValueTotals.block, range.upperBound)
          write(clustersOf: part, to: clusters)
          visit(&result, part, clusters)
        }
      }
      return result
    }
  }

  private func write(clustersOf part: Range<Int>, to clusters: UnsafeMutablePointer<Int32>) {
    switch division {
    case .listed(let places):
      for place in part { clusters[place - part.lowerBound] = places[place] }
    case .dealt(let hashes):
      rows.withUnsafeBufferPointer { notices.write(codesOf: $0[part], to: clusters) }
      hashes.withUnsafeBufferPointer { hashes in
        for place in 0..<part.count {
          let hash = hashes[Int(clusters[place])]
          clusters[place] = Int32(truncatingIfNeeded: hash % UInt32(Self.limit))
        }
      }
    }
  }
}
