// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

extension AwardProperty {
  /// How many tenders there were.
  static let tenderFamily = [singleTender, tenderCount]

  /// Exactly one tender.
  public static let singleTender = AwardProperty(
    "single-tender", Words(nl: "precies één inschrijving", en: "exactly one tender"),
    .outcomes { table, _ in
      answers(table.tenders.numbers, within: 1...1)
    })

  /// The number of tenders.
  public static let tenderCount = AwardProperty(
    "tenders", Words(nl: "het aantal inschrijvingen", en: "the number of tenders"),
    .wholes { table, _ in table.tenders.numbers })

  /// Per row whether a number lies in a range; unknown where there is none.
  static func answers(_ numbers: [Int32], within range: ClosedRange<Int32>) -> [UInt8] {
    numbers.withUnsafeBufferPointer { numbers in
      Lanes(numbers.count).column { rows, answers in
        for row in rows {
          let known = range.contains(numbers[row]) ? Answer.yes : Answer.no
          answers[row] = numbers[row] == WholeColumn.unknown ? Answer.unknown : known
        }
      }
    }
  }
}
