// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence

/// A measure and what it is a measure of; one file in `Evidence/Indicators`.
public struct Indicator: Hashable, Sendable, Identifiable {
  /// The slug: the name of the file without its ending.
  public let id: String
  /// The title.
  public let title: Words
  /// The name of the measure that computes it.
  public let measure: Located<String>
  /// The dataset, `publisher/dataset`.
  public let dataset: Located<String>
  /// What the measure is applied to.
  public let subject: Subject
  /// The unit of counting.
  public let countingUnit: CountingUnit
  /// The unit in which the value is printed.
  public let unit: ValueUnit
  /// The number of decimals of the value wherever it is printed.
  public let decimals: Int
  /// The number of decimals of interval ends wherever they are printed.
  public let intervalDecimals: Int
  /// The definition in one sentence, printed beside the number.
  public let definition: Words
  /// The method text for annexes: the body of the file.
  public let method: Words
  /// Where the file stands.
  public let place: Place
  /// Where single fields stand, by field, or by field, a space and the word in it.
  private let fieldPlaces: [String: Place]
  /// The number of lines of the file above the method text, by language.
  public let methodLines: [Language: Int]

  /// What a measure is applied to: published observations, or awards counted here.
  public enum Subject: Hashable, Sendable {
    /// Published observations.
    case observations(ObservationSubject)
    /// Awards.
    case awards(AwardSubject)
  }

  /// Records an indicator.
  public init(
    id: String, title: Words, measure: Located<String>, dataset: Located<String>, subject: Subject,
    countingUnit: CountingUnit, unit: ValueUnit, decimals: Int, intervalDecimals: Int,
    definition: Words, method: Words, place: Place, fieldPlaces: [String: Place] = [:],
    methodLines: [Language: Int] = [:]
  ) {
    self.id = id
    self.title = title
    self.measure = measure
    self.dataset = dataset
    self.subject = subject
    self.countingUnit = countingUnit
    self.unit = unit
    self.decimals = decimals
    self.intervalDecimals = intervalDecimals
    self.definition = definition
    self.method = method
    self.place = place
    self.fieldPlaces = fieldPlaces
    self.methodLines = methodLines
  }

  /// Where a field stands, or the word in it when given; else where the file stands.
  public func place(of field: String, naming word: String? = nil) -> Place {
    if let word, let exact = fieldPlaces["\(field) \(word)"] { return exact }
    return fieldPlaces[field] ?? place
  }
}

/// Which published observations a measure is applied to.
public struct ObservationSubject: Hashable, Sendable {
  /// The variable, or the numerator of a share or ratio; several only for a sum.
  public var variables: [String]
  /// The denominator of a share or ratio.
  public var denominator: String?
  /// The period of the denominator where it differs from that of the numerator.
  public var denominatorPeriod: Period?
  /// The definition to take where the dataset has several; nothing takes the only one.
  public var concept: String?
  /// The release to take; nothing takes the only one, `latest` the last in alphabetical order.
  public var vintage: String?
  /// The areas a median is taken over, by the slug of a selection.
  public var over: String?
  /// What the value is multiplied with to reach the printed unit, such as 1000000 for millions.
  public var factor: Double

  /// Records which observations.
  public init(
    variables: [String], denominator: String? = nil, denominatorPeriod: Period? = nil,
    concept: String? = nil, vintage: String? = nil, over: String? = nil, factor: Double = 1
  ) {
    self.variables = variables
    self.denominator = denominator
    self.denominatorPeriod = denominatorPeriod
    self.concept = concept
    self.vintage = vintage
    self.over = over
    self.factor = factor
  }
}
