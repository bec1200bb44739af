// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

extension DiagnosticKind {
  /// A binding that cannot be filled because there is no number.
  public static let noNumber = DiagnosticKind(
    "BND-NONE", .error,
    meaning: Words(
      nl: "De tekst vraagt om een getal dat niet te berekenen is. Een leeg getal of een nul in de "
        + "plaats ervan zou onjuist zijn. Een bewering kan wel zeggen dat iets niet bekend is.",
      en: "The text asks for a number that cannot be computed. An empty number or a zero in its "
        + "place would be wrong. A claim can say that something is not known."),
    remedy: Words(
      nl: "Vul de gegevens aan, kies een ander getal, of schrijf de zin met een bewering.",
      en: "Complete the data, choose another number, or write the sentence with a claim."))

  /// A value asked for with an interval or n that it does not have.
  public static let noAddition = DiagnosticKind(
    "BND-WITH", .warning,
    meaning: Words(
      nl: "Niet elk getal heeft een interval of een aantal gevallen: een gepubliceerd cijfer wordt "
        + "overgenomen zoals het er staat. De tekst zegt dan in woorden dat het er niet is.",
      en: "Not every number has an interval or a number of cases: a published figure is taken over "
        + "as it stands. The text then says in words that there is none."),
    remedy: Words(
      nl: "Haal 'with …' uit de binding als de woorden storen.",
      en: "Take 'with …' out of the binding if the words disturb."))

  /// The same table or figure twice in one paper.
  public static let printedTwice = DiagnosticKind(
    "BND-TWICE", .error,
    meaning: Words(
      nl:
        "Een tabel of figuur staat in een stuk één keer; haar naam is ook de naam van haar bestand "
        + "en het punt waarnaar verwezen wordt.",
      en: "A table or figure stands in a paper once; its name is also the name of its file and the "
        + "point to which texts point."),
    remedy: Words(
      nl: "Verwijder een van de twee en verwijs er in woorden naar.",
      en: "Remove one of the two and refer to it in words."))

  /// A paper prints a claim the data do not carry.
  public static let claimFails = DiagnosticKind(
    "BND-CLAIM-FAILS", .error, consequence: .checkFails,
    meaning: Words(
      nl: "Het stuk doet een bewering die de gegevens niet (meer) dragen. De zin wordt niet "
        + "afgedrukt en er wordt niets geschreven.",
      en: "The paper makes a claim that the data do not (or no longer) carry. The sentence is not "
        + "printed and nothing is written."),
    remedy: Words(
      nl: "Herzie de bewering of haal haar uit het stuk; 'bewijs trace' toont de rijen erachter.",
      en: "Revise the claim or take it out of the paper; 'bewijs trace' shows the rows behind it."))

  /// The sections are longer than the venue takes.
  public static let tooLong = DiagnosticKind(
    "BND-LENGTH", .error,
    meaning: Words(
      nl: "De geadresseerde stelt een grens aan het aantal tekens. Geteld worden de paragrafen "
        + "zoals afgedrukt, met spaties; de bijlagen over getallen en bronnen tellen niet mee.",
      en: "The addressee sets a limit to the number of characters. Counted are the sections as "
        + "printed, with spaces; the annexes on numbers and references do not count."),
    remedy: Words(nl: "Kort de tekst in.", en: "Shorten the text."))
}

extension DiagnosticKind {
  /// The kinds this module can note.
  public static let ofPapers: [DiagnosticKind] = [
    .bindingWord, .bindingForm, .bindingNotAlone, .bindingInMethod, .unknownIndicator, .unknownKey,
    .unknownClaim, .unknownReference, .noNumber, .noAddition, .printedTwice, .claimFails, .tooLong,
    .venueStatus, .venueLanguage, .venueLimit, .venueStyle, .paperFile, .paperTwice,
    .paperSection, .paperMissing, .paperOrder, .paperLanguage, .paperDate, .paperVenue,
    .paperVenueLanguage, .paperVenueSections, .paperHistoric, .paperDossier,
    .venueCitations,
  ]
}
