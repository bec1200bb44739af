// SPDX-License-Identifier: EUPL-1.2

/// Text as LaTeX writes it: escapes, accents and dashes.
enum LaTeXText {
  /// The plain text of a value: braces dropped, escapes and accents resolved.
  static func read(_ raw: String) -> String {
    var cursor = LaTeXCursor(raw)
    return cursor.text()
  }

  /// The text of an address: nothing in it is LaTeX, but some programs escape signs.
  static func readVerbatim(_ raw: String) -> String {
    var text = raw
    for sign in ["_", "&", "%", "#", "~"] { text = text.replacing("\\" + sign, with: sign) }
    return text.filter { $0 != "{" && $0 != "}" }
  }

  /// The text with the signs escaped that LaTeX reads as commands.
  static func write(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "&", "%", "$", "#", "_": "\\\(scalar)"
      case "{": "\\textbraceleft{}"
      case "}": "\\textbraceright{}"
      case "~": "\\textasciitilde{}"
      case "^": "\\textasciicircum{}"
      case "\\": "\\textbackslash{}"
      default: String(Character(scalar))
      }
    }.joined().replacing("--", with: "-{}-")
  }
}

/// A walk through LaTeX text.
private struct LaTeXCursor {
  private let signs: [Unicode.Scalar]
  private var at = 0

  init(_ raw: String) { signs = Array(raw.unicodeScalars) }

  mutating func text() -> String {
    var text = ""
    while at < signs.count {
      let sign = signs[at]
      at += 1
      switch sign {
      case "{", "}", "$": break
      case "~": text += " "
      case "\\": text += command()
      case "-": text += dashes()
      default: text.unicodeScalars.append(sign)
      }
    }
    return text
  }

  private mutating func dashes() -> String {
    var count = 1
    while at < signs.count, signs[at] == "-", count < 3 {
      count += 1
      at += 1
    }
    return ["-", "–", "—"][count - 1]
  }

  private mutating func command() -> String {
    guard at < signs.count else { return "" }
    let sign = signs[at]
    at += 1
    guard sign.properties.isAlphabetic else {
      return accents[sign].map { accented($0) } ?? String(Character(sign))
    }
    var name = String(Character(sign))
    while at < signs.count, signs[at].properties.isAlphabetic {
      name.unicodeScalars.append(signs[at])
      at += 1
    }
    if name.count == 1, let mark = letterAccents[sign] { return accented(mark) }
    if at < signs.count, signs[at] == " " { at += 1 }
    return symbols[name] ?? ""
  }

  /// The next letter with a combining mark, as one sign where Unicode has one.
  private mutating func accented(_ mark: Unicode.Scalar) -> String {
    while at < signs.count, signs[at] == "{" || signs[at] == " " { at += 1 }
    guard at < signs.count else { return "" }
    var letter = signs[at]
    at += 1
    if letter == "\\", at < signs.count, signs[at] == "i" || signs[at] == "j" {
      letter = signs[at]
      at += 1
    }
    var pair = String.UnicodeScalarView([letter, mark])
    if let one = composed[String(pair)] { pair = one.unicodeScalars }
    return String(pair)
  }
}

private let accents: [Unicode.Scalar: Unicode.Scalar] = [
  "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "\"": "\u{308}",
  "=": "\u{304}", ".": "\u{307}",
]

private let letterAccents: [Unicode.Scalar: Unicode.Scalar] = [
  "c": "\u{327}", "v": "\u{30C}", "u": "\u{306}", "H": "\u{30B}", "k": "\u{328}", "r": "\u{30A}",
]

/// One sign for a letter with a mark; compared as canonically equal text.
private let composed: [String: String] = {
  var table: [String: String] = [:]
  for value in (0xC0...0x17F).map(UInt32.init) {
    guard let scalar = Unicode.Scalar(value) else { continue }
    let text = String(Character(scalar))
    table[text] = text
  }
  return table
}()

private let symbols: [String: String] = [
  "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å",
  "AA": "Å", "l": "ł", "L": "Ł", "i": "ı", "textasciitilde": "~", "textasciicircum": "^",
  "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textendash": "–",
  "textemdash": "—", "ldots": "…", "dots": "…",
  "textquoteright": "’", "textquoteleft": "‘", "textquotedblleft": "“",
  "textquotedblright": "”", "euro": "€", "texteuro": "€", "S": "§", "textsection": "§",
]
