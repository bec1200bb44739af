// SPDX-License-Identifier: EUPL-1.2

/// Why a question has no answer.
public enum Undefined: Error, Hashable, Sendable {
  /// The sample is too small.
  case tooFewObservations(needed: Int, got: Int)
  /// The denominator is zero.
  case zeroDenominator
  /// An argument lies outside the range in which the question has a meaning.
  case outsideDomain(argument: String, value: Double)
  /// A column of a model repeats what those before it say; the place is that of its coefficient.
  case collinear(column: Int)
  /// A column of a model separates the outcomes, so that no finite estimate is the most likely.
  case separated
  /// The steps towards the most likely answer came to no end.
  case unsettled
}
