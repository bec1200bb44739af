// SPDX-License-Identifier: EUPL-1.2

/// Names of authors as BibTeX writes them: joined by `and`, `Family, Given`, or one in braces.
enum LaTeXNames {
  /// The names as one text, given names first; a name in braces stays as it is.
  static func read(_ raw: String) -> String {
    names(in: raw).map { name in
      if name.hasPrefix("{"), name.hasSuffix("}") { return LaTeXText.read(name) }
      let parts = pieces(of: name, at: ",")
      guard parts.count > 1, let family = parts.first, let given = parts.last else {
        return LaTeXText.read(name)
      }
      let suffix = parts.count == 3 ? [parts[1]] : []
      return ([given, family] + suffix).map(LaTeXText.read).filter { !$0.isEmpty }
        .joined(separator: " ")
    }.joined(separator: ", ")
  }

  /// One name that no program takes apart.
  static func write(_ author: String) -> String { "{" + LaTeXText.write(author) + "}" }

  private static func names(in raw: String) -> [String] {
    var names: [[Substring]] = [[]]
    var depth = 0
    for word in raw.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      if depth == 0, word == "and" {
        names.append([])
      } else {
        names[names.count - 1].append(word)
      }
      depth += word.count { $0 == "{" } - word.count { $0 == "}" }
    }
    return names.map { $0.joined(separator: " ") }.filter { !$0.isEmpty && $0 != "others" }
  }

  /// The pieces between commas outside braces.
  private static func pieces(of name: String, at separator: Character) -> [String] {
    var pieces = [""]
    var depth = 0
    for sign in name {
      if sign == "{" { depth += 1 }
      if sign == "}" { depth -= 1 }
      if sign == separator, depth == 0 {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(sign)
      }
    }
    return pieces.map { String($0.drop { $0 == " " }) }
  }
}
