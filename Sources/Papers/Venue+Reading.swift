// SPDX-License-Identifier: EUPL-1.2
internal import Citations
public import Diagnostics

extension Venue {
  /// Reads `Evidence/Venues/<slug>.md`; reports what is wrong, and gives nothing when it cannot do
  /// without.
  public init?(_ source: SourceText, noting report: inout Report) {
    guard let matter = FrontMatter(source, noting: &report) else { return nil }
    var fields = FieldReader(matter)
    let title = fields.words("title", noting: &report)
    let status = fields.required("status", noting: &report).flatMap {
      readStatus($0, noting: &report)
    }
    let period = fields.optionalWords("period")
    let languages = readLanguages(fields.list("languages"), .venueLanguage, noting: &report)
    if languages.isEmpty { _ = fields.required("languages", noting: &report) }
    let sections = fields.list("sections").map(\.value)
    let limit = fields.optional("limit-characters").flatMap { readLimit($0, noting: &report) }
    let place = fields.optional("citations").flatMap { readCitations($0, noting: &report) }
    let citations = fields.required("citation-style", noting: &report)
    let numbers = fields.required("number-style", noting: &report)
    fields.finish(noting: &report)
    checkStyle(citations, among: CitationStyles.names, noting: &report)
    checkStyle(numbers, among: NumberStyle.all.map(\.name), noting: &report)
    guard let title, let status, let citations, let numbers
    else { return nil }
    self.init(
      id: slug(ofPath: source.path), title: title, status: status, period: period,
      languages: languages.sorted(), sections: sections, characterLimit: limit,
      citations: place ?? .text, citationStyle: citations, numberStyle: numbers,
      place: Place(path: source.path))
  }
}

/// The languages of a list; others are reported with the given kind and left out.
func readLanguages(
  _ parts: [Located<String>], _ kind: DiagnosticKind, noting report: inout Report
) -> [Language] {
  var languages: [Language] = []
  for part in parts {
    if let language = Language(rawValue: part.value) {
      if !languages.contains(language) { languages.append(language) }
    } else {
      report.note(
        kind, at: part.place,
        Words(
          nl: "De taal '\(visible(part.value))' is onbekend.",
          en: "The language '\(visible(part.value))' is unknown."),
        remedy: Words(nl: "Kies uit nl en en.", en: "Choose from nl and en."))
    }
  }
  return languages
}

private func readStatus(_ text: Located<String>, noting report: inout Report) -> Venue.Status? {
  if let status = Venue.Status(rawValue: text.value) { return status }
  report.note(
    .venueStatus, at: text.place,
    Words(
      nl: "De status '\(visible(text.value))' is onbekend.",
      en: "The status '\(visible(text.value))' is unknown.")
      + suggestion(for: text.value, among: Venue.Status.allCases.map(\.rawValue)))
  return nil
}

private func readCitations(
  _ text: Located<String>, noting report: inout Report
) -> Venue.Citations? {
  if let citations = Venue.Citations(rawValue: text.value) { return citations }
  report.note(
    .venueCitations, at: text.place,
    Words(
      nl: "'\(visible(text.value))' is geen plaats voor verwijzingen.",
      en: "'\(visible(text.value))' is no place for citations.")
      + suggestion(for: text.value, among: Venue.Citations.allCases.map(\.rawValue)))
  return nil
}

private func readLimit(_ text: Located<String>, noting report: inout Report) -> Int? {
  let isDigits = text.value.utf8.allSatisfy { (48...57).contains($0) }
  if isDigits, let limit = Int(text.value), limit > 0 { return limit }
  report.note(
    .venueLimit, at: text.place,
    Words(
      nl: "De grens '\(visible(text.value))' is geen heel getal boven nul.",
      en: "The limit '\(visible(text.value))' is not a whole number above zero."))
  return nil
}

private func checkStyle(
  _ style: Located<String>?, among names: [String], noting report: inout Report
) {
  guard let style, !names.contains(style.value) else { return }
  report.note(
    .venueStyle, at: style.place,
    Words(
      nl: "De stijl '\(visible(style.value))' bestaat niet.",
      en: "The style '\(visible(style.value))' does not exist.")
      + suggestion(for: style.value, among: names))
}
