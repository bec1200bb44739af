// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

// Trouble with notices in CSV and JSON: TED CSV, OCDS and the TED Search API.
extension DiagnosticKind {
  /// A TED CSV file without columns that are read where they are.
  public static let tedCSVColumns = DiagnosticKind(
    "TEDCSV-COLUMNS", .warning,
    meaning: Words(
      nl: "Niet elk jaarbestand van TED heeft alle kolommen. Wat een ontbrekende kolom zou "
        + "zeggen, is onbekend: zonder CANCELLED tellen ingetrokken aankondigingen mee.",
      en: "Not every yearly file of TED has all columns. What a missing column would say "
        + "is unknown: without CANCELLED, cancelled notices count."),
    remedy: Words(
      nl: "Gebruik het volledige jaarbestand, of vermeld wat ontbreekt.",
      en: "Use the complete yearly file, or say what is missing."))

  /// Rows of a TED CSV file that repeat an award.
  public static let tedCSVRepeated = DiagnosticKind(
    "TEDCSV-REPEATED", .note,
    meaning: Words(
      nl: "TED herhaalt een gunning of aankondiging op een rij per perceel en per criterium. "
        + "Zij telt één keer; er zijn dus meer rijen dan gunningen.",
      en: "TED repeats an award or notice on a row for every lot and criterion. It counts "
        + "once; so there are more rows than awards."),
    remedy: Words(
      nl: "U hoeft niets te doen.",
      en: "You need not do anything."))

  /// CPV codes that lost a zero.
  public static let tedCSVShortCPV = DiagnosticKind(
    "TEDCSV-CPV", .note,
    meaning: Words(
      nl: "Een CPV-code heeft acht cijfers. Programma's die haar als getal lezen, verliezen "
        + "de nul aan het begin; die is hier teruggezet.",
      en: "A CPV code has eight digits. Programs that read it as a number lose the zero it "
        + "begins with; here it was put back."),
    remedy: Words(
      nl: "Gebruik liever het bestand zoals TED het publiceert.",
      en: "Rather use the file as TED publishes it."))

  /// A code that is not a CPV code.
  public static let cpvUnknown = DiagnosticKind(
    "CPV-UNKNOWN", .warning,
    meaning: Words(
      nl: "Een aankondiging noemt een CPV-code die er geen is. De code telt als onbekend, en "
        + "de gunning valt in geen enkele selectie op CPV.",
      en: "A notice gives a CPV code that is none. The code counts as unknown, and the award "
        + "is in no selection by CPV."),
    remedy: Words(
      nl: "Zoek de aankondiging op als het getal ervan afhangt.",
      en: "Look up the notice if the number depends on it."))

  /// A JSON value of another kind than the format says.
  public static let jsonKind = DiagnosticKind(
    "JSON-KIND", .error,
    meaning: Words(
      nl: "Het formaat schrijft voor of hier tekst, een getal, een lijst of een object staat. "
        + "Iets anders wordt niet geraden.",
      en: "The format says whether text, a number, a list or an object stands here. "
        + "Anything else is not guessed."),
    remedy: Words(
      nl: "Haal het bestand opnieuw op, of meld het aan de uitgever.",
      en: "Retrieve the file again, or tell the publisher."))

  /// OCDS of another version.
  public static let ocdsVersion = DiagnosticKind(
    "OCDS-VERSION", .error,
    meaning: Words(
      nl: "Deze versie leest OCDS 1.1. In andere versies staan gegevens op andere plaatsen.",
      en: "This version reads OCDS 1.1. In other versions data stand in other places."),
    remedy: Words(
      nl: "Vraag de uitgever om een pakket volgens OCDS 1.1.",
      en: "Ask the publisher for a package in OCDS 1.1."))

  /// An OCDS extension nobody here knows.
  public static let ocdsExtension = DiagnosticKind(
    "OCDS-EXTENSION", .note,
    meaning: Words(
      nl: "Een uitbreiding van OCDS voegt velden toe. De velden van deze uitbreiding worden "
        + "overgeslagen.",
      en: "An extension of OCDS adds fields. The fields of this extension are passed over."),
    remedy: Words(
      nl: "U hoeft niets te doen, tenzij de uitbreiding iets verandert dat u meet.",
      en: "You need not do anything, unless the extension changes something you measure."))

  /// An amount without a currency.
  public static let ocdsCurrency = DiagnosticKind(
    "OCDS-CURRENCY", .warning,
    meaning: Words(
      nl: "Een bedrag zonder munt is geen waarde. De waarde telt als onbekend.",
      en: "An amount without a currency is not a value. The value counts as unknown."),
    remedy: Words(
      nl: "Meld het aan de uitgever.",
      en: "Tell the publisher."))

  /// An answer of the TED Search API that was cut off.
  public static let searchTimeout = DiagnosticKind(
    "SEARCH-TIMEOUT", .error,
    meaning: Words(
      nl: "De zoekdienst van TED was niet op tijd klaar en gaf wat zij had. Een antwoord met "
        + "timedOut is te kort zonder dat te laten zien, en wordt geweigerd.",
      en: "The search service of TED was not ready in time and gave what it had. An answer "
        + "with timedOut is short without showing it, and is refused."),
    remedy: Words(
      nl: "Stel de vraag opnieuw, met minder velden, een kortere periode of een lagere limit.",
      en: "Ask again, with fewer fields, a shorter period or a lower limit."))

  /// An answer of the TED Search API that is one page of several.
  public static let searchPages = DiagnosticKind(
    "SEARCH-PAGES", .warning,
    meaning: Words(
      nl: "Het antwoord bevat minder aankondigingen dan er aan de vraag voldoen. Een cijfer "
        + "over een deel is geen cijfer over het geheel.",
      en: "The answer holds fewer notices than match the question. A number about a part is "
        + "not a number about the whole."),
    remedy: Words(
      nl: "Haal alle pagina's op en zet de antwoorden samen in één JSON-lijst: [ …, … ].",
      en: "Retrieve all pages and put the answers together in one JSON list: [ …, … ]."))

  /// Results of the TED Search API whose lots cannot be told apart.
  public static let searchLots = DiagnosticKind(
    "SEARCH-LOTS", .note,
    meaning: Words(
      nl: "De zoekdienst zet de uitslagen van alle percelen door elkaar. Zo'n aankondiging "
        + "valt af als no-award-section, want haar gunningen zijn niet te tellen.",
      en: "The search service mixes the results of all lots. Such a notice is left out as "
        + "no-award-section, because its awards cannot be counted."),
    remedy: Words(
      nl: "Lees de XML van deze aankondigingen; het adres staat in het veld links.",
      en: "Read the XML of these notices; the address is in the field links."))
}

extension DiagnosticKind {
  /// The kinds of this file.
  static let ofOpenData: [DiagnosticKind] = [
    .tedCSVColumns, .tedCSVRepeated, .tedCSVShortCPV, .cpvUnknown, .jsonKind, .ocdsVersion,
    .ocdsExtension, .ocdsCurrency, .searchTimeout, .searchPages, .searchLots,
  ]
}
