// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence
public import Numerics

/// The name of one number: an indicator, for an area, in a period.
///
/// Written `deloitte-cross-border-share[EU27, 2016-2018]`, or with a third part that says which of
/// several parts or results is meant: `awards[NL, 2021, form F03]`.
public struct FindingKey: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The slug of the indicator.
  public let indicator: String
  /// The member state or group.
  public let area: Area
  /// The years.
  public let period: Period
  /// Which part of another split, or which result besides the main one: `form F03`, `ratio`.
  public let detail: String?

  /// Names a number.
  public init(indicator: String, area: Area, period: Period, detail: String? = nil) {
    self.indicator = indicator
    self.area = area
    self.period = period
    self.detail = detail
  }

  /// Orders by indicator, area, period, detail; a key without a detail comes first.
  public static func < (left: FindingKey, right: FindingKey) -> Bool {
    (left.indicator, left.area, left.period, left.detail ?? "")
      < (right.indicator, right.area, right.period, right.detail ?? "")
  }

  /// The form in which keys are written in `Evidence/`.
  public var description: String { "\(indicator)[\(scope)]" }

  /// What stands between the brackets: area, period and detail.
  public var scope: String {
    "\(area), \(period)" + (detail.map { ", \($0)" } ?? "")
  }
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
  /// Newcombe's hybrid score interval for a difference between two shares (Newcombe 1998).
  case newcombe
  /// Katz's interval for the ratio of two shares, on the logarithmic scale (Katz and others 1978).
  case katz
  /// The interval of the Theil-Sen slope from the variance of Kendall's score (Sen 1968).
  case sen
  /// Equal-tailed interval of the posterior beta distribution.
  case posterior
  /// Random effects with the adjustment of Hartung and Knapp (2001).
  case hartungKnapp = "hartung-knapp"
  /// Prediction interval of random effects for a new member state (Higgins and others 2009).
  case prediction
  /// Interval of a median by the order of the values (binomial).
  case orderStatistics = "order-statistics"
  /// Linearised over notices, with Student's t.
  case linearised
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
  /// Other results of the same method, each of which becomes a finding of its own.
  public let companions: [Companion]

  /// Records an estimate.
  public init(
    value: Double, numerator: Double? = nil, n: Int?, missing: Int = 0, unknown: Int = 0,
    interval: Interval? = nil, method: IntervalMethod? = nil, bounds: ClosedRange<Double>? = nil,
    companions: [Companion] = []
  ) {
    self.value = value
    self.numerator = numerator
    self.n = n
    self.missing = missing
    self.unknown = unknown
    self.interval = interval
    self.method = method
    self.bounds = bounds
    self.companions = companions
  }

  /// The ends of the interval, where there is one.
  public var ends: ClosedRange<Double>? { interval.map { $0.low...$0.high } }

  /// The level of the interval, where there is one: 0.95 for 95 %.
  public var level: Double? { interval?.level }
}

/// A second result of a method, such as the ratio beside a difference.
public struct Companion: Hashable, Sendable {
  /// The third part of its key.
  public let name: String
  /// The unit of its value.
  public let unit: ValueUnit
  /// With how many digits it is printed.
  public let digits: PrintedDigits
  /// The result, without companions of its own.
  public let result: Result<Estimate, NoEstimate>

  /// Records a second result.
  public init(
    _ name: String, in unit: ValueUnit, digits: PrintedDigits = .ofIndicator,
    _ result: Result<Estimate, NoEstimate>
  ) {
    self.name = name
    self.unit = unit
    self.digits = digits
    self.result = result
  }

  /// Records a second result that is always there.
  public init(
    _ name: String, in unit: ValueUnit, digits: PrintedDigits = .ofIndicator, _ estimate: Estimate
  ) {
    self.init(name, in: unit, digits: digits, .success(estimate))
  }
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
  /// The rows follow two or more definitions, which are never put together.
  case seriesBreak([Words])
  /// No schema of the rows holds the property.
  case notPublished(schemas: [String])
  /// Fewer states, years or other groups than the method needs.
  case tooFewGroups(needed: Int, found: Int)
  /// Every group has the same value, so that there is nothing to compare or order.
  case allEqual
  /// One of the groups to compare has no cases of which the outcome is known.
  case emptyGroup
  /// A number is too large to hold, or an iteration finds no answer.
  case notFinite
  /// The awards table does not hold what the question needs.
  case absent(AbsentField)
}

/// One number or the reason why there is none, with its definition and the rows it rests on.
public struct Finding: Hashable, Sendable, Identifiable {
  /// Its name.
  public let key: FindingKey
  /// The estimate, or why there is none.
  public let result: Result<Estimate, NoEstimate>
  /// The unit of the value.
  public let unit: ValueUnit
  /// With how many digits it is printed.
  public let digits: PrintedDigits
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
    digits: PrintedDigits = .ofIndicator, countingUnit: CountingUnit, covered: Period,
    representation: Representation, lineage: Lineage
  ) {
    self.key = key
    self.result = result
    self.unit = unit
    self.digits = digits
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
