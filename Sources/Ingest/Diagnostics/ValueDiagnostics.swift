// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

// Trouble with the values in tables.
extension DiagnosticKind {
  /// Text that is not a number.
  public static let numberForm = DiagnosticKind(
    "NUM-FORMAT", .error,
    meaning: Words(
      nl: "Getallen bestaan uit cijfers met hoogstens één decimaalteken, zonder "
        + "groepering, spaties, exponent of eenheid.",
      en: "Numbers are digits with at most one decimal mark, without grouping, "
        + "spaces, exponent or unit."),
    remedy: Words(
      nl: "Schrijf het getal als 1234.56.",
      en: "Write the number as 1234.56."))

  /// A number that can be read in two ways.
  public static let numberAmbiguous = DiagnosticKind(
    "NUM-AMBIGUOUS", .error,
    meaning: Words(
      nl: "Een bedrag als 750.000 kan 750 of 750 duizend zijn. Het programma kiest "
        + "niet.",
      en: "An amount such as 750.000 can be 750 or 750 thousand. The program does not "
        + "choose."),
    remedy: Words(
      nl: "Schrijf 750000 of 750.00.",
      en: "Write 750000 or 750.00."))

  /// A number outside the declared limits.
  public static let numberRange = DiagnosticKind(
    "NUM-RANGE", .error,
    meaning: Words(
      nl: "Het getal is kleiner of groter dan datapackage.json voor deze kolom toestaat.",
      en: "The number is smaller or larger than datapackage.json allows for this column."),
    remedy: Words(
      nl: "Verbeter het getal of de grens.",
      en: "Correct the number or the limit."))

  /// A day that does not exist.
  public static let dateInvalid = DiagnosticKind(
    "DATE-INVALID", .error,
    meaning: Words(
      nl: "De datum heeft de goede vorm, maar de dag bestaat niet.",
      en: "The date has the right form, but the day does not exist."),
    remedy: Words(
      nl: "Verbeter de datum.",
      en: "Correct the date."))

  /// Text that is not a date.
  public static let dateForm = DiagnosticKind(
    "DATE-FORMAT", .error,
    meaning: Words(
      nl: "Datums hebben de vorm JJJJ-MM-DD.",
      en: "Dates have the form YYYY-MM-DD."),
    remedy: Words(
      nl: "Schrijf de datum als 2026-11-20.",
      en: "Write the date as 2026-11-20."))

  /// Text that is not a period.
  public static let periodForm = DiagnosticKind(
    "PER-FORMAT", .error,
    meaning: Words(
      nl: "Een periode is een jaar of een reeks jaren.",
      en: "A period is a year or a run of years."),
    remedy: Words(
      nl: "Schrijf 2021 of 2016-2018.",
      en: "Write 2021 or 2016-2018."))

  /// A required cell that is empty.
  public static let cellMissing = DiagnosticKind(
    "CELL-MISSING", .error,
    meaning: Words(
      nl: "Deze kolom moet in elke rij een waarde hebben.",
      en: "This column must have a value in every row."),
    remedy: Words(
      nl: "Vul de cel in.",
      en: "Fill the cell."))

  /// Text that does not fit its column.
  public static let cellForm = DiagnosticKind(
    "CELL-FORMAT", .error,
    meaning: Words(
      nl: "De cel past niet bij wat de kolom mag bevatten.",
      en: "The cell does not fit what the column may hold."),
    remedy: Words(
      nl: "Verbeter de cel of de beschrijving van de kolom.",
      en: "Correct the cell or the description of the column."))

  /// A code that is not in the list.
  public static let codeUnknown = DiagnosticKind(
    "CODE-UNKNOWN", .error,
    meaning: Words(
      nl: "De kolom bevat codes uit een vaste lijst. Een onbekende code zou "
        + "stilzwijgend nergens meetellen.",
      en: "The column holds codes from a fixed list. An unknown code would silently "
        + "count nowhere."),
    remedy: Words(
      nl: "Gebruik een code uit de lijst.",
      en: "Use a code from the list."))

  /// A country code nobody knows in a notice.
  public static let countryUnknown = DiagnosticKind(
    "COUNTRY-UNKNOWN", .warning,
    meaning: Words(
      nl: "Een aankondiging noemt een land met een onbekende code. Het land telt als "
        + "onbekend, nooit als buitenland.",
      en: "A notice names a country by an unknown code. The country counts as "
        + "unknown, never as foreign."),
    remedy: Words(
      nl: "Zoek de aankondiging op als het getal ervan afhangt.",
      en: "Look up the notice if the number depends on it."))

  /// A code read as another one.
  public static let codeHarmonised = DiagnosticKind(
    "CODE-HARMONISED", .note,
    meaning: Words(
      nl: "Bronnen schrijven sommige landen anders, zoals GR voor EL. Het programma "
        + "leest ze als één land.",
      en: "Sources write some countries differently, such as GR for EL. The program "
        + "reads them as one country."),
    remedy: Words(
      nl: "U hoeft niets te doen.",
      en: "You need not do anything."))

  /// A row that occurs twice.
  public static let rowTwice = DiagnosticKind(
    "ID-DUPLICATE", .error,
    meaning: Words(
      nl: "Dezelfde rij staat er twee keer. Zij zou dubbel tellen.",
      en: "The same row occurs twice. It would count double."),
    remedy: Words(
      nl: "Verwijder een van de twee rijen.",
      en: "Remove one of the two rows."))

  /// Two rows with one key that say different things.
  public static let rowConflict = DiagnosticKind(
    "ID-CONFLICT", .error,
    meaning: Words(
      nl: "Twee rijen gaan over hetzelfde en zeggen iets anders. Het programma kiest "
        + "niet; geen van beide telt.",
      en: "Two rows are about the same thing and say something else. The program does "
        + "not choose; neither counts."),
    remedy: Words(
      nl: "Verbeter een van de rijen aan de hand van de bron.",
      en: "Correct one of the rows with the help of the source."))

  /// An identifier of another form.
  public static let idForm = DiagnosticKind(
    "ID-FORMAT", .error,
    meaning: Words(
      nl: "Het nummer heeft niet de vorm die de bron gebruikt.",
      en: "The number does not have the form the source uses."),
    remedy: Words(
      nl: "Verbeter het nummer.",
      en: "Correct the number."))

  /// A derived cell that contradicts the row.
  public static let derivedConflict = DiagnosticKind(
    "AWD-DERIVED", .error,
    meaning: Words(
      nl: "De kolommen cross_border en used volgen uit de rest van de rij. Hier "
        + "zeggen zij iets anders.",
      en: "The columns cross_border and used follow from the rest of the row. Here "
        + "they say something else."),
    remedy: Words(
      nl: "Maak het bestand opnieuw met bewijs ingest.",
      en: "Make the file again with bewijs ingest."))
}

extension DiagnosticKind {
  /// The kinds of this file.
  static let ofValueTrouble: [DiagnosticKind] = [
    .numberForm, .numberAmbiguous, .numberRange, .dateInvalid, .dateForm, .periodForm, .cellMissing,
    .cellForm,
    .codeUnknown, .countryUnknown, .codeHarmonised, .rowTwice, .rowConflict, .idForm,
    .derivedConflict,
  ]
}
