// SPDX-License-Identifier: EUPL-1.2

/// All rows whose ids fall in one partition; after settling, one row per award, by group.
struct Partition {
  /// What one thread gathered; `numbers` turns its numbers of groups into those of all.
  struct Gathered {
    let awards: [[AwardRow]]
    let notices: [[NoticeRow]]
    let numbers: [UInt32]
  }

  private var gathered: [Gathered] = []
  private var chunks: [[AwardRow]] = []
  /// Where the rows of each group start, and the end.
  private var starts: [Int] = []
  /// How many notices each group has.
  private(set) var noticeCounts: [Int] = []
  /// How many rows contradict the first row of their award.
  private(set) var conflicts = 0

  /// The number of awards.
  var count: Int { starts.last ?? 0 }

  /// Adds what a thread gathered.
  mutating func add(_ part: Gathered) { gathered.append(part) }

  /// Keeps the first row of every award, sorted by group, in the memory the rows already have.
  mutating func settle(groups: Int, at desk: inout SettlingDesk) {
    countNotices(groups: groups, at: &desk)
    desk.clear()
    forEachRow { desk.keep($0) }
    if desk.hasConflicts { forEachRow { conflicts += desk.agrees($0) ? 0 : 1 } }
    chunks = gathered.flatMap(\.awards)
    gathered = []
    starts = desk.sort(groups: groups)
    write(desk)
  }

  /// Goes through the awards of a group.
  func forEachAward(of group: Int, _ body: (AwardRow) -> Void) {
    let (size, end) = (RowShelf<AwardRow>.chunkSize, starts[group + 1])
    var index = starts[group]
    while index < end {
      let part = index % size..<min(size, index % size + end - index)
      chunks[index / size].withUnsafeBufferPointer { chunk in
        for place in part { body(chunk[place]) }
      }
      index += part.count
    }
  }

  private func forEachRow(_ body: (AwardRow) -> Void) {
    for part in gathered {
      for chunk in part.awards {
        for row in chunk { body(row.renumbered(part.numbers[Int(row.group)])) }
      }
    }
  }

  private mutating func countNotices(groups: Int, at desk: inout SettlingDesk) {
    noticeCounts = [Int](repeating: 0, count: groups)
    desk.clear()
    for part in gathered {
      for chunk in part.notices {
        for notice in chunk {
          let group = part.numbers[Int(notice.group)]
          if desk.isNew(notice.id, group: group) { noticeCounts[Int(group)] += 1 }
        }
      }
    }
    gathered = gathered.map { Gathered(awards: $0.awards, notices: [], numbers: $0.numbers) }
  }

  private mutating func write(_ desk: borrowing SettlingDesk) {
    let size = RowShelf<AwardRow>.chunkSize
    chunks.removeLast(chunks.count - (desk.count + size - 1) / size)
    for index in chunks.indices {
      chunks[index].removeAll(keepingCapacity: true)
      for place in index * size..<min((index + 1) * size, desk.count) {
        chunks[index].append(desk.row(place))
      }
    }
  }
}
