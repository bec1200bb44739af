// SPDX-License-Identifier: EUPL-1.2

/// The statistics by hand: every function by name, from texts to numbers.
public struct Calculator: Sendable {
  /// Everything that can be computed, in the order of the help.
  public static let functions: [CalcFunction] =
    samples + shares + tests + distributions + elementary + moreDistributions + shapes
    + inequalities + poolings + comparisons + models + sampling

  /// The function of a name, when there is one.
  public static func function(named name: String) -> CalcFunction? {
    functions.first { $0.name == name }
  }

  /// Computes a function of arguments as a person typed them.
  public static func run(name: String, arguments: [String]) -> CalcOutcome {
    guard let function = function(named: name) else { return .refused(.unknownFunction(name)) }
    return function.run(arguments)
  }
}
