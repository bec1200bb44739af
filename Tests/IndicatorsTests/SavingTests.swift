// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Indicators
import TestSupport
import Testing

/// What measures save, and the numbers of procedures that indicators count.
@Suite struct SavingTests {
  private static let head = """
    ---
    # SPDX-License-Identifier: EUPL-1.2
    title.nl: Kosten
    title.en: Cost
    actions: example/actions
    draws: 20000
    seed: 1
    correlation: 0
    warn-above-ratio: 1000

    """
  private static let body = "---\n# nl\nVerzonnen.\n\n# en\nInvented.\n"

  private func study(_ fields: String, noting report: inout Report) throws -> BurdenStudy {
    let source = SourceText(path: "Burdens/cost.md", text: Self.head + fields + "\n" + Self.body)
    return try #require(BurdenStudy(source, noting: &report))
  }

  private func table(_ name: String = "two-actors") throws -> ActionTable {
    try SmallData(try Repository.text("Tests/IndicatorsTests/Cases/burden/\(name)/rows.csv"))
      .actions()
  }

  private func answer(
    _ fields: String, _ table: ActionTable, findings: [Finding] = []
  ) throws -> BurdenAnswer {
    var report = Report()
    let study = try study(fields, noting: &report)
    let answer = study.answer(
      with: table, findings: Dictionary(uniqueKeysWithValues: findings.map { ($0.key, $0) }),
      printing: { _ in Words(same: "") }, noting: &report)
    #expect(report.isEmpty)
    return answer
  }

  private let measure = """
    savings: m
    m.title.nl: Maatregel
    m.title.en: Measure
    """

  private func saving(_ fields: String) throws -> Result<BurdenEstimate, NoSaving> {
    try #require(try answer(measure + "\n" + fields, table()).savings.first).result
  }

  private let assumed = "m.assumption.nl: zomaar\nm.assumption.en: just so"

  @Test func `a fixed share of the directive's part is that share of it`() throws {
    // Cases/burden/two-actors: 205,000 euro on average from the directive, 190,000 at its likeliest.
    let half = try saving("m.part: directive\nm.removes: 50, 50, 50\n" + assumed).get()
    #expect(abs(half.mean - 102_500) < 1e-6)
    #expect(abs(half.likely - 95_000) < 1e-6)
    #expect(half.low < half.mean && half.mean < half.high)
  }

  @Test func `a measure takes away from the actors and phases it names`() throws {
    // The bid costs 125,000 euro on average; a fifth to a half of it, mean (20 + 4 × 30 + 50) ÷ 6.
    let bid = try saving("m.actors: bidder\nm.removes: 20, 30, 50\n" + assumed).get()
    #expect(abs(bid.mean - 125_000 * (190.0 / 6) / 100) < 1e-6)
    #expect(abs(bid.likely - 110_000 * 0.3) < 1e-6)
    // The exact deviation of a product of two independent quantities, and that of the draws.
    #expect(abs(bid.deviation / bid.independentDeviation - 1) < 0.03)
  }

  @Test func `all of everything saves the whole cost, draw by draw`() throws {
    let answer = try answer(measure + "\nm.removes: 100, 100, 100\n" + assumed, table())
    let saving = try #require(answer.savings.first).result.get()
    let total = try #require(answer.burdens.first?.estimate(.total))
    #expect(saving.low == total.low)
    #expect(saving.high == total.high)
    #expect(saving.mean == total.mean)
  }

  @Test func `without a share, an action or a cost there is no saving, and the reason is said`()
    throws
  {
    #expect(try saving("m.part: total") == .failure(.noShare))
    #expect(
      try saving("m.phases: appeal\nm.removes: 1, 2, 3\n" + assumed) == .failure(.noActions))
    let gap = try answer(measure + "\nm.removes: 1, 2, 3\n" + assumed, table("a-gap"))
    guard case .failure(.noCost(.missing)) = gap.savings.first?.result else {
      Issue.record("there is a cost")
      return
    }
  }

  @Test func `a share needs a source or an assumption, and three percentages in order`() throws {
    for fields in ["m.removes: 10, 20, 30", "m.removes: 30, 20, 10\n" + assumed] {
      var report = Report()
      _ = try study(measure + "\n" + fields, noting: &report)
      #expect(report.diagnostics.map(\.kind) == [.indicatorValue])
    }
  }

  // MARK: - Counted numbers

  /// A finding in `number`, as an indicator over awards by area gives it.
  private func finding(_ key: String, _ value: Double) throws -> Finding {
    Finding(
      key: try #require(FindingKey(key)), result: .success(Estimate(value: value, n: nil)),
      unit: .number, countingUnit: .notice, covered: .all, representation: .representative,
      lineage: Lineage())
  }

  @Test func `numbers of procedures by area give totals by state and for all together`() throws {
    let table = try table("states-together")
    let states = Set(table.rows.map(\.area)).sorted()
    #expect(states.count > 1)
    let bare = ActionTable(
      snapshot: table.snapshot,
      rows: table.rows.map { action in
        var bare = action
        bare.population = .unknown
        return bare
      })
    let findings = try states.enumerated().map { place, area in
      try finding("notices[\(area), 2016]", Double(10 * (place + 1)))
    }
    let answer = try answer("population: notices[area, 2016]", bare, findings: findings)
    for (place, area) in states.enumerated() {
      let burden = try #require(answer.burdens.first { $0.area == area })
      let one = try #require(burden.estimate(.perProcedure)?.mean)
      let total = try #require(burden.estimate(.total)?.mean)
      #expect(abs(total - one * Double(10 * (place + 1))) < 1e-6)
    }
    let sum = states.compactMap { area in
      answer.burdens.first { $0.area == area }?.estimate(.total)?.mean
    }.reduce(0, +)
    let all = try #require(answer.burdens.first { $0.area == .all }?.estimate(.total)?.mean)
    #expect(abs(all - sum) < 1e-6)
  }

  @Test func `an area that is not counted is a gap`() throws {
    var report = Report()
    let table = try table("states-together")
    let bare = ActionTable(
      snapshot: table.snapshot,
      rows: table.rows.map { action in
        var bare = action
        bare.population = .counted(key: "notices[area, 2016]")
        return bare
      })
    let first = try #require(table.rows.map(\.area).min())
    let answer = try answer("", bare, findings: [try finding("notices[\(first), 2016]", 7)])
    #expect(answer.burdens.filter { $0.estimate(.total) != nil }.map(\.area) == [first])
    _ = try study("population: notices[area, 2016]", noting: &report).answer(
      with: bare, findings: [:], printing: { _ in Words(same: "") }, noting: &report)
    #expect(report.diagnostics.map(\.kind) == [.burdenNumber])
  }

  @Test func `a counted number per procedure fills what the actions leave empty`() throws {
    let table = try table()
    let bare = ActionTable(
      snapshot: table.snapshot,
      rows: table.rows.map { action in
        var bare = action
        if action.actor == "bidder" { bare.frequency = nil }
        return bare
      })
    let tenders = try finding("tenders[NL, all]", 5)
    let filled = try answer("frequency: bidder = tenders[area, all]", bare, findings: [tenders])
    #expect(filled.burdens[0].figures == (try answer("", table)).burdens[0].figures)
  }
}
