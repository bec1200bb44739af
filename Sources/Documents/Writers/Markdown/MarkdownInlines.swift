// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Writes inlines as Markdown and escapes what would be read as markup.
struct MarkdownInlines {
  /// Where the text will stand, which decides what needs an escape.
  enum Place {
    /// At the start of a line.
    case paragraph
    /// Behind `#` signs.
    case heading
    /// In a cell of a pipe table, or a caption.
    case cell
    /// Behind something else on the line.
    case inner
  }

  let place: Place
  private var written = String.UnicodeScalarView()
  /// Whether the last thing written closes emphasis.
  private var hasClosed = false
  private var isBold = false
  private var isSlanted = false

  init(place: Place) { self.place = place }

  func text(of inlines: [Inline]) -> String {
    var copy = self
    copy.write(trimmingEnds(of: inlines))
    return trimmed(String(copy.written))
  }

  /// A label in brackets as it is read: `[3]` stays `[3]`, because a link text may hold brackets.
  func label(_ label: String) -> String {
    let inner = label.unicodeScalars.dropFirst().dropLast()
    let isPlain = label.hasPrefix("[") && label.hasSuffix("]") && inner.allSatisfy(isWordCharacter)
    return isPlain ? label : MarkdownInlines(place: .inner).text(of: [.text(label)])
  }

  private mutating func write(_ inlines: [Inline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let text): plain(text)
    case .emphasis(let inner): emphasised(inner, mark: "*", isNested: isSlanted)
    case .strong(let inner): emphasised(inner, mark: "**", isNested: isBold)
    case .code(let text): code(text)
    case .link(let inner, let url): link(inner, url)
    case .pointer(let label, let anchor):
      escapeImageMark()
      add("[\(self.label(label))](#\(safeID(anchor)))")
    case .number(let number): plain(number.text)
    case .lineBreak: lineBreak()
    case .slot(let slot):
      preconditionFailure("a slot is filled before writing: \(slot.content.value)")
    }
  }

  // MARK: - Text

  private mutating func plain(_ text: String) {
    let scalars = Array(printable(text).unicodeScalars)
    if let first = scalars.first, hasClosed, needsGap(after: first) { add("<!-- -->") }
    hasClosed = hasClosed && scalars.isEmpty
    let start = lineStartEscapes(scalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if start.contains(index) || isActive(scalar, after: written.last, before: next) {
        written.append("\\")
      }
      written.append(scalar)
    }
  }

  /// After a closing star a letter keeps the star from closing when punctuation stands before it.
  private func needsGap(after first: Unicode.Scalar) -> Bool {
    let inner = written.reversed().first { $0 != "*" } ?? " "
    return first == "*" || !isSpace(first) && !isPunctuation(first) && isPunctuation(inner)
  }

  /// Whether a scalar would be read as markup in the middle of a line.
  private func isActive(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Bool {
    switch scalar {
    case "\\", "`", "*", "[", "]", "<", "|", "~", "^", "$", "{": true
    case "}": next == "}" || previous == "}"
    case "_": !(previous.map(isWordCharacter) ?? false) || !(next.map(isWordCharacter) ?? false)
    case "@": !(previous.map(isWordCharacter) ?? false)
    case "&": next == "#" || next.map(isWordCharacter) ?? true
    case "#": place == .heading
    case "-": previous == "-" || next == "-"
    default: false
    }
  }

  /// The offsets that need an escape because a line that starts so would be read as a block.
  private func lineStartEscapes(_ scalars: [Unicode.Scalar]) -> Set<Int> {
    let isStart = place == .paragraph && written.isEmpty || written.last == "\n"
    let from = scalars.prefix(while: isBlank).count
    guard isStart, from < scalars.count else { return [] }
    if "#>+-:=%".unicodeScalars.contains(scalars[from]) { return [from] }
    let opening = scalars[from] == "(" ? 1 : 0
    let name = scalars[(from + opening)...].prefix { isWordCharacter($0) || $0 == "#" || $0 == "@" }
    let closing = from + opening + name.count
    guard (1...9).contains(name.count), closing < scalars.count else { return [] }
    let isNumbering = ".)".unicodeScalars.contains(scalars[closing])
    let isEnd = closing + 1 == scalars.count || isSpace(scalars[closing + 1])
    return isNumbering && isEnd && (name.allSatisfy(isDigit) || isLetterNumbering(name))
      ? [closing] : []
  }

  /// Whether a name before a full stop or bracket counts a list elsewhere: a letter, or `iv`.
  private func isLetterNumbering(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    name.count == 1 || name.allSatisfy { "ivxlcdmIVXLCDM".unicodeScalars.contains($0) }
  }

  // MARK: - Marks

  private mutating func add(_ text: String) {
    written.append(contentsOf: text.unicodeScalars)
    hasClosed = false
  }

  private mutating func emphasised(_ inner: [Inline], mark: String, isNested: Bool) {
    let (before, core, after) = splitBlanks(of: inner)
    write(before)
    if isNested || core.isEmpty {
      write(core)
    } else {
      let (bold, slanted) = (isBold, isSlanted)
      if needsGapBeforeMark(core) { add("<!-- -->") }
      add(mark)
      if mark == "*" { isSlanted = true } else { isBold = true }
      write(core)
      (isBold, isSlanted) = (bold, slanted)
      add(mark)
      hasClosed = true
    }
    write(after)
  }

  /// Whether an opening star would not open, or would join the star before it.
  private func needsGapBeforeMark(_ core: [Inline]) -> Bool {
    if hasClosed { return true }
    guard let last = written.last, !isSpace(last), !isPunctuation(last) else { return false }
    let first = MarkdownInlines(place: .inner).text(of: core).unicodeScalars.first
    return first.map(isPunctuation) ?? false
  }

  private mutating func code(_ text: String) {
    let shown = printable(text)
    let scalars = Array(shown.unicodeScalars)
    if scalars.isEmpty { return }
    if place == .cell, scalars.contains("|") {
      return plain(shown)
    }
    var (run, longest) = (0, 0)
    for scalar in scalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let edges: Set<Unicode.Scalar> = ["`", " "]
    let hasEdge = edges.contains(scalars[0]) || edges.contains(scalars[scalars.count - 1])
    let needsPad = hasEdge && !scalars.allSatisfy { $0 == " " }
    if written.last == "`" { add("<!-- -->") }
    add(fence + (needsPad ? " " : "") + shown + (needsPad ? " " : "") + fence)
  }

  private mutating func link(_ inner: [Inline], _ url: String) {
    guard isWebAddress(url) else {
      write(inner)
      return plain(inner.isEmpty ? url : " (\(url))")
    }
    let address = linkAddress(url).unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
      scalar == "(" || scalar == ")" ? ["\\", scalar] : [scalar]
    }
    escapeImageMark()
    add("[")
    write(inner.isEmpty ? [.text(url)] : inner)
    add("](\(String(address)))")
  }

  /// An exclamation mark right before a link would make it an image.
  private mutating func escapeImageMark() {
    guard written.last == "!" else { return }
    written.removeLast()
    add("\\!")
  }

  private mutating func lineBreak() {
    switch place {
    case .paragraph, .inner: add("\\\n")
    case .heading: plain(" ")
    case .cell: add("<br>")
    }
  }
}
