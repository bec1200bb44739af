// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

extension DiagnosticKind {
  /// Two things one reference says that cannot both be right.
  public static let referenceImpossible = DiagnosticKind(
    "REF-IMPOSSIBLE", .error, consequence: .checkFails,
    meaning: Words(
      nl: "Twee gegevens van één bron spreken elkaar tegen: het adres wijst naar een ander nummer, "
        + "het jaar van het nummer past niet bij de datum, of naam en CELEX-nummer verschillen.",
      en: "Two facts of one reference contradict each other: the address leads to another number, "
        + "the year of the number does not fit the date, or name and CELEX number differ."),
    remedy: Words(
      nl: "Zoek het werk op en verbeter wat niet klopt.",
      en: "Look the work up and correct what is wrong."))

  /// A work that is younger than the text that rests on it.
  public static let referenceLater = DiagnosticKind(
    "REF-LATER", .error, consequence: .checkFails,
    meaning: Words(
      nl: "Een tekst kan niet steunen op een werk dat er op zijn datum nog niet was. Een van beide "
        + "data is fout, of de bron is de verkeerde.",
      en: "A text cannot rest on a work that did not exist on its date. One of the dates is wrong, "
        + "or it is the wrong reference."),
    remedy: Words(
      nl: "Verbeter de datum van de bron of van het stuk, of haal een andere bron aan.",
      en: "Correct the date of the reference or of the paper, or cite another work."))

  /// A page that was read long before the text.
  public static let referenceStale = DiagnosticKind(
    "REF-STALE", .warning,
    meaning: Words(
      nl: "Pagina's veranderen en verdwijnen. Is een adres meer dan een jaar voor de datum van het "
        + "stuk geraadpleegd, dan kan er nu iets anders staan.",
      en:
        "Pages change and disappear. When an address was read more than a year before the date of "
        + "the paper, it may say something else now."),
    remedy: Words(
      nl: "Open het adres opnieuw en werk 'retrieved' bij.",
      en: "Open the address again and update 'retrieved'."))

  /// A reference that nothing rests on.
  public static let referenceUnused = DiagnosticKind(
    "REF-UNUSED", .note,
    meaning: Words(
      nl: "Geen stuk, bewering of dataset gebruikt deze bron. Dat mag: zij kan klaarstaan. Het kan "
        + "ook een vergeten verwijzing zijn.",
      en: "No paper, claim or dataset uses this reference. That is allowed: it may stand ready. It "
        + "may also be a citation that was forgotten."),
    remedy: Words(
      nl: "Haal de bron aan, zeg met 'kept-for' waarvoor zij blijft, of verwijder het bestand.",
      en: "Cite the reference, say with 'kept-for' what it is kept for, or remove the file."))

  /// A quotation whose place in the work is not given.
  public static let citationNoLocator = DiagnosticKind(
    "CITE-LOCATOR", .warning,
    meaning: Words(
      nl:
        "Wie letterlijk aanhaalt, zegt waar het staat. Een werk met bladzijden zonder bladzijde is "
        + "voor een lezer niet na te gaan.",
      en: "Who quotes word for word says where it stands. A work with pages, cited without a page, "
        + "cannot be checked by a reader."),
    remedy: Words(
      nl: "Voeg de vindplaats toe: '[@naam, p. 3]'.", en: "Add the place: '[@name, p. 3]'."))

  /// The kinds that checking references against each other and against papers can note.
  static let ofChecks: [DiagnosticKind] = [
    .referenceImpossible, .referenceLater, .referenceStale, .referenceUnused, .citationNoLocator,
  ]
}
