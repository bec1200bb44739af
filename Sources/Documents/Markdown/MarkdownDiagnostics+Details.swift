// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

extension DiagnosticKind {
  /// A star that looks like the start of emphasis and is not closed.
  public static let markdownStar = DiagnosticKind(
    "MD-STAR", .warning,
    meaning: Words(
      nl: "Nadruk staat tussen sterretjes: '*zo*' of '**zo**'. Een los sterretje blijft als"
        + " teken staan.",
      en: "Emphasis stands between stars: '*so*' or '**so**'. A single star stays as a "
        + "character."),
    remedy: Words(
      nl: "Sluit de nadruk af, of schrijf '\\*' als het sterretje tekst is.",
      en: "Close the emphasis, or write '\\*' where the star is text."))

  /// A list item whose number would be printed as another one.
  public static let markdownListNumber = DiagnosticKind(
    "MD-LIST-NUMBER", .error,
    meaning: Words(
      nl: "Een genummerde lijst telt vanaf 1. Een regel die met een jaartal en een punt "
        + "begint, wordt ook als lijst gelezen.",
      en: "A numbered list counts from 1. A line that starts with a year and a full stop is"
        + " read as a list too."),
    remedy: Words(
      nl: "Nummer vanaf 1, of schrijf '2016\\.' als het getal tekst is.",
      en: "Number from 1, or write '2016\\.' where the number is text."))

  /// A list item without text.
  public static let markdownListEmpty = DiagnosticKind(
    "MD-LIST-EMPTY", .error,
    meaning: Words(
      nl: "Een punt zonder tekst is meestal iets dat nog geschreven moet worden.",
      en: "An item without text is mostly something still to be written."),
    remedy: Words(
      nl: "Schrijf het punt of verwijder het streepje.",
      en: "Write the item or remove its mark."))

  /// A pipe table whose rows do not fit its columns, or a caption without a table.
  public static let markdownTable = DiagnosticKind(
    "MD-TABLE", .error,
    meaning: Words(
      nl: "Elke rij van een tabel heeft evenveel cellen als de streepjesregel. Anders staat"
        + " een woord in de verkeerde kolom.",
      en: "Every row of a table has as many cells as the line of dashes. Otherwise a word "
        + "stands in the wrong column."),
    remedy: Words(
      nl: "Maak de rijen even lang; schrijf '\\|' voor een streep in een cel.",
      en: "Make the rows equally long; write '\\|' for a bar in a cell."))

  /// A pipe table without a caption.
  public static let markdownTableCaption = DiagnosticKind(
    "MD-TABLE-CAPTION", .warning,
    meaning: Words(
      nl: "Een tabel die wordt voorgelezen, begint met haar bijschrift. Zonder bijschrift "
        + "weet de luisteraar niet wat er komt.",
      en: "A table that is read aloud starts with its caption. Without one the listener "
        + "does not know what is coming."),
    remedy: Words(
      nl: "Schrijf boven de tabel een regel ': bijschrift'.",
      en: "Write a line ': caption' above the table."))

  /// A binding or citation in the caption or a heading of a table by hand.
  public static let markdownTableWords = DiagnosticKind(
    "MD-TABLE-WORDS", .error,
    meaning: Words(
      nl: "Het bijschrift en de kolomkoppen van een tabel worden bij elke cel voorgelezen en "
        + "bestaan daarom uit woorden alleen. Bindingen en verwijzingen horen in de cellen.",
      en: "The caption and the headings of a table are read aloud with every cell and are "
        + "therefore words alone. Bindings and citations belong in the cells."),
    remedy: Words(
      nl: "Zet de binding of verwijzing in een cel of in de tekst bij de tabel.",
      en: "Put the binding or citation in a cell or in the text near the table."))

  /// Lists, quotations or emphasis in one another beyond what a reader can follow.
  public static let markdownDeep = DiagnosticKind(
    "MD-DEEP", .error,
    meaning: Words(
      nl: "Er is een grens aan hoe diep lijsten, citaten en nadruk in elkaar kunnen staan.",
      en: "There is a limit to how deep lists, quotations and emphasis can stand in one "
        + "another."),
    remedy: Words(
      nl: "Maak de tekst vlakker.",
      en: "Make the text flatter."))

  /// A character nobody can see: a control, a direction mark, a soft hyphen, a tab that indents.
  public static let markdownCharacter = DiagnosticKind(
    "MD-CHARACTER", .error,
    meaning: Words(
      nl: "Onzichtbare tekens kunnen tekst laten lijken op iets anders dan er staat. Zij "
        + "komen vaak mee uit een tekstverwerker of webpagina.",
      en: "Invisible characters can make text look like something else than it is. They "
        + "often come along from a word processor or web page."),
    remedy: Words(
      nl: "Verwijder het teken en typ de tekst eromheen opnieuw.",
      en: "Remove the character and type the text around it again."))
}

extension DiagnosticKind {
  /// The kinds this module can note.
  public static let ofDocuments: [DiagnosticKind] = [
    .markdownBinding,
    .markdownCitation,
    .markdownLink,
    .markdownHeadingLevel,
    .markdownHeadingJump,
    .markdownHeadingEmpty,
    .markdownHTML,
    .markdownUnsupported,
    .markdownUnclosed,
    .markdownStar,
    .markdownListNumber,
    .markdownListEmpty,
    .markdownTable,
    .markdownTableCaption,
    .markdownTableWords,
    .markdownDeep,
    .markdownCharacter,
  ]
}
