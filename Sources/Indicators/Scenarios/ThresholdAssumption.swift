// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// Something that is taken for granted beyond the data; printed with every number that uses it.
public enum ThresholdAssumption: String, CaseIterable, Hashable, Sendable {
  /// Below the current threshold everything is published.
  case belowComplete = "below-complete"
  /// Notices without a usable value lie on both sides as those with one do.
  case unknownInProportion = "unknown-in-proportion"
  /// A procedure costs in every state what it costs in the group of states of the study.
  case groupCost = "group-cost"

  /// What is taken for granted, in a sentence.
  public var sentence: Words {
    switch self {
    case .belowComplete:
      Words(
        nl: "Aangenomen: ook onder de huidige drempel is alles gepubliceerd.",
        en: "Assumed: below the current threshold everything is published as well.")
    case .unknownInProportion:
      Words(
        nl: "Aangenomen: aankondigingen zonder bruikbare waarde liggen aan beide kanten van de "
          + "drempel zoals die met een waarde.",
        en: "Assumed: notices without a usable value lie on both sides of the threshold as those "
          + "with a value do.")
    case .groupCost:
      Words(
        nl: "Aangenomen: een procedure kost in elke staat wat zij in de groep van staten kost.",
        en: "Assumed: a procedure costs in every state what it costs in the group of states.")
    }
  }
}
