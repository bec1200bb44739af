// SPDX-License-Identifier: EUPL-1.2

extension DiagnosticKind {
  /// A text file without a head.
  public static let noFrontMatter = DiagnosticKind(
    "FM-NONE", .error,
    meaning: Words(
      nl: "Elk tekstbestand in Evidence begint met een kop: regels 'sleutel: waarde' tussen twee "
        + "regels '---'. Zonder kop weet het programma niet wat het bestand is.",
      en: "Every text file in Evidence starts with a head: lines 'key: value' between two lines "
        + "of '---'. Without a head the program does not know what the file is."),
    remedy: Words(
      nl: "Begin het bestand met '---', de velden, en weer '---'.",
      en: "Start the file with '---', the fields, and '---' again."))

  /// A line in a head that is not a field.
  public static let frontMatterLine = DiagnosticKind(
    "FM-LINE", .error,
    meaning: Words(
      nl: "In een kop staat op elke regel 'sleutel: waarde'. Een regel die met twee spaties "
        + "begint, hoort bij de regel erboven; een regel die met '#' begint, is commentaar.",
      en: "In a head every line is 'key: value'. A line that starts with two spaces belongs to the "
        + "line above it; a line that starts with '#' is a comment."),
    remedy: Words(
      nl: "Schrijf de regel als 'sleutel: waarde', of begin haar met twee spaties.",
      en: "Write the line as 'key: value', or start it with two spaces."))

  /// A key that occurs twice in one head.
  public static let frontMatterTwice = DiagnosticKind(
    "FM-TWICE", .error,
    meaning: Words(
      nl: "Een sleutel mag in een kop maar één keer voorkomen; anders is niet te zien welke "
        + "waarde geldt.",
      en: "A key may occur only once in a head; otherwise nobody can see which value counts."),
    remedy: Words(nl: "Verwijder een van de twee regels.", en: "Remove one of the two lines."))

  /// A required field that is not there.
  public static let fieldMissing = DiagnosticKind(
    "FM-MISSING", .error,
    meaning: Words(
      nl: "Dit soort bestand heeft een veld nodig dat er niet staat.",
      en: "This kind of file needs a field that is not there."),
    remedy: Words(nl: "Voeg het veld toe aan de kop.", en: "Add the field to the head."))

  /// A field that nobody knows.
  public static let fieldUnknown = DiagnosticKind(
    "FM-UNKNOWN", .error,
    meaning: Words(
      nl: "Een onbekend veld is vaak een tikfout in een bekend veld. Het zou anders stilzwijgend "
        + "niets doen.",
      en: "An unknown field is often a typing error in a known one. It would otherwise silently do "
        + "nothing."),
    remedy: Words(
      nl: "Verbeter de naam of verwijder de regel.", en: "Correct the name or remove the line."))
}

extension DiagnosticKind {
  /// The kinds this module can note.
  public static let ofDiagnostics: [DiagnosticKind] = [
    .notUTF8, .noFrontMatter, .frontMatterLine, .frontMatterTwice, .fieldMissing, .fieldUnknown,
    .moreOfTheSame,
  ]
}
