// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Foundation
import Ingest
import TestSupport
import Testing

/// Runs the shared bad inputs that the readers of this module cover.
@Suite struct TortureTests {
  /// Inputs whose expectation needs a rule only the profile of the collection has: columns of
  /// amounts and country codes.
  static let others: Set<String> = ["S17", "S25"]

  @Test(.enabled(if: Repository.hasShared, "needs ../shared"))
  func `bad tables give the expected codes at the expected places`() throws {
    var checked = 0
    for row in try rows() where row["profile"]?.hasPrefix("notices") ?? false {
      let id = row["id"] ?? ""
      if TortureTests.others.contains(id) { continue }
      checked += 1
      var report = Report()
      let dataset = try dataset(row, noting: &report)
      #expect(found(report) == expected(row), "\(id)")
      #expect(report.isBlocking == (row["exit_strict"] == "65"), "\(id)")
      if let accepted = Int(row["accepted"] ?? ""), row["expected"] != "reject-file" {
        #expect(dataset?.count == accepted, "\(id)")
      }
      let text = DiagnosticText(language: .en).text(of: report)
      let words = (row["must_say"] ?? "").split(separator: "|")
      if !report.isEmpty, !words.isEmpty {
        #expect(words.contains { text.contains($0) }, "\(id): \(text)")
      }
    }
    #expect(checked == 30)
  }

  @Test(.enabled(if: Repository.hasShared, "needs ../shared"))
  func `bad XML gives the expected code at the expected place`() throws {
    for row in try rows() where row["profile"] == "notice-xml" {
      var report = Report()
      let file = row["file"] ?? ""
      let intake = NoticeIntake.read(
        files: [(file, try Packages.bytes("torture/\(file)"))], noting: &report)
      #expect(found(report) == expected(row), "\(file)")
      #expect(intake.account.refused == 1)
    }
  }

  @Test(.enabled(if: Repository.hasShared, "needs ../shared"))
  func `a JSON key that occurs twice is refused where it stands`() throws {
    let row = try #require(try rows().first { $0["id"] == "S41" })
    var report = Report()
    let bytes = try Packages.bytes("torture/\(row["file"] ?? "")")
    #expect(JSONReader.read(bytes: bytes, path: "x.json", noting: &report) == nil)
    #expect(found(report) == expected(row))
  }

  private func rows() throws -> [[String: String]] {
    var report = Report()
    let file = try #require(
      CSVFile(bytes: try Packages.bytes("torture/index.csv"), path: "index.csv", noting: &report))
    let names = file.header.map(\.text)
    return file.records.map {
      Dictionary(uniqueKeysWithValues: zip(names, $0.cells.map(\.text)))
    }
  }

  private func expected(_ row: [String: String]) -> [String] {
    (row["errors"] ?? "").split(separator: ";").map(String.init).sorted()
  }

  private func found(_ report: Report) -> [String] {
    report.diagnostics.map { "\($0.place.line):\($0.place.column):\($0.kind.code)" }.sorted()
  }

  /// Reads a table of the collection as a register with the columns its README describes.
  private func dataset(_ row: [String: String], noting report: inout Report) throws -> Dataset? {
    let bytes = try Packages.bytes("torture/\(row["file"] ?? "")")
    let types = ["value_eur": "number", "bids": "integer", "published": "date", "year": "year"]
    let names = [
      "notice_id", "country", "year", "buyer", "cpv", "value_eur", "bids", "winner_country",
      "published",
    ]
    var dialect = Dialect.house
    if row["profile"]?.hasSuffix("windows-1252") ?? false { dialect.encoding = .windows1252 }
    let nowhere = Place(path: "a/b/datapackage.json")
    var resource = DataPackage.Resource(
      path: Located("table.csv", at: nowhere), sha256: Located(SHA256.hex(of: bytes), at: nowhere),
      fields: names.map { .init(name: $0, type: types[$0] ?? "string", isRequired: false) },
      dialect: dialect)
    resource.primaryKey = ["notice_id"]
    let day = try #require(CalendarDay("2026-11-20"))
    let package = DataPackage(
      id: "a/b", kind: .register,
      origin: Origin(
        title: "t", producer: "p", url: "u", published: "2026", retrieved: day, licence: "l",
        vintage: "v", reference: nil),
      representation: .illustrationOnly, refreshBy: nil, resources: [resource], place: nowhere)
    return DatasetReader.read(package, file: { _ in bytes }, noting: &report)
  }
}
