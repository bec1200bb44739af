// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Foundation
import Ingest
import TestSupport
import Testing

/// Runs the shared bad inputs that the readers of this module cover.
@Suite struct TortureTests {
  @Test(.enabled(if: Repository.hasShared, "needs ../shared"))
  func `bad tables give the expected codes at the expected places`() throws {
    var checked = 0
    for row in try rows() where row["profile"]?.hasPrefix("notices") ?? false {
      let id = row["id"] ?? ""
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
    #expect(checked == 32)
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
    report.diagnostics.filter { $0.kind.severity > .note }
      .map { "\($0.place.line):\($0.place.column):\($0.kind.code)" }.sorted()
  }

  /// Reads a table of the collection as a register with the columns its README describes.
  private func dataset(_ row: [String: String], noting report: inout Report) throws -> Dataset? {
    let bytes = try Packages.bytes("torture/\(row["file"] ?? "")")
    var dialect = Dialect.house
    if row["profile"]?.hasSuffix("windows-1252") ?? false { dialect.encoding = .windows1252 }
    let package = try SmallPackage.of(
      bytes, TortureTests.notices, dialect: dialect, key: ["notice_id"])
    return DatasetReader.read(package, file: { _ in bytes }, noting: &report)
  }

  /// The columns that the README of the collection describes.
  private static let notices: [DataPackage.Field] = {
    let types = ["value_eur": "number", "bids": "integer", "published": "date", "year": "year"]
    let meanings: [String: DataPackage.Field.Meaning] = [
      "country": .memberState, "winner_country": .memberState, "value_eur": .amount,
    ]
    let names = [
      "notice_id", "country", "year", "buyer", "cpv", "value_eur", "bids", "winner_country",
      "published",
    ]
    return names.map { name in
      var field = DataPackage.Field(
        name: name, type: types[name] ?? "string", isRequired: false)
      field.meaning = meanings[name]
      return field
    }
  }()

  @Test(.enabled(if: Repository.hasShared, "needs ../shared"))
  func `a hostile package is refused before anything is taken from it`() throws {
    let ours = ["ZIP-PATH": "ARC-PATH", "ZIP-RATIO": "ARC-RATIO"]
    for row in try rows() where row["profile"] == "archive" {
      let file = row["file"] ?? ""
      let bytes = try Packages.bytes("torture/\(file)")
      let package = try SmallPackage.of(bytes, TortureTests.notices, path: file)
      var report = Report()
      #expect(DatasetReader.read(package, file: { _ in bytes }, noting: &report) == nil)
      #expect(report.diagnostics.map(\.kind.code) == [ours[row["errors"] ?? ""] ?? ""])
      let text = DiagnosticText(language: .en).text(of: report)
      #expect(text.contains(row["must_say"] ?? "?"))
    }
  }
}
