// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

@Suite struct IngestCommandTests {
  private static let notices = "Tests/IngestTests/Cases/Notices/"
  private static let good = notices + "escapes/input.xml"
  private static let bad = notices + "not-closed/input.xml"
  private static let package = "Tests/Fuzz/Seeds/zip/deflated.zip"

  @Test func `a file refused as a whole stops the run, also where refused records are allowed`()
    throws
  {
    let words = ["ingest", IngestCommandTests.good, IngestCommandTests.bad]
    for option in [[], ["--allow-refused"]] {
      let run = try BuiltProgram.run(words + option)
      #expect(run.status == 65)
      #expect(run.output == "2 read: 1 used, 1 refused, 0 excluded\n")
    }
  }

  @Test func `documents of a package may be refused when that is allowed`() throws {
    let words = ["ingest", IngestCommandTests.good, IngestCommandTests.package]
    #expect(try BuiltProgram.run(words).status == 65)
    let run = try BuiltProgram.run(words + ["--allow-refused"])
    #expect(run.status == 0)
    #expect(run.output == "3 read: 1 used, 2 refused, 0 excluded\n")
  }

  @Test func `refused records are kept, and add up`() throws {
    let folder = try ScratchFolder()
    let rejects = folder.path + "/rejects"
    let words = ["ingest", IngestCommandTests.good, IngestCommandTests.package]
    #expect(try BuiltProgram.run(words + ["--rejects", rejects]).status == 65)
    let text = try String(contentsOfFile: rejects, encoding: .utf8)
    #expect(text.matches(of: /records=1 bytes=23\n<a>x{16}<\/a>\n/).count == 2)
    #expect(
      try BuiltProgram.run(["ingest", IngestCommandTests.good, "--rejects", rejects]).status == 0)
    #expect(try String(contentsOfFile: rejects, encoding: .utf8) == "")
  }

  @Test func `the notices behind every rule are named when that is asked`() throws {
    let file = IngestCommandTests.notices + "not-awarded/input.xml"
    let run = try BuiltProgram.run(["ingest", file, "--json", "--list-excluded"])
    let answer = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let notices = answer?["notices"] as? [String: [String]]
    #expect(notices?["not-awarded"]?.count == 1)
  }

  @Test func `the rows of a dataset are read by its description`() throws {
    let package = "Tests/IngestTests/Cases/Packages/observations-bad-cells/datapackage.json"
    let run = try BuiltProgram.run(["ingest", package])
    #expect(run.status == 65)
    let counts = try #require(
      run.output.wholeMatch(of: /(\d+) read: (\d+) used, (\d+) refused.*\n/))
    let numbers = [counts.1, counts.2, counts.3].compactMap { Int($0) }
    #expect(numbers.count == 3 && numbers[0] == numbers[1] + numbers[2] && numbers[2] > 0)
    #expect(try BuiltProgram.run(["ingest", package, "--allow-refused"]).status == 0)
  }

  @Test(arguments: ["0", "many", "-1", "1025"])
  func `a number of threads that is none is wrong use`(text: String) throws {
    let run = try BuiltProgram.run(["ingest", IngestCommandTests.good, "--threads=\(text)"])
    #expect(run.status == 2)
    #expect(run.error.contains("--threads"))
  }
}
