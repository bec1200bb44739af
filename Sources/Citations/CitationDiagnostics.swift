// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

extension DiagnosticKind {
  /// A kind of work that nobody knows.
  public static let referenceKind = DiagnosticKind(
    "REF-KIND", .error,
    meaning: Words(
      nl:
        "Elke bron is van een soort, en de soort bepaalt welke kenmerken nodig zijn en hoe de bron "
        + "wordt aangehaald.",
      en: "Every reference is of a kind, and the kind decides which identifiers are needed and how "
        + "the work is cited."),
    remedy: Words(
      nl: "Kies een van: " + ReferenceKind.list + ".",
      en: "Choose one of: " + ReferenceKind.list + "."))

  /// A file name that cannot be cited.
  public static let referenceSlug = DiagnosticKind(
    "REF-SLUG", .error,
    meaning: Words(
      nl: "De bestandsnaam zonder uitgang is de naam waarmee teksten de bron aanhalen.",
      en: "The file name without its ending is the name by which texts cite the reference."),
    remedy: Words(
      nl: "Gebruik kleine letters, cijfers en losse streepjes, zoals 'kst-34477-74.md'.",
      en: "Use lower-case letters, digits and single hyphens, such as 'kst-34477-74.md'."))

  /// A date that does not exist or has another form.
  public static let referenceDate = DiagnosticKind(
    "REF-DATE", .error,
    meaning: Words(
      nl: "Een datum staat er als JJJJ-MM-DD, JJJJ-MM of JJJJ, en moet bestaan. De dag waarop een "
        + "pagina is geraadpleegd, is altijd volledig.",
      en:
        "A date is written as YYYY-MM-DD, YYYY-MM or YYYY, and must exist. The day on which a page "
        + "was read is always complete."),
    remedy: Words(
      nl: "Schrijf de datum zoals 2020-10-21.", en: "Write the date like 2020-10-21."))

  /// A page that was read before it existed.
  public static let referenceRetrieved = DiagnosticKind(
    "REF-RETRIEVED", .error,
    meaning: Words(
      nl:
        "Bij een adres hoort de dag waarop het is geraadpleegd: pagina's veranderen en verdwijnen. "
        + "Die dag kan niet vóór de datum van het werk liggen.",
      en:
        "An address comes with the day on which it was read: pages change and disappear. That day "
        + "cannot lie before the date of the work."),
    remedy: Words(
      nl: "Open het adres en noteer de dag: 'retrieved: 2026-11-20'.",
      en: "Open the address and write down the day: 'retrieved: 2026-11-20'."))

  /// An address that cannot be opened as written.
  public static let referenceURL = DiagnosticKind(
    "REF-URL", .error,
    meaning: Words(
      nl: "Een adres moet zonder verbeteren te openen zijn. Tekstverwerkers breken adressen over "
        + "regels en vervangen streepjes; dan werkt de link niet.",
      en: "An address must open without repair. Word processors break addresses over lines and "
        + "replace hyphens; then the link does not work."),
    remedy: Words(
      nl: "Kopieer het adres opnieuw uit de adresbalk van de browser.",
      en: "Copy the address again from the address bar of the browser."))

  /// A CELEX number of another form.
  public static let referenceCelex = DiagnosticKind(
    "REF-CELEX", .error,
    meaning: Words(
      nl: "Een CELEX-nummer bestaat uit sector, jaar, soort en nummer, zoals 32014L0024.",
      en: "A CELEX number is made of sector, year, type and number, such as 32014L0024."),
    remedy: Words(
      nl: "Neem het nummer over van EUR-Lex, of laat het veld weg.",
      en: "Copy the number from EUR-Lex, or leave the field out."))

  /// Another identifier that cannot exist.
  public static let referenceIdentifier = DiagnosticKind(
    "REF-IDENTIFIER", .error,
    meaning: Words(
      nl:
        "Een kenmerk zoals een ECLI, een BWB-nummer of een ISBN heeft een vaste vorm, en soms een "
        + "controlecijfer. Wie een verkeerd kenmerk volgt, vindt niets of het verkeerde werk.",
      en:
        "An identifier such as an ECLI, a BWB number or an ISBN has a fixed form, and sometimes a "
        + "check digit. Who follows a wrong one finds nothing, or the wrong work."),
    remedy: Words(
      nl: "Neem het kenmerk over van de uitgever van het werk.",
      en: "Copy the identifier from the publisher of the work."))

  /// An Official Journal reference of another form.
  public static let referenceJournal = DiagnosticKind(
    "REF-JOURNAL", .error,
    meaning: Words(
      nl: "Tot en met 30 september 2023 heeft het Publicatieblad nummers en bladzijden; sinds "
        + "1 oktober 2023 verschijnt elke handeling apart, zonder bladzijde.",
      en:
        "Until 30 September 2023 the Official Journal has issue numbers and pages; since 1 October "
        + "2023 every act is published by itself, without a page."),
    remedy: Words(
      nl: "Schrijf 'OJ L 94, 28.3.2014, p. 65' of 'OJ C, C/2026/3005, 3.6.2026'.",
      en: "Write 'OJ L 94, 28.3.2014, p. 65' or 'OJ C, C/2026/3005, 3.6.2026'."))

  /// A part of a parliamentary or Staatsblad number of another form.
  public static let referenceNumber = DiagnosticKind(
    "REF-NUMBER", .error,
    meaning: Words(
      nl:
        "Kamer, dossier, nummer en vergaderjaar staan er zonder opmaak; de stijl van het document "
        + "zet er spaties en woorden bij.",
      en: "Chamber, dossier, number and session are written without layout; the style of the "
        + "document adds spaces and words."),
    remedy: Words(
      nl: "Schrijf zoals 'chamber: II', 'session: 2020-2021', 'dossier: 34477', 'number: 74'.",
      en: "Write like 'chamber: II', 'session: 2020-2021', 'dossier: 34477', 'number: 74'."))

  /// A session in which the date does not fall.
  public static let referenceSession = DiagnosticKind(
    "REF-SESSION", .warning,
    meaning: Words(
      nl: "Een vergaderjaar loopt van de derde dinsdag van september tot de volgende. Een stuk van "
        + "vlak voor die dag kan in het nieuwe jaar gedrukt zijn; vaker is een van de twee fout.",
      en:
        "A session runs from the third Tuesday of September to the next. A paper from just before "
        + "that day may be printed in the new session; more often one of the two is wrong."),
    remedy: Words(
      nl: "Vergelijk datum en vergaderjaar met het stuk zelf.",
      en: "Compare the date and the session with the paper itself."))
}

extension DiagnosticKind {
  /// Two references that cannot both be right.
  public static let referenceConflict = DiagnosticKind(
    "REF-CONFLICT", .error, consequence: .checkFails,
    meaning: Words(
      nl: "Twee bronnen spreken elkaar tegen: één nummer met twee data, of één stuk (titel en "
        + "datum) met twee nummers. Wie de verwijzing volgt, vindt dan het verkeerde stuk.",
      en: "Two references contradict each other: one number with two dates, or one work (title and "
        + "date) with two numbers. Who follows the citation then finds the wrong work."),
    remedy: Words(
      nl: "Zoek het stuk op, verbeter het verkeerde bestand, of verwijder het.",
      en: "Look the work up, correct the wrong file, or remove it."))

  /// One work in two files.
  public static let referenceDuplicate = DiagnosticKind(
    "REF-DUPLICATE", .error, consequence: .checkFails,
    meaning: Words(
      nl: "Eén werk heeft één bestand. Met twee namen komt het twee keer in de literatuurlijst.",
      en: "One work has one file. Under two names it is listed twice among the references."),
    remedy: Words(
      nl: "Verwijder een van de twee bestanden en pas de verwijzingen ernaar aan.",
      en: "Remove one of the two files and change the citations of it."))

  /// One address in two files.
  public static let referenceSameURL = DiagnosticKind(
    "REF-SAME-URL", .warning,
    meaning: Words(
      nl: "Twee bronnen met hetzelfde adres zijn meestal hetzelfde werk.",
      en: "Two references with the same address are mostly the same work."),
    remedy: Words(
      nl: "Verwijder een van de twee, of geef elk het eigen adres.",
      en: "Remove one of the two, or give each its own address."))

  /// A citation in a text that cannot be read.
  public static let citationForm = DiagnosticKind(
    "CITE-FORM", .error,
    meaning: Words(
      nl: "Een verwijzing in een tekst is '[@naam]', '[@naam, p. 3]' of '[@naam; @naam, p. 3]'. De "
        + "naam is die van een bestand in Evidence/References.",
      en:
        "A citation in a text is '[@name]', '[@name, p. 3]' or '[@name; @name, p. 3]'. The name is "
        + "that of a file in Evidence/References."),
    remedy: Words(
      nl: "Schrijf de verwijzing zoals '[@kst-34477-74, p. 3]'.",
      en: "Write the citation like '[@kst-34477-74, p. 3]'."))
}

extension DiagnosticKind {
  /// The kinds this module can note.
  public static let ofCitations: [DiagnosticKind] =
    [
      .referenceKind, .referenceSlug, .referenceDate, .referenceRetrieved, .referenceURL,
      .referenceCelex, .referenceIdentifier, .referenceJournal, .referenceNumber, .referenceSession,
      .referenceConflict,
      .referenceDuplicate, .referenceSameURL, .citationForm,
    ] + ofRecognition + ofExchange + ofChecks
}
