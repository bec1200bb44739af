// SPDX-License-Identifier: EUPL-1.2

/// Writes the values of a table for machines: RFC 4180 in UTF-8 with line feeds.
///
/// The first row holds the headings; the cells hold their machine values. Caption and notes are in
/// the documents and not in the file, which has nothing but rows.
public enum TableCSV {
  /// The whole file.
  public static func bytes(of table: Table) -> [UInt8] {
    let rows = [table.columns.map(\.heading)] + table.rows.map { $0.map(\.machine) }
    return rows.flatMap { Array((line(of: $0) + "\n").utf8) }
  }

  private static func line(of cells: [String]) -> String {
    let fields = cells.map(field).joined(separator: ",")
    return fields.isEmpty && !cells.isEmpty ? "\"\"" : fields
  }

  private static func field(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let needsQuotes = scalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
    let blankEnds = (scalars.first == " " || scalars.last == " ")
    guard needsQuotes || blankEnds else { return text }
    let doubled = scalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
    return "\"\(String(doubled))\""
  }
}
