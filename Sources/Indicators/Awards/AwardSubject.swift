// SPDX-License-Identifier: EUPL-1.2

/// Which awards a measure is applied to, and which property of them.
public struct AwardSubject: Hashable, Sendable {
  /// The property that is counted, summed or shared.
  public var property: AwardProperty
  /// Conditions that every row must meet, besides the rules.
  public var conditions: [Condition]
  /// How the findings are split: by area and year first, then at most one more.
  public var splits: [Split]
  /// The rules on which awards count.
  public var rules: AwardRules
  /// The condition that parts the awards in two groups, for a measure that compares them.
  public var contrast: Condition?

  /// How findings are split: by a field, or by whether a code of a field stands in a selection.
  public struct Split: Hashable, Sendable {
    /// The word after `by:`.
    public let name: String
    /// The selection, for `@slug`.
    public let selection: String?

    /// A split by a field.
    public init(_ name: String) {
      self.name = name
      selection = nil
    }

    /// A split in CPV codes that stand in a selection and those that do not.
    public init(selection: String) {
      name = "cpv"
      self.selection = selection
    }

    /// By the country of the buyer.
    public static let area = Split("area")
    /// By the year of publication.
    public static let year = Split("year")
    /// By the country of each winner; an award with winners from two countries counts in both.
    public static let winner = Split("winner")
    /// The words for splits; `cpv` splits by the first two digits.
    public static let names = [
      "area", "year", "form", "procedure", "authority", "cpv", "schema", "legal-basis", "winner",
    ]
  }

  /// One condition: a field, and the values of which it must have one.
  public struct Condition: Hashable, Sendable {
    /// A field of an award that can be asked for.
    public enum Field: String, CaseIterable, Hashable, Sendable {
      /// The form.
      case form
      /// The main CPV code.
      case cpv
      /// The country of the buyer.
      case buyer
      /// The year of publication.
      case year
      /// The type of buyer.
      case authority
      /// The procedure.
      case procedure
      /// The schema.
      case schema
      /// The legal basis.
      case legalBasis = "legal-basis"
      /// Whether a framework agreement is set up: `y`, `n` or `unknown`.
      case framework
    }

    /// The field.
    public let field: Field
    /// Single values, `85*` for codes that begin so, and `@slug` for the codes of a selection.
    public let values: [String]

    /// Records a condition.
    public init(field: Field, values: [String]) {
      self.field = field
      self.values = values
    }
  }

  /// Records which awards.
  public init(
    property: AwardProperty, conditions: [Condition] = [], splits: [Split] = [],
    rules: AwardRules = AwardRules(), contrast: Condition? = nil
  ) {
    self.property = property
    self.conditions = conditions
    self.splits = splits
    self.rules = rules
    self.contrast = contrast
  }

  /// The selections that are asked for, by slug.
  public var selections: [String] {
    (conditions + [contrast].compactMap(\.self)).flatMap(\.values).filter { $0.hasPrefix("@") }
      .map { String($0.dropFirst()) } + splits.compactMap(\.selection)
  }
}
