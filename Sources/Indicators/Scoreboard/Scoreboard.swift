// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence
internal import Numerics

/// The Single Market Scoreboard of one dataset: twelve indicators, per state and for the middle state.
public struct Scoreboard: Sendable {
  /// The word after `bewijs measure`.
  public static let name = "scoreboard"
  /// What it is, in one sentence.
  public static let summary = Words(
    nl: "De twaalf indicatoren van het scorebord van de interne markt, met kleuren in woorden.",
    en: "The twelve indicators of the Single Market Scoreboard, with colours in words.")

  /// One value of one indicator, with its colour where the bounds are known.
  public struct Cell: Sendable {
    /// The indicator.
    public let indicator: ScoreboardIndicator
    /// The value, or why there is none.
    public let finding: Finding
    /// What was asked of the awards; nothing when they do not hold what is needed.
    public let question: Indicator?

    /// The colour of the value; nothing without a value or without known bounds.
    public var colour: ScoreboardColour? {
      guard let value = finding.estimate?.value else { return nil }
      return indicator.bounds?.colour(of: value)
    }

    /// Whether both ends of the interval have the colour of the value; nothing without an interval.
    public var isFirm: Bool? {
      guard let bounds = indicator.bounds, let ends = finding.estimate?.ends else { return nil }
      return bounds.colour(of: ends.lowerBound) == bounds.colour(of: ends.upperBound)
    }
  }

  /// The area of the middle one of the states that have a value.
  public static let middle = Area("middle-state")

  /// The values, indicator after indicator; per indicator the states in order, then the middle.
  public let cells: [Cell]

  /// Whether every word of the question was understood.
  public let isUnderstood: Bool

  /// Computes the twelve.
  ///
  /// "EU average" on the Scoreboard is the mid-ranking country: the median of the states. It is given
  /// twice: over the states of the list, when all have a value, under the name of the list; and over
  /// those of its states that have a value, as ``middle``.
  ///
  /// - Parameters:
  ///   - dataset: awards.
  ///   - fields: `where` and other fields of an ad hoc question; see ``AdHoc/fields``.
  ///   - group: the slug of the selection of states, such as `eu27`.
  ///   - selections: the selections there are.
  ///   - report: takes what is not understood.
  public init(
    of dataset: Dataset, fields: [String: String] = [:], group: String = "eu27",
    selections: [String: Selection], noting report: inout Report
  ) {
    var cells: [Cell] = []
    var isUnderstood = true
    for indicator in ScoreboardIndicator.all {
      var own = Report()
      let page = ScoreboardPage(indicator, dataset, fields, selections, noting: &own)
      let states = page.states(noting: &own)
      isUnderstood = isUnderstood && page.isUnderstood
      report.add(own)
      let findings = states + page.middles(of: states, group, selections[group])
      cells += findings.map {
        Cell(indicator: indicator, finding: $0, question: page.question)
      }
    }
    self.cells = cells
    self.isUnderstood = isUnderstood
  }
}
