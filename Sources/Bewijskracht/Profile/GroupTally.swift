// SPDX-License-Identifier: EUPL-1.2

/// Counts and values of one group, gathered award by award; used again for the next group.
struct GroupTally: ~Copyable {
  private(set) var notices = 0
  private(set) var awards = 0
  private(set) var known = 0
  private(set) var cross = 0
  private(set) var sized = 0
  private(set) var small = 0
  private(set) var single = 0
  private(set) var tendered = 0
  private(set) var tenderSum = 0
  /// How many awards have each number of tenders.
  private var countsOfTenders = [Int](repeating: 0, count: 1000)
  /// The highest of those numbers.
  private var highest = 0
  private(set) var values: [Double] = []
  private(set) var knownValue = FixedSum()
  private(set) var crossValue = FixedSum()
  private var winners = WinnerTable()

  /// How many awards have 0, 1, 2 and so on tenders, up to the highest number.
  var tenderCounts: [Int] { Array(countsOfTenders[...highest]) }

  /// The number of awards of each winner.
  var winnerAwards: [Int] { winners.map(\.awards) }

  /// The value of each winner that has one.
  var winnerValues: [Double] { winners.map(\.value.rounded).filter { $0 != 0 } }

  /// Forgets all and gathers one group.
  mutating func gather(_ group: Int, from partitions: [Partition]) {
    clear()
    for place in partitions.indices {
      notices += partitions[place].noticeCounts[group]
      partitions[place].forEachAward(of: group) { add($0) }
    }
  }

  private mutating func clear() {
    (notices, awards, known, cross, sized) = (0, 0, 0, 0, 0)
    (small, single, tendered, tenderSum) = (0, 0, 0, 0)
    for number in 0...highest { countsOfTenders[number] = 0 }
    highest = 0
    values.removeAll(keepingCapacity: true)
    (knownValue, crossValue) = (FixedSum(), FixedSum())
    winners.clear()
  }

  private mutating func add(_ award: AwardRow) {
    awards += 1
    if award.facts.contains(.known) { known += 1 }
    if award.facts.contains(.cross) { cross += 1 }
    if award.facts.contains(.sizeKnown) { sized += 1 }
    if award.facts.contains(.small) { small += 1 }
    if award.tenders > 0 {
      countsOfTenders[Int(award.tenders)] += 1
      highest = max(highest, Int(award.tenders))
      tendered += 1
      tenderSum += Int(award.tenders)
      if award.tenders == 1 { single += 1 }
    }
    if award.value > 0 {
      values.append(award.value)
      if award.facts.contains(.known) { knownValue.add(award.value) }
      if award.facts.contains(.cross) { crossValue.add(award.value) }
    }
    if award.facts.contains(.named) { winners.add(award.winner, value: award.value) }
  }
}
