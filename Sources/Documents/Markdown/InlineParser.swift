// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Turns the scalars of a paragraph, heading or cell into inlines, from left to right.
struct InlineParser {
  /// Where the text stands.
  enum Context {
    case text
    /// The caption or a heading of a table, which hold words alone.
    case table
    /// A cell of a table, which may also hold slots.
    case cell
    case link
  }

  /// A run of stars that may still be closed, with what came after it.
  struct Frame {
    var stars = 0
    let glyph: Glyph?
    var content: [Inline] = []
  }

  let path: String
  let glyphs: [Glyph]
  let context: Context
  var report = Report()
  var index = 0
  private var frames = [Frame(glyph: nil)]
  private let brackets: [Int: Int]
  /// Starts of addresses already looked at; the last of them is where they stop.
  var knownStop = -1...(-1)
  /// Whether no comment that starts from here on is closed.
  var hasUnclosedComment = false

  /// The most emphasis in one another.
  private static let deepest = 16

  init(path: String, glyphs: [Glyph], context: Context) {
    self.path = path
    self.glyphs = glyphs
    self.context = context
    brackets = context == .link ? [:] : matchingBrackets(in: glyphs)
  }

  /// Reads everything.
  mutating func inlines() -> [Inline] {
    while index < glyphs.count { step() }
    while frames.count > 1 { flatten() }
    return frames[0].content
  }

  private mutating func step() {
    switch glyphs[index].scalar {
    case "\\": escape()
    case "`": code()
    case "{" where has("{{"), "}" where has("}}"): binding()
    case "<": angle()
    case "[": bracket()
    case "!" where has("!["): image()
    case "*": stars()
    case "_": underscore()
    case "~" where has("~~"): markup("~~", Words(nl: "doorgehaalde tekst", en: "struck-out text"))
    case "&": entity()
    case "\n": softBreak()
    default: take(max(1, glyphs[index...].prefix { !isActive($0.scalar) }.count))
    }
  }

  // MARK: - Moving on

  /// Whether the text from here on, or from `offset` further on, starts with `mark`.
  func has(_ mark: String, at offset: Int = 0) -> Bool {
    let marks = Array(mark.unicodeScalars)
    let start = index + offset
    guard start >= 0, start + marks.count <= glyphs.count else { return false }
    return marks.indices.allSatisfy { glyphs[start + $0].scalar == marks[$0] }
  }

  func text(_ range: Range<Int>) -> String { String(glyphs[range].map(\.scalar)) }

  func place(_ range: Range<Int>) -> Place {
    let first = glyphs[min(range.lowerBound, glyphs.count - 1)]
    let length = glyphs[range].prefix(1000).prefix { $0.line == first.line && $0.scalar != "\n" }
      .count
    return Place(path: path, line: first.line, column: first.column, length: length)
  }

  /// Keeps the next `count` scalars as text.
  mutating func take(_ count: Int) {
    add(.text(text(index..<index + count)))
    index += count
  }

  mutating func add(_ inline: Inline) { frames[frames.count - 1].content.join(inline) }

  mutating func dropTrailingBlanks() -> Int {
    frames[frames.count - 1].content.dropTrailingBlanks()
  }

  func end(ofBracketAt index: Int) -> Int? { brackets[index] }

  // MARK: - Emphasis

  private mutating func stars() {
    let start = index
    var count = glyphs[start...].prefix { $0.scalar == "*" }.count
    let run = StarRun(
      before: start > 0 ? glyphs[start - 1].scalar : " ", after: scalar(start + count))
    guard count <= 3 else {
      noteManyStars(start..<start + count)
      return take(count)
    }
    index += count
    if run.canClose { count = close(count, canOpen: run.canOpen) }
    if count == 0 { return }
    if run.canOpen, frames.count <= Self.deepest {
      frames.append(Frame(stars: count, glyph: glyphs[start]))
    } else {
      if run.canOpen { noteDeep(start..<index) }
      add(.text(String(repeating: "*", count: count)))
    }
  }

  private func scalar(_ index: Int) -> Unicode.Scalar {
    index < glyphs.count ? glyphs[index].scalar : " "
  }

  /// Closes open runs with `count` stars; gives the number of stars left.
  private mutating func close(_ count: Int, canOpen: Bool) -> Int {
    var left = count
    while left > 0 {
      let match = frames.lastIndex { frame in
        frame.glyph != nil && (!canOpen || (frame.stars + left) % 3 != 0 || left % 3 == 0)
      }
      guard let match else { return left }
      while frames.count > match + 1 { flatten() }
      if trimmingEnds(of: frames[match].content).isEmpty {
        flatten()
        continue
      }
      let used = min(2, left, frames[match].stars)
      let inner = frames[match].content
      let inline: Inline =
        used == 2 ? .strong(inner.flat(.strong)) : .emphasis(inner.flat(.emphasis))
      left -= used
      frames[match].stars -= used
      frames[match].content = [inline]
      if frames[match].stars == 0 {
        frames.removeLast()
        add(inline)
      }
    }
    return 0
  }

  /// Makes text of a run that nothing closed.
  private mutating func flatten() {
    let frame = frames.removeLast()
    if let glyph = frame.glyph {
      report.note(
        .markdownStar,
        at: Place(path: path, line: glyph.line, column: glyph.column, length: frame.stars),
        Words(
          nl: "Dit sterretje wordt niet gesloten en blijft staan.",
          en: "This star is not closed and stays as it is."))
    }
    add(.text(String(repeating: "*", count: frame.stars)))
    for inline in frame.content { add(inline) }
  }

  private mutating func noteManyStars(_ range: Range<Int>) {
    report.note(
      .markdownDeep, at: place(range),
      Words(
        nl: "\(range.count) sterretjes zijn geen nadruk; zij blijven staan.",
        en: "\(range.count) stars are no emphasis; they stay as they are."),
      remedy: Words(
        nl: "Schrijf '*zo*' of '**zo**', of '\\*' als een sterretje tekst is.",
        en: "Write '*so*' or '**so**', or '\\*' where a star is text."))
  }

  private mutating func noteDeep(_ range: Range<Int>) {
    report.note(
      .markdownDeep, at: place(range),
      Words(
        nl: "Hier staat te veel nadruk in elkaar; de sterretjes blijven staan.",
        en: "There is too much emphasis in one another here; the stars stay as they are."))
  }
}

/// What a run of stars can do, judged by the characters around it.
private struct StarRun {
  let canOpen: Bool
  let canClose: Bool

  init(before: Unicode.Scalar, after: Unicode.Scalar) {
    let (spaceBefore, spaceAfter) = (isSpace(before), isSpace(after))
    let (markBefore, markAfter) = (isPunctuation(before), isPunctuation(after))
    canOpen = !spaceAfter && (!markAfter || spaceBefore || markBefore)
    canClose = !spaceBefore && (!markBefore || spaceAfter || markAfter)
  }
}

/// Whether a scalar may start something other than plain text.
private func isActive(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "\\", "`", "{", "}", "<", "[", "!", "*", "_", "~", "&", "\n": true
  default: false
  }
}

/// Whether a scalar is white space of any kind.
func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

/// Whether a scalar is punctuation or a symbol of any script.
func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
    .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
    .modifierSymbol, .otherSymbol:
    true
  default: false
  }
}

private enum Mark {
  case emphasis
  case strong
}

extension [Inline] {
  /// The inlines without one kind of mark: emphasis in emphasis is one emphasis.
  fileprivate func flat(_ mark: Mark) -> [Inline] {
    var flat: [Inline] = []
    for inline in self {
      switch (inline, mark) {
      case (.emphasis(let inner), .emphasis), (.strong(let inner), .strong):
        for part in inner.flat(mark) { flat.join(part) }
      case (.emphasis(let inner), .strong): flat.join(.emphasis(inner.flat(mark)))
      case (.strong(let inner), .emphasis): flat.join(.strong(inner.flat(mark)))
      default: flat.join(inline)
      }
    }
    return flat
  }

  /// Adds an inline; text joins the text before it.
  fileprivate mutating func join(_ inline: Inline) {
    if case .text(let new) = inline {
      if new.isEmpty { return }
      if case .text(var old) = last {
        removeLast()
        old += new
        append(.text(old))
        return
      }
    }
    append(inline)
  }

  /// Removes the blanks at the end of the text; gives how many there were.
  fileprivate mutating func dropTrailingBlanks() -> Int {
    guard case .text(let text) = last else { return 0 }
    let scalars = [Unicode.Scalar](text.unicodeScalars)
    let blanks = scalars.suffix(while: { isBlank($0) }).count
    removeLast()
    if blanks < scalars.count { append(.text(String(scalars[..<(scalars.count - blanks)]))) }
    return blanks
  }
}
