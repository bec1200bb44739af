// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Numerics

/// One argument of a calculation.
public struct CalcArgument: Hashable, Sendable {
  /// What may stand there.
  public enum Kind: Hashable, Sendable {
    /// A number.
    case number
    /// A whole number from 0.
    case count
    /// The rest of the arguments: any number of numbers.
    case numbers
  }

  /// The name shown to people.
  public let name: String
  /// What may stand there.
  public let kind: Kind
  /// What is taken when it is left out; nothing when it may not be.
  public let standard: Double?

  /// Describes an argument.
  public init(_ name: String, _ kind: Kind, standard: Double? = nil) {
    self.name = name
    self.kind = kind
    self.standard = standard
  }

  /// How the argument looks in a usage line.
  var usage: String {
    if kind == .numbers { return name + "…" }
    return standard == nil ? name : "[\(name)]"
  }
}

/// One function of `bewijs calc`: how it is called, what it means, and how it is computed.
public struct CalcFunction: Sendable {
  /// The name after `calc`.
  public let name: String
  /// The arguments in their order.
  public let arguments: [CalcArgument]
  /// What it computes, in a sentence.
  public let summary: Words
  /// Arguments of an example that works.
  public let example: [String]
  private let compute: @Sendable (CalcArguments) throws(Undefined) -> [CalcValue]

  /// Describes a function.
  init(
    _ name: String, _ arguments: [CalcArgument], example: [String], _ summary: Words,
    _ compute: @escaping @Sendable (CalcArguments) throws(Undefined) -> [CalcValue]
  ) {
    self.name = name
    self.arguments = arguments
    self.example = example
    self.summary = summary
    self.compute = compute
  }

  /// The call as a person writes it, such as `wilson count total [level]`.
  public var usage: String {
    ([name] + arguments.map(\.usage)).joined(separator: " ")
  }

  /// Reads the arguments and computes.
  func run(_ texts: [String]) -> CalcOutcome {
    do throws(CalcRefusal) {
      let read = try CalcArguments(texts, for: self)
      return .values(try compute(read, orRefuse: name))
    } catch {
      return .refused(error)
    }
  }

  private func compute(
    _ arguments: CalcArguments, orRefuse name: String
  ) throws(CalcRefusal) -> [CalcValue] {
    do throws(Undefined) {
      return try compute(arguments)
    } catch {
      throw .undefined(function: name, error)
    }
  }
}

/// The arguments of one call, read and checked.
struct CalcArguments: Sendable {
  /// The single numbers in their order, those left out at their standard.
  private(set) var numbers: [Double] = []
  /// The rest of the arguments.
  private(set) var list: [Double] = []

  init(_ texts: [String], for function: CalcFunction) throws(CalcRefusal) {
    let needed = function.arguments.count { $0.standard == nil && $0.kind != .numbers }
    let isOpen = function.arguments.contains { $0.kind == .numbers }
    if texts.count < needed || (!isOpen && texts.count > function.arguments.count) {
      throw .argumentCount(function: function.name, usage: function.usage, got: texts.count)
    }
    for (index, argument) in function.arguments.enumerated() {
      if argument.kind == .numbers {
        for text in texts.dropFirst(index) { list.append(try Self.read(text, argument)) }
      } else if index < texts.count {
        numbers.append(try Self.read(texts[index], argument))
      } else if let standard = argument.standard {
        numbers.append(standard)
      }
    }
  }

  subscript(_ index: Int) -> Double { numbers[index] }

  /// A single argument as a whole number; it was read as one.
  func count(_ index: Int) -> Int { Int(numbers[index]) }

  private static func read(
    _ text: String, _ argument: CalcArgument
  ) throws(CalcRefusal) -> Double {
    guard let value = CalcNumber.read(text), fits(value, argument.kind) else {
      throw .notANumber(argument: argument.name, text: text, kind: argument.kind)
    }
    return value
  }

  private static func fits(_ value: Double, _ kind: CalcArgument.Kind) -> Bool {
    kind != .count || (value >= 0 && value <= 0x1p53 && value.rounded() == value)
  }
}
