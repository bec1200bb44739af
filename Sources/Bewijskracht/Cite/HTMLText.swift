// SPDX-License-Identifier: EUPL-1.2
internal import Citations

/// The words of a page without its markup, each with its place in the page.
///
/// Blocks become lines, raised digits stay raised so that they read as the mark of a note, and the
/// addresses of links follow at the end, a line each. Scripts and styles are left out.
struct HTMLText {
  private let source: [UInt8]
  private var at = 0
  private var text: [UInt8] = []
  private var marks: [CitedText.Mark] = []
  private var addresses: [Range<Int>] = []
  private var isRaised = false

  /// Takes a page apart.
  init(_ source: [UInt8]) {
    self.source = source
    while at < source.count {
      switch source[at] {
      case UInt8(ascii: "<"): readTag()
      case UInt8(ascii: "&"): readEntity()
      default: readText()
      }
    }
    for address in addresses {
      mark(at: address.lowerBound, [10])
      mark(at: address.lowerBound, source[address])
    }
  }

  /// The text with its places.
  func text(path: String) -> CitedText {
    CitedText(path: path, bytes: text, source: source, marks: marks)
  }

  private mutating func mark(at place: Int, _ bytes: some Sequence<UInt8>) {
    marks.append(CitedText.Mark(text: text.count, source: place))
    text += bytes
  }

  private mutating func readText() {
    let start = at
    while at < source.count, source[at] != UInt8(ascii: "<"), source[at] != UInt8(ascii: "&") {
      at += 1
    }
    mark(at: start, isRaised ? raised(source[start..<at]) : Array(source[start..<at]))
  }

  /// Digits as raised digits.
  private func raised(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "1"): [0xC2, 0xB9]
      case UInt8(ascii: "2"): [0xC2, 0xB2]
      case UInt8(ascii: "3"): [0xC2, 0xB3]
      case 48...57: [0xE2, 0x81, 0xB0 + byte - 48]
      default: [byte]
      }
    }
  }

  private mutating func readTag() {
    let start = at
    if source[at...].starts(with: "<!--".utf8) {
      skip(past: "-->")
      return
    }
    let isEnd = at + 1 < source.count && source[at + 1] == UInt8(ascii: "/")
    at += isEnd ? 2 : 1
    let name = takeName()
    if name == "a", !isEnd { keepAddress() }
    skip(past: ">")
    if name == "script" || name == "style", !isEnd { skip(past: "</\(name)") }
    if name == "sup" { isRaised = !isEnd }
    if blocks.contains(name) { mark(at: start, [10]) }
    if name == "td" || name == "th" { mark(at: start, [32]) }
  }

  private mutating func takeName() -> String {
    let start = at
    while at < source.count, source[at] | 32 &- 97 < 26 || (48...57).contains(source[at]) {
      at += 1
    }
    return String(decoding: source[start..<at], as: UTF8.self).lowercased()
  }

  private mutating func skip(past end: String) {
    let wanted = Array(end.utf8)
    while at < source.count {
      if source[at...].starts(with: wanted) {
        at += wanted.count
        return
      }
      at += 1
    }
  }

  /// Keeps the place of the address in `href="…"` of the tag here.
  private mutating func keepAddress() {
    var index = at
    let wanted = Array("href=\"http".utf8)
    while index < source.count, source[index] != UInt8(ascii: ">") {
      if source[index...].starts(with: wanted) {
        let start = index + 6
        var end = start
        while end < source.count, source[end] != UInt8(ascii: "\"") { end += 1 }
        addresses.append(start..<end)
        return
      }
      index += 1
    }
  }

  private mutating func readEntity() {
    let start = at
    let end = source[at...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
    guard let end, let scalar = scalar(of: String(decoding: source[(at + 1)..<end], as: UTF8.self))
    else {
      at += 1
      return mark(at: start, [UInt8(ascii: "&")])
    }
    at = end + 1
    mark(at: start, Array(String(Character(scalar)).utf8))
  }

  private func scalar(of name: String) -> Unicode.Scalar? {
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) }
    return entities[name]
  }
}

private let blocks: Set<String> = [
  "p", "br", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "section",
  "article", "aside", "blockquote", "dd", "dt", "footer", "header", "figure", "title",
]

private let entities: [String: Unicode.Scalar] = [
  "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
  "thinsp": "\u{2009}", "ensp": "\u{2002}", "emsp": "\u{2003}", "shy": "\u{AD}",
  "ndash": "\u{2013}", "mdash": "\u{2014}", "hellip": "…", "rsquo": "’", "lsquo": "‘",
  "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»", "sect": "§", "deg": "°", "ordm": "º",
  "eacute": "é", "egrave": "è", "ecirc": "ê", "euml": "ë", "agrave": "à", "acirc": "â",
  "ccedil": "ç", "iuml": "ï", "icirc": "î", "ocirc": "ô", "ouml": "ö", "uuml": "ü", "auml": "ä",
  "ugrave": "ù", "ucirc": "û", "szlig": "ß", "Eacute": "É", "Uuml": "Ü", "Ouml": "Ö",
  "Auml": "Ä", "sup1": "¹", "sup2": "²", "sup3": "³",
]
