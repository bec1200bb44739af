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
      nl: "Een bestand heeft hoogstens 64 niveaus, 256 attributen per element en 1 "
        + "MiB tekst achter elkaar.",
      en: "A file has at most 64 levels, 256 attributes an element and 1 MiB of text "
        + "in a row."),
    remedy: Words(
      nl: "Controleer of dit een aankondiging is.",
      en: "Check that this is a notice."))

  /// XML in another encoding than UTF-8.
  public static let xmlEncoding = DiagnosticKind(
    "XML-ENCODING", .error,
    meaning: Words(
      nl: "De XML zegt dat zij niet in UTF-8 staat.",
      en: "The XML says that it is not in UTF-8."),
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
      nl: "Een pakket mag alleen gewone bestanden met gewone namen bevatten.",
      en: "A package may hold only ordinary files with ordinary names."),
    remedy: Words(
      nl: "Haal het pakket opnieuw op bij de bron.",
      en: "Retrieve the package from the source again."))

  /// A package that unpacks to too much.
  public static let archiveSize = DiagnosticKind(
    "ARC-RATIO", .error,
    meaning: Words(
      nl: "Een pakket groeit hoogstens honderd keer en tot 1 GiB. Meer wijst op een "
        + "aanval of een fout.",
      en: "A package grows at most a hundred times and to 1 GiB. More points to an "
        + "attack or a mistake."),
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
      nl: "Geef een aankondiging in XML of een pakket .tar.gz.",
      en: "Give a notice in XML or a package .tar.gz."))

  /// A TED notice in a schema that is not read yet.
  public static let tedSchema = DiagnosticKind(
    "TED-SCHEMA", .error,
    meaning: Words(
      nl: "Deze versie leest TED_EXPORT R2.0.9. Andere versies hebben andere velden.",
      en: "This version reads TED_EXPORT R2.0.9. Other versions have other fields."),
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

  /// A TED form with awards that is not read yet.
  public static let tedForm = DiagnosticKind(
    "TED-FORM", .note,
    meaning: Words(
      nl: "Deze versie leest de formulieren F03 en F21. Dit formulier bevat ook "
        + "gunningen, maar telt nog niet mee.",
      en: "This version reads the forms F03 and F21. This form holds awards too, but "
        + "does not count yet."),
    remedy: Words(
      nl: "Vermeld dit bij cijfers over alle gunningen.",
      en: "Say so with figures about all awards."))

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
    .archiveSize, .formatUnknown, .tedSchema, .tedOriginal, .tedForm, .tedMissing, .noticeTwice,
  ]
}
