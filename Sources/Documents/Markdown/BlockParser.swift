// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Turns lines into blocks, container by container.
struct BlockParser {
  let path: String
  var report = Report()
  private var anchors = UniqueNames()
  private var headingLevel = 1
  var tableCount = 0

  /// The most containers in one another; deeper text is kept as it stands.
  private static let deepest = 12

  init(path: String) { self.path = path }

  mutating func blocks(of lines: [MarkdownLine], depth: Int) -> [Block] {
    if depth > Self.deepest { return tooDeep(lines) }
    var rest = lines[...]
    var blocks: [Block] = []
    while let line = rest.first {
      switch BlockStart(rest) {
      case .blank: rest.removeFirst()
      case .comment: skipComment(&rest, into: &blocks)
      case .heading(let level):
        blocks.append(heading(line, level: level, depth: depth))
        rest.removeFirst()
      case .quote: blocks.append(quote(&rest, depth: depth))
      case .item(let marker): blocks.append(list(&rest, kind: marker.kind, depth: depth))
      case .slot:
        blocks += slot(line)
        rest.removeFirst()
      case .table: blocks.append(.table(table(&rest, caption: nil)))
      case .caption: blocks.append(captioned(&rest))
      case .indented:
        noteIndented(line)
        blocks.append(paragraph(&rest))
      case .unsupported(let what):
        noteUnsupported(what, at: place(of: line))
        blocks.append(.paragraph([.text(line.text)]))
        rest.removeFirst()
      case .text: blocks.append(paragraph(&rest))
      }
    }
    return blocks.filter { $0 != .paragraph([]) && $0 != .quote([]) }
  }

  func place(of line: MarkdownLine) -> Place {
    Place(
      path: path, line: line.number, column: line.unindented.column,
      length: line.text.unicodeScalars.count)
  }

  mutating func inlines(of glyphs: [Glyph], in context: InlineParser.Context = .text) -> [Inline] {
    let blanks = glyphs.suffix(while: { isBlank($0.scalar) }).count
    let text = Array(glyphs.dropLast(blanks))
    var parser = InlineParser(path: path, glyphs: text, context: context)
    let inlines = parser.inlines()
    report.add(parser.report)
    return trimmingEnds(of: inlines)
  }

  // MARK: - Paragraphs and headings

  mutating func paragraph(_ rest: inout ArraySlice<MarkdownLine>) -> Block {
    var glyphs = rest.removeFirst().glyphs
    while let line = rest.first, !BlockStart(rest).endsParagraph {
      glyphs.append(Glyph(scalar: "\n", line: line.number, column: 0))
      glyphs += line.glyphs
      rest.removeFirst()
    }
    return .paragraph(inlines(of: glyphs))
  }

  private mutating func heading(_ line: MarkdownLine, level: Int, depth: Int) -> Block {
    let content = line.unindented.dropping(level).glyphs
    var glyphs = content.dropLast(content.suffix(while: { isBlank($0.scalar) }).count)
    let open = glyphs.dropLast(glyphs.suffix(while: { $0.scalar == "#" }).count)
    let blanks = open.suffix(while: { isBlank($0.scalar) }).count
    if open.isEmpty || blanks > 0 { glyphs = open.dropLast(blanks) }
    let text = inlines(of: Array(glyphs))
    checkHeading(line, level: level, isEmpty: text.isEmpty, depth: depth)
    headingLevel = level
    let name = anchors.next(anchor(for: PlainTextWriter.text(leavingOutSlots: text)))
    return .heading(level: max(2, level), anchor: name, text)
  }

  private mutating func checkHeading(
    _ line: MarkdownLine, level: Int, isEmpty: Bool, depth: Int
  ) {
    let signs = String(repeating: "#", count: level)
    if level == 1 || level > 4 {
      report.note(
        .markdownHeadingLevel, at: place(of: line),
        Words(
          nl: "Een kop met '\(signs)' kan hier niet.",
          en: "A heading with '\(signs)' cannot stand here."
        ))
    } else if level > headingLevel + 1 {
      let expected = String(repeating: "#", count: headingLevel + 1)
      report.note(
        .markdownHeadingJump, at: place(of: line),
        Words(
          nl: "Deze kop slaat een niveau over: '\(signs)' waar '\(expected)' verwacht wordt.",
          en: "This heading skips a level: '\(signs)' where '\(expected)' is expected."))
    }
    if isEmpty {
      report.note(
        .markdownHeadingEmpty, at: place(of: line),
        Words(nl: "Deze kop heeft geen tekst.", en: "This heading has no text."))
    }
    if depth > 0 {
      noteUnsupported(
        Words(nl: "een kop in een lijst of citaat", en: "a heading in a list or quotation"),
        at: place(of: line))
    }
  }

  // MARK: - Slots and comments

  private mutating func slot(_ line: MarkdownLine) -> [Block] {
    inlines(of: line.unindented.glyphs).map { inline in
      if case .slot(let slot) = inline { .slot(slot) } else { .paragraph([inline]) }
    }
  }

  /// Skips to the end of a comment; what stands behind it on its last line is read as text.
  private mutating func skipComment(
    _ rest: inout ArraySlice<MarkdownLine>, into blocks: inout [Block]
  ) {
    for (count, line) in rest.enumerated() {
      let from = count == 0 ? line.indent + 4 : 0
      guard let after = line.scalars.dropFirst(from).end(of: "-->") else { continue }
      let behind = line.dropping(after - line.scalars.startIndex)
      rest = rest.dropFirst(count)
      rest.removeFirst()
      if !behind.isBlankLine { rest = [behind] + rest }
      return
    }
    let line = rest.removeFirst()
    report.note(
      .markdownUnclosed, at: place(of: line),
      Words(
        nl: "Dit commentaar wordt niet gesloten met '-->'.",
        en: "This comment is not closed with '-->'."))
    blocks.append(.paragraph([.text(line.text)]))
  }

  // MARK: - Notes

  mutating func noteUnsupported(_ what: Words, at place: Place) {
    report.note(
      .markdownUnsupported, at: place,
      Words(nl: "Dit is ", en: "This is ") + what
        + Words(nl: "; dat kan hier niet.", en: "; that is not possible here."))
  }

  private mutating func noteIndented(_ line: MarkdownLine) {
    noteUnsupported(
      Words(nl: "een blok code door inspringing", en: "a block of code by indentation"),
      at: place(of: line))
  }

  private mutating func tooDeep(_ lines: [MarkdownLine]) -> [Block] {
    guard let first = lines.first(where: { !$0.isBlankLine }) else { return [] }
    report.note(
      .markdownDeep, at: place(of: first),
      Words(
        nl: "Hier staan meer dan \(Self.deepest) lijsten of citaten in elkaar.",
        en: "There are more than \(Self.deepest) lists or quotations in one another here."))
    return lines.filter { !$0.isBlankLine }.map { .paragraph([.text($0.text)]) }
  }
}

extension Collection where Element == Unicode.Scalar {
  /// The index behind the first occurrence of `mark`.
  func end(of mark: String) -> Index? {
    let marks = mark.unicodeScalars
    var start = startIndex
    while start != endIndex {
      if self[start...].starts(with: marks) { return index(start, offsetBy: marks.count) }
      formIndex(after: &start)
    }
    return nil
  }
}

extension BidirectionalCollection {
  /// The longest end of which every element satisfies `condition`.
  func suffix(while condition: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start != startIndex, condition(self[index(before: start)]) { formIndex(before: &start) }
    return self[start...]
  }
}
