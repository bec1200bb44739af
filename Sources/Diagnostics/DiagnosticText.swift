// SPDX-License-Identifier: EUPL-1.2

/// Turns diagnostics into the text a person reads; the only place where that is done.
///
/// The form is `path:line:column: CODE sentence remedy`, then, where the source is at hand, the
/// source line and a caret. At most ``limit`` diagnostics are shown, followed by what is counted and
/// not told, and a total.
public struct DiagnosticText: Sendable {
  /// The language of the words.
  public let language: Language
  /// The most diagnostics shown; the total is always given.
  public let limit: Int
  /// Gives the text of a line of a file, for the caret; nothing leaves the caret out.
  private let sourceLine: @Sendable (_ path: String, _ line: Int) -> String?

  /// Makes a renderer; without `sourceLine` no carets are shown.
  public init(
    language: Language, limit: Int = 50,
    sourceLine: @escaping @Sendable (_ path: String, _ line: Int) -> String? = { _, _ in nil }
  ) {
    self.language = language
    self.limit = limit
    self.sourceLine = sourceLine
  }

  /// The text of a whole report, ending in a line with the totals; empty for an empty report.
  public func text(of report: Report) -> String {
    if report.isEmpty { return "" }
    let all = report.diagnostics.filter { $0.kind != .moreOfTheSame }
    let shown = all.sorted { $0.kind.severity > $1.kind.severity }.prefix(limit).sorted()
    let counted = report.untold.prefix(limit).map(\.diagnostic)
    let lines =
      (shown + counted).map(text(of:)) + [total(of: report, hidden: all.count - shown.count)]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The text of one diagnostic, without a final line end.
  public func text(of diagnostic: Diagnostic) -> String {
    let sentence = diagnostic.sentence[language]
    let head =
      "\(visible(diagnostic.place.description, limit: 4096)): \(diagnostic.kind.code) "
      + "\(severityWord(diagnostic.kind.severity))\(sentence) \(diagnostic.remedy[language])"
    guard let caret = caret(at: diagnostic.place) else { return head }
    return head + "\n" + caret
  }

  private func severityWord(_ severity: Severity) -> String {
    switch severity {
    case .error: ""
    case .warning: Words(nl: "(waarschuwing) ", en: "(warning) ")[language]
    case .note: Words(nl: "(opmerking) ", en: "(note) ")[language]
    }
  }

  private func total(of report: Report, hidden: Int) -> String {
    let (errors, warnings) = (report.count(of: .error), report.count(of: .warning))
    let notes = report.count(of: .note)
    var words = Words(
      nl: "\(errors) fout(en), \(warnings) waarschuwing(en), \(notes) opmerking(en)",
      en: "\(errors) error(s), \(warnings) warning(s), \(notes) note(s)")
    if hidden > 0 {
      let rest = Words(
        nl: "\(hidden) niet getoond, zie --json", en: "\(hidden) not shown, see --json")
      words = words + Words(same: "; ") + rest
    }
    return words[language]
  }

  /// The source line in a window of at most 96 scalars, and a caret under the place.
  private func caret(at place: Place) -> String? {
    guard place.line > 0, place.column > 0, let line = sourceLine(place.path, place.line)
    else { return nil }
    let scalars = Array(line.unicodeScalars)
    let start = max(0, place.column - 1 - 60)
    let window = scalars.dropFirst(start).prefix(96)
    let safe = String(String.UnicodeScalarView(window.map { isDeceptive($0) ? "\u{FFFD}" : $0 }))
    let label = String(place.line)
    let gutter = String(repeating: " ", count: label.count)
    let length = max(1, min(place.length, window.count - (place.column - 1 - start)))
    let blank = String(repeating: " ", count: place.column - 1 - start)
    return "  \(label) | \(safe)\n  \(gutter) | \(blank)\(String(repeating: "^", count: length))"
  }
}
