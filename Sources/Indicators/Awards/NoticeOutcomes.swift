// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// The outcome of each notice among some rows: the highest of its rows, which is Kleene's "or".
struct NoticeOutcomes {
  /// How many notices have each byte of an outcome.
  let counts: [Int]

  /// Takes rows with the column of outcomes; without a column every row counts as no.
  init(of rows: [Int32], in table: AwardTable, _ outcomes: [UInt8]?) {
    let codes = table.noticeID.codes.codes(of: rows)
    let notices = table.noticeID.words.count
    counts = codes.withUnsafeBufferPointer { codes in
      rows.withUnsafeBufferPointer { rows in
        guard let outcomes else {
          return Self.counts(codes, notices) { _ in Answer.no + 1 }
        }
        return outcomes.withUnsafeBufferPointer { outcomes in
          Self.counts(codes, notices) { outcomes[Int(rows[$0])] + 1 }
        }
      }
    }
  }

  /// Where the rows are most of the table a place for each notice; else a table of those that occur.
  private static func counts(
    _ codes: UnsafeBufferPointer<Int32>, _ notices: Int, _ rank: (Int) -> UInt8
  ) -> [Int] {
    codes.count >= notices / 8 ? dense(codes, notices, rank) : sparse(codes, rank)
  }

  @inline(__always)
  private static func dense(
    _ codes: UnsafeBufferPointer<Int32>, _ notices: Int, _ rank: (Int) -> UInt8
  ) -> [Int] {
    let lanes = Lanes(codes.count).run { _, range in
      let codesHere = codes[range]
      guard let first = codesHere.min(), let last = codesHere.max() else {
        return Ranks(first: 0, ranks: [])
      }
      var ranks = [UInt8](repeating: 0, count: Int(last - first) + 1)
      ranks.withUnsafeMutableBufferPointer { ranks in
        for index in range {
          let place = Int(codes[index] - first)
          ranks[place] = max(ranks[place], rank(index))
        }
      }
      return Ranks(first: Int(first), ranks: ranks)
    }
    return Ranks.merged(lanes, count: notices)
  }

  private static func sparse(
    _ codes: UnsafeBufferPointer<Int32>, _ rank: (Int) -> UInt8
  ) -> [Int] {
    var size = 16
    while size < codes.count * 2 { size *= 2 }
    var (keys, ranks) = (
      [Int32](repeating: -1, count: size), [UInt8](repeating: 0, count: size)
    )
    for index in codes.indices {
      var place = Int(truncatingIfNeeded: UInt32(bitPattern: codes[index]) &* 2_654_435_769)
      place = (place >> 7) & (size - 1)
      while keys[place] != codes[index], keys[place] >= 0 { place = (place + 1) & (size - 1) }
      keys[place] = codes[index]
      ranks[place] = max(ranks[place], rank(index))
    }
    return counted(ranks)
  }

  /// How many ranks from 1 there are of each.
  fileprivate static func counted(_ ranks: [UInt8]) -> [Int] {
    var counts = [0, 0, 0, 0]
    for rank in ranks { counts[Int(rank)] += 1 }
    return Array(counts.dropFirst())
  }
}

/// The ranks of a stretch of notices; 0 for one that was not seen.
private struct Ranks {
  let first: Int
  let ranks: [UInt8]

  /// The counts of the highest ranks of all stretches together.
  static func merged(_ parts: [Ranks], count: Int) -> [Int] {
    var all = [UInt8](repeating: 0, count: count)
    for part in parts {
      for (place, rank) in part.ranks.enumerated() {
        all[part.first + place] = max(all[part.first + place], rank)
      }
    }
    return NoticeOutcomes.counted(all)
  }
}
