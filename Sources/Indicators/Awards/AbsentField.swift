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
  /// Whether an award without the number of a call had one.
  case call
  /// The registration numbers of winners, which are never stored.
  case sellerNumber = "seller-number"
  /// The registration numbers of buyers.
  case buyerNumber = "buyer-number"

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
    case .call:
      Words(
        nl: "of een gunning zonder het nummer van een oproep er een had",
        en: "whether an award without the number of a call had one")
    case .sellerNumber:
      Words(
        nl: "registratienummers van winnaars, die nooit worden bewaard",
        en: "registration numbers of winners, which are never stored")
    case .buyerNumber:
      Words(nl: "registratienummers van inkopers", en: "registration numbers of buyers")
    }
  }
}
