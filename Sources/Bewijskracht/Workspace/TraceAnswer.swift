// SPDX-License-Identifier: EUPL-1.2
public import Claims
public import Diagnostics
public import Evidence
public import Indicators
public import Ingest
internal import Numerics
internal import Papers

/// The way from a printed number, finding or claim back to the rows it rests on.
public struct TraceAnswer: Sendable {
  /// Where a document prints it.
  public struct Occurrence: Hashable, Sendable {
    /// The document: `council-note.en`.
    public let document: String
    /// The id in the document, or `table` or `figure`.
    public let id: String
    /// What is printed.
    public let text: String
  }

  /// One row of data, as it stands in its file.
  public struct Row: Hashable, Sendable {
    /// The file, relative to `Evidence/`.
    public let path: String
    /// The physical line.
    public let line: Int
    /// The text of the line.
    public let text: String
  }

  /// The finding.
  public let finding: Finding
  /// Its indicator.
  public let indicator: Indicator
  /// The dataset behind it.
  public let snapshot: Snapshot?
  /// The claim that was asked for, when one was.
  public let judgement: Judgement?
  /// Where it is printed.
  public let occurrences: [Occurrence]
  /// The rows.
  public let rows: [Row]
}

extension TraceAnswer {
  /// The answer as lines for a terminal; at most ten rows are shown, and how many more there are.
  public func text(in language: Language) -> String {
    var lines: [String] = []
    if let judgement {
      lines.append("\(judgement.claim.id) (\(judgement.standing.word))")
      lines.append("  \(judgement.claim.statement[language])")
      lines.append("  holds-if: \(judgement.claim.test.value.description)")
    }
    lines.append(finding.key.description)
    for (name, value) in facts(in: language) { lines.append("  \(name): \(value)") }
    lines += occurrences.map { "  " + printed($0)[language] }
    lines += rowLines(in: language)
    return plainSpaces(lines.joined(separator: "\n") + "\n")
  }

  private func printed(_ occurrence: Occurrence) -> Words {
    let place = "\(occurrence.document) (\(occurrence.id)): \(visible(occurrence.text, limit: 80))"
    return Words(nl: "gedrukt in \(place)", en: "printed in \(place)")
  }

  private func facts(in language: Language) -> [(String, String)] {
    let text = FindingText(finding: finding, indicator: indicator, style: .eu, language: language)
    var facts: [(Words, String?)] = [
      (Words(nl: "indicator", en: "indicator"), indicator.title[language]),
      (Words(nl: "definitie", en: "definition"), indicator.definition[language]),
      (Words(nl: "waarde", en: "value"), text.value),
      (Words(nl: "telling", en: "count"), text.count),
      (Words(nl: "interval", en: "interval"), text.interval),
      (Words(nl: "grenzen als onbekend bekend was", en: "bounds were unknowns known"), text.bounds),
      (Words(nl: "maat", en: "measure"), indicator.measure.value),
    ]
    if let estimate = finding.estimate {
      facts.append((Words(nl: "ontbrekend", en: "missing"), String(estimate.missing)))
      facts.append((Words(nl: "onbekend", en: "unknown"), String(estimate.unknown)))
    }
    if let snapshot { facts += origin(of: snapshot) }
    return facts.compactMap { name, value in value.map { (name[language], $0) } }
  }

  private func origin(of snapshot: Snapshot) -> [(Words, String?)] {
    let sample = Words(nl: "nee: alleen als voorbeeld", en: "no: illustration only")
    return [
      (Words(nl: "dataset", en: "dataset"), "\(snapshot.id), \(snapshot.origin.title)"),
      (Words(nl: "producent", en: "producer"), snapshot.origin.producer),
      (Words(nl: "adres", en: "url"), snapshot.origin.url),
      (Words(nl: "gepubliceerd", en: "published"), snapshot.origin.published),
      (Words(nl: "opgehaald", en: "retrieved"), snapshot.origin.retrieved.description),
      (Words(nl: "vintage", en: "vintage"), snapshot.origin.vintage),
      (Words(nl: "licentie", en: "licence"), snapshot.origin.licence),
      (
        Words(nl: "representatief", en: "representative"),
        snapshot.representation == .representative ? nil : sample.en
      ),
    ]
  }

  private func rowLines(in language: Language) -> [String] {
    let head = Words(nl: "rijen: \(rows.count)", en: "rows: \(rows.count)")[language]
    let shown = rows.prefix(10).map { "    \($0.path):\($0.line): \(visible($0.text, limit: 160))" }
    let more = rows.count - shown.count
    let rest = Words(
      nl: "    … en nog \(more), zie --json", en: "    … and \(more) more, see --json")
    return ["  " + head] + shown + (more > 0 ? [rest[language]] : [])
  }

  /// The answer for machines, with every row.
  public var json: JSONTree {
    let text = FindingText(finding: finding, indicator: indicator, style: .eu, language: .en)
    let estimate = finding.estimate
    return .object([
      ("key", .string(finding.key.description)),
      ("claim", judgement.map { .string($0.claim.id) } ?? .null),
      ("standing", judgement.map { .string($0.standing.word) } ?? .null),
      ("definition", .string(indicator.definition.en)),
      ("text", .string(text.value)),
      ("value", estimate.map { .number(NumberStyle.machine($0.value)) } ?? .null),
      ("numerator", estimate?.numerator.map { .number(NumberStyle.machine($0)) } ?? .null),
      ("n", estimate?.n.map { .number(String($0)) } ?? .null),
      ("missing", estimate.map { .number(String($0.missing)) } ?? .null),
      ("unknown", estimate.map { .number(String($0.unknown)) } ?? .null),
      ("low", estimate?.interval.map { .number(NumberStyle.machine($0.low)) } ?? .null),
      ("high", estimate?.interval.map { .number(NumberStyle.machine($0.high)) } ?? .null),
      ("method", estimate?.method.map { .string($0.rawValue) } ?? .null),
      ("dataset", snapshot.map { .string($0.id) } ?? .null),
      ("url", snapshot.map { .string($0.origin.url) } ?? .null),
      ("retrieved", snapshot.map { .string($0.origin.retrieved.description) } ?? .null),
      ("printed", .array(occurrences.map(occurrenceTree))),
      ("rows", .array(rows.map(rowTree))),
    ])
  }

  private func occurrenceTree(_ occurrence: Occurrence) -> JSONTree {
    .object([
      ("document", .string(occurrence.document)), ("id", .string(occurrence.id)),
      ("text", .string(occurrence.text)),
    ])
  }

  private func rowTree(_ row: Row) -> JSONTree {
    .object([
      ("path", .string(row.path)), ("line", .number(String(row.line))),
      ("text", .string(row.text)),
    ])
  }
}
