// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Evidence
internal import Indicators
internal import Ingest
internal import Papers

/// The findings of an ad hoc question as a table, CSV or JSON.
struct MeasureAnswer {
  let indicator: Indicator
  let findings: [Finding]
  let report: Report

  static let columns = [
    "area", "period", "detail", "value", "unit", "counted", "numerator", "n", "low", "high",
    "unknown",
    "missing", "bound_low", "bound_high", "method", "representative", "why_not",
  ]

  /// Writes the answer in the asked form.
  func write(as form: String, on console: Console) throws {
    let language = console.language
    try console.answer(as: form) {
      json(in: language)
    } csv: {
      [Self.columns + ["rules"]]
        + findings.map { Self.cells(of: $0, in: language) + [rules(in: language)] }
    } lines: {
      for finding in findings { try console.result(line(of: finding, in: language)) }
    }
  }

  private func json(in language: Language) -> JSONTree {
    let rows = findings.map { finding in
      JSONTree.object(
        zip(Self.columns, Self.cells(of: finding, in: language)).map { ($0, .string($1)) })
    }
    return .object([
      ("indicator", .string(indicator.id)), ("definition", .string(indicator.definition[language])),
      ("rules", .string(rules(in: language))),
      ("findings", .array(rows)), ("diagnostics", report.json(in: language)),
    ])
  }

  /// All digits for machines; an empty cell is no value.
  static func cells(of finding: Finding, in language: Language) -> [String] {
    let key = finding.key
    let head = [key.area.description, key.period.description, key.detail ?? ""]
    let units = [finding.unit.rawValue, finding.countingUnit.rawValue]
    let speaks = finding.representation == .representative ? "yes" : "no"
    switch finding.result {
    case .failure(let reason):
      return head + [""] + units + Array(repeating: "", count: 9) + [
        speaks, reason.words[language],
      ]
    case .success(let estimate):
      return head + [NumberStyle.machine(estimate.value)] + units + [
        estimate.numerator.map(NumberStyle.machine) ?? "", estimate.n.map { String($0) } ?? "",
        estimate.ends.map { NumberStyle.machine($0.lowerBound) } ?? "",
        estimate.ends.map { NumberStyle.machine($0.upperBound) } ?? "", String(estimate.unknown),
        String(estimate.missing), estimate.bounds.map { NumberStyle.machine($0.lowerBound) } ?? "",
        estimate.bounds.map { NumberStyle.machine($0.upperBound) } ?? "",
        estimate.method?.rawValue ?? "", speaks, "",
      ]
    }
  }

  /// What differs from the default rules on which awards count, or that nothing does.
  private func rules(in language: Language) -> String {
    guard case .awards(let subject) = indicator.subject else { return "" }
    return (subject.rules.words ?? Words(nl: "standaard", en: "default"))[language]
  }

  /// One line for a person, with the same digits as the papers.
  private func line(of finding: Finding, in language: Language) -> Words {
    let text = FindingText(
      finding: finding, indicator: indicator, style: .eu, language: language)
    let bounds = text.bounds.map { Words(nl: "grenzen \($0)", en: "bounds \($0)")[language] }
    let parts = [text.value, text.count, text.interval, text.gaps, bounds, text.caution]
    let name = "[\(finding.key.scope)]  "
    return Words(same: plainSpaces(name + parts.compactMap(\.self).joined(separator: "; ")))
  }
}
