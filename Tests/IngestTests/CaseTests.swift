// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Foundation
import Ingest
import TestSupport
import Testing

/// Walks the folders of cases: what is in the folder against the text in `expected.txt`.
///
/// With `BEWIJS_RECORD=1` the expected texts are written, and the run fails.
@Suite struct CaseTests {
  private static let root = "Tests/IngestTests/Cases"

  private static func slugs(_ kind: String) -> [String] {
    let all = Repository.files(below: "\(root)/\(kind)").compactMap {
      $0.split(separator: "/").first
    }
    return Set(all.map(String.init)).sorted()
  }

  @Test(arguments: slugs("Notices"))
  func `a notice gives the expected rows and messages`(slug: String) throws {
    let folder = "\(CaseTests.root)/Notices/\(slug)"
    let files = try Repository.files(below: folder).filter { $0 != "expected.txt" }.map {
      (path: $0, bytes: try Repository.bytes("\(folder)/\($0)"))
    }
    let parts = [IntakeMode.harmonised, .asPublished].map { mode in
      var report = Report()
      let intake = NoticeIntake.read(files: files, mode: mode, noting: &report)
      let account = intake.account
      let excluded = account.excluded.map { ", \($0.key.rawValue) \($0.value)" }.sorted().joined()
      return """
        # \(mode == .harmonised ? "harmonised" : "as published")
        used \(account.used), refused \(account.refused)\(excluded)
        \(intake.awards.map { "\($0.place)\n" }.joined())\
        \(AwardsCSV.text(of: intake.awards))\(DiagnosticText(language: .en).text(of: report))
        """
    }
    try compare(parts.joined(separator: "\n"), "Notices/\(slug)")
  }

  @Test(arguments: slugs("Packages"))
  func `a data package gives the expected rows and messages`(slug: String) throws {
    try comparePackage("Packages", slug)
  }

  @Test(arguments: slugs("Observations"))
  func `published figures give the expected observations and messages`(slug: String) throws {
    try comparePackage("Observations", slug)
  }

  private func comparePackage(_ kind: String, _ slug: String) throws {
    let folder = "Datasets/nobody/\(slug)"
    let file = { (path: String) in
      try? Repository.bytes(
        "\(CaseTests.root)/\(kind)/\(slug)\(path.dropFirst(folder.utf8.count))")
    }
    let path = "\(folder)/datapackage.json"
    var report = Report()
    let package = DataPackage(bytes: try #require(file(path)), path: path, noting: &report)
    let dataset = package.flatMap { DatasetReader.read($0, file: file, noting: &report) }
    let text = describe(dataset) + "\n" + DiagnosticText(language: .en).text(of: report)
    try compare(text, "\(kind)/\(slug)")
  }

  private func describe(_ dataset: Dataset?) -> String {
    switch dataset {
    case .observations(let table):
      let rows = table.rows.map { row in
        "\(row.place) \(row.area) \(row.period) \(row.variable) \(row.value) \(row.unit) "
          + "[\(row.concept)] [\(row.vintage)] [\(row.note)]"
      }
      return (["observations of \(table.snapshot.id)"] + rows).joined(separator: "\n")
    case .awards(let table):
      let rows = (0..<table.count).map { row in
        "\(table.place(of: row)) \(table.noticeID[row]) \(table.value[row].map { "\($0)" } ?? "-") "
          + "\(table.parties[row].winners.map { $0?.code ?? "?" }) "
          + "\(table.exclusion[row]?.rawValue ?? "used")"
      }
      return (["awards of \(table.snapshot.id)"] + rows).joined(separator: "\n")
    case .actions(let table):
      return (["actions of \(table.snapshot.id)"] + table.rows.map(describe)).joined(
        separator: "\n")
    case .register(let snapshot, let rows): return "register \(snapshot.id) with \(rows) rows"
    case nil: return "no dataset"
    }
  }

  private func describe(_ action: Action) -> String {
    let spreads = [action.time, action.frequency, action.usualShare].map { spread in
      spread.map { "\($0.low) \($0.likely) \($0.high)" } ?? "-"
    }
    let numbers = [
      action.hoursPerUnit, action.labourCost, action.overhead, action.outOfPocket,
    ].map { $0.map { "\($0)" } ?? "-" }
    return "\(action.place) \(action.id) \(action.actor) \(action.phase) \(action.area) "
      + "\(action.year) \(action.term.rawValue) \(action.population) \(spreads) \(numbers)"
  }

  private func compare(_ text: String, _ folder: String) throws {
    let path = "\(CaseTests.root)/\(folder)/expected.txt"
    if ProcessInfo.processInfo.environment["BEWIJS_RECORD"] == "1" {
      try Data(text.utf8).write(to: Repository.root.appending(path: path))
      Issue.record("recorded \(path)")
      return
    }
    #expect(text == (try Repository.text(path)))
  }
}
