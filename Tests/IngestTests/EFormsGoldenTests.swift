// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Foundation
import Ingest
import TestSupport
import Testing

/// Compares the intake of real and example eForms notices with a table made by an independent
/// program.
@Suite struct EFormsGoldenTests {
  /// Column of the awards table, column of the independent table.
  static let columns = [
    ("form", "subtype"), ("schema", "sdk"), ("dispatch_date", "issue_date"),
    ("buyer_country", "buyer_countries"), ("cpv_main", "cpv_main"), ("legal_basis", "legal_basis"),
    ("procedure", "procedure_code"), ("award_index", "result_index"), ("lot", "lot_id"),
    ("tenders", "tenders"), ("tenders_sme", "tenders_sme"),
    ("tenders_other_eu", "tenders_other_eea"), ("tenders_non_eu", "tenders_non_eea"),
    ("value", "values"), ("currency", "currencies"), ("winner_countries", "winner_countries"),
    ("conclusion_date", "contract_dates"), ("cross_border", "cross_border"),
  ]

  /// Examples that lack their identifier or version: they are refused, where the other program
  /// writes a row of empty cells.
  static let refused: Set<String> = [
    "INVALID_can_24_empty.xml", "INVALID_can_24_stage-2.xml", "INVALID_cn_24_stage-1.xml",
    "INVALID_pin-buyer_24_stage-1.xml", "INVALID_pin-only_24_empty.xml",
    "INVALID_pin-only_24_minimal.xml", "INVALID_pin-only_24_stage-1.xml",
  ]

  @Test(.enabled(if: Repository.hasShared, "needs ../shared"))
  func `every cell of every notice equals the independent table as published`() throws {
    let golden = try rows(Packages.bytes("data/eforms/golden.csv"))
    let byFile = Dictionary(grouping: golden) { $0["file"] ?? "" }
    #expect(byFile.count == 136)
    var differences: [String] = []
    for (file, expected) in byFile.sorted(by: { $0.key < $1.key }) {
      var report = Report()
      let mine = try intake(file, noting: &report)
      if EFormsGoldenTests.refused.contains(file) {
        #expect(mine.account.refused == 1 && mine.awards.isEmpty && report.isBlocking, "\(file)")
        continue
      }
      #expect(!report.isBlocking, "\(file): \(DiagnosticText(language: .en).text(of: report))")
      differences += try compare(mine, expected, file)
    }
    #expect(differences.isEmpty, "\(differences.count): \(differences.prefix(20))")
  }

  @Test(.enabled(if: Repository.hasShared, "needs ../shared"))
  func `an example with an organisation without identifier is reported`() throws {
    var report = Report()
    let mine = try intake("INVALID_cn_24_multiple.xml", noting: &report)
    #expect(report.diagnostics.map(\.kind) == [.eformsOrganisation])
    #expect(mine.account.excluded == [.notResultForm: 1])
  }

  @Test(.enabled(if: Repository.hasShared, "needs ../shared"))
  func `all notices together add up and only results count`() throws {
    let names = try EFormsGoldenTests.files()
    var report = Report()
    let intake = NoticeIntake.read(
      files: try names.map { ($0, try Packages.bytes("data/eforms/\($0)")) }, noting: &report)
    let account = intake.account
    #expect(account.total == intake.awards.count + account.refused)
    #expect(account.refused == 7)
    let forms = Set(intake.awards.filter { $0.value.exclusion == nil }.map(\.value.form))
    #expect(forms.isSubset(of: ["29", "30", "32", "33", "34", "35"]) && forms.count > 2)
    #expect(intake.awards.allSatisfy { $0.value.exclusion != nil || $0.value.isAwarded == true })
  }

  /// The paths of all single notices.
  private static func files() throws -> [String] {
    try ["published", "sdk-examples"].flatMap { folder in
      try FileManager.default.contentsOfDirectory(
        atPath: Repository.shared.appending(path: "data/eforms/\(folder)").path
      ).sorted().map { "\(folder)/\($0)" }
    }
  }

  private func intake(_ file: String, noting report: inout Report) throws -> Intake {
    let all = try EFormsGoldenTests.files()
    let path = try #require(all.first { $0.hasSuffix("/\(file)") })
    return NoticeIntake.read(
      files: [(path, try Packages.bytes("data/eforms/\(path)"))], mode: .asPublished,
      noting: &report)
  }

  private func compare(
    _ mine: Intake, _ expected: [[String: String]], _ file: String
  ) throws -> [String] {
    let rows = try rows(Array(AwardsCSV.text(of: mine.awards).utf8))
    guard rows.count == expected.count else { return ["\(file): \(rows.count) rows"] }
    var differences: [String] = []
    for (row, other) in zip(rows, expected) {
      let place = "\(file)#\(other["result_index"] ?? "")"
      for (left, right) in EFormsGoldenTests.columns where row[left] != other[right] {
        differences.append("\(place) \(left): \(row[left] ?? "-") | \(other[right] ?? "-")")
      }
      for (name, left, right) in derived(row, other) where left != right {
        differences.append("\(place) \(name): \(left) | \(right)")
      }
      #expect(other["lot_results"] == String(rows.count { $0["award_index"] != "0" }), "\(place)")
    }
    return differences
  }

  /// Columns that both tables have in different words.
  private func derived(
    _ row: [String: String], _ other: [String: String]
  ) -> [(String, String, String)] {
    let published = other["publication_id"] ?? ""
    let id = row["notice_id"] ?? ""
    let outcome =
      ["selec-w": "y", "clos-nw": "n", "open-nw": "n"][other["result_code"] ?? ""] ?? ""
    let sizes = (other["winner_sizes"] ?? "").components(separatedBy: " --- ")
    let words = ["micro": "y", "small": "y", "medium": "y", "sme": "y", "large": "n"]
    let known = (row["winner_sme"] ?? "").components(separatedBy: " --- ").filter { !$0.isEmpty }
    return [
      (
        "notice_id", published.isEmpty ? String(id.dropLast(3)) : id,
        published.isEmpty ? other["notice_uuid"] ?? "" : published
      ),
      ("awarded", row["awarded"] ?? "", outcome),
      ("winner_sme", known.joined(), sizes.compactMap { words[$0] }.joined()),
    ]
  }

  private func rows(_ bytes: [UInt8]) throws -> [[String: String]] {
    var report = Report()
    let file = try #require(CSVFile(bytes: bytes, path: "table.csv", noting: &report))
    let names = file.header.map(\.text)
    return file.records.map { record in
      Dictionary(uniqueKeysWithValues: zip(names, record.cells.map(\.text)))
    }
  }
}
