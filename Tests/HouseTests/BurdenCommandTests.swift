// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// `bewijs burden` on the evidence that comes with the program.
@Suite struct BurdenCommandTests {
  private func burden(_ words: String...) throws -> ProgramRun {
    try BuiltProgram.run(["burden"] + words, in: Repository.root.path)
  }

  @Test func `low, likely and high of an area and its tornado are printed`() throws {
    let run = try burden("--draws", "200", "--seed", "5")
    #expect(run.status == 0)
    #expect(run.output.contains("EU27, uitvoeringslasten\n  total a year: low EUR "))
    #expect(run.output.contains("  actor: contracting authority: low EUR "))
    #expect(run.output.contains("    time (eu27-bidder): EUR "))
    #expect(run.output.contains("per procedure: not computable, because"))
    #expect(run.error.contains("BUR-RATIO"))
  }

  @Test func `a seed gives the same digits again, and another seed other ones`() throws {
    let ask = ["--dataset", "burden/reconstruction", "--draws", "200", "--format", "csv", "--seed"]
    let one = try BuiltProgram.run(["burden"] + ask + ["5"], in: Repository.root.path)
    let again = try BuiltProgram.run(["burden"] + ask + ["5"], in: Repository.root.path)
    let other = try BuiltProgram.run(["burden"] + ask + ["6"], in: Repository.root.path)
    #expect(one.output == again.output)
    #expect(one.output != other.output)
    let head = "study,area,term,part,likely,mean,sd_independent,sd,low,high,why_not\n"
    #expect(one.output.hasPrefix(head))
  }

  @Test func `the answer for machines holds the tornado`() throws {
    let run = try burden("--json", "--draws", "200")
    let tree = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let studies = try #require(tree["studies"] as? [[String: Any]])
    let tornado = try #require(studies.first?["tornado"] as? [[String: Any]])
    #expect(tornado.first?["area"] as? String == "EU27")
    #expect((tornado.first?["bars"] as? [Any])?.count == 3)
  }

  @Test func `what does not fit ends with 2 and a near name`() throws {
    for words in [
      ["--draws", "1"], ["--draws", "1e4"], ["--seed", "-1"],
      ["--dataset", "burden/reconstructon"], ["social-domain-reconstructon"],
      ["social-domain-reconstruction", "--dataset", "burden/reconstruction"],
    ] {
      let run = try BuiltProgram.run(["burden"] + words, in: Repository.root.path)
      #expect(run.status == 2, "\(words)")
      #expect(run.output == "")
    }
    #expect(try burden("--dataset", "burden/reconstructon").error.contains("Did you mean"))
  }
}
