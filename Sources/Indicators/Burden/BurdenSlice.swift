// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Numerics

/// Which part of the cost of an area a number is about.
public enum BurdenSlice: Hashable, Sendable {
  /// Everything, in a year.
  case total
  /// The part that would be there without the directive, in a year.
  case usual
  /// The part that the directive brings, in a year.
  case directive
  /// One procedure, all actors together.
  case perProcedure
  /// One actor, in a year.
  case actor(String)
  /// One phase, in a year.
  case phase(String)

  /// Whether a line belongs to the slice.
  func holds(actor: String, phase: String) -> Bool {
    switch self {
    case .actor(let name): name == actor
    case .phase(let name): name == phase
    default: true
    }
  }

  /// Which part of the cost of a line belongs to the slice.
  var part: BurdenLine.Part {
    switch self {
    case .perProcedure: .procedure
    case .usual: .usual
    case .directive: .directive
    case .total, .actor, .phase: .year
    }
  }

  /// The name for machines, in lower case with hyphens.
  public var name: String {
    switch self {
    case .total: "total"
    case .usual: "business-as-usual"
    case .directive: "directive"
    case .perProcedure: "per-procedure"
    case .actor(let name): "actor:\(name)"
    case .phase(let name): "phase:\(name)"
    }
  }

  /// The name for people.
  public var title: Words {
    switch self {
    case .total: Words(nl: "totaal per jaar", en: "total a year")
    case .usual: Words(nl: "ook zonder de richtlijn", en: "business as usual")
    case .directive: Words(nl: "door de richtlijn", en: "from the directive")
    case .perProcedure: Words(nl: "per procedure", en: "per procedure")
    case .actor(let name): Words(nl: "actor \(visible(name))", en: "actor \(visible(name))")
    case .phase(let name): Words(nl: "fase \(visible(name))", en: "phase \(visible(name))")
    }
  }
}

/// A quantity of an action.
public enum BurdenQuantity: String, CaseIterable, Hashable, Sendable {
  /// The time one action takes.
  case time
  /// The labour cost of an hour.
  case labourCost = "labour cost"
  /// What is added for overhead.
  case overhead
  /// The number of procedures.
  case population
  /// The number of actions in one procedure.
  case frequency
  /// What is paid to others.
  case outOfPocket = "out-of-pocket cost"
  /// The part that would be there without the directive.
  case usualShare = "business-as-usual share"

  /// The word for it.
  public var word: Words {
    switch self {
    case .time: Words(nl: "tijd", en: rawValue)
    case .labourCost: Words(nl: "arbeidskosten", en: rawValue)
    case .overhead: Words(nl: "overhead", en: rawValue)
    case .population: Words(nl: "aantal procedures", en: "number of procedures")
    case .frequency: Words(nl: "aantal per procedure", en: "number per procedure")
    case .outOfPocket: Words(nl: "kosten aan derden", en: rawValue)
    case .usualShare: Words(nl: "deel zonder richtlijn", en: rawValue)
    }
  }
}

/// Why a burden cannot be computed.
public enum NoBurden: Error, Hashable, Sendable {
  /// Quantities that the dataset does not give, with the name of their action.
  case missing([Gap])
  /// The lines count different populations, so that there is no cost of one procedure.
  case differentPopulations
  /// The arithmetic has no answer.
  case undefined(Undefined)
  /// No quantity varies, so nothing explains a spread.
  case nothingVaries

  /// One quantity that is not known.
  public struct Gap: Hashable, Sendable {
    /// The action.
    public let action: String
    /// The quantity.
    public let quantity: BurdenQuantity
  }

  /// The phrase printed instead of a number: `not computable, because …`, without a full stop.
  public var words: Words {
    Words(nl: "niet te berekenen, omdat ", en: "not computable, because ") + reason
  }

  private var reason: Words {
    switch self {
    case .missing(let gaps):
      Words(nl: "niet bekend is: \(list(gaps, .nl))", en: "this is not known: \(list(gaps, .en))")
    case .differentPopulations:
      Words(
        nl: "de regels verschillende aantallen procedures tellen",
        en: "the lines count different numbers of procedures")
    case .undefined:
      Words(
        nl: "de uitkomst buiten het bereik van de berekening ligt",
        en: "the result lies outside the range of the computation")
    case .nothingVaries:
      Words(nl: "geen hoeveelheid is geschat", en: "no quantity is an estimate")
    }
  }

  private func list(_ gaps: [Gap], _ language: Language) -> String {
    BurdenQuantity.allCases.compactMap { quantity in
      let actions = gaps.filter { $0.quantity == quantity }.map { visible($0.action) }
      if actions.isEmpty { return nil }
      return "\(quantity.word[language]) (\(actions.joined(separator: ", ")))"
    }.joined(separator: "; ")
  }
}
