// SPDX-License-Identifier: EUPL-1.2
import Bewijskracht
import Diagnostics
import Evidence
import Foundation
import Indicators
import TestSupport
import Testing

/// Burdens in a build, and the reconstruction that comes with the program.
@Suite struct BurdenTests {
  private let actions = "Datasets/example/actions/"

  private func evidence() throws -> [String: [UInt8]] {
    var evidence = try SmallWorkspace.evidence()
    let folder = "Tests/BewijskrachtTests/Cases/Shared/burden/Evidence"
    for path in Repository.files(below: folder) {
      evidence[path] = try Repository.bytes("\(folder)/\(path)")
    }
    return evidence
  }

  private func burden(_ files: [String: [UInt8]]) -> [String: [UInt8]] {
    files.filter { $0.key.hasPrefix("burden/") }
  }

  @Test func `a build writes the table and the tornado in both languages`() throws {
    let build = Workspace(evidence: try evidence()).build()
    #expect(build.report.isEmpty)
    let stem = "cost-eu27-uitvoeringslasten"
    let names = ["en", "nl"].flatMap { language in
      [
        "burden/cost.\(language).html", "burden/cost.\(language).md",
        "burden/figures/\(stem)-tornado.\(language).svg",
        "burden/tables/cost-compared.\(language).csv", "burden/tables/cost.\(language).csv",
        "burden/tables/\(stem)-drivers.\(language).csv",
      ]
    }
    #expect(burden(build.files).keys.sorted() == names.sorted())
    let table = String(decoding: build.files["burden/tables/cost.en.csv"] ?? [], as: UTF8.self)
    // By hand: 100 × (20 × 40) + 100 × 4 × (2 × 8 × 30 + 10) = 80,000 + 196,000.
    #expect(table.contains("total a year,276000,"))
  }

  @Test func `one dataset split into two files gives the same bytes`() throws {
    let whole = try evidence()
    var split = whole
    let text = String(decoding: whole[actions + "actions.csv"] ?? [], as: UTF8.self)
    let lines = text.split(separator: "\n").map(String.init)
    split[actions + "actions.csv"] = Array("\(lines[0])\n\(lines[2])\n".utf8)
    split[actions + "more.csv"] = Array("\(lines[0])\n\(lines[1])\n".utf8)
    split[actions + "datapackage.json"] = try twice(
      whole[actions + "datapackage.json"] ?? [], split[actions + "more.csv"] ?? [])
    SmallWorkspace.rehash(&split)
    let build = Workspace(evidence: split).build()
    #expect(build.report.isEmpty)
    #expect(burden(build.files) == burden(Workspace(evidence: whole).build().files))
  }

  /// The package with its resource a second time, for the file `more.csv`.
  private func twice(_ package: [UInt8], _ file: [UInt8]) throws -> [UInt8] {
    let text = String(decoding: package, as: UTF8.self)
    let start = try #require(text.range(of: "\"resources\": [")).upperBound
    let end = try #require(text.range(of: "]\n}", options: .backwards)).lowerBound
    let old = try #require(text.range(of: "sha256:")).upperBound
    let hash = text[old..<text.index(old, offsetBy: 64)]
    let more = text[start..<end].replacingOccurrences(of: "actions.csv", with: "more.csv")
      .replacingOccurrences(of: hash, with: SHA256.hex(of: file))
    return Array((text[..<end] + "," + more + text[end...]).utf8)
  }
}

/// The bundled actions: every number stands in a bundled dataset of published figures.
@Suite struct ReconstructionTests {
  private static let build = Result {
    Workspace(evidence: try FileTree.read(Repository.root.appending(path: "Evidence").path)).build()
  }

  private func figures(_ id: String) throws -> [Observation] {
    for case .observations(let table) in try Self.build.get().datasets
    where table.snapshot.id == id {
      return table.rows
    }
    return []
  }

  private func value(_ variable: String, in rows: [Observation]) throws -> Double {
    let row = try #require(rows.first { $0.variable == variable }, "\(variable)")
    guard case .number(let number, _) = row.value else { throw CaseError.unknown(variable) }
    return number
  }

  private func answer() throws -> BurdenAnswer {
    try #require(
      try Self.build.get().burdens.first { $0.study.dataset.value == "burden/reconstruction" })
  }

  @Test func `times and tariffs are those of the published figures`() throws {
    let days = try figures("burden/published-results")
    let costs = try figures("eurostat/hourly-labour-cost").filter {
      $0.concept == "labour-cost-survey" && $0.period.description == "2020"
    }
    for action in try answer().actions {
      let name = action.actor == "authority" ? "authority" : "firm"
      let low = try value("person-days-\(name)-best", in: days)
      let high = try value("person-days-\(name)-worst", in: days)
      #expect(action.time == Spread(low: low, likely: (low + high) / 2, high: high))
      let own = costs.filter { $0.area == action.area }
      #expect(own.isEmpty == (action.labourCost == nil), "\(action.id)")
      if let cost = action.labourCost {
        #expect(try value("hourly-labour-cost", in: own) == cost, "\(action.id)")
      }
    }
  }

  @Test func `the business-as-usual share is that of the published totals, with rounding`() throws {
    let rows = try figures("deloitte/deloitte-2020")
    let usual = try value("burden-business-as-usual", in: rows)
    let total = try value("burden-total", in: rows)
    let percent = { (share: Double) in (share * 10_000).rounded() / 100 }
    let expected = Spread(
      low: percent((usual - 0.5) / (total + 0.5)), likely: percent(usual / total),
      high: percent((usual + 0.5) / (total - 0.5)))
    #expect(try answer().actions.allSatisfy { $0.usualShare == expected })
  }

  @Test func `it only illustrates, and the gap between Deloitte and PwC is raised`() throws {
    let (build, answer) = (try Self.build.get(), try answer())
    #expect(answer.snapshot.representation == .illustrationOnly)
    let warnings = build.report.diagnostics.filter { $0.kind == .burdenRatio }
    #expect(
      warnings.contains {
        $0.sentence.en.contains("EUR 250 608 by deloitte")
          && $0.sentence.en.contains("EUR 28 000 by pwc") && $0.sentence.en.contains("8.95 times")
      })
  }

  @Test func `a state without a labour cost or a population says so`() throws {
    let burdens = try answer().burdens
    let nl = try #require(burdens.first { $0.area == Area("NL") })
    let reasons = nl.figures.compactMap { figure in
      if case .failure(let reason) = figure.result { reason.words.en } else { nil }
    }
    #expect(reasons.count == nl.figures.count)
    #expect(reasons.allSatisfy { $0.contains("labour cost (nl-") })
    #expect(burdens.first { $0.area == Area("EU27") }?.estimate(.total) != nil)
  }
}
