// SPDX-License-Identifier: EUPL-1.2
import Bewijskracht
import Diagnostics
import Foundation
import TestSupport
import Testing

/// Scenarios in a build.
@Suite struct ScenarioTests {
  private func evidence() throws -> [String: [UInt8]] {
    var evidence = try SmallWorkspace.evidence()
    for name in ["awards", "burden", "scenario"] {
      let folder = "Tests/BewijskrachtTests/Cases/Shared/\(name)/Evidence"
      for path in Repository.files(below: folder) {
        evidence[path] = try Repository.bytes("\(folder)/\(path)")
      }
    }
    return evidence
  }

  @Test func `a build writes the tables and the figures in both languages`() throws {
    let build = Workspace(evidence: try evidence()).build()
    #expect(build.report.isEmpty)
    let names = ["en", "nl"].flatMap { language in
      [
        "scenario/figures/limits-above.\(language).svg",
        "scenario/figures/limits-around-1000000.\(language).svg",
        "scenario/limits.\(language).html", "scenario/limits.\(language).md",
        "scenario/tables/limits-bunching.\(language).csv",
        "scenario/tables/limits-uitvoeringslasten.\(language).csv",
        "scenario/tables/limits.\(language).csv",
      ]
    }
    #expect(build.files.keys.filter { $0.hasPrefix("scenario/") }.sorted() == names.sorted())
    let table = String(decoding: build.files["scenario/tables/limits.en.csv"] ?? [], as: UTF8.self)
    #expect(table.contains("at or above the threshold,observed,3,"))
    let page = String(decoding: build.files["scenario/limits.en.md"] ?? [], as: UTF8.self)
    #expect(page.contains("publication is a duty; below it is voluntary"))
    #expect(page.contains("(group-cost)"))
  }

  @Test func `the files behind a scenario are those that it reads`() throws {
    let build = Workspace(evidence: try evidence()).build()
    let provenance = String(decoding: build.files["provenance.json"] ?? [], as: UTF8.self)
    let entry = try #require(provenance.range(of: "\"scenario/limits.en.md\""))
    let inputs = provenance[entry.upperBound...].prefix(900)
    for path in [
      "Scenarios/limits.md", "Burdens/cost.md", "Datasets/example/awards/awards.csv",
      "Datasets/example/actions/actions.csv",
    ] {
      #expect(inputs.contains("\"\(path)\""), "\(path)")
    }
  }
}
