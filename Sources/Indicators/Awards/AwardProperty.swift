// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence

/// A property of awards that a measure can count, sum or share: one declaration, in one file per family.
///
/// A property is read for all rows of a table at once. Where a schema does not ask for it, or asks
/// something else under the same name, ``series`` says so.
public struct AwardProperty: Sendable {
  /// What a property gives for an award.
  public enum Kind: Hashable, Sendable {
    /// The award itself, to be counted.
    case rows
    /// True, false or unknown.
    case outcome
    /// A number, or nothing.
    case number
  }

  /// How a property is read from the columns of a table.
  public enum Reading: Sendable {
    /// Not at all: the row itself is meant.
    case rows
    /// Per row one byte; see ``Answer``.
    case outcomes(@Sendable (AwardTable, AwardRules) -> [UInt8])
    /// Per row a number; not a number where there is none.
    case numbers(@Sendable (AwardTable, AwardRules) -> [Double])
    /// Per row a whole number; ``WholeColumn/unknown`` where there is none.
    case wholes(@Sendable (AwardTable, AwardRules) -> [Int32])
    /// The value of the row as a number.
    case amounts
  }

  /// The word after `property:`.
  public let name: String
  /// What it says, as a phrase without a full stop: `a winner from another country than the buyer`.
  public let summary: Words
  /// The unit of its numbers; `number` for an outcome.
  public let unit: ValueUnit
  /// How it is read.
  public let reading: Reading
  /// Which definition the notices of a schema follow; nothing when they do not hold the property.
  public let series: @Sendable (_ schema: String) -> PropertySeries?
  /// The rows besides the usual ones without which it means nothing.
  public let including: Set<AwardRules.Inclusion>

  /// Declares a property; without `series` every schema holds it, in one definition.
  public init(
    _ name: String, _ summary: Words, in unit: ValueUnit = .number, _ reading: Reading,
    series: @escaping @Sendable (_ schema: String) -> PropertySeries? = { _ in .only },
    including: Set<AwardRules.Inclusion> = []
  ) {
    self.name = name
    self.summary = summary
    self.unit = unit
    self.reading = reading
    self.series = series
    self.including = including
  }

  /// What it gives for an award.
  public var kind: Kind {
    switch reading {
    case .rows: .rows
    case .outcomes: .outcome
    case .numbers, .wholes, .amounts: .number
    }
  }

  /// Whether its numbers are amounts of money, which need one currency.
  var isMoney: Bool { unit.euros != nil }
}

extension AwardProperty: Hashable {
  /// Properties are the same when their names are.
  public static func == (left: AwardProperty, right: AwardProperty) -> Bool {
    left.name == right.name
  }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// One definition of a property; numbers of two definitions are never put together.
public struct PropertySeries: Hashable, Sendable {
  /// What the definition is called.
  public let name: Words

  /// Names a definition.
  public init(_ name: Words) { self.name = name }

  /// The definition of a property that has only one.
  public static let only = PropertySeries(Words(same: ""))
}

extension AwardProperty {
  /// Every property, family after family; a new family is one more line here.
  public static let all: [AwardProperty] =
    plainFamily + originFamily + tenderFamily + enterpriseFamily + procedureFamily + lotFamily
    + termFamily + timeFamily

  /// The property of a name; nothing when there is none.
  public static func named(_ name: String) -> AwardProperty? { all.first { $0.name == name } }

  /// The properties of some kinds.
  static func of(_ kinds: Set<Kind>) -> [AwardProperty] { all.filter { kinds.contains($0.kind) } }
}
