// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Documents

extension Assembly {
  /// The blocks with their slots filled and their anchors unique in the document.
  mutating func fill(_ blocks: [Block]) -> [Block] {
    var filled: [Block] = []
    for block in blocks { filled.append(fill(block)) }
    return filled
  }

  /// The inlines with their slots filled.
  mutating func fill(_ inlines: [Inline]) -> [Inline] {
    var filled: [Inline] = []
    for inline in inlines {
      switch inline {
      case .slot(let slot):
        filled += fill(slot, after: plainText(of: filled))
      case .emphasis(let inner): filled.append(.emphasis(fill(inner)))
      case .strong(let inner): filled.append(.strong(fill(inner)))
      case .link(let inner, let url): filled.append(.link(fill(inner), url: url))
      case .text, .code, .pointer, .number, .lineBreak: filled.append(inline)
      }
    }
    return joined(filled)
  }

  private mutating func fill(_ block: Block) -> Block {
    switch block {
    case .heading(let level, let anchor, let text):
      return .heading(level: level, anchor: uniqueAnchor(anchor), fill(text))
    case .paragraph(let text): return .paragraph(fill(text))
    case .list(let kind, let items):
      var filled: [[Block]] = []
      for item in items { filled.append(fill(item)) }
      return .list(kind, filled)
    case .quote(let inner): return .quote(fill(inner))
    case .aside(let title, let inner): return .aside(title: title, fill(inner))
    case .table(let table): return .table(fill(table))
    case .figure: return block
    case .entries(let entries):
      var filled: [Entry] = []
      for entry in entries {
        filled.append(Entry(anchor: entry.anchor, label: entry.label, text: fill(entry.text)))
      }
      return .entries(filled)
    case .slot(let slot): return fill(slot)
    }
  }

  /// A table written by hand; it becomes a file like the tables of indicators.
  private mutating func fill(_ table: Table) -> Table {
    var rows: [[Table.Cell]] = []
    for row in table.rows {
      var cells: [Table.Cell] = []
      for cell in row { cells.append(fill(cell)) }
      rows.append(cells)
    }
    var notes: [[Inline]] = []
    for note in table.notes { notes.append(fill(note)) }
    let filled = Table(
      slug: uniqueAnchor(sectionSlug + "-table"), caption: fill(table.caption),
      columns: table.columns,
      rows: rows, notes: notes)
    tables.append(filled)
    return filled
  }

  /// A cell of a table by hand; for machines it is the text as printed, as its column may hold
  /// numbers in different units.
  private mutating func fill(_ cell: Table.Cell) -> Table.Cell {
    let text = fill(cell.text)
    if text == cell.text { return cell }
    let words = text.filter { inline in
      if case .pointer = inline { false } else { true }
    }
    return Table.Cell(text, machine: plainText(of: words))
  }

  /// A slot alone on its line.
  private mutating func fill(_ slot: Slot) -> Block {
    guard slot.kind == .binding else {
      return .paragraph(joined(fill(slot, after: "")))
    }
    guard let binding = binding(slot) else { return asWritten(slot) }
    switch binding {
    case .table(let indicator): return table(of: indicator).map(Block.table) ?? asWritten(slot)
    case .figure(let indicator): return figure(of: indicator).map(Block.figure) ?? asWritten(slot)
    case .value, .claim: return .paragraph(fill(binding, of: slot))
    }
  }

  /// A slot in running text.
  private mutating func fill(_ slot: Slot, after text: String) -> [Inline] {
    guard slot.kind == .binding else {
      return cite(
        slot.content, inParentheses: isParenthesisOpen(in: text),
        afterQuotation: endsQuotation(text))
    }
    guard let binding = binding(slot) else { return [source(of: slot)] }
    return fill(binding, of: slot)
  }

  private mutating func binding(_ slot: Slot) -> Binding? {
    guard slots == .all else {
      report.note(
        .bindingInMethod, at: slot.content.place,
        Words(
          nl: "In een methodetekst staat '{{ \(visible(slot.content.value, limit: 80)) }}'.",
          en: "A method text holds '{{ \(visible(slot.content.value, limit: 80)) }}'."))
      return nil
    }
    return Binding(slot.content, noting: &report)
  }

  private mutating func fill(_ binding: Binding, of slot: Slot) -> [Inline] {
    switch binding {
    case .value(let key, let addition): return value(key, with: addition) ?? [source(of: slot)]
    case .claim(let claim): return sentence(of: claim) ?? [source(of: slot)]
    case .table(let name), .figure(let name):
      report.note(
        .bindingNotAlone, at: slot.content.place,
        Words(
          nl: "De tabel of figuur '\(visible(name.value))' staat midden in een regel.",
          en: "The table or figure '\(visible(name.value))' stands in the middle of a line."))
      return [source(of: slot)]
    }
  }

  private func asWritten(_ slot: Slot) -> Block { .paragraph([source(of: slot)]) }

  /// The slot as staff wrote it, shown where it cannot be filled.
  func source(of slot: Slot) -> Inline { .code("{{ \(slot.content.value) }}") }
}

/// Whether the text has more opening than closing parentheses.
private func isParenthesisOpen(in text: String) -> Bool {
  var depth = 0
  for scalar in text.unicodeScalars {
    if scalar == "(" { depth += 1 }
    if scalar == ")" { depth = max(0, depth - 1) }
  }
  return depth > 0
}

/// The inlines with neighbouring plain texts made one.
func joined(_ inlines: [Inline]) -> [Inline] {
  var result: [Inline] = []
  for inline in inlines {
    if case .text(let after) = inline, case .text(let before) = result.last {
      result[result.count - 1] = .text(before + after)
    } else {
      result.append(inline)
    }
  }
  return result
}

/// The text of inlines without marks and pointers.
func plainText(of inlines: [Inline]) -> String {
  inlines.map { inline in
    switch inline {
    case .text(let text), .code(let text): text
    case .emphasis(let inner), .strong(let inner), .link(let inner, _): plainText(of: inner)
    case .number(let number): number.text
    case .lineBreak: " "
    case .pointer, .slot: ""
    }
  }.joined()
}
