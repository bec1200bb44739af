// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

// Trouble with packages: zip, gzip and tar.
extension DiagnosticKind {
  /// A package with too many files.
  public static let archiveCount = DiagnosticKind(
    "ARC-COUNT", .error,
    meaning: Words(
      nl: "Een zip heeft hoogstens 10000 bestanden, een tar hoogstens 1000000.",
      en: "A zip has at most 10000 files, a tar at most 1000000."),
    remedy: Words(
      nl: "Splits het pakket, of controleer de bron ervan.",
      en: "Split the package, or check its source."))

  /// A name that stands twice in a package.
  public static let archiveTwice = DiagnosticKind(
    "ARC-TWICE", .error,
    meaning: Words(
      nl: "Twee bestanden in een pakket hebben dezelfde naam, op hoofdletters na. Elk programma "
        + "leest dan iets anders.",
      en: "Two files in a package have the same name, capitals aside. Every program then reads "
        + "something else."),
    remedy: Words(
      nl: "Haal het pakket opnieuw op bij de bron.",
      en: "Retrieve the package from the source again."))

  /// A link or device in a package.
  public static let archiveLink = DiagnosticKind(
    "ARC-LINK", .error,
    meaning: Words(
      nl: "Een pakket mag alleen gewone bestanden bevatten. Een koppeling kan naar elk bestand op "
        + "de computer wijzen.",
      en: "A package may hold only ordinary files. A link can point at any file on the computer."),
    remedy: Words(
      nl: "Haal het pakket opnieuw op bij de bron.",
      en: "Retrieve the package from the source again."))

  /// An encrypted file in a package.
  public static let archiveLocked = DiagnosticKind(
    "ARC-LOCKED", .error,
    meaning: Words(
      nl: "Een versleuteld bestand is niet te lezen en niet te controleren.",
      en: "An encrypted file can be neither read nor checked."),
    remedy: Words(
      nl: "Pak het bestand zelf uit en geef het zonder wachtwoord.",
      en: "Unpack the file yourself and give it without a password."))

  /// A way of packing that is not read.
  public static let archiveMethod = DiagnosticKind(
    "ARC-METHOD", .error,
    meaning: Words(
      nl: "In een zip worden bestanden gelezen die onverpakt zijn (0) of met deflate (8).",
      en: "In a zip, files are read that are stored (0) or deflated (8)."),
    remedy: Words(
      nl: "Pak het bestand opnieuw in met een gewone zip.",
      en: "Pack the file again as an ordinary zip."))

  /// A file in a package whose checksum is wrong.
  public static let archiveChecksum = DiagnosticKind(
    "ARC-CRC", .error,
    meaning: Words(
      nl: "De inhoud van een bestand in het pakket is niet die waarvoor de controlesom is gemaakt.",
      en: "The content of a file in the package is not what its checksum was made for."),
    remedy: Words(
      nl: "Haal het pakket opnieuw op.",
      en: "Retrieve the package again."))
}

extension DiagnosticKind {
  /// The kinds of this file.
  static let ofArchiveTrouble: [DiagnosticKind] = [
    .archiveCount, .archiveTwice, .archiveLink, .archiveLocked, .archiveMethod, .archiveChecksum,
  ]
}
