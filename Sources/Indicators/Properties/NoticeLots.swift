// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// Which lots the award sections of each notice name.
struct NoticeLots {
  /// Per row whether its notice is about several lots.
  let areSeveral: [UInt8]

  /// Looks at every section, awarded or not, in the original language.
  init(_ table: AwardTable) {
    let order = NoticeOrder(table)
    let isRead = table.exclusion.marks { $0 != .translation && $0 != .noAwardSection }
    let (lots, unnamed) = (table.lot.codes, table.lot.words.firstIndex(of: "") ?? -1)
    areSeveral = order.outcomes(()) { _, notice, answers in
      var tally = Tally()
      for place in notice {
        let row = order.row(place)
        let lot = lots[row]
        tally.add(lot, isNamed: lot == unnamed ? 0 : 1, isRead: Int(isRead[row]))
      }
      for place in notice { answers[order.row(place)] = tally.answer }
    }
  }

  /// The lowest and the highest lot that a notice names, and the sections without one.
  private struct Tally {
    private var lowest = Int.max
    private var highest = -1
    private var unnamed = 0

    /// Choices are made by masks: which sections name a lot cannot be foreseen by a jump.
    @inline(__always)
    mutating func add(_ lot: Int, isNamed: Int, isRead: Int) {
      let isUsed = isNamed & isRead
      lowest = min(lowest, isUsed == 1 ? lot : Int.max)
      highest = max(highest, isUsed == 1 ? lot : -1)
      unnamed += (1 - isNamed) & isRead
    }

    /// Several sections of which one names no lot can be one lot or more: unknown.
    @inline(__always)
    var answer: UInt8 {
      let isClear = unnamed == (highest < 0 ? 1 : 0)
      return highest > lowest ? Answer.yes : isClear ? Answer.no : Answer.unknown
    }
  }
}
