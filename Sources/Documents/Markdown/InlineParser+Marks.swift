// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension InlineParser {
  /// A backslash: before punctuation it is an escape, at the end of a line a line break.
  mutating func escape() {
    guard index + 1 < glyphs.count else { return take(1) }
    let next = glyphs[index + 1].scalar
    if next == "\n" {
      add(.lineBreak)
      index += 2
    } else if isMarkupCharacter(next) {
      index += 1
      take(1)
    } else {
      take(1)
    }
  }

  /// The end of a line within a paragraph: a space, or a line break after two spaces.
  mutating func softBreak() {
    add(dropTrailingBlanks() >= 2 ? .lineBreak : .text(" "))
    index += 1
  }

  /// Text in a fixed-width face, between runs of as many backticks.
  mutating func code() {
    let fence = glyphs[index...].prefix { $0.scalar == "`" }.count
    guard let end = codeEnd(in: glyphs, at: index) else {
      noteUnclosed("`", index..<index + fence)
      return take(fence)
    }
    var inner = glyphs[(index + fence)..<(end - fence)].map { $0.scalar == "\n" ? " " : $0.scalar }
    if context == .table || context == .cell { inner = unescapingPipes(inner) }
    if inner.first == " ", inner.last == " ", inner.contains(where: { $0 != " " }) {
      inner = Array(inner.dropFirst().dropLast())
    }
    add(.code(String(inner)))
    index = end
  }

  private func unescapingPipes(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    scalars.enumerated().filter { offset, scalar in
      !(scalar == "\\" && offset + 1 < scalars.count && scalars[offset + 1] == "|")
    }.map(\.element)
  }

  /// `<`: a comment is skipped; a tag, declaration or bare address is not possible here.
  mutating func angle() {
    if has("<!--") {
      if !hasUnclosedComment, let end = commentEnd(in: glyphs, at: index) {
        index = end
      } else {
        hasUnclosedComment = true
        noteUnclosed("<!--", index..<index + 4)
        take(4)
      }
      return
    }
    let next = index + 1 < glyphs.count ? glyphs[index + 1].scalar : " "
    if next.properties.isAlphabetic || next == "/" || next == "!" || next == "?" {
      let range = index..<closing(">", from: index)
      report.note(
        .markdownHTML, at: place(range),
        Words(
          nl: "Hier staat HTML: '\(visible(text(range)))'.",
          en: "There is HTML here: '\(visible(text(range)))'."))
    }
    take(1)
  }

  /// `&`: an HTML name for a character is not understood and would be printed as it stands.
  mutating func entity() {
    let rest = glyphs[(index + 1)...].prefix(12)
    let name = rest.prefix { $0.scalar == "#" || $0.scalar.isASCII && isWordCharacter($0.scalar) }
    if !name.isEmpty, rest.dropFirst(name.count).first?.scalar == ";" {
      let range = index..<index + name.count + 2
      report.note(
        .markdownHTML, at: place(range),
        Words(
          nl: "Hier staat een HTML-code voor een teken: '\(text(range))'.",
          en: "There is an HTML code for a character here: '\(text(range))'."))
    }
    take(1)
  }

  /// `_` around words is emphasis in other Markdown, and only text here.
  mutating func underscore() {
    let before = index > 0 ? glyphs[index - 1].scalar : " "
    let run = glyphs[index...].prefix { $0.scalar == "_" }.count
    let after = index + run < glyphs.count ? glyphs[index + run].scalar : " "
    if !isWordCharacter(before), !isSpace(after), !isPunctuation(after) {
      let end = glyphs[(index + run)...].prefix(1000).firstIndex { $0.scalar == "_" }
      if let end, !isSpace(glyphs[end - 1].scalar) {
        noteMarkup(index..<end + 1, Words(nl: "nadruk met '_'", en: "emphasis with '_'"))
      }
    }
    take(run)
  }

  /// Notes markup this subset does not have and keeps its mark as text.
  mutating func markup(_ mark: String, _ what: Words) {
    let length = mark.unicodeScalars.count
    noteMarkup(index..<index + length, what)
    take(length)
  }

  /// Notes an image; its text is kept as it stands.
  mutating func image() {
    if let end = end(ofBracketAt: index + 1), end + 1 < glyphs.count, glyphs[end + 1].scalar == "("
    {
      let range = index..<closing(")", from: end)
      noteMarkup(range, Words(nl: "een afbeelding", en: "an image"))
      take(range.count)
    } else {
      take(1)
    }
  }

  func noteUnclosedWords(_ mark: String) -> Words {
    Words(nl: "'\(mark)' wordt niet gesloten.", en: "'\(mark)' is not closed.")
  }

  mutating func noteUnclosed(_ mark: String, _ range: Range<Int>) {
    report.note(.markdownUnclosed, at: place(range), noteUnclosedWords(mark))
  }

  mutating func noteMarkup(_ range: Range<Int>, _ what: Words) {
    report.note(
      .markdownUnsupported, at: place(range),
      Words(nl: "Dit is ", en: "This is ") + what
        + Words(nl: "; dat kan hier niet.", en: "; that is not possible here."))
  }

  /// The index behind the next `mark` on this line, or the end of the word.
  func closing(_ mark: Unicode.Scalar, from start: Int) -> Int {
    let line = glyphs[start...].prefix(200).prefix { $0.scalar != "\n" }
    if let end = line.firstIndex(where: { $0.scalar == mark }) { return end + 1 }
    return start + max(1, line.prefix { !isSpace($0.scalar) }.count)
  }
}

/// The index behind the code that starts at `start`; nothing when it is not closed.
func codeEnd(in glyphs: [Glyph], at start: Int) -> Int? {
  let fence = glyphs[start...].prefix { $0.scalar == "`" }.count
  var at = start + fence
  while at < glyphs.count {
    let run = glyphs[at...].prefix { $0.scalar == "`" }.count
    if run == fence { return at + run }
    at += max(1, run)
  }
  return nil
}

/// The index behind the comment that starts at `start`; nothing when it is not closed.
func commentEnd(in glyphs: [Glyph], at start: Int) -> Int? {
  var dashes = 0
  for at in (start + 4)..<max(start + 4, glyphs.count) {
    if glyphs[at].scalar == ">", dashes >= 2 { return at + 1 }
    dashes = glyphs[at].scalar == "-" ? dashes + 1 : 0
  }
  return nil
}
