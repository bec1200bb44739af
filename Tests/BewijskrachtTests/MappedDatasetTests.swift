// SPDX-License-Identifier: EUPL-1.2
import Bewijskracht
import Diagnostics
import Foundation
import Indicators
import Papers
import TestSupport
import Testing

/// The same figures under other headings give the same findings.
@Suite struct MappedDatasetTests {
  private let folder = "Datasets/example/tenders/"
  private let header = "area,period,variable,value,unit,concept,vintage,source_url,note\n"

  /// The small workspace with its figures in other files, described as said.
  private func findings(
    _ name: String, _ table: String, format: String, schema: String, mapping: String
  ) throws -> [FindingKey: Finding] {
    var files = try SmallWorkspace.evidence()
    files[folder + "observations.csv"] = nil
    files[folder + name] = Array(table.utf8)
    let package = String(decoding: files[folder + "datapackage.json"] ?? [], as: UTF8.self)
    let resources = try #require(package.range(of: "\"resources\""))
    let head = String(package[..<resources.lowerBound])
      .replacing("\"representative\": \"yes\",", with: "\"representative\": \"yes\",\(mapping)")
    let tail = """
      "resources": [{"path": "\(name)", "format": "\(format)", \(schema)
      "hash": "sha256:\(String(repeating: "0", count: 64))"}]}
      """
    files[folder + "datapackage.json"] = Array((head + tail).utf8)
    SmallWorkspace.rehash(&files)
    let build = Workspace(evidence: files).build()
    #expect(build.report.diagnostics.map { "\($0.place) \($0.sentence.en)" } == [])
    return build.ledger.findings
  }

  private func plain() throws -> (rows: [[String]], findings: [FindingKey: Finding]) {
    let files = try SmallWorkspace.evidence()
    let text = String(decoding: files[folder + "observations.csv"] ?? [], as: UTF8.self)
    #expect(text.hasPrefix(header))
    let rows = text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return (rows, Workspace(evidence: files).build().ledger.findings)
  }

  private func expectSame(
    _ found: [FindingKey: Finding], as expected: [FindingKey: Finding]
  ) {
    #expect(!expected.isEmpty)
    #expect(found.keys.sorted() == expected.keys.sorted())
    for (key, finding) in expected {
      #expect(found[key]?.result == finding.result, "\(key)")
      #expect(found[key]?.unit == finding.unit, "\(key)")
    }
  }

  @Test func `a Dutch table with headings of its own`() throws {
    let (rows, expected) = try plain()
    let lines = rows.map { row in
      [row[0], row[1], row[2], row[3].replacing(".", with: ","), row[4]].joined(separator: ";")
    }
    let found = try findings(
      "cijfers.csv", "Land;Jaren;Wat;Bedrag;Eenheid\n" + lines.joined(separator: "\n") + "\n",
      format: "csv",
      schema: """
        "dialect": {"delimiter": ";"}, "schema": {"fields": [{"name": "Land", "type": "string"},
        {"name": "Jaren", "type": "string"}, {"name": "Wat", "type": "string"},
        {"name": "Bedrag", "type": "number", "decimalChar": ","},
        {"name": "Eenheid", "type": "string"}]},
        """,
      mapping: """
        "mapping": {"area": "Land", "period": "Jaren", "variable": "Wat", "value": "Bedrag",
        "unit": "Eenheid"},
        """)
    expectSame(found, as: expected)
  }

  @Test func `SDMX-CSV with dimensions and flags`() throws {
    let (rows, expected) = try plain()
    let lines = rows.map { row in
      ["X", "", "A", row[2], row[4], row[0], row[1], row[3], "p", ""].joined(separator: ",")
    }
    let head = "DATAFLOW,LAST UPDATE,freq,item,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS"
    let found = try findings(
      "data.csv", head + "\n" + lines.joined(separator: "\n") + "\n", format: "sdmx-csv",
      schema: "",
      mapping: """
        "mapping": {"area": "geo", "period": "TIME_PERIOD", "variable": "item", "unit": "unit"},
        """)
    expectSame(found, as: expected)
  }

  @Test func `CBS observations with a translation of every measure`() throws {
    let (rows, expected) = try plain()
    let objects = rows.enumerated().map { index, row in
      """
      {"Id": \(index), "Measure": "\(row[2])", "ValueAttribute": "None",
       "Value": \(row[3].isEmpty ? "null" : row[3]), "Land": "\(row[0])", "Perioden": "\(row[1])",
       "Eenheid": "\(row[4])"}
      """
    }
    let found = try findings(
      "data.json", "{\"@odata.context\": \"x\", \"value\": [\(objects.joined(separator: ","))]}",
      format: "cbs-odata-4", schema: "",
      mapping: """
        "mapping": {"area": "Land", "period": "Perioden", "variable": "Measure",
        "unit": "Eenheid"},
        """)
    expectSame(found, as: expected)
  }
}
