// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

extension DiagnosticKind {
  /// One key for two works in a file.
  public static let exchangeKeyTwice = DiagnosticKind(
    "REF-DUPKEY", .error,
    meaning: Words(
      nl: "Een sleutel hoort bij één werk. Staat hij er twee keer, dan nemen programma's er "
        + "stilzwijgend één, en niet allemaal dezelfde. Daarom wordt niets overgenomen.",
      en: "A key belongs to one work. Where it stands twice, programs silently take one of them, "
        + "and not all the same one. So nothing is taken over."),
    remedy: Words(
      nl: "Geef een van de twee een eigen sleutel, of verwijder de verkeerde.",
      en: "Give one of the two a key of its own, or remove the wrong one."))

  /// A work that is there under another key.
  public static let exchangeKeyChanged = DiagnosticKind(
    "REF-KEY", .error, consequence: .checkFails,
    meaning: Words(
      nl: "Teksten halen een werk aan met zijn sleutel. Een andere sleutel voor hetzelfde werk "
        + "breekt die verwijzingen of geeft een dubbele bron.",
      en: "Texts cite a work by its key. Another key for the same work breaks those citations or "
        + "makes a second reference."),
    remedy: Words(
      nl: "Gebruik in het bestand de sleutel die Evidence al heeft.",
      en: "Use the key that Evidence has already in the file."))

  /// A reference that is there with another content.
  public static let exchangeExists = DiagnosticKind(
    "REF-EXISTS", .error, consequence: .checkFails,
    meaning: Words(
      nl: "Overnemen schrijft nooit over een bestaande bron heen.",
      en: "Importing never writes over a reference that exists."),
    remedy: Words(
      nl: "Verbeter het bestand in Evidence/References met de hand, of verwijder het eerst.",
      en: "Correct the file in Evidence/References by hand, or remove it first."))

  /// A key that is no slug.
  public static let exchangeKeyForm = DiagnosticKind(
    "REF-KEY-FORM", .note,
    meaning: Words(
      nl: "Sleutels zijn hier kleine letters, cijfers en streepjes. Een andere sleutel wordt op "
        + "een vaste manier omgezet, zodat opnieuw overnemen dezelfde sleutel geeft.",
      en: "Keys are lower-case letters, digits and hyphens here. Another key is turned into one in "
        + "a fixed way, so that importing again gives the same key."),
    remedy: Words(
      nl: "Haal het werk aan met de nieuwe sleutel.", en: "Cite the work by the new key."))

  /// Identifiers that the file did not write as such.
  public static let exchangeDerived = DiagnosticKind(
    "REF-DERIVED", .note,
    meaning: Words(
      nl: "Andere programma's kennen geen kamer, vergaderjaar of korte naam. Die volgen uit het "
        + "nummer (letters: Eerste Kamer), de datum (derde dinsdag van september) of de titel.",
      en: "Other programs know no chamber, session or short name. Those follow from the number "
        + "(letters: Eerste Kamer), the date (third Tuesday of September) or the title."),
    remedy: Words(
      nl: "Vergelijk ze met het werk zelf.", en: "Compare them with the work itself."))

  /// What one side has no place for.
  public static let exchangeNotHeld = DiagnosticKind(
    "REF-NOT-HELD", .note,
    meaning: Words(
      nl: "Geen twee vormen kennen dezelfde velden. Wat een bronbestand niet kent, staat na het "
        + "overnemen onder de kop van het bestand en wordt niet gedrukt. Wat een andere vorm niet "
        + "kent, reist mee in eigen velden, die andere programma's bewaren of overslaan.",
      en: "No two formats know the same fields. What a reference file does not know stands below "
        + "its head after an import and is not printed. What another format does not know travels "
        + "in fields of our own, which other programs keep or skip."),
    remedy: Words(
      nl: "Zet wat gedrukt moet worden in een veld dat er wel is.",
      en: "Put what must be printed into a field that is there."))

  /// Text that is not of the format of the file.
  public static let exchangeForm = DiagnosticKind(
    "REF-FORM", .error,
    meaning: Words(
      nl: "Het bestand volgt de vorm niet die zijn naam belooft, of een stuk ervan is afgebroken. "
        + "Wat half gelezen is, wordt niet overgenomen.",
      en: "The file does not follow the format its name promises, or a part of it is broken off. "
        + "What is half read is not taken over."),
    remedy: Words(
      nl: "Voer het bestand opnieuw uit vanuit het programma waar het vandaan komt.",
      en: "Export the file again from the program it comes from."))

  /// The kinds that exchanging references can note.
  static let ofExchange: [DiagnosticKind] = [
    .exchangeKeyTwice, .exchangeKeyChanged, .exchangeExists, .exchangeKeyForm, .exchangeDerived,
    .exchangeNotHeld, .exchangeForm,
  ]
}
