// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

@Suite struct CoverageTests {
  private let notices = Repository.root.appending(
    path: "Tests/IngestTests/Cases/Notices/tedcsv-rules/input.csv"
  ).path

  private struct Answer: Decodable {
    struct Cell: Decodable {
      let area: String
      let year: String
      let field: String
      let filled: Int
      let n: Int
      let share: Double
    }

    let coverage: [Cell]
  }

  @Test func `the table shows counts where there are few rows`() throws {
    let run = try BuiltProgram.run(["coverage", notices])
    #expect(run.status == 0)
    let lines = run.output.components(separatedBy: "\n")
    #expect(lines.first?.hasPrefix("all countries") == true)
    #expect(lines.contains { $0.hasPrefix("rows ") && $0.hasSuffix("1     1") })
    #expect(lines.contains { $0.hasPrefix("publication_date") && $0.hasSuffix("0/1   0/1") })
  }

  @Test func `every row is looked at when that is asked`() throws {
    let run = try BuiltProgram.run(["coverage", "--all", "--json", notices])
    let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
    let tenders = answer.coverage.first { $0.field == "tenders" }
    #expect(tenders?.area == "all" && tenders?.year == "all")
    #expect(tenders?.n == 7)
    #expect(tenders?.filled == 6)
    #expect(abs((tenders?.share ?? 0) - 600.0 / 7) < 1e-12)
  }

  @Test func `refused records may be allowed, a refused file not`() throws {
    let cases = Repository.root.appending(path: "Tests/IngestTests/Cases/Notices").path
    let rows = "\(cases)/tedcsv-bad-values/input.csv"
    #expect(try BuiltProgram.run(["coverage", rows]).status == 65)
    #expect(try BuiltProgram.run(["coverage", "--allow-refused", rows]).status == 0)
    let file = Repository.root.appending(path: "README.md").path
    #expect(try BuiltProgram.run(["coverage", "--allow-refused", file]).status == 65)
  }

  @Test func `CSV has a line a field, state and year`() throws {
    let run = try BuiltProgram.run(["coverage", "--format", "csv", notices])
    let lines = run.output.components(separatedBy: "\n")
    #expect(lines.first == "area,year,field,filled,n,share")
    #expect(lines.contains("NL,2021,tenders,1,1,100"))
  }

  @Test func `a dataset goes by its name, alone`() throws {
    let evidence = ["--evidence", Repository.root.appending(path: "Evidence").path]
    let name = "deloitte/deloitte-2020"
    #expect(try BuiltProgram.run(["coverage", name] + evidence).status == 0)
    let two = try BuiltProgram.run(["coverage", name, notices] + evidence)
    #expect(two.status == 2)
    #expect(try BuiltProgram.run(["coverage", "nobody/nothing"] + evidence).status == 66)
  }
}
