// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// What a line starts, judged by the line itself and the one below it.
enum BlockStart {
  case blank
  case comment
  case heading(level: Int)
  case quote
  case item(ListMarker)
  case slot
  case table
  case caption
  case indented
  case unsupported(Words)
  case text

  /// Judges the first of `lines`.
  init(_ lines: ArraySlice<MarkdownLine>) {
    guard let line = lines.first, !line.isBlankLine else {
      self = .blank
      return
    }
    if line.indent >= 4 {
      self = .indented
    } else if line.starts(with: "<!--") {
      self = .comment
    } else if line.starts(with: ">") {
      self = .quote
    } else if line.isLoneSlot {
      self = .slot
    } else if let level = line.headingLevel {
      self = .heading(level: level)
    } else if line.isTableHead(above: lines.dropFirst().first) {
      self = .table
    } else if let what = line.unsupported {
      self = .unsupported(what)
    } else if let marker = ListMarker(line) {
      self = .item(marker)
    } else {
      self = line.starts(with: ": ") ? .caption : .text
    }
  }

  /// Whether the line ends a paragraph that stands above it without an empty line.
  var endsParagraph: Bool {
    switch self {
    case .text, .caption, .indented: false
    case .item(let marker): !marker.isEmpty && (marker.kind == .bullets || marker.number == 1)
    case .blank, .comment, .heading, .quote, .slot, .table, .unsupported: true
    }
  }
}

extension BlockStart {
  /// Whether a line without the marks of its list or quotation still belongs to the text above it.
  var continuesLazily: Bool {
    if case .item = self { return false }
    return !endsParagraph
  }
}

/// The mark of a list item: `-`, or a number and a full stop.
struct ListMarker {
  let kind: Block.ListKind
  /// The number, at most 9 digits; 0 for a bullet.
  let number: Int
  /// The scalars of the mark and the blanks after it, without the indent.
  let width: Int
  /// Whether nothing follows.
  let isEmpty: Bool

  init?(_ line: MarkdownLine) {
    let rest = line.unindented.scalars
    let digits = rest.prefix(while: isDigit)
    let mark: Int
    if rest.first == "-" {
      (kind, number, mark) = (.bullets, 0, 1)
    } else if (1...9).contains(digits.count), rest.dropFirst(digits.count).first == "." {
      (kind, number, mark) = (.numbers, Int(String(digits)) ?? 0, digits.count + 1)
    } else {
      return nil
    }
    let after = rest.dropFirst(mark)
    let blanks = after.prefix(while: isBlank).count
    guard blanks > 0 || after.isEmpty else { return nil }
    isEmpty = blanks == after.count
    width = mark + (isEmpty || blanks > 4 ? 1 : blanks)
  }
}

extension MarkdownLine {
  /// The number of `#` signs before a blank or the end, from 1 to 6.
  fileprivate var headingLevel: Int? {
    let rest = unindented.scalars
    let level = rest.prefix { $0 == "#" }.count
    let after = rest.dropFirst(level).first
    return (1...6).contains(level) && (after.map(isBlank) ?? true) ? level : nil
  }

  /// Whether the line is one `{{ table … }}` or `{{ figure … }}` and nothing else.
  fileprivate var isLoneSlot: Bool {
    let whole = text
    guard whole.hasPrefix("{{"), whole.hasSuffix("}}"), whole.unicodeScalars.count > 4
    else { return false }
    let inner = whole.dropFirst(2).dropLast(2)
    if inner.contains("{{") || inner.contains("}}") { return false }
    let word = trimmed(inner).prefix { $0 != " " && $0 != "\t" }
    return word == "table" || word == "figure"
  }

  /// What the line would be in another Markdown, which this subset does not have.
  fileprivate var unsupported: Words? {
    let whole = text
    let scalars = whole.unicodeScalars
    let bare = Set(scalars.filter { !isBlank($0) })
    if bare.count == 1, scalars.count > 1, let only = bare.first,
      "-=*_".unicodeScalars.contains(only)
    {
      return Words(
        nl: "een scheidingslijn of onderstreepte kop", en: "a rule or underlined heading")
    }
    if whole.hasPrefix("|") {
      return Words(nl: "een tabel zonder streepjesregel", en: "a table without a line of dashes")
    }
    let fence = scalars.prefix { $0 == "`" }.count
    if fence >= 3 && !scalars.dropFirst(fence).contains("`") || whole.hasPrefix("~~~") {
      return Words(nl: "een blok code", en: "a block of code")
    }
    if whole.hasPrefix("* ") || whole.hasPrefix("+ ") {
      return Words(nl: "een lijst met '*' of '+'", en: "a list with '*' or '+'")
    }
    if whole.hasPrefix("##") {
      return Words(nl: "een kop zonder spatie na '#'", en: "a heading without a space after '#'")
    }
    let digits = scalars.prefix(while: isDigit).count
    if (1...9).contains(digits), scalars.dropFirst(digits).starts(with: ") ".unicodeScalars) {
      return Words(nl: "een lijst met '1)'", en: "a list with '1)'")
    }
    if whole.hasPrefix("["), !whole.hasPrefix("[^"), whole.contains("]: ") {
      let label = whole.prefix { $0 != "]" }
      if whole.dropFirst(label.count).hasPrefix("]: ") {
        return Words(nl: "een losse adresregel", en: "a line that defines a link")
      }
    }
    return nil
  }
}
