// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

extension DiagnosticKind {
  /// A file that stands in no room of `Evidence/`.
  public static let strayFile = DiagnosticKind(
    "EVD-FILE", .error,
    meaning: Words(
      nl: "Elk bestand in Evidence heeft een vaste plaats: Datasets, Indicators, Claims, "
        + "References, Selections, Venues, Papers of Vocabulary.md. Een bestand daarbuiten, of een "
        + "databestand dat niet in datapackage.json staat, zou stilzwijgend niets doen.",
      en: "Every file in Evidence has a fixed place: Datasets, Indicators, Claims, References, "
        + "Selections, Venues, Papers or Vocabulary.md. A file elsewhere, or a data file that "
        + "datapackage.json does not name, would silently do nothing."),
    remedy: Words(
      nl: "Verplaats of verwijder het bestand.", en: "Move or remove the file."))

  /// A dataset, reference or selection that something names and nobody has.
  public static let unknownName = DiagnosticKind(
    "EVD-NAME", .error,
    meaning: Words(
      nl: "Een indicator noemt een dataset, of een bewering of dataset noemt een bron, die niet "
        + "in Evidence staat.",
      en: "An indicator names a dataset, or a claim or dataset names a reference, that is not in "
        + "Evidence."),
    remedy: Words(
      nl: "Verbeter de naam of voeg het bestand toe.", en: "Correct the name or add the file."))

  /// A file or folder name that is not a slug.
  public static let badSlug = DiagnosticKind(
    "EVD-SLUG", .error,
    meaning: Words(
      nl: "Namen van bestanden en mappen in Evidence zijn blijvend: kleine letters, "
        + "cijfers en koppeltekens.",
      en: "Names of files and folders in Evidence are permanent: lower-case letters, digits "
        + "and hyphens."),
    remedy: Words(
      nl: "Hernoem het bestand of de map.", en: "Rename the file or folder."))

  /// Evidence without any paper, or a paper that does not exist.
  public static let unknownPaper = DiagnosticKind(
    "EVD-PAPER", .error,
    meaning: Words(
      nl: "Er is naar een stuk gevraagd dat niet in Evidence/Papers staat.",
      en: "A paper was asked for that is not in Evidence/Papers."),
    remedy: Words(
      nl: "Kies een van de mappen in Evidence/Papers.",
      en: "Choose one of the folders in Evidence/Papers."))
}

extension DiagnosticKind {
  /// The kinds this module can note.
  public static let ofBewijskracht: [DiagnosticKind] = [
    .strayFile, .unknownName, .badSlug, .unknownPaper,
  ]
}
