// SPDX-License-Identifier: EUPL-1.2
internal import Citations
public import Diagnostics
public import Ingest

/// The references in texts, for people and for machines.
public struct CiteAnswer {
  private let found: [FoundReference]
  /// What is wrong with the references and with the files.
  public let report: Report
  /// The texts in which places count, by path, for showing lines.
  public let files: [String: [UInt8]]

  init(
    _ citations: TextCitations, _ texts: [CitedText], _ report: Report = Report(),
    works: [String: [UInt8]] = [:]
  ) {
    found = citations.references
    var all = report
    all.add(citations.report)
    self.report = all
    files = Dictionary(texts.map { ($0.path, $0.source) }) { first, _ in first }
      .merging(works) { first, _ in first }
  }

  /// Whether there is no reference at all.
  public var isEmpty: Bool { found.isEmpty }

  /// One line a reference with its place and identifier, and below it its form and address.
  public func text(in language: Language) -> String {
    found.map { $0.text(in: language) }.joined()
  }

  /// How many references there are, how many have a reference file, and how many are contradicted.
  public var summary: Words {
    let known = found.count { $0.reference != nil }
    let conflicts = report.diagnostics.count { $0.kind == .citationConflict }
    return Words(
      nl:
        "\(found.count) verwijzing(en), \(known) met een bronbestand, \(conflicts) tegengesproken",
      en: "\(found.count) reference(s), \(known) with a reference file, \(conflicts) contradicted")
  }

  /// Every reference, for machines.
  public var json: JSONTree { .array(found.map(\.json)) }
}

extension FoundReference {
  fileprivate func text(in language: Language) -> String {
    let name = normal.isEmpty ? unknown[language] : normal
    let meant = identifier.isEmpty ? name : identifier
    var lines = [
      "\(place.line):\(place.column)  \(visible(text, limit: 90))  →  \(visible(meant, limit: 200))"
    ]
    lines.append(
      "    \(kind.rawValue)" + (normal.isEmpty ? "" : " · \(visible(normal, limit: 200))"))
    if let link, link != identifier { lines.append("    \(visible(link, limit: 300))") }
    if let reference { lines.append("    \(file[language]): \(reference)") }
    if let correction { lines.append("    \(right[language]): \(correction)") }
    return lines.map { $0 + "\n" }.joined()
  }

  fileprivate var json: JSONTree {
    .object([
      ("kind", .string(kind.rawValue)), ("text", .string(text)), ("path", .string(place.path)),
      ("line", .integer(place.line)), ("column", .integer(place.column)),
      ("start", .integer(bytes.lowerBound)), ("end", .integer(bytes.upperBound)),
      ("identifier", optional(identifier)), ("normal", optional(normal)),
      ("leidraad", optional(leidraad)), ("link", optional(link)),
      ("reference", optional(reference)), ("correction", optional(correction)),
    ])
  }

  private func optional(_ text: String?) -> JSONTree {
    guard let text, !text.isEmpty else { return .null }
    return .string(text)
  }
}

private let unknown = Words(nl: "niet gevonden", en: "not found")
private let file = Words(nl: "bronbestand", en: "reference file")
private let right = Words(nl: "moet zijn", en: "should be")
