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

  /// The rows of one notice whose lots stand mixed, put lot after lot.
  private struct MixedSections {
    /// Per row its lot in the high half and its number in the low half.
    private var keys: [UInt64] = []

    /// Forgets the notice before and takes the rows of another; two mixed ones change places.
    mutating func take(_ notice: Range<Int>, _ rows: Codes, _ lots: Codes) {
      keys.removeAll(keepingCapacity: true)
      for section in notice {
        keys.append(UInt64(lots[section]) << 32 | UInt64(rows[section]))
      }
      if keys.count == 2 { keys.swapAt(0, 1) } else { keys.sort() }
    }

    var places: Range<Int> { keys.indices }

    func lot(_ place: Int) -> Int { Int(keys[place] >> 32) }

    func row(_ place: Int) -> Int { Int(keys[place] & 0xFFFF_FFFF) }
  }

  /// The awarded sections in the original language, with what they add to their lot.
  private struct ReadSections {
    private let isRead: [UInt8]
    private let winners: [Int32]
    private let tenders: [Int32]

    init(_ table: AwardTable) {
      isRead = table.exclusion.marks { $0 == nil }
      tenders = table.tenders.numbers
      let members = table.parties.words.map { Int32(clamping: $0.winners.count) }
      let (parties, groups) = (table.parties.codes, table.isGroup.codes)
      winners = Lanes(table.count).column { range, winners in
        for row in range {
          let count = members[parties[row]]
          winners[row] = groups[row] == Answer.yes ? min(1, count) : count
        }
      }
    }

    @inline(__always)
    func add(_ row: Int, to tally: inout Tally) {
      if isRead[row] == 1 { tally.add(winners: winners[row], tenders: tenders[row]) }
    }
  }

  private typealias Codes = UnsafeBufferPointer<Int32>

  /// Per row whether everyone who tendered for its lot won.
  let areEveryone: [UInt8]

  /// Adds up the awarded sections in the original language.
  init(_ table: AwardTable) {
    let read = ReadSections(table)
    let isNamed = table.lot.words.map { !$0.isEmpty }
    let rows = table.rows(marked: [UInt8](repeating: 1, count: table.count))
    let lots = table.lot.codes.codes(of: rows)
    let runs = NoticeRuns(of: rows, in: table)
    areEveryone = rows.withUnsafeBufferPointer { rows in
      lots.withUnsafeBufferPointer { lots in
        runs.bytes(table.count, or: Answer.unknown, MixedSections()) { mixed, notice, answers in
          if Self.isInOrder(lots, notice) {
            Self.answer(notice, isNamed, { Int(lots[$0]) }, { Int(rows[$0]) }, read, answers)
          } else {
            mixed.take(notice, rows, lots)
            Self.answer(mixed.places, isNamed, { mixed.lot($0) }, { mixed.row($0) }, read, answers)
          }
        }
      }
    }
  }

  @inline(__always)
  private static func isInOrder(_ lots: Codes, _ notice: Range<Int>) -> Bool {
    notice.dropFirst().allSatisfy { lots[$0 - 1] <= lots[$0] }
  }

  /// Writes the answer of each lot at its rows; a section that names no lot stands for itself.
  @inline(__always)
  private static func answer(
    _ places: Range<Int>, _ isNamed: [Bool], _ lot: (Int) -> Int, _ row: (Int) -> Int,
    _ read: ReadSections, _ answers: UnsafeMutablePointer<UInt8>
  ) {
    var (first, tally) = (places.lowerBound, Tally())
    for place in places {
      read.add(row(place), to: &tally)
      let next = place + 1
      if next < places.upperBound, lot(next) == lot(first), isNamed[lot(first)] { continue }
      for member in first..<next { answers[row(member)] = tally.answer }
      (first, tally) = (next, Tally())
    }
  }
}
