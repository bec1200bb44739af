// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

extension AwardProperty {
  /// What people ask of awards and an awards table does not hold; every measure of it says so.
  static let absentFamily = [framework, contractDuration, decisionTime]

  /// A framework agreement.
  static let framework = AwardProperty(
    "framework", Words(nl: "een raamovereenkomst", en: "a framework agreement"),
    .outcomes { table, _ in Array(repeating: Answer.unknown, count: table.count) },
    absent: .framework)

  /// How long the contract runs.
  static let contractDuration = AwardProperty(
    "contract-duration", Words(nl: "de looptijd van het contract", en: "the contract's duration"),
    in: .days, .numbers { table, _ in Array(repeating: .nan, count: table.count) },
    absent: .duration)

  /// Days from the last day for tenders to the award.
  static let decisionTime = AwardProperty(
    "decision-time",
    Words(
      nl: "dagen van de uiterste dag voor inschrijvingen tot de gunning",
      en: "days from the last day for tenders to the award"), in: .days,
    .numbers { table, _ in Array(repeating: .nan, count: table.count) }, absent: .tenderDeadline)
}
