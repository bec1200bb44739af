// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// `bewijs scenario` on the evidence that comes with the program.
@Suite struct ScenarioCommandTests {
  private func scenario(_ words: [String]) throws -> ProgramRun {
    try BuiltProgram.run(["scenario"] + words)
  }

  private func json(_ words: [String]) throws -> [String: Any] {
    let run = try scenario(words + ["--json"])
    #expect(run.status == 0, "\(run.error)")
    let tree = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    return try #require((tree["scenarios"] as? [[String: Any]])?.first)
  }

  @Test func `thresholds are counted, and what is not observed is said`() throws {
    let run = try scenario(["threshold", "--to", "750000,1000000,2000000"])
    #expect(run.status == 0)
    #expect(run.output.contains("\nEUR 750 000\n  at or above the threshold (observed): "))
    #expect(run.output.contains("  below the threshold (observed in part): "))
    #expect(run.output.contains("  from the current threshold to this one (observed): "))
    #expect(run.output.contains("in a currency without a dated rate"))
    #expect(run.output.contains("social-services-threshold[EU, 2026-2027]"))
  }

  @Test func `the sides and the unknown make up all notices, in every state`() throws {
    for words in [[], ["--state", "NL"], ["--where", "cpv = @social-core"]] {
      let answer = try json(["threshold", "--to", "750000"] + words)
      let bands = try #require(answer["bands"] as? [[String: String]])
      let notices = bands.compactMap { Int($0["notices"] ?? "") }
      #expect(bands.map { $0["band"] } == ["at-or-above", "below", "unknown"])
      #expect(notices.reduce(0, +) == answer["notices"] as? Int)
    }
  }

  @Test func `an assumption is printed with its name, and nothing is assumed without one`() throws {
    let words = ["threshold", "--to", "1000000", "--burden", "social-domain-reconstruction"]
    let plain = try json(words)
    #expect((plain["assumptions"] as? [Any])?.isEmpty == true)
    let bands = try #require(plain["bands"] as? [[String: String]])
    #expect(bands.allSatisfy { $0["with_unknown"] == "" && $0["burden_mean"] == "" })
    let run = try scenario(words + ["--assume", "group-cost", "--assume", "unknown-in-proportion"])
    #expect(run.output.contains("(group-cost)"))
    #expect(run.output.contains("(unknown-in-proportion)"))
    #expect(run.output.contains("    uitvoeringslasten: EUR "))
  }

  @Test func `files of notices and a study of Evidence are answered as well`() throws {
    #expect(
      try json(["social-services-threshold"])["study"] as? String == "social-services-threshold")
    guard Repository.hasShared else { return }
    let package = Repository.shared.appending(
      path: "data/ted-xml/packages/ted-notices-2016.tar.gz")
    let answer = try json(["threshold", package.path, "--to", "750000", "--current", "750000"])
    #expect(answer["notices"] as? Int == 39)
  }

  @Test func `what does not fit ends with 2 and says what does`() throws {
    let cases: [([String], String)] = [
      (["threshold"], "--to"), (["threshold", "--to", "1e6"], "does not fit 'to'"),
      (["threshold", "--to", "750000", "--state", "XX"], "does not fit 'state'"),
      (["threshold", "--to", "750000", "--from", "ted/nothing"], "is not there"),
      (["threshold", "--to", "750000", "--burden", "nothing"], "is not there"),
      (["threshold", "--to", "750000", "--assume", "group-cots"], "Did you mean 'group-cost'?"),
      (["threshold", "--to", "750000", "--bins", "20"], "below 100"),
      (["social-services-treshold"], "Did you mean 'social-services-threshold'?"),
      (["social-services-threshold", "--to", "1"], "takes no options"),
    ]
    for (words, part) in cases {
      let run = try scenario(words)
      #expect(run.status == 2, "\(words)")
      #expect(run.output == "")
      #expect(run.error.contains(part), "\(words): \(run.error)")
    }
  }
}
