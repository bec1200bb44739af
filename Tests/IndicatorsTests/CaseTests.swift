// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Foundation
import Indicators
import Numerics
import TestSupport
import Testing

/// Cases worked out by hand: a folder with `indicator.txt` (the lines of the head that matter),
/// `rows.csv`, perhaps lists `<slug>.list` of codes and `rates.csv` with rates of the euro, and
/// `expected.txt`.
struct CaseTests {
  static let root = "Tests/IndicatorsTests/Cases"
  static let cases = Repository.files(below: root).filter { $0.hasSuffix("/indicator.txt") }
    .map { String($0.dropLast("/indicator.txt".count)) }

  @Test(arguments: cases)
  func `a case comes out as worked by hand`(_ name: String) throws {
    let folder = "\(Self.root)/\(name)"
    var report = Report()
    let fields = try Repository.text("\(folder)/indicator.txt")
    let source = SourceText(
      path: "case.md", text: SmallData.indicator(fields.trimmingCharacters(in: .newlines)))
    let indicator = try #require(Indicator(source, noting: &report), "\(report.diagnostics)")
    let data = SmallData(try Repository.text("\(folder)/rows.csv"))
    let findings = IndicatorBook.findings(
      of: indicator, in: try data.dataset(), selections: try selections(in: folder),
      figures: try rates(in: folder), noting: &report)
    let lines = findings.flatMap(shown) + report.diagnostics.map(shown)
    let expected = try Repository.text("\(folder)/expected.txt")
    #expect(lines.joined(separator: "\n") + "\n" == expected)
  }

  @Test
  func `every measure has cases and a page`() throws {
    let pages = Repository.files(below: "Sources/Bewijskracht/Bewijskracht.docc/Measures")
    for measure in Measures.standard {
      let name = type(of: measure).name
      #expect(Self.cases.contains { $0.hasPrefix("\(name)/") }, "cases of \(name)")
      #expect(pages.contains { $0.lowercased() == "\(name).md" }, "page of \(name)")
    }
  }

  private func rates(in folder: String) throws -> [String: ObservationTable] {
    guard Repository.files(below: folder).contains("rates.csv") else { return [:] }
    let rows = try SmallData(try Repository.text("\(folder)/rates.csv"), path: "rates.csv")
      .observations().rows
    let table = ObservationTable(snapshot: try SmallData.snapshot("small/rates"), rows: rows)
    return [table.snapshot.id: table]
  }

  private func selections(in folder: String) throws -> [String: Selection] {
    var selections: [String: Selection] = [:]
    for file in Repository.files(below: folder) where file.hasSuffix(".list") {
      let slug = String(file.dropLast(".list".count))
      let entries = try Repository.text("\(folder)/\(file)").split(separator: "\n").map { line in
        let ends = line.split(separator: "-").map(String.init)
        return Selection.Entry(
          code: ends.first ?? "", through: ends.count == 2 ? ends.last : nil,
          label: Words(same: ""))
      }
      selections[slug] = Selection(slug: slug, entries: entries, place: Place(path: file))
    }
    return selections
  }
}

private func shown(_ finding: Finding) -> [String] {
  let last = "  covers \(finding.covered), rests on \(lines(of: finding))"
  switch finding.result {
  case .failure(let reason):
    return ["\(finding.key) \(reason.words.en)", last]
  case .success(let estimate):
    var parts = [
      "\(finding.key) = \(digits(estimate.value)) \(finding.unit.rawValue)"
        + ", counted by \(finding.countingUnit.rawValue)",
      "  n \(estimate.n.map(String.init) ?? "none"), missing \(estimate.missing)"
        + ", unknown \(estimate.unknown)",
    ]
    if let interval = estimate.interval {
      let method = estimate.method?.rawValue ?? "no method"
      parts.append("  \(method) \(digits(interval.low)) to \(digits(interval.high))")
    }
    if let bounds = estimate.bounds {
      parts.append("  bounds \(digits(bounds.lowerBound)) to \(digits(bounds.upperBound))")
    }
    return parts + [last]
  }
}

private func lines(of finding: Finding) -> String {
  let sources = finding.lineage.sources.map { source in
    "lines " + source.lines.map(String.init).joined(separator: " ")
  }
  return sources.isEmpty ? "no rows" : sources.joined(separator: "; ")
}

private func shown(_ diagnostic: Diagnostic) -> String {
  "\(diagnostic.place): \(diagnostic.kind.code) \(diagnostic.sentence.en)"
}

private func digits(_ number: Double) -> String { String(format: "%.4f", number) }
