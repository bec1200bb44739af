// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// The table of verbs as the program itself tells it.
struct VerbTable: Decodable {
  struct Verb: Decodable, CustomTestStringConvertible {
    let name: String
    let alias: String
    let example: String
    let summary: String

    var testDescription: String { name }

    enum CodingKeys: String, CodingKey {
      case name, alias, example
      case summary = "summary.en"
    }
  }

  struct Status: Decodable {
    let status: Int
    let meaning: String

    enum CodingKeys: String, CodingKey {
      case status
      case meaning = "meaning.en"
    }
  }

  let verbs: [Verb]
  let statuses: [Status]

  static let told = try? JSONDecoder().decode(
    VerbTable.self, from: Data(BuiltProgram.run(["help", "--json"]).output.utf8))
}

@Suite struct CommandTests {
  private let verbs = [
    "build", "check", "status", "diff", "trace", "measure", "burden", "scenario", "profile",
    "ingest", "coverage", "add", "fetch", "cite", "calc", "explain", "doctor", "help",
  ]

  @Test func `the verbs are these and no other`() throws {
    #expect(try #require(VerbTable.told).verbs.map(\.name) == verbs)
  }

  @Test func `the help names every verb, fits 80 columns and shows an example`() throws {
    for language in ["nl", "en"] {
      for verb in [nil] + verbs.map(Optional.some) {
        let words = (verb.map { [$0] } ?? []) + ["--help", "--lang", language]
        let help = try BuiltProgram.run(words)
        #expect(help.status == 0)
        #expect(help.error == "")
        #expect(help.output.components(separatedBy: "\n").allSatisfy { $0.count <= 80 }, "\(words)")
        #expect(help.output.contains(language == "nl" ? "Voorbeeld:" : "Example:"))
      }
    }
    let overview = try BuiltProgram.run(["-h"])
    for verb in verbs { #expect(overview.output.contains("\n  \(verb) (")) }
    #expect(overview.output == (try BuiltProgram.run(["help"]).output))
  }

  @Test func `the page of the command holds the table of verbs and of exit statuses`() throws {
    let table = try #require(VerbTable.told)
    let rows = table.verbs.map { "| `\($0.name)` | `\($0.alias)` | \($0.summary) |" }
    let ends = table.statuses.map { "| \($0.status) | \($0.meaning) |" }
    let path = "Sources/Bewijskracht/Bewijskracht.docc/Modules/bewijs.md"
    let page = try Repository.text(path)
    let lines = page.components(separatedBy: "\n")
    #expect(lines.filter { $0.hasPrefix("| `") } == rows)
    #expect(lines.filter { $0.prefixMatch(of: /\| \d/) != nil } == ends)
  }

  @Test func `a Dutch name does what the English one does`() throws {
    for verb in try #require(VerbTable.told).verbs {
      let (english, dutch) = ([verb.name, "--help"], [verb.alias, "--help"])
      #expect(try BuiltProgram.run(english).output == BuiltProgram.run(dutch).output)
    }
  }

  @Test(
    arguments: [
      (["buld"], "Did you mean 'build'?"), (["build", "--ouput", "x"], "Did you mean '--output'?"),
      (["--color"], "needs a value"), (["build", "--color=blue"], "choose auto|always|never"),
      (["status", "extra"], "too much"), (["trace"], "needs more"),
      (["--quiet=1"], "takes no value"),
      (["explain", "FM-MISING"], "Did you mean 'FM-MISSING'?"),
      (["calc", "wilsn", "1", "2"], "wilson"),
    ])
  func `wrong use is told on standard error with what to do, and ends with 2`(
    words: [String], part: String
  ) throws {
    let run = try BuiltProgram.run(words)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.error.contains(part), "\(run.error)")
    #expect(run.error.contains("--help"))
  }

  @Test func `the language follows the option, then the environment, then English`() throws {
    let dutch = try BuiltProgram.run(["help"], environment: ["LC_ALL": "nl_NL.UTF-8"])
    #expect(dutch.output.contains("Gebruik:"))
    let messages = ["LC_ALL": "", "LC_MESSAGES": "nl", "LANG": "en_GB"]
    #expect(try BuiltProgram.run(["help"], environment: messages).output == dutch.output)
    let option = try BuiltProgram.run(
      ["help", "--lang", "en"], environment: ["LC_ALL": "nl_NL.UTF-8"])
    #expect(option.output.contains("Usage:"))
    #expect(
      try BuiltProgram.run(["help"], environment: ["LC_ALL": "de_DE"]).output == option.output)
  }

  @Test func `colour comes only when it is asked for or a person watches`() throws {
    let plain = try BuiltProgram.run(["help"], environment: ["TERM": "xterm"])
    #expect(!plain.output.contains("\u{1B}["))
    let colored = try BuiltProgram.run(["help", "--color", "always"])
    #expect(colored.output.contains("\u{1B}[1m"))
  }
}
