// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// How many winners and tenders each lot has; a group of firms is one winner.
struct LotWinners {
  /// A lot of a notice; a section that names no lot stands for itself.
  private struct Lot: Hashable {
    let notice: Int
    let lot: Int
    let section: Int?
  }

  private struct Tally {
    var winners = 0
    var tenders: Int? = 0
    var isNamed = true

    mutating func add(winners more: Int, tenders received: Int?) {
      winners += more
      if more == 0 { isNamed = false }
      guard let received, let most = tenders else {
        tenders = nil
        return
      }
      tenders = max(most, received)
    }

    var answer: UInt8 {
      guard let tenders, isNamed else { return Answer.unknown }
      return tenders >= 2 && winners >= tenders ? Answer.yes : Answer.no
    }
  }

  private var lots: [Lot: Tally] = [:]

  /// Adds up the awarded sections in the original language.
  init(_ table: AwardTable) {
    let isRead = table.exclusion.marks { $0 == nil }
    for row in 0..<table.count where isRead[row] == 1 {
      let members = table.parties[row].winners.count
      let winners = table.isGroup[row] == true ? min(1, members) : members
      lots[Self.lot(of: row, in: table), default: Tally()]
        .add(winners: winners, tenders: table.tenders[row])
    }
  }

  private static func lot(of row: Int, in table: AwardTable) -> Lot {
    Lot(
      notice: table.noticeID.codes[row], lot: table.lot.codes[row],
      section: table.lot[row].isEmpty ? row : nil)
  }

  /// Per row whether everyone who tendered for its lot won.
  func areEveryone(in table: AwardTable) -> [UInt8] {
    (0..<table.count).map { row in
      lots[Self.lot(of: row, in: table)]?.answer ?? Answer.unknown
    }
  }
}
