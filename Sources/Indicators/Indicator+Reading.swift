// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence

extension Indicator {
  /// Reads a file of `Evidence/Indicators`; reports everything that does not fit, each at its place.
  public init?(_ source: SourceText, noting report: inout Report) {
    guard let matter = FrontMatter(source, noting: &report) else { return nil }
    var reader = IndicatorReader(matter)
    let indicator = reader.indicator(noting: &report)
    reader.fields.finish(noting: &report)
    guard let indicator else { return nil }
    self = indicator
  }
}

/// Takes an indicator out of the head and body of a file.
private struct IndicatorReader {
  let matter: FrontMatter
  var fields: FieldReader
  var places: [String: Place] = [:]

  init(_ matter: FrontMatter) {
    self.matter = matter
    fields = FieldReader(matter)
  }

  mutating func indicator(noting report: inout Report) -> Indicator? {
    let title = fields.words("title", noting: &report)
    let definition = fields.words("definition", noting: &report)
    let measure = required("measure", noting: &report)
    let known = measure.flatMap { Measures.reading($0, noting: &report) }
    let dataset = required("dataset", noting: &report)
    let counting = required("unit", noting: &report)
      .flatMap { choice($0, of: CountingUnit.self, field: "unit", noting: &report) }
    let unit = required("printed-in", noting: &report)
      .flatMap { choice($0, of: ValueUnit.self, field: "printed-in", noting: &report) }
    let decimals = digits("decimals", noting: &report)
    let intervalDecimals = digits("interval-decimals", orElse: decimals + 1, noting: &report)
    let subject = subject(noting: &report)
    let method = MethodText(of: matter, noting: &report)
    guard let title, let definition, let measure, let known, let dataset, let counting, let unit,
      let subject, let method
    else { return nil }
    guard isDatasetName(dataset, noting: &report) else { return nil }
    let indicator = Indicator(
      id: slug(ofPath: matter.path), title: title, measure: measure, dataset: dataset,
      subject: subject, countingUnit: counting, unit: unit, decimals: decimals,
      intervalDecimals: intervalDecimals, definition: definition + subject.ruleWords,
      method: method.words, place: Place(path: matter.path), fieldPlaces: places,
      methodLines: method.lines)
    return indicator.fits(known, noting: &report) ? indicator : nil
  }

  // MARK: fields

  private mutating func required(
    _ key: String, noting report: inout Report
  ) -> Located<String>? {
    let field = fields.required(key, noting: &report)
    places[key] = field?.place
    return field
  }

  private mutating func optional(_ key: String) -> Located<String>? {
    let field = fields.optional(key)
    places[key] = field?.place
    return field
  }

  private mutating func digits(
    _ key: String, orElse fallback: Int? = nil, noting report: inout Report
  ) -> Int {
    let field = fallback == nil ? required(key, noting: &report) : optional(key)
    guard let field else { return fallback ?? 0 }
    if let number = wholeNumber(field.value), number <= 10 { return number }
    report.note(
      .indicatorValue, at: field.place,
      Words(
        nl: "'\(visible(field.value))' is geen aantal decimalen van 0 tot en met 10.",
        en: "'\(visible(field.value))' is not a number of decimals from 0 to 10."))
    return fallback ?? 0
  }

  private func isDatasetName(_ name: Located<String>, noting report: inout Report) -> Bool {
    let parts = name.value.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, parts.allSatisfy({ isSlug($0) }) { return true }
    report.note(
      .indicatorValue, at: name.place,
      Words(
        nl: "'\(visible(name.value))' is geen 'uitgever/dataset'.",
        en: "'\(visible(name.value))' is not 'publisher/dataset'."))
    return false
  }

  // MARK: subject

  private mutating func subject(noting report: inout Report) -> Indicator.Subject? {
    let observations = observationSubject(noting: &report)
    let property = optional("property")
    var awardFields: [String: Located<String>] = [:]
    for field in AwardWords.fields { awardFields[field] = optional(field) }
    let awardKeys = (["property"] + AwardWords.fields).filter { places[$0] != nil }
    if let property, observations == nil {
      let words = AwardWords(property: property, fields: awardFields)
      places.merge(words.places) { first, _ in first }
      return words.subject(noting: &report).map { .awards($0) }
    }
    guard let observations else {
      report.note(
        .indicatorFit, at: Place(path: matter.path, line: 1, column: 1),
        Words(
          nl: "Er staat geen 'variable' en geen 'property'.",
          en: "There is no 'variable' and no 'property'."))
      return nil
    }
    for key in awardKeys {
      report.note(
        .indicatorFit, at: places[key] ?? Place(path: matter.path),
        Words(
          nl: "Het veld '\(key)' gaat niet samen met 'variable'.",
          en: "The field '\(key)' does not go together with 'variable'."))
    }
    return awardKeys.isEmpty ? .observations(observations) : nil
  }

  private mutating func observationSubject(noting report: inout Report) -> ObservationSubject? {
    let variables = fields.list("variable")
    places["variable"] = optional("variable")?.place
    for variable in variables { places["variable \(variable.value)"] = variable.place }
    var subject = ObservationSubject(variables: variables.map(\.value))
    subject.denominator = optional("denominator")?.value
    subject.concept = optional("concept")?.value
    subject.vintage = optional("vintage")?.value
    subject.over = optional("over").map {
      $0.value.hasPrefix("@") ? String($0.value.dropFirst()) : $0.value
    }
    subject.denominatorPeriod = period("denominator-period", noting: &report)
    subject.factor = factor(noting: &report)
    guard variables.isEmpty else { return subject }
    let others = ["denominator", "denominator-period", "concept", "vintage", "over", "factor"]
    for key in others {
      guard let place = places[key] else { continue }
      report.note(
        .indicatorFit, at: place,
        Words(
          nl: "Het veld '\(key)' heeft alleen zin naast 'variable'.",
          en: "The field '\(key)' only has a meaning beside 'variable'."))
    }
    return nil
  }

  private mutating func period(_ key: String, noting report: inout Report) -> Period? {
    guard let field = optional(key) else { return nil }
    if let period = Period(field.value) { return period }
    report.note(
      .indicatorValue, at: field.place,
      Words(
        nl: "'\(visible(field.value))' is geen periode.",
        en: "'\(visible(field.value))' is not a period."))
    return nil
  }

  private mutating func factor(noting report: inout Report) -> Double {
    guard let field = optional("factor") else { return 1 }
    if let factor = plainNumber(field.value), factor > 0 { return factor }
    report.note(
      .indicatorValue, at: field.place,
      Words(
        nl: "'\(visible(field.value))' is geen getal groter dan nul.",
        en: "'\(visible(field.value))' is not a number above zero."))
    return 1
  }
}

extension Indicator.Subject {
  /// A blank and what differs from the default rules; nothing when nothing does.
  fileprivate var ruleWords: Words {
    guard case .awards(let awards) = self, let words = awards.rules.words else {
      return Words(same: "")
    }
    return Words(same: " ") + words
  }
}

/// The lines as one text, without blank lines at both ends.
package func paragraphs(_ lines: some BidirectionalCollection<String>) -> String {
  var rest = Array(lines.drop { trimmed($0).isEmpty })
  while let last = rest.last, trimmed(last).isEmpty { rest.removeLast() }
  return rest.joined(separator: "\n")
}
