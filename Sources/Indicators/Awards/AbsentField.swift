// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// What a question needs and an awards table does not hold.
public enum AbsentField: String, CaseIterable, Hashable, Sendable {
  /// The values of calls, and gross domestic product.
  case callValue = "call-value"
  /// Whether several buyers bought together or through a central body.
  case jointPurchase = "joint-purchase"
  /// The criteria on which tenders were compared.
  case awardCriteria = "award-criteria"
  /// The last day for tenders.
  case tenderDeadline = "tender-deadline"
  /// The call that an award follows.
  case call
  /// The registration numbers of winners, which are never stored.
  case sellerNumber = "seller-number"
  /// The registration numbers of buyers.
  case buyerNumber = "buyer-number"
  /// Whether an award is a framework agreement.
  case framework
  /// How long a contract runs.
  case duration = "contract-duration"

  /// What is absent, as it stands in `the awards table does not hold …`.
  public var words: Words {
    switch self {
    case .callValue:
      Words(
        nl: "de waarde van oproepen en het bruto binnenlands product",
        en: "the value of calls and gross domestic product")
    case .jointPurchase:
      Words(
        nl: "of inkopers samen of via een centrale inkoper kochten",
        en: "whether buyers bought together or through a central body")
    case .awardCriteria: Words(nl: "de gunningscriteria", en: "the award criteria")
    case .tenderDeadline:
      Words(nl: "de uiterste dag voor inschrijvingen", en: "the last day for tenders")
    case .call: Words(nl: "welke oproep bij een gunning hoort", en: "which call an award follows")
    case .sellerNumber:
      Words(
        nl: "registratienummers van winnaars, die nooit worden bewaard",
        en: "registration numbers of winners, which are never stored")
    case .buyerNumber:
      Words(nl: "registratienummers van inkopers", en: "registration numbers of buyers")
    case .framework:
      Words(nl: "of een gunning een raamovereenkomst is", en: "whether an award is a framework")
    case .duration: Words(nl: "de looptijd van contracten", en: "how long contracts run")
    }
  }
}
