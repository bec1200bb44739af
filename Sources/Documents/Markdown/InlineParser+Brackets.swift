// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension InlineParser {
  /// `{{ … }}`: a binding; `}}` alone is noted.
  mutating func binding() {
    guard has("{{") else {
      noteBinding(
        index..<index + 2, Words(nl: "'}}' zonder '{{' ervoor.", en: "'}}' without '{{'."))
      return take(2)
    }
    guard let end = bindingEnd(in: glyphs, at: index) else {
      noteBinding(
        index..<index + 2,
        Words(nl: "'{{' wordt niet gesloten met '}}'.", en: "'{{' is not closed with '}}'."))
      return take(2)
    }
    addSlot(.binding, content: (index + 2)..<(end - 2), whole: index..<end)
  }

  /// `[`: a citation, a link, or just a bracket.
  mutating func bracket() {
    let end = end(ofBracketAt: index)
    if has("[@") {
      citation(end)
    } else if let end, has("[^") {
      noteMarkup(index..<end + 1, Words(nl: "een voetnoot", en: "a footnote"))
      take(1)
    } else if let end, end + 1 < glyphs.count, glyphs[end + 1].scalar == "(" {
      link(textEnd: end)
    } else {
      if let end { noteLateCitation(index..<end + 1) }
      take(1)
    }
  }

  private mutating func citation(_ end: Int?) {
    guard let end else {
      report.note(
        .markdownCitation, at: place(index..<index + 2),
        Words(nl: "'[@' wordt niet gesloten met ']'.", en: "'[@' is not closed with ']'."))
      return take(2)
    }
    addSlot(.citation, content: (index + 1)..<end, whole: index..<end + 1)
  }

  /// A bracket with ` @` inside would be a citation elsewhere, and is most likely meant as one.
  private mutating func noteLateCitation(_ range: Range<Int>) {
    let inner = glyphs[range].prefix(200)
    let marked = inner.indices.dropLast().contains { at in
      at > range.lowerBound && isSpace(glyphs[at].scalar) && glyphs[at + 1].scalar == "@"
    }
    guard marked else { return }
    report.note(
      .markdownCitation, at: place(range),
      Words(
        nl: "Een verwijzing begint met '[@'; hier staat '\(visible(text(inner.indices)))'.",
        en: "A citation starts with '[@'; this is '\(visible(text(inner.indices)))'."))
  }

  private mutating func addSlot(_ kind: Slot.Kind, content: Range<Int>, whole: Range<Int>) {
    var inner = glyphs[content]
    while let first = inner.first, isSpace(first.scalar) { inner.removeFirst() }
    while let last = inner.last, isSpace(last.scalar) { inner.removeLast() }
    if context == .table {
      report.note(
        .markdownTableWords, at: place(whole),
        Words(
          nl: "In een bijschrift of kolomkop staan alleen woorden; hier staat "
            + "'\(visible(text(whole)))'.",
          en: "A caption or heading holds words alone; this is '\(visible(text(whole)))'."))
      take(whole.count)
    } else if inner.isEmpty || inner.count == 1 && kind == .citation {
      noteBinding(
        whole, Words(nl: "Hier staat niets tussen de haken.", en: "The brackets are empty."))
      take(whole.count)
    } else {
      let text = String(inner.map { $0.scalar == "\n" ? " " : $0.scalar })
      add(.slot(Slot(kind: kind, content: Located(text, at: place(inner.indices)))))
      index = whole.upperBound
    }
  }

  private mutating func noteBinding(_ range: Range<Int>, _ words: Words) {
    report.note(.markdownBinding, at: place(range), words)
  }

  // MARK: - Links

  private mutating func link(textEnd: Int) {
    let range = index..<closing(")", from: textEnd)
    guard let (url, end) = address(from: textEnd + 2) else {
      noteLink(
        range, Words(nl: "Dit adres is niet goed afgesloten", en: "This address is not closed"))
      return take(1)
    }
    guard isWebAddress(url) else {
      let shown = visible(url, limit: 80)
      noteLink(
        index..<end, Words(nl: "'\(shown)' is geen adres", en: "'\(shown)' is not an address"))
      return take(1)
    }
    let inner = Array(glyphs[(index + 1)..<textEnd])
    var parser = InlineParser(path: path, glyphs: inner, context: .link)
    let text = parser.inlines()
    report.add(parser.report)
    if text.isEmpty {
      noteLink(
        index..<end, Words(nl: "Deze koppeling heeft geen tekst", en: "This link has no text"))
    }
    add(.link(text.isEmpty ? [.text(url)] : text, url: url))
    index = end
  }

  private mutating func noteLink(_ range: Range<Int>, _ words: Words) {
    report.note(.markdownLink, at: place(range), words + Words(same: "."))
  }

  /// The address that starts at `start`, and the index behind its closing bracket.
  private mutating func address(from start: Int) -> (url: String, end: Int)? {
    let stop = addressStop(from: start)
    guard stop < min(glyphs.count, start + 2000), glyphs[stop].scalar == ")" else { return nil }
    var url = String.UnicodeScalarView()
    var open = 0
    var escaped = false
    for at in start..<min(glyphs.count, start + 2000) {
      let scalar = glyphs[at].scalar
      if isSpace(scalar) { return nil }
      if escaped {
        if !isMarkupCharacter(scalar) { url.append("\\") }
        url.append(scalar)
        escaped = false
        continue
      }
      escaped = scalar == "\\"
      if escaped { continue }
      if scalar == "(" { open += 1 }
      if scalar == ")" {
        if open == 0 { return (String(url), at + 1) }
        open -= 1
      }
      url.append(scalar)
    }
    return nil
  }
}

extension InlineParser {
  /// The index of the next `)` or white space: an address cannot end before it.
  ///
  /// The last answer is kept, so that a row of unfinished links is looked through once.
  private mutating func addressStop(from start: Int) -> Int {
    if knownStop.contains(start) { return knownStop.upperBound }
    var at = min(start, glyphs.count)
    while at < glyphs.count, glyphs[at].scalar != ")", !isSpace(glyphs[at].scalar) { at += 1 }
    knownStop = min(start, at)...at
    return at
  }
}

/// Whether an address can be linked to: `https://`, `http://` or `mailto:` and something behind it.
func isWebAddress(_ url: String) -> Bool {
  let lower = url.lowercased()
  return ["https://", "http://", "mailto:"].contains { scheme in
    lower.hasPrefix(scheme) && lower.utf8.count > scheme.utf8.count
  }
}

/// The index behind the `}}` of the binding that starts at `start`; nothing when it is not closed.
private func bindingEnd(in glyphs: [Glyph], at start: Int) -> Int? {
  var at = start + 2
  while at + 1 < glyphs.count {
    let pair = (glyphs[at].scalar, glyphs[at + 1].scalar)
    if pair == ("}", "}") { return at + 2 }
    if pair == ("{", "{") { return nil }
    at += 1
  }
  return nil
}

/// For every `[` the index of its `]`, leaving out escapes, code, comments and bindings.
func matchingBrackets(in glyphs: [Glyph]) -> [Int: Int] {
  var pairs: [Int: Int] = [:]
  var open: [Int] = []
  var at = 0
  var comments = glyphs.lastIndex { $0.scalar == ">" } ?? 0
  while at < glyphs.count {
    switch glyphs[at].scalar {
    case "\\": at += 1
    case "`":
      let run = glyphs[at...].prefix { $0.scalar == "`" }.count
      at = (codeEnd(in: glyphs, at: at) ?? at + run) - 1
    case "{":
      at = (startsBinding(glyphs, at) ? bindingEnd(in: glyphs, at: at) ?? at + 1 : at + 1) - 1
    case "<" where at < comments && startsComment(glyphs, at):
      let end = commentEnd(in: glyphs, at: at)
      if end == nil { comments = 0 }
      at = (end ?? at + 4) - 1
    case "[": open.append(at)
    case "]": if let start = open.popLast() { pairs[start] = at }
    default: break
    }
    at += 1
  }
  return pairs
}

private func startsBinding(_ glyphs: [Glyph], _ at: Int) -> Bool {
  at + 1 < glyphs.count && glyphs[at + 1].scalar == "{"
}

private func startsComment(_ glyphs: [Glyph], _ at: Int) -> Bool {
  let mark: [Unicode.Scalar] = ["<", "!", "-", "-"]
  return at + 4 <= glyphs.count && glyphs[at..<(at + 4)].map(\.scalar) == mark
}
