// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

extension DiagnosticKind {
  /// A batch of calculations without one of its columns.
  public static let calcColumn = DiagnosticKind(
    "CALC-COLUMN", .error,
    meaning: Words(
      nl: "Een reeks berekeningen is een CSV-bestand met de kolommen id, function en arguments. "
        + "Zonder alle drie is er niets te berekenen.",
      en: "A batch of calculations is a CSV file with the columns id, function and arguments. "
        + "Without all three there is nothing to compute."),
    remedy: Words(
      nl: "Begin het bestand met de regel 'id,function,arguments'.",
      en: "Start the file with the line 'id,function,arguments'."))

  /// A row of a batch that asks for something that does not exist or is not a number.
  public static let calcRow = DiagnosticKind(
    "CALC-ROW", .error,
    meaning: Words(
      nl: "Een rij noemt een functie die niet bestaat, een verkeerd aantal argumenten of een "
        + "argument dat geen getal is. De rij is overgeslagen; de andere rijen zijn berekend.",
      en: "A row names a function that does not exist, a wrong number of arguments or an argument "
        + "that is not a number. The row is left out; the other rows are computed."),
    remedy: Words(
      nl: "Verbeter de rij; 'bewijs help calc' toont alle functies met hun argumenten.",
      en: "Correct the row; 'bewijs help calc' shows every function with its arguments."))

  /// A row of a batch that asks a question without an answer.
  public static let calcUndefined = DiagnosticKind(
    "CALC-UNDEFINED", .error,
    meaning: Words(
      nl: "De vraag in een rij heeft geen antwoord, zoals een gemiddelde van niets of een aandeel "
        + "van 0. De rij is overgeslagen; de andere rijen zijn berekend.",
      en: "The question in a row has no answer, such as a mean of nothing or a share of 0. The "
        + "row is left out; the other rows are computed."),
    remedy: Words(
      nl: "Controleer de getallen in de rij of verwijder haar.",
      en: "Check the numbers in the row or remove it."))

  /// The kinds that calculations can note.
  public static let ofCalc: [DiagnosticKind] = [.calcColumn, .calcRow, .calcUndefined]
}
