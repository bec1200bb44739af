// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// One of the twelve indicators of the Single Market Scoreboard on public procurement.
public struct ScoreboardIndicator: Sendable, Identifiable {
  /// How a value is computed from awards, or what would be needed and is not there.
  public enum Recipe: Sendable {
    /// A measure of a property, counted in a unit, over awards that meet a condition.
    case measured(measure: String, property: String, unit: String, where: String? = nil)
    /// What the awards table does not hold.
    case absent(AbsentField)
  }

  /// The number, 1 to 12.
  public let number: Int
  /// The slug.
  public let id: String
  /// The name.
  public let title: Words
  /// What is computed here, in one sentence, with what differs from the Scoreboard.
  public let reading: Words
  /// The unit of its values.
  public let unit: ValueUnit
  /// The bounds of the colours; nothing where no stored source gives them.
  public let bounds: ColourBounds?
  /// How it is computed.
  public let recipe: Recipe
}
