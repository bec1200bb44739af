// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Indicators

/// A statement we make, with the test that must hold for us to make it.
public struct Claim: Hashable, Sendable, Identifiable {
  /// The slug: the name of the file without its ending.
  public let id: String
  /// The sentence, per language.
  public let statement: Words
  /// The test.
  public let test: Located<Test>
  /// The references it leans on, by slug.
  public let sources: [Located<String>]
  /// The claims that speak against it, by slug.
  public let against: [Located<String>]
  /// What is said in print when it does not simply hold: why, and what the figures do not measure.
  public let caveat: Words?
  /// Why we say this: the body of the file.
  public let reasoning: String
  /// Where the file stands.
  public let place: Place

  /// Records a claim.
  public init(
    id: String, statement: Words, test: Located<Test>, sources: [Located<String>],
    against: [Located<String>], caveat: Words?, reasoning: String, place: Place
  ) {
    self.id = id
    self.statement = statement
    self.test = test
    self.sources = sources
    self.against = against
    self.caveat = caveat
    self.reasoning = reasoning
    self.place = place
  }
}

/// What must be true of the findings for a claim to hold.
public struct Test: Hashable, Sendable {
  /// How the left side is compared; bounds are inclusive for `at-least` and `at-most`.
  public enum Comparison: String, CaseIterable, Hashable, Sendable {
    /// Not above.
    case atMost = "at-most"
    /// Not below.
    case atLeast = "at-least"
    /// Strictly above.
    case above
    /// Strictly below.
    case below
    /// The same.
    case equals
    /// The same value in every period there is.
    case unchanged
  }

  /// What the left side is compared with.
  public enum Bound: Hashable, Sendable {
    /// A number in a unit.
    case number(Double, text: String, ValueUnit)
    /// Another finding.
    case finding(FindingKey)
    /// Nothing: for `unchanged`.
    case none
  }

  /// The finding that is tested.
  public let left: FindingKey
  /// How it is compared.
  public let comparison: Comparison
  /// With what.
  public let bound: Bound

  /// Records a test.
  public init(left: FindingKey, comparison: Comparison, bound: Bound) {
    self.left = left
    self.comparison = comparison
    self.bound = bound
  }
}
