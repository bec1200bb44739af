// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

extension DiagnosticKind {
  /// References in texts that cannot both be right.
  public static let citationConflict = DiagnosticKind(
    "CITE-CONFLICT", .error, consequence: .checkFails,
    meaning: Words(
      nl:
        "Een verwijzing in een tekst wordt tegengesproken: één dag bij twee nummers, één nummer bij "
        + "twee dagen, een dag die niet in het vergaderjaar valt, of een bronbestand dat iets anders "
        + "zegt. Wie de verwijzing volgt, vindt dan het verkeerde stuk.",
      en: "A reference in a text is contradicted: one day with two numbers, one number with two "
        + "days, a day outside the session, or a reference file that says something else. Who follows "
        + "the reference then finds the wrong paper."),
    remedy: Words(
      nl: "Zoek het stuk op en verbeter de verwijzing die niet klopt.",
      en: "Look the paper up and correct the reference that is wrong."))

  /// A reference that no reference file knows.
  public static let citationUnknown = DiagnosticKind(
    "CITE-UNKNOWN", .warning,
    meaning: Words(
      nl:
        "Voor dit werk is er geen bronbestand. De verwijzing kan goed zijn, maar niemand heeft het "
        + "werk erbij gezocht.",
      en: "There is no reference file for this work. The reference may be right, but nobody has "
        + "looked the work up."),
    remedy: Words(
      nl: "Zoek het werk op en leg het vast in Evidence/References.",
      en: "Look the work up and record it in Evidence/References."))

  /// Words that refer to a work without saying which.
  public static let citationUnresolved = DiagnosticKind(
    "CITE-UNRESOLVED", .warning,
    meaning: Words(
      nl:
        "Een brief die alleen met zijn datum is genoemd, en woorden zoals 't.a.p.', zijn alleen te "
        + "volgen als de tekst of een bronbestand zegt welk stuk bedoeld is.",
      en:
        "A letter named only by its day, and words such as 'ibid.', can be followed only when the "
        + "text or a reference file says which paper is meant."),
    remedy: Words(
      nl: "Noem het nummer van het stuk, zoals 'Kamerstuk 34 477, nr. 74'.",
      en: "Give the number of the paper, such as 'Kamerstuk 34 477, nr. 74'."))

  /// An address that does not open as it is written.
  public static let citationDead = DiagnosticKind(
    "CITE-DEAD", .error, consequence: .checkFails,
    meaning: Words(
      nl: "Een adres met een gedachtestreepje, of dat over twee regels is gebroken, werkt niet als "
        + "iemand erop klikt of het overneemt.",
      en:
        "An address with a dash in it, or broken over two lines, does not work when somebody clicks "
        + "on it or copies it."),
    remedy: Words(
      nl: "Zet het adres er heel en met gewone streepjes in.",
      en: "Write the address in one piece and with plain hyphens."))

  /// A notation that can be understood but not relied on.
  public static let citationNotation = DiagnosticKind(
    "CITE-NOTATION", .warning,
    meaning: Words(
      nl:
        "De verwijzing is te begrijpen, maar zo niet goed te volgen: het woord voor het nummer of "
        + "de kamer ontbreekt, een nootcijfer zit aan een jaar vast, een adres noemt alleen een "
        + "hele website, of de Raad heet de Europese Raad.",
      en:
        "The reference can be understood, but not well followed: the word before the number or the "
        + "chamber is missing, the digits of a note stand against a year, an address names only a "
        + "whole site, or the Council is called the European Council."),
    remedy: Words(
      nl: "Schrijf de verwijzing voluit.", en: "Write the reference in full."))

  /// A letter that has an annex of its own in the reference files.
  public static let citationAnnex = DiagnosticKind(
    "CITE-ANNEX", .note,
    meaning: Words(
      nl:
        "Bij deze brief hoort een bijlage met een eigen bronbestand. Wie het onderzoek bedoelt, haalt "
        + "de bijlage aan en niet de brief.",
      en:
        "This letter has an annex with a reference file of its own. Who means the study cites the "
        + "annex and not the letter."),
    remedy: Words(
      nl: "Schrijf 'Bijlage bij …' als de bijlage bedoeld is.",
      en: "Write 'Bijlage bij …' when the annex is meant."))

  /// The kinds that recognition can note.
  public static let ofRecognition: [DiagnosticKind] = [
    .citationConflict, .citationUnknown, .citationUnresolved, .citationDead, .citationNotation,
    .citationAnnex,
  ]
}
