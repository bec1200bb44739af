// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

extension AwardProperty {
  /// Small and medium-sized enterprises among winners and tenders, and where tenders come from.
  static let enterpriseFamily = [winnerSME, tendersSME, tendersOtherEU, tendersNonEU]

  /// At least one winner is a small or medium-sized enterprise.
  static let winnerSME = AwardProperty(
    "sme-winner",
    Words(nl: "een winnaar uit het midden- en kleinbedrijf", en: "a winner that is an SME"),
    .outcomes { table, _ in
      table.winnersSME.mapped { sizes in
        if sizes.contains(true) { return Answer.yes }
        return sizes.isEmpty || sizes.contains(nil) ? Answer.unknown : Answer.no
      }
    })

  /// The number of tenders from small and medium-sized enterprises.
  static let tendersSME = AwardProperty(
    "tenders-sme",
    Words(nl: "inschrijvingen uit het midden- en kleinbedrijf", en: "tenders from SMEs"),
    .wholes { table, _ in table.tendersSME.numbers },
    series: { originOfTenders($0).map { _ in .only } })

  /// The number of tenders from other member states.
  static let tendersOtherEU = AwardProperty(
    "tenders-other-eu",
    Words(nl: "inschrijvingen uit andere lidstaten", en: "tenders from other member states"),
    .wholes { table, _ in table.tendersOtherEU.numbers }, series: originOfTenders)

  /// The number of tenders from outside the EU.
  static let tendersNonEU = AwardProperty(
    "tenders-non-eu",
    Words(nl: "inschrijvingen van buiten de EU", en: "tenders from outside the EU"),
    .wholes { table, _ in table.tendersNonEU.numbers }, series: originOfTenders)
}
