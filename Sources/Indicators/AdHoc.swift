// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence

/// Makes an indicator from words on a command line, for a number that is in no file.
public enum AdHoc {
  /// The fields of an indicator file about awards that an ad hoc question knows, besides `property`.
  public static let fields = AwardWords.fields

  /// An indicator over awards, or nothing when a word is not understood; each bad word is reported.
  ///
  /// Places in the report name the option, such as `--where`.
  ///
  /// - Parameters:
  ///   - measure: the name of a measure that reads awards: `share`, `count`, `sum`, `median`.
  ///   - property: a property of awards; nothing takes the usual one of the measure.
  ///   - dataset: the name to print for the data; it does not have to exist.
  ///   - fields: what an indicator file says under `where`, `by`, `versus`, `include`, `group`,
  ///     `value-floor` and `value-ceiling`.
  ///   - unit: a unit of counting; nothing takes the usual one of the measure.
  ///   - report: takes what is not understood.
  /// - Returns: an indicator named after the measure and the property.
  public static func indicator(
    measure: String, property: String? = nil, dataset: String, fields: [String: String] = [:],
    unit: String? = nil, noting report: inout Report
  ) -> Indicator? {
    let name = option("measure", measure)
    guard let known = Measures.reading(name, noting: &report) else { return nil }
    let scope = type(of: known).scope
    let words = AwardWords(
      property: option("property", property ?? scope.usualProperty.name),
      fields: Dictionary(uniqueKeysWithValues: fields.map { ($0, option($0, $1)) }))
    let subject = words.subject(noting: &report)
    let counting =
      unit.map { choice(option("unit", $0), of: CountingUnit.self, field: "unit", noting: &report) }
      ?? scope.awardUnits.first ?? .award
    guard let subject, let counting else { return nil }
    let printed = type(of: known).printedUnits(for: .awards(subject)).first ?? .number
    let summary = type(of: known).summary
    let definition = subject.rules.words.map { summary + Words(same: " ") + $0 } ?? summary
    let indicator = Indicator(
      id: "\(measure)-of-\(subject.property.name)", title: summary, measure: name,
      dataset: option("from", dataset), subject: .awards(subject), countingUnit: counting,
      unit: printed, decimals: decimals(of: printed, name.value),
      intervalDecimals: decimals(of: printed, name.value) + 1, definition: definition,
      method: definition, place: name.place, fieldPlaces: places(of: words))
    return indicator.fits(known, noting: &report) ? indicator : nil
  }

  private static func option(_ name: String, _ text: String) -> Located<String> {
    Located(text, at: Place(path: "--\(name)"))
  }

  private static func places(of words: AwardWords) -> [String: Place] {
    var places = words.places
    for field in ["measure", "property", "unit"] + AwardWords.fields {
      places[field] = Place(path: "--\(field)")
    }
    return places
  }

  private static func decimals(of unit: ValueUnit, _ measure: String) -> Int {
    switch unit {
    case .percent: 2
    case .number: decimalsOfNumbers[measure] ?? 0
    case .days: 1
    case .eur, .eurMillion, .eurBillion, .eurPerHour, .personDays: 0
    }
  }

  /// The decimals of plain numbers, by measure; counts and sums have none.
  private static let decimalsOfNumbers = [
    ConcentrationMeasure.name: 4, MeanMeasure.name: 2, MedianMeasure.name: 1,
    QuantilesMeasure.name: 1,
  ]
}
