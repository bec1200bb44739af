// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

// Trouble with eForms notices.
extension DiagnosticKind {
  /// A version of the eForms SDK that is not known.
  public static let eformsVersion = DiagnosticKind(
    "EFORMS-VERSION", .error,
    meaning: Words(
      nl: "Elke versie van de eForms-SDK kan velden verplaatsen. Bekend zijn eforms-sdk-1.3 tot "
        + "en met eforms-sdk-1.16; een andere versie wordt niet op de gok gelezen.",
      en: "Every version of the eForms SDK can move fields. Known are eforms-sdk-1.3 to "
        + "eforms-sdk-1.16; another version is not read by guess."),
    remedy: Words(
      nl: "Laat de aankondiging weg en vermeld dat, of laat de versie toevoegen aan "
        + "EFormsVersion.",
      en: "Leave the notice out and say so, or have the version added to EFormsVersion."))

  /// An eForms notice without a field it needs.
  public static let eformsMissing = DiagnosticKind(
    "EFORMS-MISSING", .error,
    meaning: Words(
      nl: "De aankondiging mist een element zonder welk zij niet te tellen is.",
      en: "The notice lacks an element without which it cannot be counted."),
    remedy: Words(
      nl: "Haal de aankondiging opnieuw op; een concept is geen aankondiging.",
      en: "Retrieve the notice again; a draft is not a notice."))

  /// An organisation that nothing can refer to, or a reference to none.
  public static let eformsOrganisation = DiagnosticKind(
    "EFORMS-ORGANISATION", .warning,
    meaning: Words(
      nl: "Kopers en winnaars worden gevonden via het technische nummer van hun organisatie. "
        + "Zonder dat nummer blijft hun land onbekend.",
      en: "Buyers and winners are found by the technical identifier of their organisation. "
        + "Without it their country stays unknown."),
    remedy: Words(
      nl: "Zoek de aankondiging op als het getal ervan afhangt.",
      en: "Look up the notice if the number depends on it."))

  /// A winner that the references of a notice do not lead to.
  public static let eformsWinner = DiagnosticKind(
    "EFORMS-WINNER", .warning,
    meaning: Words(
      nl:
        "Er is een winnaar gekozen, maar de verwijzingen van perceel naar contract, inschrijving, "
        + "inschrijvers en organisatie lopen dood. De winnaar telt als onbekend, nooit als "
        + "binnenlands.",
      en: "A winner was chosen, but the references from lot to contract, tender, tenderers and "
        + "organisation lead nowhere. The winner counts as unknown, never as domestic."),
    remedy: Words(
      nl: "Zoek de aankondiging op als het getal ervan afhangt.",
      en: "Look up the notice if the number depends on it."))
}

extension DiagnosticKind {
  /// The kinds of this file.
  static let ofEFormsTrouble: [DiagnosticKind] = [
    .eformsVersion, .eformsMissing, .eformsOrganisation, .eformsWinner,
  ]
}
