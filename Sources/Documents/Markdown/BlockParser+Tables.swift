// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension BlockParser {
  /// Reads a line `: caption`, and the table it stands above.
  mutating func captioned(_ rest: inout ArraySlice<MarkdownLine>) -> Block {
    let below = rest.dropFirst().drop { $0.isBlankLine }
    guard let line = rest.first, case .table = BlockStart(below) else {
      if let line = rest.first {
        report.note(
          .markdownTable, at: place(of: line),
          Words(
            nl: "Onder dit bijschrift staat geen tabel.",
            en: "There is no table under this caption."),
          remedy: Words(
            nl: "Zet de tabel eronder, of schrijf '\\:' als dit gewone tekst is.",
            en: "Put the table under it, or write '\\:' where this is plain text."))
      }
      return paragraph(&rest)
    }
    rest = below
    return .table(table(&rest, caption: caption(line)))
  }

  private mutating func caption(_ line: MarkdownLine) -> [Inline] {
    inlines(of: line.unindented.dropping(2).glyphs, in: .table)
  }

  /// Reads a table: the head, the line of dashes and the rows up to a line that is no row.
  mutating func table(_ rest: inout ArraySlice<MarkdownLine>, caption above: [Inline]?) -> Table {
    let head = rest.removeFirst()
    let alignments = rest.removeFirst().cells.map { alignment(of: $0) }
    let headings = cells(of: head, count: alignments.count, in: .table)
    var rows: [[Table.Cell]] = []
    while let line = rest.first, case .row = RowStart(rest) {
      let row = cells(of: line, count: alignments.count, in: .cell)
      rows.append(row.map { Table.Cell($0, machine: PlainTextWriter.text(leavingOutSlots: $0)) })
      rest.removeFirst()
    }
    tableCount += 1
    return Table(
      slug: "by-hand-\(tableCount)", caption: above ?? captionBelow(&rest, head: head),
      columns: zip(headings, alignments).map {
        Table.Column(heading: PlainTextWriter.text(of: $0), alignment: $1)
      },
      rows: rows, notes: [])
  }

  /// A caption under the table, unless it stands above another table.
  private mutating func captionBelow(
    _ rest: inout ArraySlice<MarkdownLine>, head: MarkdownLine
  ) -> [Inline] {
    let below = rest.drop { $0.isBlankLine }
    if let line = below.first, case .caption = BlockStart(below) {
      let after = below.dropFirst().drop { $0.isBlankLine }
      guard case .table = BlockStart(after) else {
        rest = below.dropFirst()
        return caption(line)
      }
    }
    report.note(
      .markdownTableCaption, at: place(of: head),
      Words(nl: "Deze tabel heeft geen bijschrift.", en: "This table has no caption."))
    return []
  }

  private mutating func alignment(of dashes: MarkdownLine) -> Table.Alignment {
    let (left, right) = (dashes.text.hasPrefix(":"), dashes.text.hasSuffix(":"))
    if left && right {
      noteUnsupported(
        Words(nl: "een gecentreerde kolom", en: "a centred column"), at: place(of: dashes))
    }
    return right && !left ? .numbers : .words
  }

  /// The cells of a row, made as many as there are columns.
  private mutating func cells(
    of line: MarkdownLine, count: Int, in context: InlineParser.Context
  ) -> [[Inline]] {
    let cells = line.cells
    if cells.count != count {
      report.note(
        .markdownTable, at: place(of: line),
        Words(
          nl: "Deze rij heeft \(cells.count) \(cells.count == 1 ? "cel" : "cellen"), de "
            + "streepjesregel \(count).",
          en: "This row has \(cells.count) \(cells.count == 1 ? "cell" : "cells"), the line of "
            + "dashes \(count)."))
    }
    var texts = cells.map { inlines(of: $0.glyphs, in: context) }
    if texts.count > count, count > 0 {
      let last = texts[(count - 1)...].joined(separator: [.text(" | ")])
      texts[(count - 1)...] = [Array(last)]
    }
    return texts + Array(repeating: [], count: max(0, count - texts.count))
  }
}

/// Whether a line continues a table.
private enum RowStart {
  case row
  case other

  init(_ rest: ArraySlice<MarkdownLine>) {
    switch BlockStart(rest) {
    case .text: self = .row
    case .unsupported where rest.first?.starts(with: "|") ?? false: self = .row
    case .table where rest.first?.starts(with: "|") ?? false: self = .row
    default: self = .other
    }
  }
}

extension MarkdownLine {
  /// Whether this line and the line of dashes below it start a table.
  func isTableHead(above dashes: MarkdownLine?) -> Bool {
    guard let dashes, scalars.contains("|"), dashes.isDashes, !isDashes else { return false }
    return cells.count > 0
  }

  private var isDashes: Bool {
    guard scalars.contains("|") else { return false }
    return cells.allSatisfy { cell in
      var dashes = Array(cell.text.unicodeScalars)[...]
      if dashes.first == ":" { dashes.removeFirst() }
      if dashes.last == ":" { dashes.removeLast() }
      return !dashes.isEmpty && dashes.allSatisfy { $0 == "-" }
    }
  }

  /// The parts between pipes that have no backslash, without the outer pipes.
  fileprivate var cells: [MarkdownLine] {
    let line = starts(with: "|") ? unindented.dropping(1) : unindented
    var cells: [MarkdownLine] = []
    var start = 0
    var escaped = false
    for (offset, scalar) in line.scalars.enumerated() {
      if scalar == "|", !escaped {
        cells.append(line.dropping(start).prefix(offset - start))
        start = offset + 1
      }
      escaped = scalar == "\\" && !escaped
    }
    let last = line.dropping(start)
    return last.isBlankLine && !cells.isEmpty ? cells : cells + [last]
  }
}
