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
      table.tenders.numbers.map { number in
        number == WholeColumn.unknown ? Answer.unknown : number == 1 ? Answer.yes : Answer.no
      }
    })

  /// The number of tenders.
  public static let tenderCount = AwardProperty(
    "tenders", Words(nl: "het aantal inschrijvingen", en: "the number of tenders"),
    .numbers { table, _ in
      table.tenders.numbers.map { $0 == WholeColumn.unknown ? .nan : Double($0) }
    })
}
