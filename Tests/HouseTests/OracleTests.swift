// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// The measures beside a recomputation in Python; the whole comparison is `Tests/Oracle/oracle.py`.
@Suite struct OracleTests {
  private static let canRun =
    Repository.hasShared
    && (try? ProgramRun.of("/usr/bin/env", ["python3", "--version"]))?.status == 0

  @Test(.enabled(if: canRun, "needs ../shared and python3"))
  func `shares and counts are those of a script that reads the golden table`() throws {
    let package = Repository.shared.appending(
      path: "data/ted-xml/packages/ted-notices-2016.tar.gz")
    let run = try ProgramRun.of(
      "/usr/bin/env",
      [
        "python3", Repository.root.appending(path: "Tests/Oracle/oracle.py").path,
        BuiltProgram.path,
        "--quick", "--notices", package.path,
      ], in: Repository.root.path)
    #expect(run.status == 0, "\(run.output) \(run.error)")
    #expect(run.output.contains(" comparisons, 0 differ"))
    #expect(!run.output.contains("\n0 comparisons"))
  }
}
