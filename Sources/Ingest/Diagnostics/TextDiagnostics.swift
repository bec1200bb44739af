// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

// Trouble with the form of text files: encoding, CSV and JSON.
extension DiagnosticKind {
  /// A file without any byte.
  public static let fileEmpty = DiagnosticKind(
    "FILE-EMPTY", .error,
    meaning: Words(
      nl: "Het bestand bevat niets. Een leeg bestand is iets anders dan een tabel "
        + "zonder rijen.",
      en: "The file holds nothing. An empty file is not the same as a table without "
        + "rows."),
    remedy: Words(
      nl: "Haal het bestand opnieuw op.",
      en: "Retrieve the file again."))

  /// A table with a header and no rows.
  public static let dataNone = DiagnosticKind(
    "DATA-NONE", .warning,
    meaning: Words(
      nl: "De tabel heeft een kopregel en geen rijen. Een getal uit deze tabel is "
        + "niet te berekenen; het is nooit 0.",
      en: "The table has a header and no rows. A number from this table cannot be "
        + "computed; it is never 0."),
    remedy: Words(
      nl: "Controleer of het bestand volledig is.",
      en: "Check that the file is complete."))

  /// A file in UTF-16.
  public static let utf16 = DiagnosticKind(
    "ENC-UTF16", .error,
    meaning: Words(
      nl: "Het bestand begint als UTF-16. Dit programma leest UTF-8.",
      en: "The file starts like UTF-16. This program reads UTF-8."),
    remedy: Words(
      nl: "Sla het bestand op als UTF-8.",
      en: "Save the file as UTF-8."))

  /// A table with another separator than was declared.
  public static let csvDelimiter = DiagnosticKind(
    "CSV-DELIMITER", .error,
    meaning: Words(
      nl: "Tussen de velden staat een ander teken dan 'dialect.delimiter' in datapackage.json "
        + "zegt. Zonder die regel, en in een selectie, is het een komma.",
      en: "Between the fields stands another character than 'dialect.delimiter' in "
        + "datapackage.json says. Without that line, and in a selection, it is a comma."),
    remedy: Words(
      nl: "Noem het scheidingsteken in datapackage.json, of sla het bestand anders op.",
      en: "Name the separator in datapackage.json, or save the file differently."))

  /// A record with another number of fields than the header.
  public static let csvRagged = DiagnosticKind(
    "CSV-RAGGED", .error,
    meaning: Words(
      nl: "Elke rij heeft evenveel velden als de kopregel. Anders schuiven waarden "
        + "naar de verkeerde kolom.",
      en: "Every row has as many fields as the header. Otherwise values move to the "
        + "wrong column."),
    remedy: Words(
      nl: "Zet velden met een scheidingsteken erin tussen aanhalingstekens, of vul de "
        + "rij aan.",
      en: "Put quotes around fields that hold a separator, or complete the row."))

  /// A quote that is never closed.
  public static let csvQuoteOpen = DiagnosticKind(
    "CSV-QUOTE-OPEN", .error,
    meaning: Words(
      nl: "Een veld begint met een aanhalingsteken dat nergens sluit. Alles erna "
        + "hoort dan bij dat veld, dus wordt het hele bestand geweigerd.",
      en: "A field starts with a quote that closes nowhere. Everything after it then "
        + "belongs to that field, so the whole file is refused."),
    remedy: Words(
      nl: "Sluit het aanhalingsteken; een aanhalingsteken in een veld wordt "
        + "verdubbeld.",
      en: "Close the quote; a quote inside a field is doubled."))

  /// A quote in the middle of a field without quotes.
  public static let csvQuoteBare = DiagnosticKind(
    "CSV-QUOTE-BARE", .error,
    meaning: Words(
      nl: "Aanhalingstekens staan om het hele veld of nergens.",
      en: "Quotes stand around the whole field or nowhere."),
    remedy: Words(
      nl: "Zet het hele veld tussen aanhalingstekens en verdubbel die erin.",
      en: "Put the whole field between quotes and double those inside."))

  /// Text after a closing quote.
  public static let csvQuoteTrail = DiagnosticKind(
    "CSV-QUOTE-TRAIL", .error,
    meaning: Words(
      nl: "Na een sluitend aanhalingsteken volgt een scheidingsteken of het einde van "
        + "de rij.",
      en: "A closing quote is followed by a separator or the end of the row."),
    remedy: Words(
      nl: "Verwijder de tekst na het aanhalingsteken of verdubbel het "
        + "aanhalingsteken.",
      en: "Remove the text after the quote or double the quote."))

  /// A NUL byte in a table.
  public static let csvNUL = DiagnosticKind(
    "CSV-NUL", .error,
    meaning: Words(
      nl: "Een NUL-byte hoort niet in tekst; het bestand is beschadigd of geen tekst.",
      en: "A NUL byte does not belong in text; the file is damaged or is not text."),
    remedy: Words(
      nl: "Haal het bestand opnieuw op.",
      en: "Retrieve the file again."))

  /// A field above the size limit.
  public static let fieldTooLong = DiagnosticKind(
    "LIM-FIELD", .error,
    meaning: Words(
      nl: "Een veld heeft hoogstens 1048576 bytes (1 MiB). Meer wijst op een fout in "
        + "het bestand.",
      en: "A field has at most 1048576 bytes (1 MiB). More points to a mistake in the "
        + "file."),
    remedy: Words(
      nl: "Controleer de aanhalingstekens rond dit veld.",
      en: "Check the quotes around this field."))

  /// A column that occurs twice.
  public static let headerTwice = DiagnosticKind(
    "HDR-DUPLICATE", .error,
    meaning: Words(
      nl: "Kolommen worden op naam gevonden. Bij twee gelijke namen is niet te zien "
        + "welke geldt.",
      en: "Columns are found by name. With two equal names nobody can see which "
        + "counts."),
    remedy: Words(
      nl: "Hernoem of verwijder een van de kolommen.",
      en: "Rename or remove one of the columns."))

  /// A required column that is not there.
  public static let headerMissing = DiagnosticKind(
    "HDR-MISSING", .error,
    meaning: Words(
      nl: "Dit soort bestand heeft een kolom nodig die er niet is.",
      en: "This kind of file needs a column that is not there."),
    remedy: Words(
      nl: "Voeg de kolom toe.",
      en: "Add the column."))

  /// A column that nobody declared.
  public static let headerUnknown = DiagnosticKind(
    "HDR-UNKNOWN", .warning,
    meaning: Words(
      nl: "Een kolom die niet is opgegeven, wordt niet gelezen. Vaak is het een "
        + "tikfout.",
      en: "A column that is not declared is not read. Often it is a typing error."),
    remedy: Words(
      nl: "Beschrijf de kolom in datapackage.json of verbeter de naam.",
      en: "Declare the column in datapackage.json or correct the name."))

  /// Text that changes the direction of other text.
  public static let textBidi = DiagnosticKind(
    "TXT-BIDI", .warning,
    meaning: Words(
      nl: "De tekst bevat een teken dat de leesrichting omkeert. Een lezer kan dan "
        + "iets anders zien dan er staat.",
      en: "The text holds a character that turns the reading direction. A reader may "
        + "then see something else than is written."),
    remedy: Words(
      nl: "Verwijder het teken als het er niet hoort; het wordt zichtbaar getoond.",
      en: "Remove the character if it does not belong; it is shown visibly."))

  /// Text with characters nobody can see.
  public static let textInvisible = DiagnosticKind(
    "TXT-INVISIBLE", .warning,
    meaning: Words(
      nl: "De tekst bevat een onzichtbaar teken. Twee teksten kunnen er dan gelijk "
        + "uitzien en verschillen.",
      en: "The text holds an invisible character. Two texts can then look equal and "
        + "differ."),
    remedy: Words(
      nl: "Verwijder het teken als het er niet hoort; het wordt zichtbaar getoond.",
      en: "Remove the character if it does not belong; it is shown visibly."))

  /// A file that is not JSON.
  public static let jsonForm = DiagnosticKind(
    "JSON-FORM", .error,
    meaning: Words(
      nl: "Het bestand volgt de regels van JSON niet (RFC 8259).",
      en: "The file does not follow the rules of JSON (RFC 8259)."),
    remedy: Words(
      nl: "Verbeter de aangewezen plaats.",
      en: "Correct the place shown."))

  /// A key that occurs twice in one object.
  public static let jsonTwice = DiagnosticKind(
    "JSON-DUPKEY", .error,
    meaning: Words(
      nl: "Een sleutel mag in een object maar één keer voorkomen; anders leest elk "
        + "programma iets anders.",
      en: "A key may occur only once in an object; otherwise every program reads "
        + "something else."),
    remedy: Words(
      nl: "Verwijder een van de twee.",
      en: "Remove one of the two."))

  /// JSON that is nested too deeply.
  public static let jsonDepth = DiagnosticKind(
    "JSON-DEPTH", .error,
    meaning: Words(
      nl: "Een bestand mag hoogstens 64 niveaus diep zijn.",
      en: "A file may be at most 64 levels deep."),
    remedy: Words(
      nl: "Maak het bestand minder diep.",
      en: "Make the file less deep."))

  /// JSON of which too much belongs together.
  public static let jsonLimit = DiagnosticKind(
    "JSON-LIMIT", .error,
    meaning: Words(
      nl: "Een object heeft hoogstens 65536 sleutels, en één record van een bestand, of wat om "
        + "de records heen staat, hoogstens 262144 waarden.",
      en: "An object has at most 65536 keys, and one record of a file, or what stands around the "
        + "records, at most 262144 values."),
    remedy: Words(
      nl: "Controleer of dit bestand is wat het hoort te zijn.",
      en: "Check that this file is what it should be."))
}

extension DiagnosticKind {
  /// The kinds of this file.
  static let ofTextTrouble: [DiagnosticKind] = [
    .fileEmpty, .dataNone, .utf16, .csvDelimiter, .csvRagged, .csvQuoteOpen, .csvQuoteBare,
    .csvQuoteTrail,
    .csvNUL, .fieldTooLong, .headerTwice, .headerMissing, .headerUnknown, .textBidi, .textInvisible,
    .jsonForm, .jsonTwice, .jsonDepth, .jsonLimit,
  ]
}
