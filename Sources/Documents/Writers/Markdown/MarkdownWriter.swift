// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Writes Markdown that reads well as plain text, on GitHub and through pandoc.
///
/// A paragraph is one line, so that a difference shows the sentence that changed. Every character
/// that Markdown would act on is escaped where it would. A caption is a line `: caption` above its
/// table. Printed numbers are plain text: their ids are in the HTML and in the provenance, because
/// a comment behind every number would make the text hard to read and to compare.
public struct MarkdownWriter: DocumentWriter {
  /// Its files end in `.md`.
  public static let fileExtension = "md"

  /// The folder of the drawings, beside the file; nothing leaves drawings out.
  private let figureFolder: String?

  /// Makes a writer that refers to drawings as `figures/<slug>.<language>.svg`.
  public init(figureFolder: String? = "figures") { self.figureFolder = figureFolder }

  /// The whole file.
  public func bytes(of document: Document) -> [UInt8] {
    let facts = document.facts.map { fact in
      [Block.paragraph([.strong([.text(fact.name + ":")]), .text(" " + fact.value)])]
    }
    let body = MarkdownBody(language: document.language, figureFolder: figureFolder)
    let lines =
      ["<!-- \(WriterWords.generated[document.language]) -->", ""]
      + ["# " + MarkdownInlines(place: .heading).text(of: [.text(document.title)]), ""]
      + body.lines(of: (facts.isEmpty ? [] : [.list(.bullets, facts)]) + document.blocks)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// The Markdown of blocks alone, without title and first line.
  static func text(of blocks: [Block], language: Language) -> String {
    let body = MarkdownBody(language: language, figureFolder: nil)
    return body.lines(of: blocks).joined(separator: "\n") + "\n"
  }
}

/// Writes blocks as lines.
struct MarkdownBody {
  let language: Language
  let figureFolder: String?

  /// The lines of blocks, with an empty line between them unless they are set tight.
  func lines(of blocks: [Block], isTight: Bool = false) -> [String] {
    var lines: [String] = []
    var previous: Block?
    for block in blocks {
      let written = self.lines(of: block)
      if written.isEmpty { continue }
      if !lines.isEmpty, !isTight { lines.append("") }
      if let previous, wouldMerge(previous, block) { lines += ["<!-- -->", ""] }
      lines += written
      previous = block
    }
    return lines
  }

  private func lines(of block: Block) -> [String] {
    switch block {
    case .heading(let level, _, let inner):
      let text = MarkdownInlines(place: .heading).text(of: inner)
      return [String(repeating: "#", count: min(6, max(2, level))) + " " + text]
    case .paragraph(let inner): return paragraph(inner)
    case .list(let kind, let items): return list(kind, items)
    case .quote(let inner): return quoted(lines(of: inner))
    case .aside(let title, let inner):
      return quoted(lines(of: [.paragraph([.strong([.text(title)])])] + inner))
    case .table(let table): return lines(of: table)
    case .figure(let figure): return lines(of: figure)
    case .entries(let entries): return entries.flatMap(entry)
    case .slot(let slot):
      preconditionFailure("a slot is filled before writing: \(slot.content.value)")
    }
  }

  func paragraph(_ inlines: [Inline]) -> [String] {
    let text = MarkdownInlines(place: .paragraph).text(of: inlines)
    return text.isEmpty ? [] : text.unicodeScalars.split(separator: "\n").map(String.init)
  }

  private func list(_ kind: Block.ListKind, _ items: [[Block]]) -> [String] {
    let isTight = items.allSatisfy { item in
      item.count < 3 && item.dropFirst().allSatisfy { if case .list = $0 { true } else { false } }
    }
    var lines: [String] = []
    for (index, item) in items.enumerated() {
      let mark = kind == .bullets ? "- " : "\(index + 1). "
      let indent = String(repeating: " ", count: mark.count)
      let inner = self.lines(of: item, isTight: isTight)
      if !isTight, index > 0 { lines.append("") }
      lines.append(inner.isEmpty ? trimmed(mark) : mark + (inner.first ?? ""))
      lines += inner.dropFirst().map { $0.isEmpty ? "" : indent + $0 }
    }
    return lines
  }

  private func quoted(_ lines: [String]) -> [String] {
    lines.map { $0.isEmpty ? ">" : "> " + $0 }
  }

  private func entry(_ entry: Entry) -> [String] {
    let anchor = safeID(entry.anchor)
    let text = MarkdownInlines(place: .inner).text(of: entry.text)
    let label = MarkdownInlines(place: .inner).label(entry.label)
    let lines = "<a id=\"\(anchor)\"></a>\(label) \(text)".unicodeScalars.split(separator: "\n")
    return lines.enumerated().map { ($0 == 0 ? "- " : "  ") + String($1) }
  }

  /// Whether two blocks would be read as one list or quotation.
  private func wouldMerge(_ first: Block, _ second: Block) -> Bool {
    switch (lastKind(of: first), second) {
    case (.list(let one)?, .list(let other, _)): one == other
    case (.list(let one)?, .entries): one == .bullets
    case (.quote?, .quote), (.quote?, .aside): true
    default: false
    }
  }

  private enum Kind {
    case list(Block.ListKind)
    case quote
  }

  private func lastKind(of block: Block) -> Kind? {
    switch block {
    case .list(let kind, _): .list(kind)
    case .entries: .list(.bullets)
    case .table(let table): table.notes.count > 1 ? .list(.bullets) : nil
    case .figure(let figure): figure.notes.count > 1 ? .list(.bullets) : nil
    case .quote, .aside: .quote
    case .heading, .paragraph, .slot: nil
    }
  }
}
