// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// Which lots the award sections of each notice name.
struct NoticeLots {
  /// Per row whether its notice is about several lots.
  let areSeveral: [UInt8]

  /// Looks at every section, awarded or not, in the original language.
  init(_ table: AwardTable) {
    let readable = table.exclusion.words.map {
      $0 != .translation && $0 != .noAwardSection ? 1 : 0 as Int32
    }
    let unnamed = Int32(table.lot.words.firstIndex(of: "") ?? -1)
    areSeveral = NoticeBlocks(table).column(()) { _, block, answers in
      let lots = table.lot.codes.codes(of: block.rows)
      let isRead = readable.gathered(at: table.exclusion.codes.codes(of: block.rows))
      let tallies = Self.tallies(of: block, lots, isRead, unnamed)
      var answer = Answer.unknown
      block.forEachRowBack { position, row, isLast in
        answer = isLast ? tallies[position].answer : answer
        answers[row] = answer
      }
    }
  }

  /// Per row what its notice says up to there.
  private static func tallies(
    of block: NoticeBlock, _ lots: [Int32], _ isRead: [Int32], _ unnamed: Int32
  ) -> [Tally] {
    [Tally](unsafeUninitializedCapacity: lots.count) { tallies, filled in
      filled = lots.count
      var tally = Tally()
      block.forEachRow { position, _, isFirst in
        tally = isFirst ? Tally() : tally
        let lot = lots[position]
        tally.add(lot, isNamed: lot == unnamed ? 0 : 1, isRead: isRead[position])
        tallies.initializeElement(at: position, to: tally)
      }
    }
  }

  /// The lowest and the highest lot that a notice names, and the sections without one.
  private struct Tally: BitwiseCopyable {
    private var lowest = Int32.max
    private var highest: Int32 = -1
    private var unnamed: Int32 = 0

    /// Choices are made by masks: which sections name a lot cannot be foreseen by a jump.
    @inline(__always)
    mutating func add(_ lot: Int32, isNamed: Int32, isRead: Int32) {
      let isUsed = isNamed & isRead
      lowest = min(lowest, isUsed == 1 ? lot : Int32.max)
      highest = max(highest, isUsed == 1 ? lot : -1)
      unnamed &+= (1 - isNamed) & isRead
    }

    /// Several sections of which one names no lot can be one lot or more: unknown.
    @inline(__always)
    var answer: UInt8 {
      let areSeveral: UInt8 = highest > lowest ? 1 : 0
      let isOpen: UInt8 = unnamed == (highest < 0 ? 1 : 0) ? 0 : 1
      return (Answer.yes &* areSeveral) | (Answer.unknown &* (isOpen & (1 &- areSeveral)))
    }
  }
}
