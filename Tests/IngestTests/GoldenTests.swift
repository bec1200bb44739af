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
  func `every row of every form equals the independent table as published`() throws {
    var report = Report()
    let intake = NoticeIntake.read(
      files: try Packages.all(), mode: .asPublished, noting: &report)
    check(intake, report)
    let mine = try Packages.rows(Array(AwardsCSV.text(of: intake.awards).utf8))
    let golden = try Packages.rows(Packages.bytes("data/ted-xml/golden.csv"))
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
    #expect(report.diagnostics.filter { $0.kind.severity == .error } == [])
    #expect(intake.account.refused == 0)
    #expect(excluded[.notResultForm] == 1736)
    #expect(excluded[.noAwardSection] == 291)
    let copies = excluded[.translation, default: 0]
    let rows = intake.account.used + excluded.values.reduce(0, +) - copies
    #expect(rows == intake.awards.count)
  }

  @Test(.enabled(if: Repository.hasShared, "needs ../shared"))
  func `what a notice says beside the awards table equals the independent table too`() throws {
    let golden = try Packages.rows(Packages.bytes("data/ted-xml/golden.csv"))
    let expected = Dictionary(grouping: golden) { $0["notice_id"] ?? "" }
    var differences: [String] = []
    var checked = 0
    for file in try Packages.notices() {
      let notice = try TedExportReader.notice(of: file.bytes, path: file.path)
      let form = try #require(notice.form)
      let name = file.path.split(separator: "/").last?.split(separator: ".").first ?? ""
      let id = name.split(separator: "_").joined(separator: "-")
      let rows = try #require(expected[id])
      let indices = form.sections.isEmpty ? [nil] : form.sections.indices.map(Optional.some)
      for (index, row) in zip(indices, rows) {
        checked += 1
        var cells = notice.cells
        if let index { cells.merge(form.sections[index].cells) { $1 } }
        for (column, text) in cells where row[column] != text {
          differences.append("\(id) \(column): \(text) | \(row[column] ?? "-")")
        }
      }
    }
    #expect(checked == golden.count)
    #expect(differences.isEmpty, "\(differences.count): \(differences.sorted().prefix(20))")
  }
}

extension TedNotice {
  /// The cells of the independent table that have no column in the awards table.
  fileprivate var cells: [String: String] {
    guard let form else { return [:] }
    let main = form.mainCPV.isEmpty ? [] : [form.mainCPV]
    let codes = main + (coded[.cpv] ?? []).map(\.text).filter { $0 != form.mainCPV }
    return [
      "form_element": form.name, "notice_type": form.noticeType, "schema_release": release,
      "language": form.language, "buyer_countries_form": form.buyers.joined(separator: " --- "),
      "cpv_all": codes.joined(separator: " --- "), "procedure_element": form.procedure,
      "doc_type_code": code(.documentType), "contract_nature_code": code(.contractNature),
      "regulation_code": code(.regulation), "award_sections": String(form.sections.count),
      "notice_total": form.value.amount?.text ?? "",
      "notice_total_currency":
        form.value.amount == nil ? "" : form.value.currency?.text ?? "",
    ]
  }
}

extension TedSection {
  /// The cells of the independent table that have no column in the awards table.
  fileprivate var cells: [String: String] {
    let vat = value.includesVAT ? "_incl_vat" : ""
    return [
      "item": item, "tenders_emeans": tenders[.electronic]?.text ?? "",
      "value_kind": isValueStray ? "" : kind.map { $0.rawValue + vat } ?? "",
      "value_estimated": isValueStray ? "" : estimate.amount?.text ?? "",
    ]
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

  /// The notices in the packages, unpacked by the tar of the machine.
  static func notices() throws -> [(path: String, bytes: [UInt8])] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, _) in try all() {
      let package = Repository.shared.appending(path: "data/ted-xml/packages/\(name)")
      let tar = Process()
      tar.executableURL = URL(filePath: "/usr/bin/env")
      tar.arguments = ["tar", "-xzf", package.path, "-C", folder.path]
      try tar.run()
      tar.waitUntilExit()
    }
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return try (paths ?? []).filter { $0.hasSuffix(".xml") }.sorted().map {
      ($0, [UInt8](try Data(contentsOf: folder.appending(path: $0))))
    }
  }

  /// The rows of a table by the names of their columns.
  static func rows(_ bytes: [UInt8]) throws -> [[String: String]] {
    var report = Report()
    let file = try #require(CSVFile(bytes: bytes, path: "table.csv", noting: &report))
    #expect(report.isEmpty)
    let names = file.header.map(\.text)
    return file.records.map { record in
      Dictionary(uniqueKeysWithValues: zip(names, record.cells.map(\.text)))
    }
  }
}
