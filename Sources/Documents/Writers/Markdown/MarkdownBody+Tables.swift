// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension MarkdownBody {
  /// Cells longer than this are not padded, so that one long cell does not stretch a column.
  private static let widestPadding = 48

  /// A caption line, the pipe table and the notes.
  func lines(of table: Table) -> [String] {
    let inlines = MarkdownInlines(place: .cell)
    let caption = inlines.text(of: table.caption)
    let head = table.columns.map { inlines.text(of: [.text($0.heading)]) }
    let rows = table.rows.map { row in row.map { inlines.text(of: $0.text) } }
    let widths = table.columns.indices.map { column in
      max(
        3, ([head] + rows).map { $0[column].count }.filter { $0 <= Self.widestPadding }.max() ?? 3)
    }
    let dashes = table.columns.indices.map { column in
      let isNumber = table.columns[column].alignment == .numbers
      return String(repeating: "-", count: widths[column] - (isNumber ? 1 : 0))
        + (isNumber ? ":" : "")
    }
    let grid = ([head, dashes] + rows).map { row in
      let cells = row.indices.map { padded(row[$0], to: widths[$0], table.columns[$0].alignment) }
      return "| " + cells.joined(separator: " | ") + " |"
    }
    let parts = [
      caption.isEmpty ? [] : [": " + caption], table.columns.isEmpty ? [] : grid,
      notes(table.notes),
    ]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  /// The title, the drawing, the description, the values as a table, and the notes.
  func lines(of figure: Figure) -> [String] {
    let values = Table(
      slug: figure.slug, caption: [.text(figure.title)],
      columns: [
        Table.Column(heading: WriterWords.label[language], alignment: .words),
        Table.Column(heading: figure.axis, alignment: .numbers),
      ],
      rows: figure.bars.map { [Table.Cell($0.label), Table.Cell($0.text)] }, notes: figure.notes)
    let parts = [drawing(of: figure), paragraph([.text(figure.description)]), lines(of: values)]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private func drawing(of figure: Figure) -> [String] {
    guard let figureFolder else { return [] }
    let alternative = MarkdownInlines(place: .inner).text(of: [.text(figure.title)])
    return ["![\(alternative)](\(figureFolder)/\(figure.slug).\(language.rawValue).svg)"]
  }

  /// One note as a paragraph, more as a list under their name.
  private func notes(_ notes: [[Inline]]) -> [String] {
    let name = WriterWords.notes[language] + ":"
    if notes.count < 2 { return notes.flatMap(paragraph) }
    return [name, ""] + lines(of: [.list(.bullets, notes.map { [.paragraph($0)] })])
  }

  private func padded(_ text: String, to width: Int, _ alignment: Table.Alignment) -> String {
    let blank = String(repeating: " ", count: max(0, width - text.count))
    return alignment == .numbers ? blank + text : text + blank
  }
}
