// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Ingest
import TestSupport
import Testing

@Suite struct OCDSPackageTests {
  private func intake(_ path: String) throws -> (intake: Intake, report: Report) {
    var report = Report()
    let bytes = try Packages.bytes("data/ocds/\(path)")
    return (NoticeIntake.read(files: [(path, bytes)], noting: &report), report)
  }

  @Test(.enabled(if: Repository.hasShared, "needs ../shared"))
  func `releases compiled here give the rows of the record that their publisher compiled`() throws {
    let releases = try intake("fictional/release-package.json").intake.awards.map(\.value)
    let records = try intake("fictional/record.json").intake.awards.map(\.value)
    #expect(releases == records)
    #expect(releases.map(\.tenders) == [2])
    #expect(releases.map(\.isCrossBorder) == [false])
  }

  @Test(.enabled(if: Repository.hasShared, "needs ../shared"))
  func `every award of a package ends in the account`() throws {
    let (intake, report) = try intake("contracts-finder-releases.json")
    #expect(report.isEmpty)
    #expect(intake.account.used == 104)
    #expect(intake.account.excluded == [.notResultForm: 34, .superseded: 1])
    #expect(intake.awards.allSatisfy { $0.value.buyerCountry?.code ?? "UK" == "UK" })
  }
}
