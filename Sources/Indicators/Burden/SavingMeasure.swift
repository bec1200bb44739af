// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence

/// A proposed change of the rules, and which part of which cost it takes away.
public struct SavingMeasure: Hashable, Sendable, Identifiable {
  /// Which part of the cost a measure works on.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    /// The whole cost of a year.
    case total
    /// The part that the directive brings.
    case directive

    var slice: BurdenSlice { self == .total ? .total : .directive }
  }

  /// What the share that is taken away rests on.
  public enum Basis: Hashable, Sendable {
    /// A reference, by its slug.
    case source(Located<String>)
    /// Something taken for granted, in a sentence.
    case assumption(Words)
  }

  /// The name in the study.
  public let id: String
  /// The title.
  public let title: Words
  /// The actors whose actions it touches; all when empty.
  public let actors: [String]
  /// The phases it touches; all when empty.
  public let phases: [String]
  /// Which part of the cost it works on.
  public let part: Part
  /// How many percent of that part it takes away; nothing when nobody knows.
  public let removes: Spread?
  /// What that share rests on.
  public let basis: Basis?

  /// The reference the share rests on, where it rests on one.
  public var source: Located<String>? {
    guard case .source(let slug) = basis else { return nil }
    return slug
  }

  /// Whether the measure touches an action.
  func touches(_ action: Action) -> Bool {
    (actors.isEmpty || actors.contains(action.actor))
      && (phases.isEmpty || phases.contains(action.phase))
  }
}

/// What a measure saves in an area, in one term of cost.
public struct SavingFigure: Hashable, Sendable {
  /// The measure.
  public let measure: SavingMeasure
  /// The member state or group.
  public let area: Area
  /// The term of cost.
  public let term: CostTerm
  /// The saving of a year, or why there is none.
  public let result: Result<BurdenEstimate, NoSaving>
}

/// Why a saving cannot be computed.
public enum NoSaving: Error, Hashable, Sendable {
  /// No source gives the share that the measure takes away.
  case noShare
  /// The measure touches no action of the area.
  case noActions
  /// The cost it works on is not known.
  case noCost(NoBurden)

  /// The phrase printed instead of a number, without a full stop.
  public var words: Words {
    switch self {
    case .noCost(let reason): reason.words
    case .noShare:
      Words(
        nl: "niet te berekenen, omdat geen bron zegt welk deel van de kosten vervalt",
        en: "not computable, because no source says which part of the cost falls away")
    case .noActions:
      Words(
        nl: "niet te berekenen, omdat de maatregel geen handeling raakt",
        en: "not computable, because the measure touches no action")
    }
  }
}
