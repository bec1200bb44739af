// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// The method text of an indicator: the body in its `# nl` and `# en` parts, which must be there.
struct MethodText {
  /// The text.
  let words: Words
  /// The number of lines of the file above the text.
  let lines: [Language: Int]

  /// Splits the body; reports what stands elsewhere, and else the parts that are missing.
  init?(of matter: FrontMatter, noting report: inout Report) {
    var own = Report()
    let parts = MethodText.parts(of: matter, noting: &own)
    var texts: [Language: String] = [:]
    var lines: [Language: Int] = [:]
    for (language, part) in parts {
      let blanks = part.lines.prefix { trimmed($0).isEmpty }.count
      texts[language] = paragraphs(part.lines)
      lines[language] = part.above + blanks
    }
    if own.isEmpty { MethodText.noteMissing(texts, in: matter, noting: &own) }
    report.add(own)
    guard !own.isBlocking, let nl = texts[.nl], let en = texts[.en] else { return nil }
    words = Words(nl: nl, en: en)
    self.lines = lines
  }

  private typealias Part = (above: Int, lines: [String])

  private static func parts(
    of matter: FrontMatter, noting report: inout Report
  ) -> [Language: Part] {
    var parts: [Language: Part] = [:]
    var current: Language?
    for (index, line) in matter.body.lines.enumerated() {
      let number = matter.bodyOffset + index + 1
      let place = Place(path: matter.path, line: number, column: 1)
      if line.hasPrefix("# ") {
        current = Language(rawValue: trimmed(line.dropFirst(2))).flatMap {
          parts[$0] == nil ? $0 : nil
        }
        if let current {
          parts[current] = (number, [])
        } else {
          noteBody(line, at: place, noting: &report)
        }
      } else if let current {
        parts[current]?.lines.append(line)
      } else if !trimmed(line).isEmpty, report.isEmpty {
        noteBody(line, at: place, noting: &report)
      }
    }
    return parts
  }

  private static func noteBody(_ line: String, at place: Place, noting report: inout Report) {
    report.note(
      .indicatorBody, at: place,
      Words(
        nl: "Op deze plaats staat '\(visible(line))', en niet '# nl' of '# en', elk één keer.",
        en: "Here stands '\(visible(line))', not '# nl' or '# en', each once."))
  }

  private static func noteMissing(
    _ texts: [Language: String], in matter: FrontMatter, noting report: inout Report
  ) {
    let missing = Language.allCases.filter { texts[$0]?.isEmpty ?? true }
    if missing.isEmpty { return }
    let names = missing.map { "'# \($0.rawValue)'" }
    let place = Place(path: matter.path, line: matter.bodyOffset)
    report.note(
      .indicatorBody, at: place,
      Words(
        nl: "De methodetekst onder \(names.joined(separator: " en ")) ontbreekt.",
        en: "The method text under \(names.joined(separator: " and ")) is missing."))
  }
}
