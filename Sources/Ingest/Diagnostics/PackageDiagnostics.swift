// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

// Trouble with the description of a dataset and with its files.
extension DiagnosticKind {
  /// A field missing from datapackage.json.
  public static let manifestMissing = DiagnosticKind(
    "MAN-MISSING", .error,
    meaning: Words(
      nl: "Een dataset wordt pas gebruikt als de herkomst volledig is.",
      en: "A dataset is used only when its origin is complete."),
    remedy: Words(
      nl: "Voeg het veld toe aan datapackage.json.",
      en: "Add the field to datapackage.json."))

  /// A field in datapackage.json with a value that does not fit.
  public static let manifestForm = DiagnosticKind(
    "MAN-FORMAT", .error,
    meaning: Words(
      nl: "Een veld in datapackage.json heeft een waarde die het niet mag hebben.",
      en: "A field in datapackage.json has a value it may not have."),
    remedy: Words(
      nl: "Verbeter de waarde.",
      en: "Correct the value."))

  /// An unknown field in the house part of datapackage.json.
  public static let manifestUnknown = DiagnosticKind(
    "MAN-UNKNOWN", .error,
    meaning: Words(
      nl: "Het deel bewijskracht van datapackage.json kent een vast aantal velden. "
        + "Een tikfout zou anders niets doen.",
      en: "The part bewijskracht of datapackage.json knows a fixed set of fields. A "
        + "typing error would otherwise do nothing."),
    remedy: Words(
      nl: "Verbeter de naam of verwijder het veld.",
      en: "Correct the name or remove the field."))

  /// A path that leaves the folder of the dataset.
  public static let manifestPath = DiagnosticKind(
    "MAN-PATH", .error,
    meaning: Words(
      nl: "Een databestand staat in de map van de dataset. Een pad naar elders wordt "
        + "niet gevolgd.",
      en: "A data file stands in the folder of the dataset. A path to elsewhere is "
        + "not followed."),
    remedy: Words(
      nl: "Zet het bestand naast datapackage.json en noem alleen zijn naam.",
      en: "Put the file beside datapackage.json and give only its name."))

  /// A data file that is not there.
  public static let manifestFile = DiagnosticKind(
    "MAN-FILE", .error,
    meaning: Words(
      nl: "datapackage.json noemt een bestand dat er niet is.",
      en: "datapackage.json names a file that is not there."),
    remedy: Words(
      nl: "Zet het bestand in de map of verwijder de verwijzing.",
      en: "Put the file in the folder or remove the entry."))

  /// A data file that is not the one that was recorded.
  public static let manifestHash = DiagnosticKind(
    "MAN-HASH", .error,
    meaning: Words(
      nl: "De SHA-256 legt vast welk bestand is opgehaald. Een bestand zoals "
        + "opgehaald wordt nooit bewerkt. De andere meldingen gaan over het bestand zoals het "
        + "er nu staat; er wordt niets geschreven.",
      en: "The SHA-256 records which file was retrieved. A file as retrieved is never "
        + "edited. The other messages are about the file as it stands now; nothing is written."),
    remedy: Words(
      nl: "Zet het oorspronkelijke bestand terug; leg na een bewuste vernieuwing de "
        + "nieuwe SHA-256 vast.",
      en: "Put the original file back; after a deliberate renewal record the new "
        + "SHA-256."))
}

extension DiagnosticKind {
  /// The kinds of this file.
  static let ofPackageTrouble: [DiagnosticKind] = [
    .manifestMissing, .manifestForm, .manifestUnknown, .manifestPath, .manifestFile, .manifestHash,
  ]
}
