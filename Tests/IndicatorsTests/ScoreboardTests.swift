// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Foundation
import Indicators
import TestSupport
import Testing

/// The Single Market Scoreboard: cases worked by hand, colours at their bounds, and the middle state.
struct ScoreboardTests {
  private static let root = "Tests/IndicatorsTests/Cases/scoreboard"
  private static let cases = Repository.files(below: root).filter { $0.hasSuffix("/rows.csv") }
    .map { String($0.dropLast("/rows.csv".count)) }

  private func scoreboard(
    _ data: SmallData, states: [String] = ["BE", "DE", "NL"]
  ) throws -> Scoreboard {
    let entries = states.map { Selection.Entry(code: $0, through: nil, label: Words(same: $0)) }
    let group = Selection(slug: "benelux", entries: entries, place: Place(path: "benelux.csv"))
    var report = Report()
    let scoreboard = Scoreboard(
      of: try data.dataset(), group: "benelux", selections: ["benelux": group], noting: &report)
    #expect(report.isEmpty)
    return scoreboard
  }

  private func shown(_ cell: Scoreboard.Cell) -> String {
    let head = "\(cell.indicator.number) \(cell.finding.key)"
    switch cell.finding.result {
    case .failure(let reason): return "\(head) \(reason.words.en)"
    case .success(let estimate):
      let firm = cell.isFirm.map { $0 ? ", firm" : ", not firm" } ?? ""
      return "\(head) = " + String(format: "%.4f", estimate.value)
        + " \(cell.finding.unit.rawValue), n \(estimate.n ?? 0), missing \(estimate.missing)"
        + ", unknown \(estimate.unknown), \(cell.colour?.rawValue ?? "not known")\(firm)"
    }
  }

  @Test(arguments: cases)
  func `a case comes out as worked by hand`(_ name: String) throws {
    let data = SmallData(try Repository.text("\(Self.root)/\(name)/rows.csv"))
    let lines = try scoreboard(data).cells.map(shown)
    let expected = try Repository.text("\(Self.root)/\(name)/expected.txt")
    #expect(lines.joined(separator: "\n") + "\n" == expected)
  }

  @Test func `there are twelve, numbered in order, each with its own slug`() {
    #expect(ScoreboardIndicator.all.map(\.number) == Array(1...12))
    #expect(Set(ScoreboardIndicator.all.map(\.id)).count == 12)
  }

  @Test(arguments: [
    (1, 10.0, "green"), (1, 10.01, "yellow"), (1, 20, "yellow"), (1, 20.01, "red"),
    (2, 5, "green"), (2, 5.01, "yellow"), (2, 9.99, "yellow"), (2, 10, "red"),
    (4, 10, "green"), (4, 9.99, "red"), (5, 79.99, "green"), (5, 80, "red"),
    (6, 119.99, "green"), (6, 120, "red"),
  ])
  func `a bound is inside or outside as the edition of 2015 says`(
    _ number: Int, _ value: Double, _ colour: String
  ) throws {
    let bounds = try #require(ScoreboardIndicator.all[number - 1].bounds)
    #expect(bounds.edition == 2015)
    #expect(bounds.colour(of: value).rawValue == colour)
  }

  @Test func `indicators without a stored source have no bounds and so no colour`() {
    let known = ScoreboardIndicator.all.filter { $0.bounds != nil }.map(\.number)
    #expect(known == [1, 2, 4, 5, 6])
  }

  @Test func `the middle state is a median of states, whatever their number of awards`() throws {
    let rows = ["BE": 1, "DE": 2, "NL": 9].flatMap { state, tenders in
      (0..<(state == "NL" ? 9 : 1)).map { "\(state)\($0),\(state),\(state),2020,\(tenders)" }
    }
    let data = SmallData(
      (["notice,buyer,winners,year,tenders"] + rows.sorted()).joined(separator: "\n"))
    let cells = try scoreboard(data).cells.filter { $0.indicator.number == 1 }
    #expect(cells.map { $0.finding.estimate?.value } == [100, 0, 0, 0, 0])
    #expect(cells.map(\.finding.key.area.code) == ["BE", "DE", "NL", "BENELUX", "middle-state"])
  }

  @Test func `the order of rows changes nothing`() throws {
    let rows = SmallData(InvariantTests.awards).rows
    let straight = try scoreboard(SmallData(rows)).cells.map(\.finding)
    #expect(try scoreboard(SmallData(rows.reversed())).cells.map(\.finding) == straight)
  }
}
