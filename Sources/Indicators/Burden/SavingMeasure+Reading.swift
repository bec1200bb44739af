// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

extension SavingMeasure {
  /// Reads the fields of a measure: `name.title`, `.actors`, `.phases`, `.part`, `.removes`, and what
  /// the share rests on, `.source` or `.assumption`.
  init?(_ name: Located<String>, _ fields: inout FieldReader, noting report: inout Report) {
    id = name.value
    let title = fields.words("\(id).title", noting: &report)
    actors = fields.list("\(id).actors").map(\.value)
    phases = fields.list("\(id).phases").map(\.value)
    let part = fields.optional("\(id).part")
    let removes = fields.optional("\(id).removes")
    let source = fields.optional("\(id).source")
    let assumption = fields.optionalWords("\(id).assumption")
    basis = source.map { .source($0) } ?? assumption.map { .assumption($0) }
    self.part =
      part.flatMap { choice($0, of: Part.self, field: "part", noting: &report) } ?? .total
    self.removes = removes.flatMap { Self.share($0, noting: &report) }
    guard let title else { return nil }
    self.title = title
    if let removes, basis == nil { Self.noteBasis(of: removes, noting: &report) }
  }

  /// Three shares in percent, in order.
  private static func share(_ text: Located<String>, noting report: inout Report) -> Spread? {
    let numbers = text.split(",").compactMap { plainNumber($0.value) }
    if numbers.count == 3, numbers.allSatisfy((0...100).contains),
      let spread = Spread(low: numbers[0], likely: numbers[1], high: numbers[2])
    {
      return spread
    }
    report.note(
      .indicatorValue, at: text.place,
      Words(
        nl: "'\(visible(text.value))' past niet bij 'removes'.",
        en: "'\(visible(text.value))' does not fit 'removes'."),
      remedy: Words(
        nl: "Schrijf drie percentages van laag naar hoog: 10, 20, 40.",
        en: "Write three percentages from low to high: 10, 20, 40."))
    return nil
  }

  private static func noteBasis(of share: Located<String>, noting report: inout Report) {
    report.note(
      .indicatorValue, at: share.place,
      Words(
        nl: "Het deel '\(visible(share.value))' heeft geen bron en geen aanname.",
        en: "The share '\(visible(share.value))' has no source and no assumption."),
      remedy: Words(
        nl: "Schrijf .source met een bron, of .assumption.nl en .assumption.en met een zin.",
        en: "Write .source with a reference, or .assumption.nl and .assumption.en with a sentence.")
    )
  }
}
