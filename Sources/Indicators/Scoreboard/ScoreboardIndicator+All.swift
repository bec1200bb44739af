// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension ScoreboardIndicator {
  /// The twelve, in the order of the Scoreboard.
  public static let all: [ScoreboardIndicator] = [
    ScoreboardIndicator(
      number: 1, id: "single-bidder", title: Words(nl: "Eén inschrijver", en: "Single bidder"),
      reading: Words(
        nl:
          "Aandeel gunningen met precies één inschrijving, zonder raamovereenkomsten. Een gunning "
          + "waarvan niet bekend is of zij een raamovereenkomst is, telt mee.",
        en: "Share of awards with exactly one tender, without framework agreements. An award of "
          + "which it is unknown whether it is a framework agreement counts."),
      unit: .percent, bounds: .edition2015(green: .atMost(10), red: .above(20)),
      recipe: .measured(
        measure: "share", property: "single-tender", unit: "award", where: "framework = n, unknown")
    ),
    ScoreboardIndicator(
      number: 2, id: "no-calls-for-bids",
      title: Words(nl: "Geen oproep tot inschrijving", en: "No calls for bids"),
      reading: Words(
        nl: "Aandeel aankondigingen van een gunning zonder voorafgaande oproep of bekendmaking.",
        en: "Share of award notices of a procedure without a prior call or publication."),
      unit: .percent, bounds: .edition2015(green: .atMost(5), red: .atLeast(10)),
      recipe: .measured(measure: "share", property: "without-call", unit: "notice")),
    absent(
      3, "publication-rate", Words(nl: "Publicatiegraad", en: "Publication rate"), .callValue),
    absent(
      4, "cooperative-procurement",
      Words(nl: "Gezamenlijke inkoop", en: "Cooperative procurement"), .jointPurchase,
      bounds: .edition2015(green: .atLeast(10), red: .below(10))),
    absent(
      5, "award-criteria", Words(nl: "Gunningscriteria", en: "Award criteria"), .awardCriteria,
      bounds: .edition2015(green: .below(80), red: .atLeast(80))),
    ScoreboardIndicator(
      number: 6, id: "decision-speed", title: Words(nl: "Beslissnelheid", en: "Decision speed"),
      reading: Words(
        nl:
          "Gemiddeld aantal dagen van de uiterste dag voor inschrijvingen tot het sluiten van het "
          + "contract, over gunningen waarvan beide dagen bekend zijn; de uiterste dag staat in de "
          + "oproep, die in dezelfde dataset moet zitten.",
        en: "Mean number of days from the last day for tenders to the conclusion of the contract, "
          + "over awards of which both days are known; the last day stands in the call, which must "
          + "be in the same dataset."),
      unit: .days, bounds: .edition2015(green: .below(120), red: .atLeast(120)),
      recipe: .measured(measure: "mean", property: "decision-time", unit: "award")),
    ScoreboardIndicator(
      number: 7, id: "sme-contractors",
      title: Words(nl: "Winnaars uit het mkb", en: "SME contractors"),
      reading: Words(
        nl: "Aandeel gunningen waarvan ten minste één winnaar tot het mkb behoort.",
        en: "Share of awards of which at least one winner is a small or medium-sized enterprise."),
      unit: .percent, bounds: nil,
      recipe: .measured(measure: "share", property: "sme-winner", unit: "award")),
    ScoreboardIndicator(
      number: 8, id: "sme-bids",
      title: Words(nl: "Inschrijvingen uit het mkb", en: "SME bids"),
      reading: Words(
        nl: "Inschrijvingen uit het mkb gedeeld door alle inschrijvingen, over gunningen waarvan "
          + "beide aantallen bekend zijn.",
        en: "Tenders from small and medium-sized enterprises divided by all tenders, over awards "
          + "of which both numbers are known."),
      unit: .percent, bounds: nil,
      recipe: .measured(measure: "tender-share", property: "tenders-sme", unit: "tender")),
    ScoreboardIndicator(
      number: 9, id: "divided-into-lots",
      title: Words(nl: "Verdeeld in percelen", en: "Procedures divided into lots"),
      reading: Words(
        nl: "Aandeel aankondigingen die meer dan één perceel noemen; een procedure waarvan elk "
          + "perceel apart wordt aangekondigd telt niet als verdeeld.",
        en: "Share of notices that name more than one lot; a procedure of which every lot is "
          + "announced apart does not count as divided."),
      unit: .percent, bounds: nil,
      recipe: .measured(measure: "share", property: "divided-into-lots", unit: "notice")),
    absent(
      10, "missing-calls", Words(nl: "Ontbrekende oproepen", en: "Missing calls for bids"), .call),
    absent(
      11, "missing-seller-numbers",
      Words(nl: "Ontbrekende nummers van winnaars", en: "Missing seller registration numbers"),
      .sellerNumber),
    absent(
      12, "missing-buyer-numbers",
      Words(nl: "Ontbrekende nummers van inkopers", en: "Missing buyer registration numbers"),
      .buyerNumber),
  ]

  private static func absent(
    _ number: Int, _ id: String, _ title: Words, _ field: AbsentField,
    in unit: ValueUnit = .percent, bounds: ColourBounds? = nil
  ) -> ScoreboardIndicator {
    ScoreboardIndicator(
      number: number, id: id, title: title,
      reading: Words(
        nl: "De tabel van gunningen bevat niet: ", en: "The awards table does not hold: ")
        + field.words + Words(same: "."),
      unit: unit, bounds: bounds, recipe: .absent(field))
  }
}
