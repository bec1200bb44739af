// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

extension DiagnosticKind {
  /// A file of a paper whose name has another form.
  public static let paperFile = DiagnosticKind(
    "PAP-FILE", .error,
    meaning: Words(
      nl: "De paragrafen van een stuk heten 'NN-naam.taal.md': twee cijfers voor de volgorde, de "
        + "naam uit paper.md, en nl of en.",
      en: "The sections of a paper are named 'NN-name.language.md': two digits for the order, the "
        + "name from paper.md, and nl or en."),
    remedy: Words(
      nl: "Hernoem het bestand, bijvoorbeeld '01-problem.nl.md'.",
      en: "Rename the file, for example '01-problem.en.md'."))

  /// Two files for one section in one language.
  public static let paperTwice = DiagnosticKind(
    "PAP-TWICE", .error,
    meaning: Words(
      nl: "Een paragraaf staat per taal in één bestand; anders is niet te zien welk bestand geldt.",
      en: "A section stands in one file per language; otherwise nobody can see which one counts."),
    remedy: Words(nl: "Verwijder een van de twee.", en: "Remove one of the two."))

  /// A section file that paper.md does not name.
  public static let paperSection = DiagnosticKind(
    "PAP-SECTION", .error,
    meaning: Words(
      nl: "Een paragraaf die niet in 'sections' van paper.md staat, zou stilzwijgend wegvallen.",
      en: "A section that is not in 'sections' of paper.md would silently fall away."),
    remedy: Words(
      nl: "Zet de naam in 'sections' van paper.md of hernoem het bestand.",
      en: "Add the name to 'sections' of paper.md or rename the file."))

  /// A section that is not there in a language of the paper.
  public static let paperMissing = DiagnosticKind(
    "PAP-MISSING", .error,
    meaning: Words(
      nl: "Elke paragraaf uit paper.md staat er in elke taal van het stuk.",
      en: "Every section named in paper.md is there in every language of the paper."),
    remedy: Words(
      nl: "Maak het bestand, of haal de paragraaf of de taal uit paper.md.",
      en: "Make the file, or take the section or the language out of paper.md."))

  /// Section files whose numbers give another order than paper.md.
  public static let paperOrder = DiagnosticKind(
    "PAP-ORDER", .error,
    meaning: Words(
      nl: "De nummers van de bestanden geven dezelfde volgorde als 'sections' in paper.md; anders "
        + "leest wie de map opent een ander stuk.",
      en: "The numbers of the files give the same order as 'sections' in paper.md; otherwise a "
        + "person who opens the folder reads another text."),
    remedy: Words(
      nl: "Hernummer de bestanden of verander 'sections'.",
      en: "Renumber the files or change 'sections'."))

  /// A language the paper does not have or the program does not write.
  public static let paperLanguage = DiagnosticKind(
    "PAP-LANGUAGE", .error,
    meaning: Words(
      nl: "De talen van een stuk staan in 'languages' van paper.md: nl, en, of beide.",
      en: "The languages of a paper stand in 'languages' of paper.md: nl, en, or both."),
    remedy: Words(
      nl: "Zet de taal in 'languages' van paper.md of hernoem het bestand.",
      en: "Add the language to 'languages' of paper.md or rename the file."))

  /// A date that does not exist.
  public static let paperDate = DiagnosticKind(
    "PAP-DATE", .error,
    meaning: Words(
      nl: "De datum van een stuk is een bestaande dag, als JJJJ-MM-DD.",
      en: "The date of a paper is a day that exists, as YYYY-MM-DD."),
    remedy: Words(
      nl: "Schrijf de datum als '2026-11-20'.", en: "Write the date as '2026-11-20'."))
}

extension DiagnosticKind {
  /// A paper for a venue that does not exist.
  public static let paperVenue = DiagnosticKind(
    "PAP-VENUE", .error,
    meaning: Words(
      nl: "Het stuk noemt een geadresseerde waarvoor geen bestand in Evidence/Venues staat.",
      en: "The paper names a venue for which there is no file in Evidence/Venues."),
    remedy: Words(
      nl: "Verbeter de naam of maak het bestand in Evidence/Venues.",
      en: "Correct the name or make the file in Evidence/Venues."))

  /// A paper in a language that its venue does not take.
  public static let paperVenueLanguage = DiagnosticKind(
    "PAP-VENUE-LANGUAGE", .error,
    meaning: Words(
      nl: "De geadresseerde neemt geen stukken in deze taal aan.",
      en: "The venue does not take papers in this language."),
    remedy: Words(
      nl: "Haal de taal uit 'languages' van paper.md of voeg haar toe bij de geadresseerde.",
      en: "Take the language out of 'languages' of paper.md or add it to the venue."))

  /// A paper whose sections are not those its venue asks for, in that order.
  public static let paperVenueSections = DiagnosticKind(
    "PAP-VENUE-SECTIONS", .error,
    meaning: Words(
      nl: "De geadresseerde vraagt vaste paragrafen in een vaste volgorde.",
      en: "The venue asks for fixed sections in a fixed order."),
    remedy: Words(
      nl: "Volg 'sections' van de geadresseerde.", en: "Follow 'sections' of the venue."))

  /// A dossier without papers.
  public static let paperDossier = DiagnosticKind(
    "PAP-DOSSIER", .error,
    meaning: Words(
      nl: "Met 'dossiers' in paper.md krijgt een stuk een bijlage met de Kamerstukken van een "
        + "dossier. Die komen uit Evidence/References.",
      en: "With 'dossiers' in paper.md a paper gets an annex with the parliamentary papers of a "
        + "dossier. They come from Evidence/References."),
    remedy: Words(
      nl: "Schrijf het nummer zonder spatie zoals 34477, of voeg de stukken toe.",
      en: "Write the number without a space like 34477, or add the papers."))

  /// A paper for a venue that no longer takes texts.
  public static let paperHistoric = DiagnosticKind(
    "PAP-HISTORIC", .warning,
    meaning: Words(
      nl: "De geadresseerde bestaat niet meer of neemt niets meer aan. Het stuk wordt wel gemaakt, "
        + "om te zien wat er destijds is gestuurd.",
      en: "The venue no longer exists or takes nothing any more. The paper is still made, to show "
        + "what was sent at the time."),
    remedy: Words(
      nl: "Kies een andere geadresseerde als het stuk nog moet worden verstuurd.",
      en: "Choose another venue if the paper is still to be sent."))
}
