// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

// Trouble with files of statistical offices and with how they are mapped.
extension DiagnosticKind {
  /// A file that is not what its format says.
  public static let statisticsForm = DiagnosticKind(
    "STAT-FORM", .error,
    meaning: Words(
      nl: "Het bestand heeft niet de bouw van de vorm die in datapackage.json staat.",
      en: "The file is not built like the format that datapackage.json names."),
    remedy: Words(
      nl: "Haal het bestand opnieuw op of verbeter 'format' in datapackage.json.",
      en: "Retrieve the file again or correct 'format' in datapackage.json."))

  /// An answer that is not whole.
  public static let statisticsPart = DiagnosticKind(
    "STAT-PART", .error,
    meaning: Words(
      nl: "Een dienst gaf een deel van het antwoord of een foutmelding. Een som over een deel zou "
        + "stilzwijgend te laag zijn.",
      en: "A service gave part of the answer or an error message. A sum over a part would silently "
        + "be too low."),
    remedy: Words(
      nl: "Haal het hele antwoord op, zo nodig met minder codes per vraag.",
      en: "Retrieve the whole answer, with fewer codes per question where needed."))

  /// A name or code in the mapping that the file does not have.
  public static let mappingName = DiagnosticKind(
    "MAP-NAME", .error,
    meaning: Words(
      nl: "De mapping noemt een dimensie, kolom of code die niet in het bestand staat.",
      en: "The mapping names a dimension, column or code that is not in the file."),
    remedy: Words(
      nl: "Verbeter de naam in bewijskracht.mapping.",
      en: "Correct the name in bewijskracht.mapping."))

  /// A dimension with several codes that the mapping does not use.
  public static let mappingOpen = DiagnosticKind(
    "MAP-OPEN", .error,
    meaning: Words(
      nl:
        "Een dimensie met meer codes die niet in de mapping staat, zou cijfers over verschillende "
        + "dingen op één hoop gooien.",
      en: "A dimension with several codes that the mapping does not use would throw figures about "
        + "different things together."),
    remedy: Words(
      nl: "Maak haar deel van variable of concept, of kies met where één code.",
      en: "Make it part of variable or concept, or choose one code with where."))

  /// An area that is neither a country nor a known group.
  public static let areaLeftOut = DiagnosticKind(
    "STAT-AREA", .warning,
    meaning: Words(
      nl:
        "Bestanden van Eurostat en CBS bevatten ook regio's en gemeenten. Alleen landen en bekende "
        + "groepen tellen mee.",
      en: "Files of Eurostat and CBS hold regions and municipalities too. Only countries and known "
        + "groups count."),
    remedy: Words(
      nl: "Kies de gebieden met where, of noem in words.area welk land de code is.",
      en: "Choose the areas with where, or name in words.area which country the code is."))

  /// A flag beside a figure that the list does not know.
  public static let flagUnknown = DiagnosticKind(
    "STAT-FLAG", .warning,
    meaning: Words(
      nl: "Een vlag zegt iets over de kwaliteit van een cijfer. Deze staat niet in de lijst van "
        + "Eurostat; zij blijft in de noot staan.",
      en: "A flag tells about the quality of a figure. This one is not in the list of Eurostat; it "
        + "stays in the note."),
    remedy: Words(
      nl: "Zoek in de metadata van de bron op wat de vlag betekent.",
      en: "Look up in the metadata of the source what the flag means."))
}

extension DiagnosticKind {
  /// The kinds of this file.
  static let ofStatistics: [DiagnosticKind] = [
    .statisticsForm, .statisticsPart, .mappingName, .mappingOpen, .areaLeftOut, .flagUnknown,
  ]
}
