// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension BlockParser {
  /// Reads a quotation; a plain line right under it belongs to it.
  mutating func quote(_ rest: inout ArraySlice<MarkdownLine>, depth: Int) -> Block {
    var inner: [MarkdownLine] = []
    while let line = rest.first {
      if case .quote = BlockStart(rest) {
        let content = line.unindented.dropping(1)
        inner.append(content.scalars.first.map(isBlank) ?? false ? content.dropping(1) : content)
      } else if let last = inner.last, last.endsInText, BlockStart(rest).continuesLazily {
        inner.append(line.unindented)
      } else {
        break
      }
      rest.removeFirst()
    }
    return .quote(blocks(of: inner, depth: depth + 1))
  }

  /// Reads a list: the items at one indent, each with the lines that stand under its text.
  mutating func list(
    _ rest: inout ArraySlice<MarkdownLine>, kind: Block.ListKind, depth: Int
  ) -> Block {
    let base = rest.first?.indent ?? 0
    var items: [[MarkdownLine]] = []
    while let line = rest.first, line.indent <= base + 1, case .item(let marker) = BlockStart(rest),
      marker.kind == kind
    {
      checkNumber(of: marker, position: items.count + 1, at: place(of: line))
      items.append(item(&rest, marker: marker, base: base))
      let below = rest.drop { $0.isBlankLine }
      guard case .item(let next) = BlockStart(below), next.kind == kind else { break }
      rest = below
    }
    return .list(kind, items.map { content(of: $0, depth: depth + 1) })
  }

  /// The blocks of an item; an item without any is noted.
  private mutating func content(of item: [MarkdownLine], depth: Int) -> [Block] {
    let content = blocks(of: item, depth: depth)
    if content.isEmpty, let line = item.first {
      report.note(
        .markdownListEmpty, at: Place(path: path, line: line.number, column: 1),
        Words(nl: "Dit punt heeft geen tekst.", en: "This item has no text."))
    }
    return content
  }

  private mutating func item(
    _ rest: inout ArraySlice<MarkdownLine>, marker: ListMarker, base: Int
  ) -> [MarkdownLine] {
    let first = rest.removeFirst()
    var lines = [first.unindented.dropping(marker.width)]
    var strip: Int?
    while let line = rest.first {
      if line.isBlankLine {
        let below = rest.drop { $0.isBlankLine }
        guard let next = below.first, next.indent >= base + 2 else { break }
        lines += rest[rest.startIndex..<below.startIndex]
        rest = below
      } else if line.indent >= base + 2 {
        let width = strip ?? min(line.indent, base + max(2, marker.width))
        strip = width
        lines.append(line.dropping(min(width, line.indent)))
        rest.removeFirst()
      } else if let last = lines.last, last.endsInText, BlockStart(rest).continuesLazily {
        lines.append(line.unindented)
        rest.removeFirst()
      } else {
        break
      }
    }
    return lines
  }

  private mutating func checkNumber(of marker: ListMarker, position: Int, at place: Place) {
    guard marker.kind == .numbers, marker.number != 1, marker.number != position else { return }
    report.note(
      .markdownListNumber, at: place,
      Words(
        nl: "Dit punt heeft nummer \(marker.number) en wordt afgedrukt als \(position).",
        en: "This item has number \(marker.number) and would be printed as \(position)."))
  }
}

extension MarkdownLine {
  /// Whether the line, inside the containers it opens, ends in the text of a paragraph.
  fileprivate var endsInText: Bool {
    var line = unindented
    while true {
      if line.starts(with: ">") {
        line = line.unindented.dropping(1)
      } else if let marker = ListMarker(line) {
        line = line.unindented.dropping(marker.width)
      } else {
        break
      }
    }
    switch BlockStart([line]) {
    case .text, .indented: return true
    default: return false
    }
  }
}
