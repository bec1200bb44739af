// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Documents
internal import Evidence

extension Paper {
  /// Reads a folder of `Evidence/Papers`: `head` is `paper.md`, `sections` the other files.
  ///
  /// Every section that `paper.md` names must be there in every language, in the order it gives.
  /// What is wrong is reported; nothing comes back when venue, sender, date or languages fail.
  public init?(
    slug: String, head: SourceText, sections: [SourceText], noting report: inout Report
  ) {
    guard let matter = FrontMatter(head, noting: &report) else { return nil }
    var fields = FieldReader(matter)
    let venue = fields.required("venue", noting: &report)
    let sender = fields.words("sender", noting: &report)
    let date = fields.required("date", noting: &report).flatMap { readDay($0, noting: &report) }
    let languageFields = fields.list("languages")
    let languages = readLanguages(languageFields, .paperLanguage, noting: &report)
    if languageFields.isEmpty { _ = fields.required("languages", noting: &report) }
    let dossiers = fields.list("dossiers")
    let order = fields.list("sections")
    if order.isEmpty { _ = fields.required("sections", noting: &report) }
    let title = titles(&fields, in: languages, noting: &report)
    fields.finish(noting: &report)
    let files = sections.sorted { $0.path < $1.path }
      .compactMap { SectionFile($0, noting: &report) }
    let check = SectionCheck(order: order, languages: languages, folder: head.path)
    let kept = check.kept(files, noting: &report)
    guard let venue, let sender, let date, !languages.isEmpty
    else { return nil }
    self.init(
      id: slug, venue: venue, title: title, sender: sender, date: date, languages: languages,
      sections: kept.map { $0.section(noting: &report) }, place: Place(path: head.path),
      dossiers: dossiers, sectionOrder: order, languageFields: languageFields)
  }
}

private func readDay(_ text: Located<String>, noting report: inout Report) -> CalendarDay? {
  if let day = CalendarDay(text.value) { return day }
  report.note(
    .paperDate, at: text.place,
    Words(
      nl: "'\(visible(text.value))' is geen bestaande dag in de vorm JJJJ-MM-DD.",
      en: "'\(visible(text.value))' is not an existing day in the form YYYY-MM-DD."))
  return nil
}

/// The title in each language of the paper; a title in another language is kept as well.
private func titles(
  _ fields: inout FieldReader, in languages: [Language], noting report: inout Report
) -> [Language: String] {
  var titles: [Language: String] = [:]
  for language in Language.allCases {
    let key = "title.\(language.rawValue)"
    let title =
      languages.contains(language)
      ? fields.required(key, noting: &report) : fields.optional(key)
    titles[language] = title?.value
  }
  return titles
}

/// A file of a paper whose name is `NN-slug.lang.md`.
struct SectionFile {
  let number: Int
  let slug: String
  let language: Language
  let source: SourceText

  /// Reads the name of a file; reports another form.
  init?(_ source: SourceText, noting report: inout Report) {
    let name = source.path.split(separator: "/").last.map(String.init) ?? source.path
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let stem = parts.first ?? ""
    let digits = stem.prefix(2)
    let slug = stem.dropFirst(3)
    guard parts.count == 3, parts[2] == "md", let language = Language(rawValue: String(parts[1])),
      digits.utf8.count == 2, digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(digits), stem.dropFirst(2).first == "-", !slug.isEmpty
    else {
      report.note(
        .paperFile, at: Place(path: source.path),
        Words(
          nl: "De naam '\(visible(name))' is geen 'NN-naam.taal.md'.",
          en: "The name '\(visible(name))' is not 'NN-name.language.md'."))
      return nil
    }
    self.number = number
    self.slug = String(slug)
    self.language = language
    self.source = source
  }

  /// The section with its text read.
  func section(noting report: inout Report) -> Paper.Section {
    let blocks = MarkdownReader().blocks(of: source, noting: &report)
    return Paper.Section(
      slug: slug, language: language, blocks: blocks, place: Place(path: source.path))
  }
}
