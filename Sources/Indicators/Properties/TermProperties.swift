// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

extension AwardProperty {
  /// What a contract is and how long it runs.
  static let termFamily = [framework, contractDuration]

  /// A framework agreement.
  static let framework = AwardProperty(
    "framework", Words(nl: "een raamovereenkomst", en: "a framework agreement"),
    .outcomes { table, _ in table.isFramework.codes })

  /// How long the contract runs, in days; a duration in months by the mean length of a month.
  static let contractDuration = AwardProperty(
    "contract-duration", Words(nl: "de looptijd van het contract", en: "the contract's duration"),
    in: .days,
    .numbers { table, _ in
      let (days, months) = (table.durationDays.numbers, table.durationMonths.numbers)
      return Lanes(table.count).column { range, durations in
        for row in range {
          let ofMonths = months[row] == WholeColumn.unknown ? .nan : Double(months[row])
          durations[row] =
            days[row] == WholeColumn.unknown ? ofMonths * daysOfMonth : Double(days[row])
        }
      }
    })

  /// The mean length of a month of the Gregorian calendar: 146,097 days in 4,800 months.
  private static let daysOfMonth = 146_097.0 / 4_800
}
