// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

extension AwardProperty {
  /// How long things take.
  static let timeFamily = [daysToNotice, decisionTime]

  /// Days from the conclusion of the contract to the dispatch of the award notice.
  ///
  /// A notice sent before its contract was concluded has no number: one of the two dates is wrong.
  static let daysToNotice = AwardProperty(
    "days-to-notice",
    Words(
      nl: "dagen van het sluiten van het contract tot het verzenden van de aankondiging",
      en: "days from the conclusion of the contract to the dispatch of the notice"), in: .days,
    .wholes { table, _ in
      let (contracts, notices) = (table.conclusionDate.numbers, table.dispatchDate.numbers)
      return Lanes(table.count).column { range, days in
        for row in range {
          let (concluded, sent) = (contracts[row], notices[row])
          let isKnown = concluded != DayColumn.unknown && sent >= concluded
          days[row] = isKnown ? sent - concluded : WholeColumn.unknown
        }
      }
    })

  /// Days from the last day for tenders to the conclusion of the contract.
  ///
  /// The last day stands in the call, which counts when it is in the table; see ``TenderDeadlines``.
  /// A contract concluded before that day has no number: one of the two dates is wrong.
  static let decisionTime = AwardProperty(
    "decision-time",
    Words(
      nl: "dagen van de uiterste dag voor inschrijvingen tot het sluiten van het contract",
      en: "days from the last day for tenders to the conclusion of the contract"), in: .days,
    .wholes { table, _ in
      table.conclusionDate.numbers.withUnsafeBufferPointer { contracts in
        TenderDeadlines(table).column { row, last in
          let concluded = contracts[row]
          let isKnown = (last == DayColumn.unknown ? 0 : 1) & (concluded >= last ? 1 : 0)
          return isKnown == 1 ? concluded &- last : WholeColumn.unknown
        }
      }
    })
}
