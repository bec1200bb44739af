// SPDX-License-Identifier: EUPL-1.2
public import Evidence
public import Numerics

/// The name of one number: an indicator, for an area, in a period.
///
/// Written `deloitte-cross-border-share[EU27, 2016-2018]`.
public struct FindingKey: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The slug of the indicator.
  public let indicator: String
  /// The member state or group.
  public let area: Area
  /// The years.
  public let period: Period

  /// Names a number.
  public init(indicator: String, area: Area, period: Period) {
    self.indicator = indicator
    self.area = area
    self.period = period
  }

  /// Orders by indicator, area, period.
  public static func < (left: FindingKey, right: FindingKey) -> Bool {
    (left.indicator, left.area, left.period) < (right.indicator, right.area, right.period)
  }

  /// The form in which keys are written in `Evidence/`.
  public var description: String { "\(indicator)[\(area), \(period)]" }
}

/// What a number is counted in when it is printed.
public enum ValueUnit: String, CaseIterable, Hashable, Sendable {
  /// Hundredths; the value 0.5 prints as 0.5 %.
  case percent
  /// Euro.
  case eur
  /// Millions of euro.
  case eurMillion = "eur-million"
  /// Billions of euro.
  case eurBillion = "eur-billion"
  /// Euro per hour.
  case eurPerHour = "eur-per-hour"
  /// Days.
  case days
  /// Days of work of one person.
  case personDays = "person-days"
  /// A plain number of things.
  case number
}

/// What one case is: the unit of counting behind n.
public enum CountingUnit: String, CaseIterable, Hashable, Sendable {
  /// A notice.
  case notice
  /// An award section.
  case award
  /// A euro of value.
  case value
  /// A contract, as the source counts them.
  case contract
  /// A procedure, as the source counts them.
  case procedure
  /// A member state.
  case state
  /// An organisation.
  case organisation
  /// A tender (bid).
  case tender
  /// A published figure, taken as it stands.
  case figure
}

/// How an interval was made.
public enum IntervalMethod: String, Hashable, Sendable {
  /// Wilson's score interval for a proportion (Wilson 1927).
  case wilson
  /// Percentile bootstrap over notices.
  case bootstrap
}

/// A number with everything that must be printed beside it.
public struct Estimate: Hashable, Sendable {
  /// The number, in `unit`.
  public let value: Double
  /// The numerator where the number is a share or ratio.
  public let numerator: Double?
  /// The number of cases behind it (the denominator of a share); nothing for a published figure.
  public let n: Int?
  /// Cases left out because the source has no value.
  public let missing: Int
  /// Cases whose outcome is unknown, left out of a share and shown beside it.
  public let unknown: Int
  /// The interval, in `unit`, where one exists.
  public let interval: Interval?
  /// How the interval was made.
  public let method: IntervalMethod?
  /// The lowest and highest value were every unknown case known: identification bounds.
  public let bounds: ClosedRange<Double>?

  /// Records an estimate.
  public init(
    value: Double, numerator: Double? = nil, n: Int?, missing: Int = 0, unknown: Int = 0,
    interval: Interval? = nil, method: IntervalMethod? = nil, bounds: ClosedRange<Double>? = nil
  ) {
    self.value = value
    self.numerator = numerator
    self.n = n
    self.missing = missing
    self.unknown = unknown
    self.interval = interval
    self.method = method
    self.bounds = bounds
  }

  /// The ends of the interval, where there is one.
  public var ends: ClosedRange<Double>? { interval.map { $0.low...$0.high } }

  /// The level of the interval, where there is one: 0.95 for 95 %.
  public var level: Double? { interval?.level }
}

/// Why there is no number.
public enum NoEstimate: Error, Hashable, Sendable {
  /// No row of the dataset fits the definition.
  case noRows
  /// A denominator is zero.
  case zeroDenominator
  /// Every case has an unknown or missing value.
  case allUnknown(cases: Int)
  /// The source gives no number for one of the parts.
  case missingPart(variable: String)
  /// Several rows answer the same question with different values.
  case ambiguous(rows: Int)
  /// Areas that the definition asks for are not in the dataset.
  case missingAreas(needed: Int, present: Int)
  /// Values in several currencies and no dated rate in a dataset.
  case mixedCurrencies([String])
}

/// One number or the reason why there is none, with its definition and the rows it rests on.
public struct Finding: Hashable, Sendable, Identifiable {
  /// Its name.
  public let key: FindingKey
  /// The estimate, or why there is none.
  public let result: Result<Estimate, NoEstimate>
  /// The unit of the value.
  public let unit: ValueUnit
  /// What one case is.
  public let countingUnit: CountingUnit
  /// The years the rows themselves cover, which may be fewer than the key asks.
  public let covered: Period
  /// Whether it may carry a claim.
  public let representation: Representation
  /// The rows it rests on.
  public let lineage: Lineage

  /// Records a finding.
  public init(
    key: FindingKey, result: Result<Estimate, NoEstimate>, unit: ValueUnit,
    countingUnit: CountingUnit, covered: Period, representation: Representation, lineage: Lineage
  ) {
    self.key = key
    self.result = result
    self.unit = unit
    self.countingUnit = countingUnit
    self.covered = covered
    self.representation = representation
    self.lineage = lineage
  }

  /// The name.
  public var id: FindingKey { key }

  /// The estimate, when there is one.
  public var estimate: Estimate? { try? result.get() }
}
