// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

extension DiagnosticKind {
  /// A binding that starts with a word nobody knows.
  public static let bindingWord = DiagnosticKind(
    "BND-WORD", .error,
    meaning: Words(
      nl: "Tussen '{{' en '}}' staat een binding: value, table, figure of claim. Een verwijzing "
        + "naar een bron staat tussen '[@' en ']'. Er zijn geen andere woorden.",
      en:
        "Between '{{' and '}}' stands a binding: value, table, figure or claim. A citation stands "
        + "between '[@' and ']'. There are no other words."),
    remedy: Words(
      nl: "Gebruik value, table, figure of claim, of '[@bron]' voor een verwijzing.",
      en: "Use value, table, figure or claim, or '[@reference]' for a citation."))

  /// A binding whose word is known and whose argument is not.
  public static let bindingForm = DiagnosticKind(
    "BND-FORM", .error,
    meaning: Words(
      nl: "De vormen zijn: 'value SLEUTEL', 'value SLEUTEL with interval', 'value SLEUTEL with n', "
        + "'table INDICATOR', 'figure INDICATOR' en 'claim BEWERING'.",
      en: "The forms are: 'value KEY', 'value KEY with interval', 'value KEY with n', "
        + "'table INDICATOR', 'figure INDICATOR' and 'claim CLAIM'."),
    remedy: Words(
      nl: "Schrijf de binding in een van deze vormen, bijvoorbeeld "
        + "'{{ value aandeel[NL, 2021] with n }}'.",
      en: "Write the binding in one of these forms, for example "
        + "'{{ value share[NL, 2021] with n }}'."))

  /// A table or figure in the middle of a line.
  public static let bindingNotAlone = DiagnosticKind(
    "BND-ALONE", .error,
    meaning: Words(
      nl:
        "Een tabel of figuur staat los van de lopende tekst. Haar binding staat daarom alleen op "
        + "een regel, met een lege regel ervoor en erna.",
      en:
        "A table or figure stands apart from the running text. So its binding stands alone on its "
        + "line, with an empty line before and after."),
    remedy: Words(
      nl: "Zet de binding alleen op een regel.", en: "Put the binding alone on a line."))

  /// A binding where none may stand.
  public static let bindingInMethod = DiagnosticKind(
    "BND-METHOD", .error,
    meaning: Words(
      nl: "Een methodetekst van een indicator is voor alle stukken gelijk en noemt zelf geen "
        + "berekende getallen. Verwijzingen naar bronnen mogen er wel in.",
      en:
        "The method text of an indicator is the same in all papers and prints no computed numbers "
        + "itself. Citations may stand in it."),
    remedy: Words(
      nl: "Haal de binding uit de methodetekst.", en: "Take the binding out of the method text."))

  /// A binding that names an indicator that does not exist.
  public static let unknownIndicator = DiagnosticKind(
    "BND-INDICATOR", .error,
    meaning: Words(
      nl: "De tekst noemt een indicator waarvoor geen bestand in Evidence/Indicators staat.",
      en: "The text names an indicator for which there is no file in Evidence/Indicators."),
    remedy: Words(
      nl: "Verbeter de naam of maak het bestand in Evidence/Indicators.",
      en: "Correct the name or make the file in Evidence/Indicators."))

  /// A binding that names an area or period the indicator has no finding for.
  public static let unknownKey = DiagnosticKind(
    "BND-KEY", .error,
    meaning: Words(
      nl: "De indicator bestaat, maar heeft geen uitkomst voor dit gebied en deze periode.",
      en: "The indicator exists, but has no result for this area and period."),
    remedy: Words(
      nl: "Kies een getal dat er is; 'bewijs measure INDICATOR' toont ze alle.",
      en: "Choose a number that exists; 'bewijs measure INDICATOR' shows them all."))

  /// A binding that names a claim that does not exist.
  public static let unknownClaim = DiagnosticKind(
    "BND-CLAIM", .error,
    meaning: Words(
      nl: "De tekst noemt een bewering waarvoor geen bestand in Evidence/Claims staat.",
      en: "The text names a claim for which there is no file in Evidence/Claims."),
    remedy: Words(
      nl: "Verbeter de naam of maak het bestand in Evidence/Claims.",
      en: "Correct the name or make the file in Evidence/Claims."))

  /// A citation of a reference that does not exist.
  public static let unknownReference = DiagnosticKind(
    "BND-REFERENCE", .error,
    meaning: Words(
      nl: "Een verwijzing, bewering of dataset noemt een bron waarvoor geen bestand in "
        + "Evidence/References staat.",
      en: "A citation, claim or dataset names a reference for which there is no file in "
        + "Evidence/References."),
    remedy: Words(
      nl: "Verbeter de naam of maak het bestand in Evidence/References.",
      en: "Correct the name or make the file in Evidence/References."))
}
