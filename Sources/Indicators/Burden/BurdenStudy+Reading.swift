// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

extension BurdenStudy {
  /// The most draws a study may ask for.
  public static let mostDraws = 1_000_000

  /// Reads a file of `Evidence/Burdens`; reports everything that does not fit, each at its place.
  public init?(_ source: SourceText, noting report: inout Report) {
    guard let matter = FrontMatter(source, noting: &report) else { return nil }
    var fields = FieldReader(matter)
    let title = fields.words("title", noting: &report)
    let dataset = fields.required("actions", noting: &report)
    let draws = fields.required("draws", noting: &report)
      .flatMap { number("draws", $0, in: 2...Double(Self.mostDraws), noting: &report) }
    let seed = fields.required("seed", noting: &report)
      .flatMap { number("seed", $0, in: 0...999_999_999, noting: &report) }
    let correlation = fields.required("correlation", noting: &report)
      .flatMap { number("correlation", $0, in: 0...0.99, noting: &report) }
    let ratio = fields.required("warn-above-ratio", noting: &report)
      .flatMap { number("warn-above-ratio", $0, in: 1...1_000_000, noting: &report) }
    let perProcedure = keys(fields.list("compare-per-procedure", separator: ";"), &report)
    let totals = keys(fields.list("compare-total", separator: ";"), &report)
    let directive = keys(fields.list("compare-directive", separator: ";"), &report)
    let population = keys(fields.list("population", separator: ";"), &report).first
    let frequencies = fields.list("frequency", separator: ";").compactMap {
      ActorCount($0, noting: &report)
    }
    let savings = fields.list("savings").compactMap {
      SavingMeasure($0, &fields, noting: &report)
    }
    let method = MethodText(of: matter, noting: &report)
    fields.finish(noting: &report)
    guard let title, let dataset, let draws, let seed, let correlation, let ratio, let method
    else { return nil }
    self.init(
      id: slug(ofPath: source.path), title: title, dataset: dataset, draws: Int(draws),
      seed: Int(seed), correlation: correlation, ratio: ratio, perProcedure: perProcedure,
      totals: totals, directive: directive, population: population, frequencies: frequencies,
      savings: savings, method: method.words, place: Place(path: source.path))
  }
}

extension ActorCount {
  /// Reads `actor = KEY`; reports another form.
  fileprivate init?(_ text: Located<String>, noting report: inout Report) {
    let parts = text.split("=")
    guard parts.count == 2 else {
      report.note(
        .indicatorValue, at: text.place,
        Words(
          nl: "'\(visible(text.value))' past niet bij 'frequency'.",
          en: "'\(visible(text.value))' does not fit 'frequency'."),
        remedy: Words(
          nl: "Schrijf een actor en een getal: bidder = tenders[area, 2020].",
          en: "Write an actor and a number: bidder = tenders[area, 2020]."))
      return nil
    }
    guard let key = FindingKey(parts[1], noting: &report) else { return nil }
    self.init(actor: parts[0].value, key: Located(key, at: parts[1].place))
  }
}

private func keys(
  _ texts: [Located<String>], _ report: inout Report
) -> [Located<FindingKey>] {
  texts.compactMap { text in
    FindingKey(text, noting: &report).map { Located($0, at: text.place) }
  }
}

/// A number within a range; `draws` and `seed` are whole.
private func number(
  _ field: String, _ text: Located<String>, in range: ClosedRange<Double>,
  noting report: inout Report
) -> Double? {
  let isWhole = field == "draws" || field == "seed"
  let number = isWhole ? wholeNumber(text.value).map { Double($0) } : plainNumber(text.value)
  if let number, range.contains(number) { return number }
  let (low, high) = (plainText(range.lowerBound), plainText(range.upperBound))
  report.note(
    .indicatorValue, at: text.place,
    Words(
      nl: "'\(visible(text.value))' past niet bij '\(field)'.",
      en: "'\(visible(text.value))' does not fit '\(field)'."),
    remedy: Words(
      nl: "Schrijf een \(isWhole ? "heel " : "")getal van \(low) tot en met \(high).",
      en: "Write a \(isWhole ? "whole " : "")number from \(low) to \(high)."))
  return nil
}
