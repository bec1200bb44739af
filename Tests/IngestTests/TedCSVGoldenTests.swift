// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Ingest
import TestSupport
import Testing

/// Compares files in the form of the TED CSV, made from real notices by another program, with the
/// independent table of those notices.
@Suite struct TedCSVGoldenTests {
  /// The columns of the awards table that the files fill, with those of the independent table.
  private static let columns = [
    ("form", "form"), ("schema", "schema"), ("dispatch_date", "dispatch_date"),
    ("buyer_country", "buyer_country"), ("cpv_main", "cpv_main"),
    ("authority_type", "authority_type_code"), ("lot", "lot_no"), ("awarded", "awarded"),
    ("tenders", "tenders"), ("tenders_sme", "tenders_sme"),
    ("tenders_other_eu", "tenders_other_eu"), ("tenders_non_eu", "tenders_non_eu"),
    ("value", "value"), ("group", "group"), ("winner_countries", "winner_countries"),
    ("winner_sme", "winner_sme"), ("conclusion_date", "conclusion_date"),
    ("cross_border", "cross_border"),
  ]

  @Test(
    .enabled(if: Repository.hasShared, "needs ../shared"),
    arguments: [("derived_CAN_2016.csv", 127), ("derived_CAN_2017_2023.csv", 4941)])
  func `every row equals the independent table where the file is filled`(
    name: String, count: Int
  ) throws {
    var report = Report()
    let bytes = try Packages.bytes("data/ted-csv/\(name)")
    let intake = NoticeIntake.read(
      files: [(name, bytes)], mode: .asPublished, noting: &report)
    #expect(report.isEmpty)
    #expect(intake.account.total == count)
    let golden = try Self.table(Packages.bytes("data/ted-xml/golden.csv"))
    let expected = Dictionary(
      golden.map { (Self.key($0), $0) }, uniquingKeysWith: { first, _ in first })
    var differences: [String] = []
    for row in try Self.table(Array(AwardsCSV.text(of: intake.awards).utf8)) {
      let other = try #require(expected[Self.key(row)], "\(Self.key(row))")
      for (left, right) in Self.columns where row[left] != Self.text(right, of: other) {
        differences.append("\(Self.key(row)) \(left): \(row[left] ?? "") | \(other[right] ?? "")")
      }
    }
    #expect(differences == [])
  }

  private static func key(_ row: [String: String]) -> String {
    "\(row["notice_id"] ?? "")#\(row["award_index"] ?? "")"
  }

  /// A cell of the independent table; the files hold values in euro only.
  private static func text(_ column: String, of row: [String: String]) -> String? {
    column == "value" && row["currency"] != "EUR" ? "" : row[column]
  }

  private static func table(_ bytes: [UInt8]) throws -> [[String: String]] {
    var report = Report()
    let file = try #require(CSVFile(bytes: bytes, path: "table.csv", noting: &report))
    let names = file.header.map(\.text)
    return file.records.map { record in
      Dictionary(uniqueKeysWithValues: zip(names, record.cells.map(\.text)))
    }
  }
}
