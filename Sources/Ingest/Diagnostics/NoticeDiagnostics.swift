// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

// Trouble with notices: XML, archives and TED.
extension DiagnosticKind {
  /// XML that is not well-formed.
  public static let xmlForm = DiagnosticKind(
    "XML-FORM", .error,
    meaning: Words(
      nl: "Het bestand volgt de regels van XML 1.0 niet.",
      en: "The file does not follow the rules of XML 1.0."),
    remedy: Words(
      nl: "Haal het bestand opnieuw op.",
      en: "Retrieve the file again."))

  /// A document type declaration.
  public static let xmlDTD = DiagnosticKind(
    "XML-DTD", .error,
    meaning: Words(
      nl: "Een DOCTYPE kan waarden verbergen of bestanden openen. Aankondigingen "
        + "hebben er geen nodig.",
      en: "A DOCTYPE can hide values or open files. Notices do not need one."),
    remedy: Words(
      nl: "Gebruik het bestand zoals de bron het publiceert.",
      en: "Use the file as the source publishes it."))

  /// An entity that is not one of the five of XML.
  public static let xmlEntity = DiagnosticKind(
    "XML-ENTITY", .error,
    meaning: Words(
      nl: "Alleen amp, lt, gt, quot, apos en nummers van tekens worden vervangen.",
      en: "Only amp, lt, gt, quot, apos and numbers of characters are replaced."),
    remedy: Words(
      nl: "Haal het bestand opnieuw op.",
      en: "Retrieve the file again."))

  /// XML above a limit.
  public static let xmlLimit = DiagnosticKind(
    "XML-LIMIT", .error,
    meaning: Words(
      nl: "Een bestand heeft hoogstens 64 niveaus, 256 attributen per element, 1 MiB tekst "
        + "achter elkaar en 64 MiB in het geheel.",
      en: "A file has at most 64 levels, 256 attributes an element, 1 MiB of text in a row and "
        + "64 MiB in all."),
    remedy: Words(
      nl: "Controleer of dit een aankondiging is.",
      en: "Check that this is a notice."))

  /// XML in an encoding that is not read, or that contradicts its own mark.
  public static let xmlEncoding = DiagnosticKind(
    "XML-ENCODING", .error,
    meaning: Words(
      nl:
        "XML wordt gelezen in UTF-8, in UTF-16 met het teken dat dat aankondigt, en in ISO-8859-1 "
        + "als de XML dat zegt. Wat de XML zegt en wat de bytes zijn, moet kloppen.",
      en: "XML is read in UTF-8, in UTF-16 with the mark that says so, and in ISO-8859-1 when the "
        + "XML says so. What the XML says and what the bytes are must agree."),
    remedy: Words(
      nl: "Zet het bestand om naar UTF-8.",
      en: "Convert the file to UTF-8."))

  /// A packed file that is damaged.
  public static let archiveForm = DiagnosticKind(
    "ARC-FORM", .error,
    meaning: Words(
      nl: "Het ingepakte bestand is niet volledig of beschadigd.",
      en: "The packed file is incomplete or damaged."),
    remedy: Words(
      nl: "Haal het bestand opnieuw op.",
      en: "Retrieve the file again."))

  /// A name in a package that leaves its folder.
  public static let archivePath = DiagnosticKind(
    "ARC-PATH", .error,
    meaning: Words(
      nl: "Namen in een pakket blijven in het pakket: geen '..', geen begin met '/', geen '\\' of "
        + "':'. Anders kan een bestand ergens anders terechtkomen.",
      en: "Names in a package stay inside it: no '..', no '/' at the start, no '\\' or ':'. "
        + "Otherwise a file can end up somewhere else."),
    remedy: Words(
      nl: "Haal het pakket opnieuw op bij de bron.",
      en: "Retrieve the package from the source again."))

  /// A package that unpacks to too much.
  public static let archiveSize = DiagnosticKind(
    "ARC-RATIO", .error,
    meaning: Words(
      nl: "Boven 1 MiB groeit een bestand hoogstens honderd keer, en het wordt nooit groter dan 1 "
        + "GiB. Meer wijst op een aanval of een fout.",
      en: "Above 1 MiB a file grows at most a hundred times, and it never exceeds 1 GiB. More "
        + "points to an attack or a mistake."),
    remedy: Words(
      nl: "Controleer de bron van het pakket.",
      en: "Check the source of the package."))

  /// A file that no reader knows.
  public static let formatUnknown = DiagnosticKind(
    "FMT-UNKNOWN", .error,
    meaning: Words(
      nl: "Geen van de lezers herkent de inhoud van dit bestand.",
      en: "None of the readers recognises the content of this file."),
    remedy: Words(
      nl: "Geef aankondigingen, of een pakket .zip, .tar.gz of .gz daarvan.",
      en: "Give notices, or a package .zip, .tar.gz or .gz of them."))

  /// A TED notice in a version of the schema that is not known.
  public static let tedSchema = DiagnosticKind(
    "TED-SCHEMA", .error,
    meaning: Words(
      nl:
        "TED_EXPORT R2.0.7, R2.0.8 en R2.0.9 worden gelezen. Andere versies hebben andere velden.",
      en: "TED_EXPORT R2.0.7, R2.0.8 and R2.0.9 are read. Other versions have other fields."),
    remedy: Words(
      nl: "Laat de aankondiging weg en vermeld dat; zij telt als geweigerd.",
      en: "Leave the notice out and say so; it counts as refused."))

  /// A TED notice without its original form.
  public static let tedOriginal = DiagnosticKind(
    "TED-ORIGINAL", .error,
    meaning: Words(
      nl: "Een aankondiging bevat één formulier in de oorspronkelijke taal; "
        + "vertalingen tellen niet.",
      en: "A notice holds a form in its original language; translations do not count."),
    remedy: Words(
      nl: "Haal de aankondiging opnieuw op.",
      en: "Retrieve the notice again."))

  /// A TED notice without a field it needs.
  public static let tedMissing = DiagnosticKind(
    "TED-MISSING", .error,
    meaning: Words(
      nl: "De aankondiging mist een gegeven zonder welk zij niet te tellen is.",
      en: "The notice lacks a field without which it cannot be counted."),
    remedy: Words(
      nl: "Haal de aankondiging opnieuw op.",
      en: "Retrieve the notice again."))

  /// A notice that was given twice.
  public static let noticeTwice = DiagnosticKind(
    "NOT-TWICE", .warning,
    meaning: Words(
      nl: "Dezelfde aankondiging staat in twee bestanden. De eerste telt; de tweede "
        + "valt af als superseded.",
      en: "The same notice stands in two files. The first counts; the second is left "
        + "out as superseded."),
    remedy: Words(
      nl: "Geef elk pakket één keer op.",
      en: "Give every package once."))
}

extension DiagnosticKind {
  /// The kinds of this file.
  static let ofNoticeTrouble: [DiagnosticKind] = [
    .xmlForm, .xmlDTD, .xmlEntity, .xmlLimit, .xmlEncoding, .archiveForm, .archivePath,
    .archiveSize, .formatUnknown, .tedSchema, .tedOriginal, .tedMissing, .noticeTwice,
  ]
}
