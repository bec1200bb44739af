// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Ingest
import TestSupport
import Testing

@Suite struct BundledDatasetTests {
  private static let folder = "Datasets/ted/ted-xml-test-notices"

  @Test func `the bundled awards read without a remark and only illustrate`() throws {
    var report = Report()
    let dataset = try #require(try BundledDatasetTests.dataset(noting: &report))
    #expect(report.diagnostics == [])
    #expect(dataset.snapshot.id == "ted/ted-xml-test-notices")
    #expect(dataset.snapshot.representation == .illustrationOnly)
    guard case .awards(let table) = dataset else {
      Issue.record("not a table of awards")
      return
    }
    #expect(table.count == 6527)
    let used = (0..<table.count).filter { table.exclusion[$0] == nil }
    #expect(used.count == 2804)
    #expect(used.count { table.parties[$0].isCrossBorder == true } == 64)
    #expect(table.place(of: 0) == Place(path: "\(BundledDatasetTests.folder)/awards.csv", line: 2))
  }

  private static func dataset(noting report: inout Report) throws -> Dataset? {
    let path = "\(folder)/datapackage.json"
    let bytes = try Repository.bytes("Evidence/\(path)")
    guard let package = DataPackage(bytes: bytes, path: path, noting: &report) else { return nil }
    return DatasetReader.read(
      package, file: { try? Repository.bytes("Evidence/\($0)") }, noting: &report)
  }
}
