// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

extension AwardProperty {
  /// What happened to lots.
  static let lotFamily = [notAwarded, noTender, dividedIntoLots, everyTendererWon]

  /// The lot was not awarded; rows about such lots count in.
  static let notAwarded = AwardProperty(
    "not-awarded", Words(nl: "geen gunning", en: "no award"),
    .outcomes { table, _ in
      let answers = table.isAwarded.codes
      return Lanes(answers.count).column { range, column in
        for row in range { column[row] = Answer.yes - answers[row] }
      }
    }, including: [.notAwarded])

  /// No tender at all; rows about lots that were not awarded count in.
  static let noTender = AwardProperty(
    "no-tender", Words(nl: "geen enkele inschrijving", en: "no tender at all"),
    .outcomes { table, _ in
      answers(table.tenders.numbers, within: 0...0)
    }, including: [.notAwarded])

  /// The notice is about more than one lot; lots that were not awarded count in.
  static let dividedIntoLots = AwardProperty(
    "divided-into-lots",
    Words(nl: "een aankondiging van meer dan één perceel", en: "a notice about several lots"),
    .outcomes { table, _ in NoticeLots(table).areSeveral })

  /// Everyone who tendered for the lot won: two or more tenders, and as many winners.
  static let everyTendererWon = AwardProperty(
    "every-tenderer-won",
    Words(nl: "een gunning aan alle inschrijvers", en: "an award to everyone who tendered"),
    .outcomes { table, _ in LotWinners(table).areEveryone })
}
