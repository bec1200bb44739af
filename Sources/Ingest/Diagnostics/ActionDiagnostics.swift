// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

extension DiagnosticKind {
  /// A quantity of an action that cannot be what it says.
  public static let actionRange = DiagnosticKind(
    "ACT-RANGE", .error,
    meaning: Words(
      nl: "Een geschatte hoeveelheid heeft een laagste, een waarschijnlijkste en een hoogste "
        + "waarde, in die volgorde en niet onder nul; een aandeel is ten hoogste 100. Alle drie "
        + "de cellen leeg betekent: niet bekend.",
      en: "An estimated quantity has a lowest, a most likely and a highest value, in that order "
        + "and not below zero; a share is at most 100. All three cells empty means: not known."),
    remedy: Words(
      nl: "Vul drie waarden in volgorde in, een aandeel tot en met 100, of laat ze leeg.",
      en: "Fill in three values in order, a share up to 100, or leave all three empty."))
}

extension DiagnosticKind {
  /// The kinds of this file.
  static let ofActionTrouble: [DiagnosticKind] = [.actionRange]
}
