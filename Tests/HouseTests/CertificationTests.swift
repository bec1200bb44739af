// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// The program `certify` against the reference tables and against what R and scipy reach on them.
///
/// The sets of the Statistical Reference Datasets are judged against the exact answers for the data
/// as printed. The answers for data rounded to doubles first are another question, and the certified
/// ones are rounded to 15 digits.
struct CertificationTests {
  private typealias Scores = [String: [String: Score]]

  private struct Score: Decodable {
    let missing: Int?
    let nonfinite: Int
    let wrong: Int?
    let largest: Double?

    enum CodingKeys: String, CodingKey {
      case missing, nonfinite, wrong
      case largest = "max_ulp"
    }
  }

  private static let sections = ["special", "procedures", "strd-exact_decimal"]
  private static let tables = Repository.shared.appending(path: "numerics").path
  private static let python = ["/usr/bin/python3", "/usr/local/bin/python3"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(
    .enabled(if: Repository.hasShared, "needs ../shared"),
    .enabled(if: python != nil, "needs python3"))
  func `every answer is there and none is further off than those of R and scipy`() throws {
    let ours = try Self.scores()
    let bars = try JSONDecoder().decode(
      [String: [String: [String: Score]]].self,
      from: Data(contentsOf: URL(filePath: Self.tables + "/bars.json")))
    for section in Self.sections {
      let functions = try #require(ours[section])
      #expect(functions.count >= 20)
      for (function, score) in functions {
        #expect(score.missing == 0 && score.nonfinite == 0, "\(section) \(function)")
        for peer in ["R", "scipy"] {
          guard let bar = bars[section]?[function]?[peer] else { continue }
          #expect(score.wrong ?? 0 <= bar.wrong ?? 0, "\(section) \(function) \(peer)")
          #expect(score.largest ?? 0 <= bar.largest ?? .infinity, "\(section) \(function) \(peer)")
        }
      }
    }
  }

  /// What the judge beside the repository makes of the answers.
  private static func scores() throws -> Scores {
    let scratch = try ScratchFolder()
    let (answers, json) = (scratch.path + "/answers.csv", scratch.path + "/scores.json")
    let certify = URL(filePath: BuiltProgram.path).deletingLastPathComponent()
      .appending(path: "certify").path
    #expect(try ProgramRun.of(certify, [tables, answers]).status == 0)
    _ = try ProgramRun.of(
      try #require(python), [tables + "/check_numerics.py", answers, "--json", json])
    return try JSONDecoder().decode(Scores.self, from: Data(contentsOf: URL(filePath: json)))
  }
}
