// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

extension AwardProperty {
  /// How long things take.
  static let timeFamily = [daysToNotice]

  /// Days from the conclusion of the contract to the dispatch of the award notice.
  ///
  /// A notice sent before its contract was concluded has no number: one of the two dates is wrong.
  static let daysToNotice = AwardProperty(
    "days-to-notice",
    Words(
      nl: "dagen van het sluiten van het contract tot het verzenden van de aankondiging",
      en: "days from the conclusion of the contract to the dispatch of the notice"), in: .days,
    .numbers { table, _ in
      zip(table.conclusionDate.numbers, table.dispatchDate.numbers).map { concluded, sent in
        guard concluded != DayColumn.unknown, sent != DayColumn.unknown, sent >= concluded
        else { return .nan }
        return Double(sent - concluded)
      }
    })
}
