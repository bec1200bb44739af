// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Writes text without any markup, for pasting in web fields and for counting characters.
///
/// A table is written row by row, `name – heading: value; heading: value`, because a web field
/// keeps no columns. The file has no line that says it is generated: it would be pasted along.
public struct PlainTextWriter: DocumentWriter {
  /// Its files end in `.txt`.
  public static let fileExtension = "txt"

  /// Makes a writer.
  public init() {}

  /// The whole file, with the title and the facts above the text.
  public func bytes(of document: Document) -> [UInt8] {
    let facts = document.facts.map { printable("\($0.name): \($0.value)") }
    let head = [[printable(document.title)], facts].filter { !$0.isEmpty }
    let chunks = head.map { $0.joined(separator: "\n") } + [Self.text(of: document.blocks)]
    return Array((chunks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n").utf8)
  }

  /// The number of characters of the text of `blocks`, as a web form counts them: UTF-16 units.
  public static func characterCount(of blocks: [Block]) -> Int { text(of: blocks).utf16.count }

  /// The text of blocks, with an empty line between them and none at the end.
  public static func text(of blocks: [Block]) -> String {
    blocks.map { lines(of: $0).joined(separator: "\n") }.filter { !$0.isEmpty }
      .joined(separator: "\n\n")
  }

  /// The text of inlines; an address follows its text between brackets.
  public static func text(of inlines: [Inline]) -> String {
    text(of: inlines) { slot in
      preconditionFailure("a slot is filled before writing: \(slot.content.value)")
    }
  }

  /// The text of inlines without its slots, which are not filled yet.
  static func text(leavingOutSlots inlines: [Inline]) -> String { text(of: inlines) { _ in "" } }

  private static func text(of inlines: [Inline], slot: (Slot) -> String) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text), .code(let text): printable(text)
      case .emphasis(let inner), .strong(let inner): text(of: inner, slot: slot)
      case .link(let inner, let url): linked(text(of: inner, slot: slot), url)
      case .pointer(let label, _): printable(label)
      case .number(let number): printable(number.text)
      case .lineBreak: "\n"
      case .slot(let content): slot(content)
      }
    }.joined()
  }

  private static func linked(_ text: String, _ url: String) -> String {
    let address = printable(url)
    return text.isEmpty || text == address ? address : "\(text) (\(address))"
  }

  // MARK: - Blocks

  private static func lines(of block: Block) -> [String] {
    switch block {
    case .heading(_, _, let inner), .paragraph(let inner): splitLines(text(of: inner))
    case .list(let kind, let items): items.enumerated().flatMap { item($1, at: $0, of: kind) }
    case .quote(let inner): splitLines(text(of: inner))
    case .aside(let title, let inner): [printable(title)] + splitLines(text(of: inner))
    case .table(let table): lines(of: table)
    case .figure(let figure): lines(of: figure)
    case .entries(let entries):
      entries.flatMap { splitLines("\(printable($0.label)) \(text(of: $0.text))") }
    case .slot(let slot):
      preconditionFailure("a slot is filled before writing: \(slot.content.value)")
    }
  }

  private static func item(_ blocks: [Block], at index: Int, of kind: Block.ListKind) -> [String] {
    let mark = kind == .bullets ? "- " : "\(index + 1). "
    let indent = String(repeating: " ", count: mark.count)
    let inner = blocks.flatMap(lines(of:))
    guard let first = inner.first else { return [trimmed(mark)] }
    return [mark + first] + inner.dropFirst().map { $0.isEmpty ? $0 : indent + $0 }
  }

  private static func lines(of table: Table) -> [String] {
    let rows = table.rows.map { row in
      let cells = zip(table.columns, row).map { column, cell in
        let heading = printable(column.heading)
        return (heading.isEmpty ? "" : heading + ": ") + text(of: cell.text)
      }
      guard let name = row.first.map({ text(of: $0.text) }) else { return "" }
      return cells.count == 1 ? name : name + " – " + cells.dropFirst().joined(separator: "; ")
    }
    return ([text(of: table.caption)] + rows + table.notes.map(text(of:))).filter { !$0.isEmpty }
      .flatMap(splitLines)
  }

  private static func lines(of figure: Figure) -> [String] {
    let bars = figure.bars.map { printable("\($0.label): \($0.text)") }
    let head = [figure.title, figure.description, figure.axis].map(printable)
    return (head + bars + figure.notes.map(text(of:))).filter { !$0.isEmpty }.flatMap(splitLines)
  }

  private static func splitLines(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
