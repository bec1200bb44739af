// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence

/// Reads a list of codes: a CSV file with the columns `code,through,label_nl,label_en`.
public enum SelectionReader {
  /// The columns a selection has.
  public static let columns = ["code", "through", "label_nl", "label_en"]

  /// The selection in a file; its slug is the file name without `.csv`.
  ///
  /// A code that occurs twice, a missing code and a range that runs backwards are refused.
  public static func read(
    bytes: [UInt8], path: String, noting report: inout Report
  ) -> Selection? {
    guard let file = CSVFile(bytes: bytes, path: path, noting: &report),
      let table = Columns(file, required: columns, noting: &report)
    else { return nil }
    var entries: [Selection.Entry] = []
    var seen: [String: Int] = [:]
    for record in file.records {
      let row = table.row(record)
      guard let entry = entry(row, noting: &report) else { continue }
      if let first = seen.updateValue(record.line, forKey: entry.code) {
        report.note(
          .rowTwice, at: row.place("code"),
          Words(
            nl: "De code '\(visible(entry.code))' staat ook op regel \(first).",
            en: "The code '\(visible(entry.code))' also stands on line \(first)."))
        continue
      }
      entries.append(entry)
    }
    return Selection(
      slug: slug(ofPath: path), entries: entries, place: Place(path: path, line: 1, column: 1))
  }

  private static func entry(_ row: Row, noting report: inout Report) -> Selection.Entry? {
    guard let code = row.required("code", noting: &report) else { return nil }
    let through = row.optional("through")
    if let through, through.utf8.count != code.utf8.count || through < code {
      report.note(
        .cellForm, at: row.place("through"),
        Words(
          nl: "De reeks '\(visible(code))' tot '\(visible(through))' loopt niet op.",
          en: "The range '\(visible(code))' to '\(visible(through))' does not rise."))
      return nil
    }
    return Selection.Entry(
      code: code, through: through,
      label: Words(nl: row.optional("label_nl") ?? code, en: row.optional("label_en") ?? code))
  }
}
