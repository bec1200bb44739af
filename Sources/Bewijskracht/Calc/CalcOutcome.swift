// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Numerics

/// One number that a calculation gives, with the key that names it.
public struct CalcValue: Hashable, Sendable {
  /// What the number is, such as `low`; empty when a function gives one number.
  public let key: String
  /// The number.
  public let number: Double

  /// Names a number.
  public init(_ key: String, _ number: Double) {
    self.key = key
    self.number = number
  }

  /// The number as the shortest decimal that reads back.
  public var text: String { CalcNumber.print(number) }
}

/// What became of a calculation: its numbers, or why there are none.
public enum CalcOutcome: Hashable, Sendable {
  /// The numbers, in the order of the function's description.
  case values([CalcValue])
  /// Why there are no numbers.
  case refused(CalcRefusal)
}

/// Why a calculation gives no number.
public enum CalcRefusal: Error, Hashable, Sendable {
  /// No function has this name.
  case unknownFunction(String)
  /// The function asks for another number of arguments.
  case argumentCount(function: String, usage: String, got: Int)
  /// An argument is not a number of the asked kind.
  case notANumber(argument: String, text: String, kind: CalcArgument.Kind)
  /// The question has no answer.
  case undefined(function: String, Undefined)

  /// Whether the person asked wrongly, rather than asked something without an answer.
  public var isWrongUse: Bool {
    if case .undefined = self { return false }
    return true
  }

  /// The sentence for the person, with the offending value and what to do next.
  public var words: Words {
    switch self {
    case .unknownFunction(let name): Self.unknown(name)
    case .argumentCount(let function, let usage, let got):
      Words(
        nl: "De functie '\(function)' krijgt een ander aantal argumenten dan \(got). "
          + "Schrijf: \(usage).",
        en: "The function '\(function)' takes another number of arguments than \(got). "
          + "Write: \(usage).")
    case .notANumber(let argument, let text, let kind): Self.bad(argument, text, kind)
    case .undefined(let function, let reason):
      Words(
        nl: "'\(function)' is niet te berekenen, want ", en: "'\(function)' is undefined, because ")
        + Self.because(reason)
    }
  }

  private static func unknown(_ name: String) -> Words {
    let near = suggestion(for: name, among: Calculator.functions.map(\.name))
    return Words(
      nl: "De functie '\(visible(name))' bestaat niet.",
      en: "There is no function '\(visible(name))'.") + near
  }

  private static func bad(_ argument: String, _ text: String, _ kind: CalcArgument.Kind) -> Words {
    let shown = visible(text)
    switch kind {
    case .count:
      return Words(
        nl: "'\(argument)' moet een geheel getal vanaf 0 zijn, niet '\(shown)'.",
        en: "'\(argument)' must be a whole number from 0, not '\(shown)'.")
    case .number, .numbers:
      return Words(
        nl: "'\(argument)' moet een getal zijn, niet '\(shown)'. Schrijf cijfers met een "
          + "decimale punt, zonder groepering: -1234.5 of 1e-6.",
        en: "'\(argument)' must be a number, not '\(shown)'. Write digits with a decimal point, "
          + "without grouping: -1234.5 or 1e-6.")
    }
  }

  /// The reason as the end of a sentence.
  public static func because(_ reason: Undefined) -> Words {
    switch reason {
    case .tooFewObservations(let needed, let got): tooFew(needed, got)
    case .zeroDenominator:
      Words(nl: "er wordt door 0 gedeeld.", en: "it divides by 0.")
    case .outsideDomain(let argument, let value):
      Words(
        nl: "'\(argument)' is \(CalcNumber.print(value)) en daarvoor is het niet gedefinieerd.",
        en: "'\(argument)' is \(CalcNumber.print(value)), for which it is not defined.")
    case .collinear(let column):
      Words(
        nl: "kolom \(column) herhaalt wat de kolommen ervoor al zeggen.",
        en: "column \(column) repeats what the columns before it say.")
    case .separated:
      Words(
        nl: "een kolom scheidt de uitkomsten volledig, zodat geen eindige schatting bestaat.",
        en: "a column separates the outcomes, so that no finite estimate exists.")
    case .unsettled:
      Words(
        nl: "er is geen waarschijnlijkste uitkomst gevonden.",
        en: "no most likely answer was found.")
    }
  }

  private static func tooFew(_ needed: Int, _ got: Int) -> Words {
    if needed == 1 {
      return Words(
        nl: "er is minstens 1 waarde nodig; gegeven: \(got).",
        en: "at least 1 value is needed; given: \(got).")
    }
    return Words(
      nl: "er zijn minstens \(needed) waarden nodig; gegeven: \(got).",
      en: "at least \(needed) values are needed; given: \(got).")
  }
}
