// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

extension AwardProperty {
  /// Who comes from where: winners and tenders.
  static let originFamily = [crossBorder, foreignTender, nonEUTender, tenderFromAbroad]

  /// A winner from another country than the buyer.
  public static let crossBorder = AwardProperty(
    "cross-border",
    Words(
      nl: "een winnaar uit een ander land dan de inkoper",
      en: "a winner from another country than the buyer"),
    .outcomes { table, rules in
      table.parties.mapped { Answer.code(of: rules.group.isCrossBorder($0)) }
    })

  /// At least one tender from another EU state.
  public static let foreignTender = AwardProperty(
    "foreign-tender",
    Words(
      nl: "een inschrijving uit een andere lidstaat", en: "a tender from another member state"),
    .outcomes { table, _ in answers(table.tendersOtherEU.numbers, within: 1...(.max)) },
    series: originOfTenders)

  /// At least one tender from outside the EU.
  public static let nonEUTender = AwardProperty(
    "non-eu-tender",
    Words(nl: "een inschrijving van buiten de EU", en: "a tender from outside the EU"),
    .outcomes { table, _ in answers(table.tendersNonEU.numbers, within: 1...(.max)) },
    series: originOfTenders)

  /// At least one tender from another EU state or from outside the EU.
  public static let tenderFromAbroad = AwardProperty(
    "tender-from-abroad",
    Words(
      nl: "een inschrijving uit een andere lidstaat of van buiten de EU",
      en: "a tender from another member state or from outside the EU"),
    .outcomes { table, _ in
      let other = answers(table.tendersOtherEU.numbers, within: 1...(.max))
      let outside = answers(table.tendersNonEU.numbers, within: 1...(.max))
      return Lanes(table.count).column { range, column in
        for row in range { column[row] = max(other[row], outside[row]) }
      }
    },
    series: originOfTenders)

  /// Notices say where tenders come from since R2.0.9; eForms count the EEA where TED counts the EU.
  static func originOfTenders(_ schema: String) -> PropertySeries? {
    if ["R2.0.7", "R2.0.8"].contains(where: schema.hasPrefix) { return nil }
    return schema.hasPrefix("eforms") ? economicArea : union
  }

  private static let union = PropertySeries(
    Words(nl: "EU-lidstaten (TED R2.0.9)", en: "EU states (TED R2.0.9)"))
  private static let economicArea = PropertySeries(
    Words(nl: "EER-landen (eForms)", en: "EEA states (eForms)"))
}
