// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Testing

@testable import Ingest

@Suite struct FigureRejectsTests {
  private func read(
    _ text: String, _ format: String, mapping: String, schema: String = ""
  ) throws -> (intake: DatasetIntake, kept: String, report: Report) {
    let package = """
      {"name": "x", "title": "x", "bewijskracht": {"kind": "observations", "producer": "x",
       "url": "x", "published": "x", "retrieved": "2026-11-20", "licence": "x", "vintage": "x",
       "representative": "yes", "mapping": \(mapping)}, "resources": [{"path": "data",
       "format": "\(format)"\(schema), "hash": "sha256:\(SHA256.hex(of: Array(text.utf8)))"}]}
      """
    var report = Report()
    let described = try #require(
      DataPackage(
        bytes: Array(package.utf8), path: "Datasets/a/b/datapackage.json", noting: &report))
    let bytes = Array(text.utf8)
    let intake = try #require(
      DatasetReader.intake(described, file: { _ in bytes }, noting: &report))
    let kept = Rejects.entries(of: intake.refusals) { _ in bytes }
    return (intake, String(decoding: kept, as: UTF8.self), report)
  }

  private static let mapping = """
    {"area": "geo", "period": "time", "variable": "=x", "unit": "=number"}
    """

  @Test func `a row of a TSV is kept once with the number of its refused figures`() throws {
    let text = "geo\\time\t2020\t2021\nNL\tone\ttwo\nBE\t1\t2\nDE\t3\nFR\t4\tfive\n"
    let (intake, kept, _) = try read(text, "eurostat-tsv", mapping: Self.mapping)
    #expect(intake.account.used == 3 && intake.account.refused == 4)
    #expect(
      kept == "Datasets/a/b/data:2:4: NUM-FORMAT records=2 bytes=10\nNL\tone\ttwo\n"
        + "Datasets/a/b/data:4:1: CSV-RAGGED records=1 bytes=4\nDE\t3\n"
        + "Datasets/a/b/data:5:6: NUM-FORMAT records=1 bytes=9\nFR\t4\tfive\n")
    #expect(!intake.hasRefusedFile)
  }

  @Test func `every ragged row of a TSV is kept, though a thousand are told`() throws {
    let bad = (1...3000).map { "R\($0)\t1" }
    let text = "geo\\time\t2020\t2021\nNL\t1\t2\n" + bad.joined(separator: "\n")
    let (intake, kept, report) = try read(text, "eurostat-tsv", mapping: Self.mapping)
    #expect(report.untold.map(\.count) == [2000])
    #expect(intake.account.used == 2 && intake.account.refused == 3000)
    let lines = kept.split(separator: "\n").map(String.init)
    #expect(lines.count == 6000)
    #expect(lines.indices.filter { $0 % 2 == 1 }.map { lines[$0] } == bad)
    #expect(lines[5998].hasPrefix("Datasets/a/b/data:3002:1: CSV-RAGGED records=1 "))
  }

  @Test func `figures that contradict each other are all refused and kept`() throws {
    let text = "geo\\time\t2020\nNL\t1\nNL\t2\nBE\t3\nBE\t3\n"
    let (intake, kept, _) = try read(text, "eurostat-tsv", mapping: Self.mapping)
    #expect(intake.account.used == 1 && intake.account.refused == 3)
    #expect(
      kept == "Datasets/a/b/data:2:4: ID-CONFLICT records=1 bytes=4\nNL\t1\n"
        + "Datasets/a/b/data:3:4: ID-CONFLICT records=1 bytes=4\nNL\t2\n"
        + "Datasets/a/b/data:5:4: ID-DUPLICATE records=1 bytes=4\nBE\t3\n")
  }

  @Test func `a file of figures that cannot be read is kept whole, and is no single record`() throws
  {
    let (intake, kept, _) = try read("{\"version\": ", "json-stat", mapping: Self.mapping)
    #expect(intake.account.used == 0 && intake.account.refused == 1 && intake.hasRefusedFile)
    #expect(kept.hasSuffix(" JSON-FORM records=1 bytes=12\n{\"version\": \n"))
  }

  @Test func `a row of a mapped table counts once, however many of its cells are wrong`() throws {
    let schema = """
      , "dialect": {"delimiter": ";"}, "schema": {"fields": [{"name": "geo", "type": "string"},
      {"name": "time", "type": "year"}, {"name": "n", "type": "number"},
      {"name": "m", "type": "integer"}]}
      """
    let mapping = """
      {"area": "geo", "period": "time", "variable": "=x", "value": "n", "unit": "=number"}
      """
    let text = "geo;time;n;m\nNL;2020;1;1\nBE;x;y;z\nDE;2020\n"
    let (intake, kept, _) = try read(text, "csv", mapping: mapping, schema: schema)
    #expect(intake.account.used == 1 && intake.account.refused == 2)
    #expect(
      kept == "Datasets/a/b/data:3:4: CELL-FORMAT,NUM-FORMAT records=1 bytes=8\nBE;x;y;z\n"
        + "Datasets/a/b/data:4:1: CSV-RAGGED records=1 bytes=7\nDE;2020\n")
  }
}
