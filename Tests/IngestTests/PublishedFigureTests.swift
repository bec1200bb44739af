// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Foundation
import Ingest
import TestSupport
import Testing

/// Real answers of Eurostat and CBS against what others made of them.
@Suite(.enabled(if: Repository.hasShared, "needs ../shared")) struct PublishedFigureTests {
  private func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: Repository.shared.appending(path: "data/\(path)")))
  }

  /// The observations of one file under a mapping.
  private func rows(
    _ file: String, _ format: String, mapping: String
  ) throws -> (rows: [Observation], report: Report) {
    let (intake, report) = try intake(file, format, mapping: mapping)
    guard case .observations(let table) = intake?.dataset else { return ([], report) }
    return (table.rows, report)
  }

  /// One file under a mapping, with its account.
  private func intake(
    _ file: String, _ format: String, mapping: String
  ) throws -> (intake: DatasetIntake?, report: Report) {
    let content = try bytes(file)
    let package = """
      {"name": "x", "title": "Real figures", "bewijskracht": {"kind": "observations",
       "producer": "Nobody", "url": "https://example.org", "published": "2026",
       "retrieved": "2026-11-20", "licence": "none", "vintage": "first", "representative": "yes",
       "mapping": \(mapping)}, "resources": [{"path": "data", "format": "\(format)",
       "hash": "sha256:\(SHA256.hex(of: content))"}]}
      """
    var report = Report()
    let read = try #require(
      DataPackage(
        bytes: Array(package.utf8), path: "Datasets/a/b/datapackage.json", noting: &report))
    let intake = DatasetReader.intake(read, file: { _ in content }, noting: &report)
    return (intake, report)
  }

  /// The labels of the codes of a JSON-stat file, by dimension.
  private func labels(_ file: String) throws -> [String: [String: String]] {
    let root = try JSONSerialization.jsonObject(with: Data(try bytes(file)))
    let dimensions = try #require((root as? [String: Any])?["dimension"] as? [String: Any])
    return dimensions.compactMapValues { dimension in
      let category = (dimension as? [String: Any])?["category"] as? [String: Any]
      return category?["label"] as? [String: String]
    }
  }

  /// The cells of the flat rendering by the labels of the dimensions, in order.
  private func rendering(_ file: String) throws -> [[String]: (value: String, status: String)] {
    var report = Report()
    let csv = try #require(CSVFile(bytes: try bytes(file), path: file, noting: &report))
    var cells: [[String]: (value: String, status: String)] = [:]
    for record in csv.records {
      let texts = record.cells.map(\.text)
      cells[Array(texts.dropLast(2))] = (texts[texts.count - 1], texts[texts.count - 2])
    }
    return cells
  }

  @Test(
    arguments: [
      (
        "nama_10_gdp", ["freq", "unit", "na_item", "geo", "time"], 64,
        """
        {"area": "geo", "period": "time", "variable": ["freq", "unit", "na_item", "geo", "time"],
         "unit": "=number"}
        """
      ),
      (
        "demo_gind", ["freq", "indic_de", "geo", "time"], 1652,
        """
        {"area": "=NL", "period": "time", "variable": ["freq", "indic_de", "geo", "time"],
         "unit": "=number"}
        """
      ),
    ])
  func `every cell of JSON-stat is as another project rendered it`(
    name: String, dimensions: [String], count: Int, mapping: String
  ) throws {
    let file = "eurostat/json-stat-2.0/\(name)"
    let labels = try labels(file + ".json")
    let expected = try rendering(file + ".csv")
    let (rows, _) = try rows(file + ".json", "json-stat", mapping: mapping)
    #expect(rows.count == count)
    #expect(rows.count == expected.count)
    for row in rows {
      let codes = row.variable.components(separatedBy: " ")
      let key = zip(dimensions, codes).map { labels[$0]?[$1] ?? $1 }
      let cell = try #require(expected[key], "\(key)")
      switch row.value {
      case .number(let number, _): #expect(number == Double(cell.value), "\(key)")
      case .missing: #expect(cell.value == "", "\(key)")
      }
      #expect(row.note.hasPrefix("flag \(cell.status):") == !cell.status.isEmpty, "\(key)")
    }
  }

  @Test func `the flags that Eurostat combines have the meaning of their letters`() throws {
    let lines = String(decoding: try bytes("eurostat/codelist_obs_flag.tsv"), as: UTF8.self)
      .components(separatedBy: "\n")
    let known = lines.map { $0.components(separatedBy: "\t") }.filter { $0.count == 2 }
    #expect(known.count == 21)
    for pair in known {
      let words = SmallTable.note(flags: pair[0])
      let listed = Set(
        words.components(separatedBy: ", ").flatMap { $0.components(separatedBy: "; ") })
      let expected = Set(
        pair[1].components(separatedBy: ", ").flatMap { $0.components(separatedBy: "; ") })
      #expect(listed == expected, "\(pair[0])")
    }
  }

  @Test func `the real SDMX-CSV answers keep their flags in note and concept`() throws {
    let mapping = """
      {"area": "geo", "period": "TIME_PERIOD", "variable": "=rate", "unit": "unit"}
      """
    let (rows, report) = try rows(
      "eurostat/sdmx-csv/lfsa_argan.csv", "sdmx-csv", mapping: mapping)
    #expect(report.isEmpty)
    #expect(rows.map(\.concept) == ["break definition-differs", "definition-differs"])
    #expect(rows.map(\.value) == [.number(66.5, text: "66.5"), .number(66.6, text: "66.6")])
    #expect(rows.map(\.unit) == ["percent", "percent"])
  }

  @Test func `an answer of the first release of JSON-stat is read by its only dataset`() throws {
    let mapping = """
      {"area": "geo", "period": "time", "variable": "indic_na", "unit": "=eur"}
      """
    let (rows, report) = try rows(
      "eurostat/json-stat-1.x/eurostat-name_gpd_c-geo_IT_FR.json", "json-stat", mapping: mapping)
    #expect(report.isEmpty)
    #expect(rows.count == 2 * 69)
    let italy = rows.filter { $0.area == Area("IT") && $0.period == Period(2013...2013) }
    #expect(italy.map(\.value) == [.number(25600, text: "25600")])
  }

  @Test func `a table of places of CBS is a list of 2500 rows, and no figures`() throws {
    let file = "cbs/84489NED_TypedDataSet.json.gz"
    let (read, report) = try intake(
      file, "cbs-odata-3",
      mapping: """
        {"area": "=NL", "period": "=2019", "variable": ["measure", "Woonplaatsen"],
         "unit": "=number", "where": {"measure": "Naam_2"}}
        """)
    let intake = try #require(read)
    #expect(intake.account.used == 0 && intake.account.refused == 2500)
    #expect(report.diagnostics.count { $0.kind.code == "NUM-FORMAT" } == 1000)
    #expect(report.untold.map { "\($0.kind.code) \($0.count)" } == ["NUM-FORMAT 1500"])
    #expect(report.count(of: .error) == 2500)
    let places = intake.refusals.flatMap(\.troubles).map { "\($0.code) \($0.line):\($0.column)" }
    #expect(places.count == 2500 && Set(places).count == 2500)
    let content = try bytes(file)
    let kept = Rejects.entries(of: intake.refusals) { _ in content }
    let head = String(decoding: kept.prefix { $0 != 0x0A }, as: UTF8.self)
    #expect(head.contains(": NUM-FORMAT records=2500 bytes="))
  }
}

/// One invented figure with flags.
private enum SmallTable {
  /// The note of a figure with flags, without its start.
  static func note(flags: String) -> String {
    let table = "geo\\time\t2021\nNL\t1 \(flags)\n"
    let package = """
      {"name": "x", "title": "x", "bewijskracht": {"kind": "observations", "producer": "x",
       "url": "x", "published": "x", "retrieved": "2026-11-20", "licence": "x", "vintage": "x",
       "representative": "yes", "mapping": {"area": "geo", "period": "time", "variable": "=x",
       "unit": "=number"}}, "resources": [{"path": "data", "format": "eurostat-tsv",
       "hash": "sha256:\(SHA256.hex(of: Array(table.utf8)))"}]}
      """
    var report = Report()
    let read = DataPackage(
      bytes: Array(package.utf8), path: "Datasets/a/b/datapackage.json", noting: &report)
    let dataset = read.flatMap {
      DatasetReader.read($0, file: { _ in Array(table.utf8) }, noting: &report)
    }
    guard case .observations(let found)? = dataset, let note = found.rows.first?.note else {
      return ""
    }
    return note.replacingOccurrences(of: "flag \(flags): ", with: "")
  }
}
