// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Foundation
import Ingest
import Testing
import TestSupport

/// Compares the intake of real notices with a table made by an independent program.
@Suite struct GoldenTests {
  /// Column of the awards table, column of the independent table.
  static let columns = [
    ("notice_id", "notice_id"), ("form", "form"), ("schema", "schema"),
    ("dispatch_date", "dispatch_date"), ("publication_date", "publication_date"),
    ("buyer_country", "buyer_country"), ("cpv_main", "cpv_main"), ("legal_basis", "legal_basis"),
    ("procedure", "procedure_code"), ("authority_type", "authority_type_code"),
    ("award_index", "award_index"), ("lot", "lot_no"), ("awarded", "awarded"),
    ("tenders", "tenders"), ("tenders_sme", "tenders_sme"),
    ("tenders_other_eu", "tenders_other_eu"), ("tenders_non_eu", "tenders_non_eu"),
    ("value", "value"), ("value_low", "value_low"), ("value_high", "value_high"),
    ("currency", "currency"), ("group", "group"), ("winner_countries", "winner_countries"),
    ("winner_sme", "winner_sme"), ("conclusion_date", "conclusion_date"),
    ("cross_border", "cross_border"),
  ]

  @Test(.enabled(if: Repository.hasShared, "needs ../shared"))
  func `every row of F03 and F21 equals the independent table as published`() throws {
    var report = Report()
    let intake = NoticeIntake.read(
      files: try Packages.all(), mode: .asPublished, noting: &report)
    check(intake, report)
    let mine = try table(Array(AwardsCSV.text(of: intake.awards).utf8))
    let golden = try table(Packages.bytes("data/ted-xml/golden.csv"))
      .filter { $0["schema"] == "R2.0.9" && ["F03", "F21"].contains($0["form"]) }
    let key = { (row: [String: String]) in "\(row["notice_id"] ?? "")#\(row["award_index"] ?? "")" }
    let expected = Dictionary(golden.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
    var differences: [String] = []
    for row in mine {
      let other = expected[key(row)] ?? [:]
      for (left, right) in GoldenTests.columns where row[left] != other[right] {
        differences.append("\(key(row)) \(left): \(row[left] ?? "-") | \(other[right] ?? "-")")
      }
    }
    #expect(differences.isEmpty, "\(differences.count): \(differences.prefix(20))")
    #expect(mine.count == golden.count)
    #expect(Set(mine.map(key)).count == mine.count)
  }

  /// Every record of every package ends in exactly one drawer.
  private func check(_ intake: Intake, _ report: Report) {
    let excluded = intake.account.excluded
    let errors = report.diagnostics.filter { $0.kind.severity == .error }
    #expect(intake.account.refused == 73)
    #expect(excluded[.notResultForm] == 1927)
    #expect(excluded[.noAwardSection] == 172)
    #expect(errors.count == 73)
    #expect(errors.allSatisfy { $0.kind == .tedSchema })
    let rows =
      intake.account.used + excluded[.noAwardSection, default: 0]
      + excluded[.euInstitution, default: 0] + excluded[.notAwarded, default: 0]
    #expect(rows == intake.awards.count)
  }

  private func table(_ bytes: [UInt8]) throws -> [[String: String]] {
    var report = Report()
    let file = try #require(CSVFile(bytes: bytes, path: "table.csv", noting: &report))
    #expect(report.isEmpty)
    let names = file.header.map(\.text)
    return file.records.map { record in
      Dictionary(uniqueKeysWithValues: zip(names, record.cells.map(\.text)))
    }
  }
}

/// The packages of real notices that only some machines have.
enum Packages {
  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: Repository.shared.appending(path: path)))
  }

  static func all() throws -> [(path: String, bytes: [UInt8])] {
    let folder = Repository.shared.appending(path: "data/ted-xml/packages")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.map { ($0, try bytes("data/ted-xml/packages/\($0)")) }
  }
}
