// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence

extension ThresholdStudy {
  /// Reads a file of `Evidence/Scenarios`; reports everything that does not fit, each at its place.
  public init?(_ source: SourceText, noting report: inout Report) {
    guard let matter = FrontMatter(source, noting: &report) else { return nil }
    var fields = FieldReader(matter)
    let title = fields.words("title", noting: &report)
    let kind = fields.required("kind", noting: &report)
    let awards = fields.required("awards", noting: &report)
    let thresholds = fields.required("to", noting: &report).flatMap {
      Self.thresholds($0, noting: &report)
    }
    let current = fields.optional("current")
    let state = fields.optional("state")
    let conditions = fields.optional("where")
    let burden = fields.optional("burden")
    let width = fields.optional("bin-percent")
    let bins = fields.optional("bins")
    let assumptions = fields.list("assume", separator: ",")
    let method = MethodText(of: matter, noting: &report)
    fields.finish(noting: &report)
    if let kind, kind.value != "threshold" {
      noteWord(kind, field: "kind", among: ["threshold"], noting: &report)
      return nil
    }
    guard kind != nil, let title, let awards, let thresholds, let method else { return nil }
    self.init(of: awards, thresholds: thresholds)
    id = slug(ofPath: source.path)
    (self.title, self.method) = (title, method.words)
    place = Place(path: source.path)
    (self.conditions, self.burden) = (conditions, burden)
    self.current = current.flatMap { Self.current($0, noting: &report) }
    self.state = state.flatMap { Self.state($0, noting: &report) }
    take(assumptions: assumptions, noting: &report)
    if let width { takeWidth(width, noting: &report) }
    if let bins { takeBins(bins, noting: &report) }
  }

  /// Amounts of money with commas between them.
  public static func thresholds(
    _ text: Located<String>, noting report: inout Report
  ) -> [Double]? {
    amounts(text.value) ?? misfit("to", text, amountsWanted, &report)
  }

  /// Takes assumptions by their names.
  public mutating func take(assumptions: [Located<String>], noting report: inout Report) {
    let named = assumptions.compactMap {
      choice($0, of: ThresholdAssumption.self, field: "assume", noting: &report)
    }
    self.assumptions = ThresholdAssumption.allCases.filter(named.contains)
  }

  /// The threshold that applies now: an amount, or a key such as `threshold[EU, 2026-2027]`.
  public static func current(
    _ text: Located<String>, noting report: inout Report
  ) -> Located<Current>? {
    if let amount = amount(text.value) { return Located(.amount(amount), at: text.place) }
    return FindingKey(text, noting: &report).map { Located(.finding($0), at: text.place) }
  }

  /// The state whose buyers count.
  public static func state(_ text: Located<String>, noting report: inout Report) -> Area? {
    if let area = Area(harmonising: text.value), area.isKnownCountry { return area }
    return misfit(
      "state", text,
      Words(nl: "Schrijf een landcode, zoals NL.", en: "Write the code of a country, such as NL."),
      &report)
  }

  /// Takes the width of a bin, in percent of its threshold; from 0.1 to 20.
  public mutating func takeWidth(_ text: Located<String>, noting report: inout Report) {
    let wanted = Words(
      nl: "Schrijf een getal van 0.1 tot en met 20; alle staven samen blijven onder 100.",
      en: "Write a number from 0.1 to 20; all bins together stay below 100.")
    if let width = plainNumber(text.value), (0.1...20).contains(width), width * Double(bins) < 100 {
      binPercent = width
    } else {
      let _: Double? = misfit("bin-percent", text, wanted, &report)
    }
  }

  /// Takes the number of bins on each side; from 1.
  public mutating func takeBins(_ text: Located<String>, noting report: inout Report) {
    let wanted = Words(
      nl: "Schrijf een heel getal van 1 tot en met \(Self.mostBins); alle staven samen blijven "
        + "onder 100 %.",
      en: "Write a whole number from 1 to \(Self.mostBins); all bins together stay below 100 %.")
    if let count = wholeNumber(text.value), (1...Self.mostBins).contains(count),
      Double(count) * binPercent < 100
    {
      bins = count
    } else {
      let _: Int? = misfit("bins", text, wanted, &report)
    }
  }
}

private let amountsWanted = Words(
  nl: "Schrijf bedragen boven 0 zonder scheidingstekens, met komma's ertussen: 750000, 1000000.",
  en: "Write amounts above 0 without grouping, with commas between them: 750000, 1000000.")

/// Reports `IND-VALUE`; gives nothing.
private func misfit<Value>(
  _ field: String, _ text: Located<String>, _ wanted: Words, _ report: inout Report
) -> Value? {
  report.note(
    .indicatorValue, at: text.place,
    Words(
      nl: "'\(visible(text.value))' past niet bij '\(field)'.",
      en: "'\(visible(text.value))' does not fit '\(field)'."), remedy: wanted)
  return nil
}
