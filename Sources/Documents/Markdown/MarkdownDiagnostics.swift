// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

extension DiagnosticKind {
  /// A binding that is not closed, empty, or closed without being opened.
  public static let markdownBinding = DiagnosticKind(
    "MD-BINDING", .error,
    meaning: Words(
      nl: "Een binding staat tussen '{{' en '}}' in één alinea. Zonder beide kan het getal "
        + "of de tabel niet worden ingevuld en zou de lezer de haken zien.",
      en: "A binding stands between '{{' and '}}' in one paragraph. Without both the number"
        + " or table cannot be filled in and the reader would see the brackets."),
    remedy: Words(
      nl: "Schrijf de binding als '{{ value … }}', of zet een backslash voor de haken die "
        + "tekst zijn.",
      en: "Write the binding as '{{ value … }}', or put a backslash before brackets that "
        + "are text."))

  /// A citation that is not closed or does not start with its mark.
  public static let markdownCitation = DiagnosticKind(
    "MD-CITATION", .error,
    meaning: Words(
      nl: "Een verwijzing naar een bron is '[@naam]' of '[@naam, p. 3]'. In een andere vorm"
        + " wordt zij niet herkend en zou zij als tekst worden afgedrukt.",
      en: "A citation of a source is '[@name]' or '[@name, p. 3]'. In another form it is "
        + "not recognised and would be printed as text."),
    remedy: Words(
      nl: "Schrijf de verwijzing als '[@naam]' en zet woorden ervoor buiten de haken.",
      en: "Write the citation as '[@name]' and put words before it outside the brackets."))

  /// A link whose address is not an address.
  public static let markdownLink = DiagnosticKind(
    "MD-LINK", .error,
    meaning: Words(
      nl: "Een koppeling heeft een volledig adres nodig, zodat zij ook werkt in een "
        + "document dat is doorgestuurd.",
      en: "A link needs a complete address, so that it also works in a document that was "
        + "sent on."),
    remedy: Words(
      nl: "Schrijf '[tekst](https://…)', zonder spaties in het adres; 'http://' en "
        + "'mailto:' kunnen ook.",
      en: "Write '[text](https://…)', without spaces in the address; 'http://' and "
        + "'mailto:' are possible too."))

  /// A heading of a level that texts cannot have.
  public static let markdownHeadingLevel = DiagnosticKind(
    "MD-HEADING-LEVEL", .error,
    meaning: Words(
      nl: "De titel van het document is niveau 1. Teksten hebben koppen van niveau 2 tot en"
        + " met 4: '##', '###' en '####'.",
      en: "The title of the document is level 1. Texts have headings of level 2 to 4: '##',"
        + " '###' and '####'."),
    remedy: Words(
      nl: "Gebruik '##', '###' of '####'.",
      en: "Use '##', '###' or '####'."))

  /// A heading that skips a level.
  public static let markdownHeadingJump = DiagnosticKind(
    "MD-HEADING-JUMP", .error,
    meaning: Words(
      nl: "Wie een document laat voorlezen, vindt de weg door de koppen. Een overgeslagen "
        + "niveau lijkt dan op ontbrekende tekst.",
      en: "People who have a document read aloud find their way by its headings. A skipped "
        + "level then looks like missing text."),
    remedy: Words(
      nl: "Geef de kop het niveau direct onder de kop waar zij bij hoort.",
      en: "Give the heading the level right below the heading it belongs to."))

  /// A heading without text.
  public static let markdownHeadingEmpty = DiagnosticKind(
    "MD-HEADING-EMPTY", .error,
    meaning: Words(
      nl: "Een kop zonder tekst is voor de lezer een lege regel en in de inhoudsopgave een "
        + "leeg punt.",
      en: "A heading without text is an empty line to the reader and an empty item in the "
        + "contents."),
    remedy: Words(
      nl: "Schrijf tekst achter de kop of verwijder haar.",
      en: "Write text after the heading or remove it."))

  /// An HTML tag or an HTML name of a character.
  public static let markdownHTML = DiagnosticKind(
    "MD-HTML", .error,
    meaning: Words(
      nl: "Teksten worden ook als brief en als platte tekst geschreven. HTML-codes kunnen "
        + "daar niet in en zouden als tekens worden afgedrukt.",
      en: "Texts are also written as a letter and as plain text. HTML codes cannot be in "
        + "those and would be printed as characters."),
    remedy: Words(
      nl: "Verwijder de code, of zet een backslash voor het eerste teken als het tekst is.",
      en: "Remove the code, or put a backslash before its first character where it is text."))

  /// Markdown that other programs know and texts here do not have.
  public static let markdownUnsupported = DiagnosticKind(
    "MD-UNSUPPORTED", .error,
    meaning: Words(
      nl: "Teksten gebruiken een klein deel van Markdown: koppen, alinea's, lijsten met '-'"
        + " en '1.', citaten, tabellen met streepjes, nadruk met sterretjes, code en "
        + "koppelingen. Al het andere blijft als tekst staan en is meestal niet zo bedoeld.",
      en: "Texts use a small part of Markdown: headings, paragraphs, lists with '-' and "
        + "'1.', quotations, pipe tables, emphasis with stars, code and links. Anything "
        + "else stays as text and is mostly not meant that way."),
    remedy: Words(
      nl: "Gebruik een vorm die er wel is, of zet een backslash voor het teken als het "
        + "tekst is.",
      en: "Use a form that exists, or put a backslash before the character where it is "
        + "text."))

  /// A comment or code that is opened and not closed.
  public static let markdownUnclosed = DiagnosticKind(
    "MD-UNCLOSED", .error,
    meaning: Words(
      nl: "Commentaar loopt van '<!--' tot '-->', code van '`' tot '`'. Zonder einde is "
        + "niet te zien wat tekst is.",
      en: "A comment runs from '<!--' to '-->', code from '`' to '`'. Without an end nobody"
        + " can see what is text."),
    remedy: Words(
      nl: "Sluit het af, of zet een backslash voor het eerste teken als het tekst is.",
      en: "Close it, or put a backslash before its first character where it is text."))
}
