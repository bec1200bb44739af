// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence

/// Invented awards, each made from its number alone.
enum LongTable {
  static let states = ["NL", "DE", "BE", "FR", "IT"]

  /// The award of a number: one to three awards to a notice, some without a value or a lot.
  static func award(_ number: Int) -> Award {
    let notice = number / 3 * 2 + (number % 3 == 2 ? 1 : 0)
    let mixed = notice &* 7_919 % 10_007
    var award = Award()
    award.noticeID = "\(notice)-\(2016 + mixed % 5)"
    award.form = "F03"
    award.buyerCountry = Area(states[mixed % states.count])
    award.winnerCountries =
      number % 11 == 0 ? [nil] : [Area(states[(mixed + (number % 13 == 0 ? 1 : 0)) % states.count])]
    award.awardIndex = 1 + number % 3
    award.lot = number % 17 == 0 ? "" : "\(1 + number % 2)"
    award.tenders = number % 19 == 0 ? nil : 1 + number % 9
    award.tendersOtherEU = number % 9 / 4
    award.value = number % 5 == 0 ? nil : Double(1_000 + mixed) + 0.1
    award.currency = "EUR"
    award.isAwarded = true
    return award
  }

  static func table(_ numbers: some Sequence<Int>) throws -> AwardTable {
    var table = AwardTable(snapshot: try SmallData.snapshot())
    for number in numbers {
      table.append(award(number), at: Place(path: "a.csv", line: number + 2))
    }
    return table
  }
}
