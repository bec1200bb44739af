// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Writes the blocks of one document; remembers the ids it gave, so that each occurs once.
struct HTMLBody {
  let language: Language
  private var ids = UniqueNames()
  private var labels = UniqueNames()
  /// The ids of headings in the order of the document.
  private var headings: [(level: Int, id: String, text: [Inline])] = []
  /// The number of pointers at each anchor met so far.
  private var pointers: [String: Int] = [:]

  init(_ document: Document) {
    language = document.language
    ids.reserve(["main", "contents"])
    ids.reserve(document.blocks.flatMap(\.entryAnchors).map(safeID))
  }

  mutating func lines(of blocks: [Block]) -> [String] { blocks.flatMap { lines(of: $0) } }

  private mutating func lines(of block: Block) -> [String] {
    switch block {
    case .heading(let level, let anchor, let text): return heading(level, anchor, text)
    case .paragraph(let text): return ["<p>\(html(text))</p>"]
    case .list(let kind, let items): return list(kind, items)
    case .quote(let inner): return ["<blockquote>"] + lines(of: inner) + ["</blockquote>"]
    case .aside(let title, let inner): return aside(title, inner)
    case .table(let table): return lines(of: table)
    case .figure(let figure): return lines(of: figure)
    case .entries(let entries): return lines(of: entries)
    case .slot(let slot):
      preconditionFailure("a slot is filled before writing: \(slot.content.value)")
    }
  }

  private mutating func heading(_ level: Int, _ anchor: String, _ text: [Inline]) -> [String] {
    let tag = "h\(min(6, max(2, level)))"
    let id = uniqueID(anchor)
    headings.append((level, id, text))
    return ["<\(tag) id=\"\(id)\">\(html(text))</\(tag)>"]
  }

  private mutating func list(_ kind: Block.ListKind, _ items: [[Block]]) -> [String] {
    if items.isEmpty { return [] }
    let tag = kind == .bullets ? "ul" : "ol"
    return ["<\(tag)>"] + items.flatMap { item($0) } + ["</\(tag)>"]
  }

  /// One item; a first paragraph stands in it without a paragraph of its own when lists follow.
  private mutating func item(_ blocks: [Block]) -> [String] {
    let onlyLists = blocks.dropFirst().allSatisfy { if case .list = $0 { true } else { false } }
    guard onlyLists, case .paragraph(let text) = blocks.first else {
      return ["<li>"] + lines(of: blocks) + ["</li>"]
    }
    let start = "<li>\(html(text))"
    return blocks.count == 1
      ? [start + "</li>"] : [start] + lines(of: Array(blocks.dropFirst())) + ["</li>"]
  }

  private mutating func aside(_ title: String, _ inner: [Block]) -> [String] {
    let id = uniqueID("aside-" + Documents.anchor(for: title))
    return [
      "<div class=\"aside\" role=\"note\" aria-labelledby=\"\(id)\">",
      "<p class=\"title\" id=\"\(id)\">\(escaped(title))</p>",
    ] + lines(of: inner) + ["</div>"]
  }

  private mutating func lines(of entries: [Entry]) -> [String] {
    if entries.isEmpty { return [] }
    let items = entries.map { entry in
      "<li id=\"\(safeID(entry.anchor))\"><span class=\"label\">\(escaped(entry.label))</span> "
        + "<span>\(html(entry.text))\(backLinks(to: entry))</span></li>"
    }
    return ["<ul class=\"entries\">"] + items + ["</ul>"]
  }

  private func backLinks(to entry: Entry) -> String {
    let count = pointers[entry.anchor] ?? 0
    return (0..<count).map { index in
      let number = count == 1 ? "" : " (\(index + 1))"
      let label = escaped(WriterWords.back[language] + entry.label + number)
      let mark = count == 1 ? "↩" : "↩\u{A0}\(index + 1)"
      return " <a class=\"back\" href=\"#\(pointerID(entry.anchor, index))\""
        + " aria-label=\"\(label)\">\(mark)</a>"
    }.joined()
  }

  /// A list of the main headings, when there are three or more.
  func contents(of blocks: [Block]) -> [String] {
    let main = headings.filter { $0.level == 2 }
    if main.count < 3 { return [] }
    let items = main.map { heading in
      "<li><a href=\"#\(heading.id)\">\(escaped(PlainTextWriter.text(of: heading.text)))</a></li>"
    }
    return [
      "<nav aria-labelledby=\"contents\">",
      "<p class=\"title\" id=\"contents\">\(WriterWords.contents[language])</p>", "<ul>",
    ] + items + ["</ul>", "</nav>"]
  }

  // MARK: - Inlines

  mutating func html(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): escaped(text)
      case .emphasis(let inner): "<em>\(html(inner))</em>"
      case .strong(let inner): "<strong>\(html(inner))</strong>"
      case .code(let text): "<code>\(escaped(text))</code>"
      case .link(let inner, let url): link(inner, url)
      case .pointer(let label, let anchor): pointer(label, anchor)
      case .number(let number):
        "<data id=\"\(uniqueID(number.id))\" value=\"\(escaped(number.machine))\">"
          + "\(escaped(number.text))</data>"
      case .lineBreak: "<br>"
      case .slot(let slot):
        preconditionFailure("a slot is filled before writing: \(slot.content.value)")
      }
    }.joined()
  }

  /// A link; an address that cannot be linked to is printed behind the text.
  private mutating func link(_ inner: [Inline], _ url: String) -> String {
    let text = inner.isEmpty ? escaped(url) : html(inner)
    if isWebAddress(url) { return "<a href=\"\(escaped(linkAddress(url)))\">\(text)</a>" }
    return inner.isEmpty ? text : "\(text) (\(escaped(url)))"
  }

  private mutating func pointer(_ label: String, _ anchor: String) -> String {
    let index = pointers[anchor, default: 0]
    pointers[anchor] = index + 1
    return "<a class=\"pointer\" id=\"\(pointerID(anchor, index))\" href=\"#\(safeID(anchor))\""
      + " aria-label=\"\(escaped(WriterWords.goTo[language] + label))\">\(escaped(label))</a>"
  }

  // MARK: - Names

  mutating func uniqueID(_ name: String) -> String { ids.next(safeID(name)) }

  mutating func uniqueLabel(_ text: String) -> String { labels.next(text) }

  private func pointerID(_ anchor: String, _ index: Int) -> String {
    "at-\(safeID(anchor))" + (index == 0 ? "" : "-\(index + 1)")
  }
}

/// A text as an id: what HTML and addresses do not allow in one becomes a hyphen.
func safeID(_ text: String) -> String {
  let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
    isWordCharacter(scalar) || "-_.".unicodeScalars.contains(scalar) ? scalar : "-"
  }
  return scalars.isEmpty ? "id" : String(scalars)
}

/// An address with the characters that addresses do not allow written as `%20`.
func linkAddress(_ url: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in url.utf8 {
    let isBad = byte <= 0x20 || byte == 0x7F || "\"<>[]\\^`{|}".utf8.contains(byte)
    bytes += isBad ? [0x25, digits[Int(byte / 16)], digits[Int(byte % 16)]] : [byte]
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension Block {
  /// The anchors of the entries in a block.
  fileprivate var entryAnchors: [String] {
    switch self {
    case .entries(let entries): entries.map(\.anchor)
    case .list(_, let items): items.joined().flatMap(\.entryAnchors)
    case .quote(let inner), .aside(_, let inner): inner.flatMap(\.entryAnchors)
    case .heading, .paragraph, .table, .figure, .slot: []
    }
  }
}
