// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Foundation
import Indicators
import Numerics
import TestSupport
import Testing

/// The Standard Cost Model: cases worked by hand, and what must hold for every table.
@Suite struct BurdenTests {
  private static let root = "Tests/IndicatorsTests/Cases/burden"
  private static let cases = Repository.files(below: root).filter { $0.hasSuffix("/rows.csv") }
    .map { String($0.dropLast("/rows.csv".count)) }

  private func table(_ name: String = "two-actors") throws -> ActionTable {
    try SmallData(try Repository.text("\(Self.root)/\(name)/rows.csv")).actions()
  }

  private func burdens(
    _ table: ActionTable, correlation: Double = 0, counts: [String: Double] = [:]
  ) -> [AreaBurden] {
    BurdenBook.burdens(
      of: table, counts: counts, correlation: correlation, draws: 2000, seed: 7)
  }

  @Test(arguments: cases)
  func `a case comes out as worked by hand`(_ name: String) throws {
    let shown = burdens(try table(name)).map { burden in
      let figures = burden.figures.map { figure in
        switch figure.result {
        case .failure(let reason): "  \(figure.slice.name): \(reason.words.en)"
        case .success(let estimate):
          "  \(figure.slice.name): likely \(digits(estimate.likely)), mean \(digits(estimate.mean))"
            + ", sd \(digits(estimate.independentDeviation))"
        }
      }
      return (["\(burden.area) \(burden.term.rawValue)"] + figures).joined(separator: "\n")
    }
    let expected = try Repository.text("\(Self.root)/\(name)/expected.txt")
    #expect(shown.joined(separator: "\n") + "\n" == expected)
  }

  @Test func `draws hit the exact mean and variance within the Monte Carlo error`() throws {
    let model = try BurdenModel(try table().rows, correlation: 0)
    let count = 100_000
    let slices: [BurdenSlice] = [.total, .usual, .directive, .perProcedure, .actor("bidder")]
    let draws = try model.draws(of: slices, range: 0..<count, seed: 11)
    for (slice, costs) in zip(slices, draws) {
      let moments = try model.moments(slice)
      let error = moments.standardDeviation / Double(count).squareRoot()
      #expect(abs(try Summary.mean(costs) - moments.mean) < 4 * error, "\(slice)")
      let variance = try Summary.variance(costs)
      #expect(abs(variance / moments.variance - 1) < 4 * (2 / Double(count)).squareRoot())
    }
  }

  @Test func `parts of a run made on two cores are the digits of the whole run`() async throws {
    let model = try BurdenModel(try table().rows, correlation: 0.5)
    let slices: [BurdenSlice] = [.total, .directive]
    let whole = try model.draws(of: slices, range: 0..<5000, seed: 3)
    async let first = Task.detached {
      try model.draws(of: slices, range: 0..<1777, seed: 3)
    }.value
    async let second = Task.detached {
      try model.draws(of: slices, range: 1777..<5000, seed: 3)
    }.value
    let (one, two) = try await (first, second)
    #expect(zip(one, two).map { $0 + $1 } == whole)
    #expect(try model.draws(of: slices, range: 0..<5000, seed: 4) != whole)
  }

  @Test func `the order of rows does not matter`() throws {
    for name in Self.cases {
      let data = SmallData(try Repository.text("\(Self.root)/\(name)/rows.csv"))
      let turned = try SmallData(Array(data.rows.reversed())).actions()
      let (left, right) = (burdens(try data.actions()), burdens(turned))
      #expect(left.map(\.figures) == right.map(\.figures), "\(name)")
      #expect(left.map { try? $0.drivers.get() } == right.map { try? $0.drivers.get() })
    }
  }

  @Test func `a correlation within a state widens the total and leaves the mean`() throws {
    let table = try table()
    let apart = try #require(burdens(table).first?.estimate(.total))
    let together = try #require(burdens(table, correlation: 0.8).first?.estimate(.total))
    #expect(together.mean == apart.mean)
    #expect(together.deviation > 1.15 * apart.deviation)
    #expect(together.high - together.low > apart.high - apart.low)
  }

  @Test func `a correlation between states does not exist`() throws {
    let table = try table()
    let other = table.rows.map { action in
      var moved = action
      if action.actor == "bidder" { moved.area = Area("BE") }
      return moved
    }
    let moved = ActionTable(snapshot: table.snapshot, rows: other)
    let all = burdens(moved, correlation: 0.8).first { $0.area == .all }
    #expect(all?.estimate(.total) == burdens(moved).first { $0.area == .all }?.estimate(.total))
  }

  @Test func `double labour cost and no other cost is double the burden`() throws {
    let table = try table()
    let changed = { (factor: Double) in
      ActionTable(
        snapshot: table.snapshot,
        rows: table.rows.map { action in
          var changed = action
          changed.labourCost = action.labourCost.map { $0 * factor }
          changed.outOfPocket = 0
          return changed
        })
    }
    let (one, two) = (burdens(changed(1))[0], burdens(changed(2))[0])
    for (small, large) in zip(
      one.figures.compactMap(\.estimate), two.figures.compactMap(\.estimate))
    {
      #expect(large.likely == 2 * small.likely)
      #expect(large.low == 2 * small.low)
      #expect(large.high == 2 * small.high)
    }
  }

  @Test func `the tornado and the Sobol indices name the bid first`() throws {
    let drivers = try burdens(try table())[0].drivers.get()
    #expect(drivers.map(\.action) == ["nl-bid", "nl-prepare"])
    // The parts of the variance by hand: 28.8 of 38.8 and 10 of 38.8.
    #expect(abs(drivers[0].firstOrder - 28.8 / 38.8) < 1e-12)
    #expect(abs(drivers[1].firstOrder - 10 / 38.8) < 1e-12)
    #expect(drivers[0].low < 210_000 && drivers[0].high > 210_000)
  }

  @Test func `first-order indices without drawing are those of the drawn ones`() throws {
    let rows = try table().rows.map { action in
      var wider = action
      wider.frequency = Spread(low: 2, likely: 5, high: 11)
      wider.usualShare = Spread(low: 5, likely: 20, high: 60)
      return wider
    }
    let model = try BurdenModel(rows, correlation: 0)
    let exact = try model.firstOrder(.directive)
    let inputs = try [[10.0, 20, 30], [2, 5, 11], [5, 20, 60]].map {
      try ModelInput.pert(minimum: $0[0], mode: $0[1], maximum: $0[2])
    }
    // nl-bid stands before nl-prepare, each with time, frequency and share.
    let bid = try ModelInput.pert(minimum: 4, mode: 7, maximum: 16)
    let drawn = try Sensitivity.sobol(
      [bid, inputs[1], inputs[2]] + inputs, draws: 65_536, seed: 5
    ) { row in
      100 * row[1] * (row[0] * 30 + 10) * (1 - row[2] / 100)
        + 100 * row[4] * row[3] * 50 * (1 - row[5] / 100)
    }
    #expect(exact.count == 6)
    for (one, other) in zip(exact, drawn) { #expect(abs(one - other.first) < 0.02) }
  }

  @Test func `a population that an indicator counts is that number`() throws {
    let table = try table()
    let linked = ActionTable(
      snapshot: table.snapshot,
      rows: table.rows.map { action in
        var linked = action
        linked.population = .counted(key: "notices[NL, 2016]")
        return linked
      })
    let counted = burdens(linked, counts: ["notices[NL, 2016]": 100])
    #expect(counted[0].figures == burdens(table)[0].figures)
    #expect(burdens(linked)[0].estimate(.total) == nil)
    #expect(burdens(linked)[0].estimate(.perProcedure)?.mean == 2250)
  }
}

private func digits(_ number: Double) -> String { String(format: "%.2f", number) }
