// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// Reads BibTeX and BibLaTeX.
public enum BibTeXReader {
  /// The works of a file in the order written; what does not follow the format is noted.
  public static func items(
    in source: SourceText, noting report: inout Report
  ) -> [BibliographicItem] {
    let parser = BibTeXParser(source)
    report.add(parser.report)
    return parser.entries.map(item)
  }

  private static func item(_ entry: BibTeXEntry) -> BibliographicItem {
    let type = entry.fields.first { $0.key == BibTeXNames.ownPrefix + "type" }?.value
    var item = BibliographicItem(
      key: entry.key,
      type: type ?? entry.type.map(BibTeXNames.type(ofEntry:)))
    for field in entry.fields { add(field, of: entry, to: &item) }
    if let date = date(of: entry) { item.set(.issued, date) }
    return item
  }

  private static func add(
    _ field: BibliographicItem.OwnField, of entry: BibTeXEntry, to item: inout BibliographicItem
  ) {
    if field.key.hasPrefix(BibTeXNames.ownPrefix) {
      let key = String(field.key.dropFirst(BibTeXNames.ownPrefix.count))
      if !["type", "date"].contains(key) {
        item.addOwn(
          key == "note-nl" ? "note.nl" : key == "note-en" ? "note.en" : key,
          field.value.map(LaTeXText.read))
      }
    } else if dateFields.contains(field.key) {
      return
    } else if let variable = BibTeXNames.variable(ofField: field.key, in: entry.type.value),
      item[variable] == nil
    {
      item.set(variable, field.value.map { text(of: variable, $0) })
    } else {
      item.addUnheld(field.key, field.value.map(LaTeXText.read))
    }
  }

  private static func text(of variable: BibliographicItem.Variable, _ raw: String) -> String {
    switch variable {
    case .author: LaTeXNames.read(raw)
    case .url, .doi: LaTeXText.readVerbatim(raw)
    case .page: LaTeXText.read(raw).replacing("–", with: "-")
    default: LaTeXText.read(raw)
    }
  }

  private static let dateFields: Set<String> = ["date", "year", "month", "day"]

  /// The date, from `date` or from year, month and day.
  private static func date(of entry: BibTeXEntry) -> Located<String>? {
    func value(_ key: String) -> Located<String>? {
      entry.fields.first { $0.key == key }?.value.map(LaTeXText.read)
    }
    if let date = value("date") ?? value(BibTeXNames.ownPrefix + "date") { return date }
    guard let year = value("year") else { return nil }
    guard let month = value("month").flatMap({ monthNumber($0.value) }) else { return year }
    guard let day = value("day")?.value else { return year.map { "\($0)-\(twoDigits(month))" } }
    return year.map { "\($0)-\(twoDigits(month))-\(twoDigits(day))" }
  }

  private static func monthNumber(_ text: String) -> String? {
    if isDigits(text) { return text }
    let start = text.lowercased().prefix(3)
    return BibTeXNames.months.firstIndex { $0 == start }.map { String($0 + 1) }
  }

  private static func twoDigits(_ text: String) -> String { text.count == 1 ? "0" + text : text }
}
