// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// How many winners and tenders each lot has; a group of firms is one winner.
struct LotWinners {
  /// What the awarded sections of one lot say together.
  private struct Tally {
    private var winners: Int32 = 0
    private var tenders: Int32 = 0
    private var sections = 0
    private var isKnown = true

    mutating func add(winners more: Int32, tenders received: Int32) {
      sections += 1
      winners += more
      tenders = max(tenders, received)
      if more == 0 || received == WholeColumn.unknown { isKnown = false }
    }

    var answer: UInt8 {
      if !isKnown || sections == 0 { return Answer.unknown }
      return tenders >= 2 && winners >= tenders ? Answer.yes : Answer.no
    }
  }

  /// The rows of one notice, lot after lot; used for one notice after another.
  private struct Sections {
    /// Per row its lot in the high half and its number in the low half.
    private var keys: [UInt64] = []
    private var size = 0

    /// Forgets the notice before and takes the rows of another.
    mutating func take(_ notice: Range<Int>, _ rows: [Int32], _ lots: [Int32]) {
      var isInOrder = true
      size = 0
      for section in notice {
        let key = UInt64(lots[section]) << 32 | UInt64(rows[section])
        if size > 0, key < keys[size - 1] { isInOrder = false }
        if size < keys.count { keys[size] = key } else { keys.append(key) }
        size += 1
      }
      if !isInOrder { keys[..<size].sort() }
    }

    /// Shows the places of each lot; a section that names none stands for itself.
    @inline(__always)
    func forEachLot(isNamed: [Bool], _ visit: (Range<Int>) -> Void) {
      var first = 0
      for next in 1...size {
        let isSame = next < size && lot(next) == lot(first) && isNamed[lot(first)]
        if isSame { continue }
        visit(first..<next)
        first = next
      }
    }

    private func lot(_ place: Int) -> Int { Int(keys[place] >> 32) }

    func row(_ place: Int) -> Int { Int(keys[place] & 0xFFFF_FFFF) }
  }

  /// Per row whether everyone who tendered for its lot won.
  let areEveryone: [UInt8]

  /// Adds up the awarded sections in the original language.
  init(_ table: AwardTable) {
    let isRead = table.exclusion.marks { $0 == nil }
    let isNamed = table.lot.words.map { !$0.isEmpty }
    let rows = table.rows(marked: [UInt8](repeating: 1, count: table.count))
    let lots = table.lot.codes.codes(of: rows)
    let (winners, tenders) = (Self.winners(table), table.tenders.numbers)
    areEveryone = NoticeRuns(of: rows, in: table).bytes(
      table.count, or: Answer.unknown, Sections()
    ) { sections, notice, answers in
      sections.take(notice, rows, lots)
      sections.forEachLot(isNamed: isNamed) { lot in
        var tally = Tally()
        for row in lot.lazy.map(sections.row) where isRead[row] == 1 {
          tally.add(winners: winners[row], tenders: tenders[row])
        }
        for row in lot.lazy.map(sections.row) { answers[row] = tally.answer }
      }
    }
  }

  /// The number of winners of each row.
  private static func winners(_ table: AwardTable) -> [Int32] {
    let members = table.parties.words.map { Int32(clamping: $0.winners.count) }
    let (parties, groups) = (table.parties.codes, table.isGroup.codes)
    return Lanes(table.count).column { range, winners in
      for row in range {
        let count = members[parties[row]]
        winners[row] = groups[row] == Answer.yes ? min(1, count) : count
      }
    }
  }
}
