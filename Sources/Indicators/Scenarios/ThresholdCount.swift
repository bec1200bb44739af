// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence
internal import Numerics

/// Which notices a number is about, seen from a threshold.
public enum ThresholdBand: String, CaseIterable, Hashable, Sendable {
  /// Of a value at or above the threshold.
  case above = "at-or-above"
  /// Of a value below it.
  case below
  /// From the current threshold to a higher one: what raising it would release.
  case released
  /// From a lower threshold to the current one: what lowering it would bring in.
  case added
  /// Of a value that does not tell.
  case unknown

  /// The name for people.
  public var title: Words {
    switch self {
    case .above: Words(nl: "op of boven de drempel", en: "at or above the threshold")
    case .below: Words(nl: "onder de drempel", en: "below the threshold")
    case .released:
      Words(nl: "van de huidige drempel tot deze", en: "from the current threshold to this one")
    case .added:
      Words(nl: "van deze drempel tot de huidige", en: "from this threshold to the current one")
    case .unknown: Words(nl: "waarde niet bekend", en: "value not known")
    }
  }
}

/// Whether the notices of a band are all there.
public enum Completeness: String, Hashable, Sendable {
  /// They must be published.
  case observed
  /// Some must be published; below the current threshold publication is voluntary.
  case partly
  /// Taken for complete, by an assumption.
  case assumed
  /// Nobody says which threshold applies now.
  case unknown

  /// The words for it.
  public var title: Words {
    switch self {
    case .observed: Words(nl: "waargenomen", en: "observed")
    case .partly: Words(nl: "ten dele waargenomen", en: "observed in part")
    case .assumed: Words(nl: "volledig genomen, aangenomen", en: "taken as complete, assumed")
    case .unknown: Words(nl: "niet bekend", en: "not known")
    }
  }
}

/// How many cases have a property, of how many with a known outcome.
public struct OutcomeCount: Hashable, Sendable {
  /// The cases with the property.
  public let yes: Int
  /// The cases of which the outcome is known.
  public let known: Int
  /// The cases of which it is unknown.
  public let unknown: Int

  /// Records a count.
  public init(yes: Int, known: Int, unknown: Int) {
    (self.yes, self.known, self.unknown) = (yes, known, unknown)
  }

  /// The share in percent; nothing without a known case.
  public var share: Double? { known == 0 ? nil : 100 * Double(yes) / Double(known) }

  /// Wilson's interval at 95 %, in percent; nothing without a known case.
  public var interval: ClosedRange<Double>? {
    guard let share = try? Proportion.wilson(yes, of: known) else { return nil }
    return (100 * share.low)...(100 * share.high)
  }

  /// The shares were every unknown case without, and with, the property; nothing when all are known.
  public var bounds: ClosedRange<Double>? {
    if unknown == 0 { return nil }
    let every = Double(known + unknown)
    return (100 * Double(yes) / every)...(100 * Double(yes + unknown) / every)
  }
}

/// What lies in one band of one threshold.
public struct BandCount: Sendable {
  /// The band.
  public let band: ThresholdBand
  /// Whether its notices are all there.
  public let completeness: Completeness
  /// The number of notices.
  public let notices: Int
  /// The number of awards in them.
  public let awards: Int
  /// The value of those awards in euro, as far as it is known; nothing when none of it is.
  public let value: Double?
  /// Its part of the notices with a value that tells; nothing for those without.
  public let share: OutcomeCount?
  /// The notices with notices of unknown value in proportion; nothing unless that is assumed.
  public let assumedNotices: Double?
  /// The notices that went across a border.
  public let crossBorder: OutcomeCount
  /// The awards that went across a border.
  public let crossBorderAwards: OutcomeCount
  /// What procedures like these cost a year, by term; empty when the study names no burden.
  public let burdens: [BandBurden]
}

/// The cost of the procedures in a band.
public struct BandBurden: Sendable {
  /// The term of cost.
  public let term: CostTerm
  /// The cost, or why there is none.
  public let result: Result<BurdenEstimate, NoBandBurden>
}

/// Why the procedures in a band have no cost.
public enum NoBandBurden: Error, Hashable, Sendable {
  /// There are no notices in the band.
  case empty
  /// The study has no actions for states that have notices; their codes.
  case noActions([String])
  /// Some notices do not say the country of their buyer; how many.
  case noBuyer(Int)
  /// The study has no group of states.
  case noGroup
  /// The cost of one procedure is not known.
  case noCost(NoBurden)

  /// The phrase printed instead of a number, without a full stop.
  public var words: Words {
    switch self {
    case .noCost(let reason): reason.words
    default: Words(nl: "niet te berekenen, omdat ", en: "not computable, because ") + reason
    }
  }

  private var reason: Words {
    switch self {
    case .empty: Words(nl: "er geen aankondigingen zijn", en: "there are no notices")
    case .noActions(let states):
      Words(
        nl: "de studie geen handelingen heeft voor \(states.joined(separator: ", "))",
        en: "the study has no actions for \(states.joined(separator: ", "))")
    case .noBuyer(let count):
      Words(
        nl: "van \(count) aankondiging(en) het land van de koper niet bekend is",
        en: "the country of the buyer of \(count) notice(s) is not known")
    case .noGroup:
      Words(nl: "de studie geen groep van staten heeft", en: "the study has no group of states")
    case .noCost: Words(same: "")
    }
  }
}
