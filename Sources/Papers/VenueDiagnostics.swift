// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

extension DiagnosticKind {
  /// Citations in a place that no document has.
  public static let venueCitations = DiagnosticKind(
    "VEN-CITATIONS", .error,
    meaning: Words(
      nl:
        "Verwijzingen staan in de tekst ('text') of in noten ('notes'); zonder opgave in de tekst.",
      en: "Citations stand in the text ('text') or in notes ('notes'); in the text when not given."),
    remedy: Words(
      nl: "Schrijf 'citations: text' of 'citations: notes'.",
      en: "Write 'citations: text' or 'citations: notes'."))

  /// A venue whose status is neither open nor historic.
  public static let venueStatus = DiagnosticKind(
    "VEN-STATUS", .error,
    meaning: Words(
      nl: "Een geadresseerde is 'open' of 'historic'. Aan een historische geadresseerde kan niets "
        + "meer worden gestuurd.",
      en: "A venue is 'open' or 'historic'. Nothing can be sent to a historic venue any more."),
    remedy: Words(nl: "Schrijf 'open' of 'historic'.", en: "Write 'open' or 'historic'."))

  /// A language a venue names and the program does not write.
  public static let venueLanguage = DiagnosticKind(
    "VEN-LANGUAGE", .error,
    meaning: Words(
      nl: "Stukken worden in het Nederlands (nl) en Engels (en) gemaakt.",
      en: "Papers are made in Dutch (nl) and English (en)."),
    remedy: Words(nl: "Kies uit nl en en.", en: "Choose from nl and en."))

  /// A character limit that is not a whole number above zero.
  public static let venueLimit = DiagnosticKind(
    "VEN-LIMIT", .error,
    meaning: Words(
      nl: "De grens aan het aantal tekens is een heel getal boven nul, zonder punten of spaties.",
      en: "The limit of characters is a whole number above zero, without points or spaces."),
    remedy: Words(
      nl: "Schrijf bijvoorbeeld 'limit-characters: 4000' of laat de regel weg.",
      en: "Write for example 'limit-characters: 4000' or leave the line out."))

  /// A citation or number style that nobody knows.
  public static let venueStyle = DiagnosticKind(
    "VEN-STYLE", .error,
    meaning: Words(
      nl: "Een geadresseerde kiest hoe bronnen en getallen eruitzien. De stijl die er staat, "
        + "bestaat niet.",
      en: "A venue chooses how references and numbers look. The style named does not exist."),
    remedy: Words(
      nl: "Kies 'dutch-letter' of 'eu'.", en: "Choose 'dutch-letter' or 'eu'."))
}
