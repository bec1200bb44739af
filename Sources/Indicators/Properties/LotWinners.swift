// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// How many winners and tenders each lot has; a group of firms is one winner.
struct LotWinners {
  /// Per row whether everyone who tendered for its lot won.
  let areEveryone: [UInt8]

  /// Adds up the awarded sections in the original language.
  init(_ table: AwardTable) {
    let sections = AwardedSections(table)
    areEveryone = NoticeBlocks(table).column(LotLeaders(table.lot)) { leaders, block, answers in
      let leaders = leaders.positions(in: block)
      let tallies = sections.tallies(of: block.rows, leaders)
      for (row, leader) in zip(block.rows, leaders) {
        answers[Int(row)] = tallies[Int(leader)].answer
      }
    }
  }
}

/// Which section of a notice is the first with its lot, so that sections of one lot come together.
private struct LotLeaders {
  private let lots: CodeArray
  private let unnamed: Int32
  /// Where each lot was seen last, counted over all rows of a lane.
  private var seen: [Int32]
  private var count: Int32 = 0

  init(_ column: CodedColumn<String>) {
    lots = column.codes
    unnamed = Int32(column.words.firstIndex(of: "") ?? -1)
    seen = Array(repeating: -1, count: column.words.count)
  }

  /// The position of the first section with the lot of each; one that names no lot is its own.
  ///
  /// Choices are made without jumps: where a notice begins or a lot returns cannot be foreseen.
  mutating func positions(in block: NoticeBlock) -> [Int32] {
    let (before, unnamed, lots) = (count, unnamed, lots.codes(of: block.rows))
    count &+= Int32(truncatingIfNeeded: lots.count)
    return seen.withUnsafeMutableBufferPointer { seen in
      [Int32](unsafeUninitializedCapacity: lots.count) { leaders, filled in
        filled = lots.count
        var start = before
        block.forEachRow { position, _, isFirst in
          let place = before &+ Int32(truncatingIfNeeded: position)
          start = isFirst ? place : start
          let lot = lots[position]
          let last = lot == unnamed ? -1 : seen[Int(lot)]
          let leader = last < start ? place : last
          seen[Int(lot)] = leader
          leaders.initializeElement(at: position, to: leader &- before)
        }
      }
    }
  }
}

/// The awarded sections in the original language, with what they add to their lot.
private struct AwardedSections {
  private let table: AwardTable
  /// Per rule all bits when its sections are read, and none when not.
  private let masks: [Int32]
  /// Per list of winners how many they are.
  private let members: [Int32]

  init(_ table: AwardTable) {
    self.table = table
    masks = table.exclusion.words.map { $0 == nil ? -1 : 0 }
    members = table.parties.words.map { Int32(clamping: $0.winners.count) }
  }

  /// What the sections of each lot say together, at the position of the first.
  func tallies(of rows: [Int32], _ leaders: [Int32]) -> [Tally] {
    let masks = masks.gathered(at: table.exclusion.codes.codes(of: rows))
    let winners = members.gathered(at: table.parties.codes.codes(of: rows))
    let groups = table.isGroup.codes.gathered(at: rows)
    let tenders = table.tenders.numbers.gathered(at: rows)
    var tallies = [Tally](repeating: Tally(), count: rows.count)
    tallies.withUnsafeMutableBufferPointer { tallies in
      for position in leaders.indices {
        let most: Int32 = groups[position] == Answer.yes ? 1 : .max
        tallies[Int(leaders[position])].add(
          winners: min(winners[position], most), tenders: tenders[position], masks[position])
      }
    }
    return tallies
  }

  /// What the awarded sections of one lot say together.
  struct Tally: BitwiseCopyable {
    private var winners: Int32 = 0
    private var tenders: Int32 = 0
    /// Whether sections were read; below 0 when one of them leaves something open.
    private var sections: Int32 = 0

    /// Adds nothing for a section that is not read; by masks, for a jump could not be foreseen.
    @inline(__always)
    mutating func add(winners count: Int32, tenders received: Int32, _ mask: Int32) {
      let isOpen = (count == 0 ? 1 : 0) | (received == WholeColumn.unknown ? 1 : 0) as Int32
      winners &+= count & mask
      tenders = max(tenders, received & mask)
      sections |= (1 | (0 &- isOpen)) & mask
    }

    /// Unknown where something is open; no is 0, so that the others are added to it by masks.
    @inline(__always)
    var answer: UInt8 {
      let isClear: UInt8 = sections > 0 ? 1 : 0
      let isEveryone = (tenders >= 2 ? 1 : 0) & (winners >= tenders ? 1 : 0) as UInt8
      return (Answer.unknown &* (1 &- isClear)) | (Answer.yes &* (isEveryone & isClear))
    }
  }
}
