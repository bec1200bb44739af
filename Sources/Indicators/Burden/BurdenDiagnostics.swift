// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

extension DiagnosticKind {
  /// Two costs of the same thing that lie far apart.
  public static let burdenRatio = DiagnosticKind(
    "BUR-RATIO", .warning,
    meaning: Words(
      nl: "Twee bronnen geven voor hetzelfde kosten die meer verschillen dan het bestand in "
        + "Evidence/Burdens aanvaardt. Een lezer zal het verschil zelf vinden.",
      en: "Two sources give costs for the same thing that differ by more than the file in "
        + "Evidence/Burdens accepts. A reader will find the difference."),
    remedy: Words(
      nl: "Noem en verklaar het verschil in de tekst voordat u een van beide bedragen gebruikt.",
      en: "Name and explain the difference in the text before you use either amount."))

  /// A key of a number that is not there or is of another kind.
  public static let burdenNumber = DiagnosticKind(
    "BUR-NUMBER", .error,
    meaning: Words(
      nl: "Een aantal procedures verwijst naar een indicator met eenheid number, een vergelijking "
        + "of een huidige drempel naar een indicator in eur, eur-million of eur-billion. Dit getal "
        + "is er niet, of heeft een andere eenheid.",
      en: "A number of procedures refers to an indicator in number, a comparison or a current "
        + "threshold to an indicator in eur, eur-million or eur-billion. This number is not there, "
        + "or has another unit."),
    remedy: Words(
      nl: "Noem een getal dat 'bewijs measure INDICATOR' toont.",
      en: "Name a number that 'bewijs measure INDICATOR' shows."))
}

extension DiagnosticKind {
  /// The kinds of this file.
  static let ofBurden: [DiagnosticKind] = [.burdenRatio, .burdenNumber]
}
