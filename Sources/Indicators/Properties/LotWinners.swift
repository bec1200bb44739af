// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// How many winners and tenders each lot has; a group of firms is one winner.
///
/// Columns of millions of rows are walked through pointers: a check of every place takes longer than
/// what is done there.
struct LotWinners {
  /// Per row whether everyone who tendered for its lot won.
  let areEveryone: [UInt8]

  /// Adds up the awarded sections in the original language.
  init(_ table: AwardTable) {
    let order = NoticeOrder(table)
    let tallies = Tallies(of: table)
    areEveryone = Self.withSections(of: table) { sections in
      order.outcomes(tallies) { tallies, notice, answers in
        tallies.withSlots(of: notice) { slots in
          for place in notice {
            let row = order.row(place)
            let slot = slots.slot(sections.lots[row], place)
            sections.add(row, to: slot, of: Int32(truncatingIfNeeded: notice.lowerBound))
          }
          for place in notice {
            let row = order.row(place)
            answers[row] = slots.slot(sections.lots[row], place).pointee.answer
          }
        }
      }
    }
  }

  /// Lends the columns that tell how many won.
  private static func withSections<Result>(
    of table: AwardTable, _ body: (Sections) -> Result
  ) -> Result {
    let isRead = table.exclusion.marks { $0 == nil }
    let members = table.parties.words.map { Int32(clamping: $0.winners.count) }
    let (parties, groups) = (table.parties.codes, table.isGroup.codes)
    let winners: [Int32] = Lanes(table.count).column { range, winners in
      for row in range {
        let count = members[parties[row]]
        winners[row] = groups[row] == Answer.yes ? min(1, count) : count
      }
    }
    return table.lot.codes.numbers.withUnsafeBufferPointer { lots in
      isRead.withUnsafeBufferPointer { isRead in
        winners.withUnsafeBufferPointer { winners in
          table.tenders.numbers.withUnsafeBufferPointer { tenders in
            body(Sections(lots: lots, isRead: isRead, winners: winners, tenders: tenders))
          }
        }
      }
    }
  }

  /// The awarded sections in the original language, with what they add to their lot.
  private struct Sections {
    let lots: UnsafeBufferPointer<Int32>
    let isRead: UnsafeBufferPointer<UInt8>
    let winners: UnsafeBufferPointer<Int32>
    let tenders: UnsafeBufferPointer<Int32>

    /// Adds nothing for a section that is not read, and forgets what another notice left behind; by
    /// masks, for a jump could not be foreseen.
    @inline(__always)
    func add(_ row: Int, to tally: UnsafeMutablePointer<Tally>, of notice: Int32) {
      let before = tally.pointee
      let (read, kept) = (0 &- Int32(isRead[row]), before.notice == notice ? -1 : 0 as Int32)
      let (count, received) = (winners[row], tenders[row])
      let isOpen = (count == 0 ? 1 : 0) | (received == WholeColumn.unknown ? 1 : 0) as Int32
      tally.pointee = Tally(
        winners: (before.winners & kept) &+ (count & read),
        tenders: max(before.tenders & kept, received & read),
        sections: (before.sections & kept) | ((1 | (0 &- isOpen)) & read), notice: notice)
    }
  }

  /// What the awarded sections of one lot say together.
  private struct Tally {
    var winners: Int32 = 0
    var tenders: Int32 = 0
    /// Whether sections were read; below 0 when one of them leaves something open.
    var sections: Int32 = 0
    /// Where the rows of its notice begin.
    var notice: Int32 = -1

    @inline(__always)
    var answer: UInt8 {
      let isEveryone = (tenders >= 2 ? 1 : 0) & (winners >= tenders ? 1 : 0)
      return sections <= 0 ? Answer.unknown : isEveryone == 1 ? Answer.yes : Answer.no
    }
  }

  /// A tally for each lot, and after those one for each section of a notice that names none.
  private struct Tallies {
    private var tallies: [Tally]
    private let named: Int
    private let unnamed: Int32

    init(of table: AwardTable) {
      named = table.lot.words.count
      unnamed = Int32(table.lot.words.firstIndex(of: "") ?? -1)
      tallies = Array(repeating: Tally(), count: named + 64)
    }

    @inline(__always)
    mutating func withSlots(of notice: Range<Int>, _ visit: (Slots) -> Void) {
      while tallies.count < named + notice.count { tallies.append(Tally()) }
      let (named, unnamed) = (named, unnamed)
      tallies.withUnsafeMutableBufferPointer { tallies in
        guard let first = tallies.baseAddress else { return }
        visit(Slots(first: first, unnamed: unnamed, end: named - notice.lowerBound))
      }
    }
  }

  /// Where the tallies of a notice stand.
  private struct Slots {
    let first: UnsafeMutablePointer<Tally>
    let unnamed: Int32
    /// Where the tallies for sections without a lot begin, less the first place of the notice.
    let end: Int

    @inline(__always)
    func slot(_ lot: Int32, _ place: Int) -> UnsafeMutablePointer<Tally> {
      first + (lot == unnamed ? end + place : Int(lot))
    }
  }
}
