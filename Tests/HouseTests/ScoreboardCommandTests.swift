// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// `bewijs measure scoreboard`, from the outside.
@Suite struct ScoreboardCommandTests {
  private let notices = Repository.root.appending(
    path: "Tests/IngestTests/Cases/Notices/tedcsv-rules/input.csv"
  ).path
  private let evidence = [
    "--evidence", Repository.root.appending(path: "Evidence").path, "--lang", "en",
  ]

  private struct Answer: Decodable {
    let scoreboard: [[String: String]]
  }

  private func run(_ words: String...) throws -> ProgramRun {
    try BuiltProgram.run(["measure", "scoreboard", notices] + words + evidence)
  }

  @Test func `all twelve are there, with a value or a reason, and a colour as a word`() throws {
    let run = try run("--json")
    #expect(run.status == 0)
    let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
    #expect(Set(answer.scoreboard.compactMap { $0["number"] }) == Set((1...12).map(String.init)))
    let colours = ["green", "yellow", "red", "not known"]
    for row in answer.scoreboard {
      #expect(row["value"]?.isEmpty != row["why_not"]?.isEmpty)
      #expect(colours.contains(row["colour"] ?? ""))
      #expect((row["green"] ?? "").isEmpty == (row["bounds_edition"] ?? "").isEmpty)
    }
  }

  @Test func `a line says value, n, interval and colour`() throws {
    let lines = try run().output.components(separatedBy: "\n")
    #expect(lines.first == "1. Single bidder")
    #expect(lines.contains { $0.hasPrefix("  Colours of 2015: green ≤ 10 %, red > 20 %") })
    #expect(
      lines.contains {
        $0.hasPrefix(
          "  NL  0.00 %; 0 of 1 award; Wilson 95 %: 0.000–79.345 %; green (satisfactory)")
      })
  }

  @Test func `CSV begins with the names of the columns`() throws {
    let lines = try run("--format", "csv").output.components(separatedBy: "\n")
    #expect(lines.first?.hasPrefix("number,indicator,area,period,") == true)
    #expect(lines.first?.hasSuffix("bounds_edition,bounds_source,reading") == true)
  }

  @Test func `what does not go with it, and words not understood, are wrong use`() throws {
    #expect(try run("--unit", "notice").status == 2)
    #expect(try run("--where", "frm = F03").status == 2)
    #expect(try BuiltProgram.run(["measure", "scoreboard"]).status == 2)
  }

  @Test func `published figures cannot be scored`() throws {
    let words = ["measure", "scoreboard", "--from", "deloitte/deloitte-2020"]
    let run = try BuiltProgram.run(words + evidence)
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
  }
}
