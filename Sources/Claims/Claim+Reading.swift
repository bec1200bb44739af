// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Indicators

extension Claim {
  /// Reads a file of `Evidence/Claims`; reports everything that does not fit, each at its place.
  public init?(_ source: SourceText, noting report: inout Report) {
    guard let matter = FrontMatter(source, noting: &report) else { return nil }
    var fields = FieldReader(matter)
    let statement = fields.words("statement", noting: &report)
    let written = fields.required("holds-if", noting: &report)
    let test = written.flatMap { text in
      Test(text, noting: &report).map { Located($0, at: text.place) }
    }
    let sources = fields.list("sources")
    let against = fields.list("against")
    let caveat = Self.caveat(&fields, noting: &report)
    fields.finish(noting: &report)
    if sources.isEmpty { Self.noteNoSources(in: source, noting: &report) }
    guard let statement, let test else { return nil }
    self.init(
      id: slug(ofPath: source.path), statement: statement, test: test, sources: sources,
      against: against, caveat: caveat, reasoning: paragraphs(matter.body.lines),
      place: Place(path: source.path))
  }

  /// The caveat: both wordings, or neither; one without the other is reported.
  private static func caveat(
    _ fields: inout FieldReader, noting report: inout Report
  ) -> Words? {
    guard fields.optional("caveat.nl") != nil || fields.optional("caveat.en") != nil
    else { return nil }
    return fields.words("caveat", noting: &report)
  }

  private static func noteNoSources(in source: SourceText, noting report: inout Report) {
    report.note(
      .claimSource, at: source.place(line: 1, column: 1),
      Words(
        nl: "De bewering '\(slug(ofPath: source.path))' noemt geen bron.",
        en: "The claim '\(slug(ofPath: source.path))' names no source."))
  }
}
