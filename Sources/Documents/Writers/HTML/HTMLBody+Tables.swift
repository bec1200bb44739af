// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension HTMLBody {
  /// A table in a region that scrolls, with its notes below.
  mutating func lines(of table: Table) -> [String] {
    let id = uniqueID("table-" + table.slug)
    let caption = html(table.caption)
    let name = PlainTextWriter.text(of: table.caption)
    var lines = [scrolling(WriterWords.table, name), "<table id=\"\(id)\">"]
    if !caption.isEmpty { lines.append("<caption><span>\(caption)</span></caption>") }
    lines += head(of: table.columns) + ["<tbody>"]
    for row in table.rows { lines += cells(of: row, in: table.columns) }
    return lines + ["</tbody>", "</table>", "</div>"]
      + notes(table.notes, label: WriterWords.tableNotes)
  }

  /// A figure: the drawing, its values as a table, and its notes.
  mutating func lines(of figure: Figure) -> [String] {
    let id = uniqueID("figure-" + figure.slug)
    let drawing = SVGChart.element(of: figure, language: language, id: id, showsTitle: false)
    let values = Table(
      slug: figure.slug + "-values", caption: [.text(figure.title)],
      columns: [
        Table.Column(heading: WriterWords.label[language], alignment: .words),
        Table.Column(heading: figure.axis, alignment: .numbers),
      ],
      rows: figure.bars.map { [Table.Cell($0.label), Table.Cell($0.text)] }, notes: [])
    return ["<figure id=\"\(id)\">", "<figcaption>\(escaped(figure.title))</figcaption>"]
      + [scrolling(WriterWords.figure, figure.title), drawing, "</div>"]
      + notes(figure.notes, label: WriterWords.figureNotes)
      + ["<details>", "<summary>\(WriterWords.values[language])</summary>"] + lines(of: values)
      + ["</details>", "</figure>"]
  }

  /// The start of a region that scrolls, named so that no two regions have the same name.
  private mutating func scrolling(_ kind: Words, _ name: String) -> String {
    let words = "\(kind[language]) (\(WriterWords.scrolls[language]))"
    let label = uniqueLabel(name.isEmpty ? words : "\(words): \(name)")
    return "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(escaped(label))\">"
  }

  private func head(of columns: [Table.Column]) -> [String] {
    let cells = columns.map { column in
      let text = escaped(column.heading)
      return text.isEmpty ? "<td></td>" : "<th scope=\"col\"\(style(column))>\(text)</th>"
    }
    return cells.isEmpty ? [] : ["<thead>", "<tr>"] + cells + ["</tr>", "</thead>"]
  }

  private mutating func cells(of row: [Table.Cell], in columns: [Table.Column]) -> [String] {
    var cells: [String] = []
    for (index, cell) in row.enumerated() {
      let text = html(cell.text)
      let isName = index == 0 && !text.isEmpty
      let style = isSentence(cell) ? "" : style(columns[index])
      cells.append(isName ? "<th scope=\"row\"\(style)>\(text)</th>" : "<td\(style)>\(text)</td>")
    }
    return cells.isEmpty ? [] : ["<tr>"] + cells + ["</tr>"]
  }

  private func style(_ column: Table.Column) -> String {
    column.alignment == .numbers ? " class=\"number\"" : ""
  }

  /// Whether a cell says why there is no number: such words wrap, numbers do not.
  private func isSentence(_ cell: Table.Cell) -> Bool {
    Double(cell.machine) == nil && cell.machine.unicodeScalars.count > 40
  }

  private mutating func notes(_ notes: [[Inline]], label: Words) -> [String] {
    if notes.isEmpty { return [] }
    let name = "role=\"note\" aria-label=\"\(label[language])\""
    return ["<div class=\"notes\" \(name)>"] + notes.map { "<p>\(html($0))</p>" } + ["</div>"]
  }
}
