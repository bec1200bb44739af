// SPDX-License-Identifier: EUPL-1.2
import Bewijskracht
import Diagnostics
import Evidence
import Foundation
import Indicators
import Ingest
import TestSupport
import Testing

/// One folder of `Cases`: files that somebody could have, and what the program says about them.
///
/// A case starts from the small workspace; `case.txt` says what is different (see ``CaseFiles``)
/// and, in at most one line, what is asked. Without such a line the workspace is built.
///
/// - `build: paper` builds one paper, as `bewijs build paper` does.
/// - `ingest: file file` reads notices, as `bewijs ingest` does.
/// - `import: file` takes references over, as `bewijs cite import` does.
/// - `batch: file` computes rows, as `bewijs calc --batch` does.
/// - `cite: file` checks the references in a text, as `bewijs cite check` does.
/// - `measure: share --from publisher/dataset --by area` asks for a number, as `bewijs measure`.
///
/// `expected.nl.txt` and `expected.en.txt` hold the words, with carets.
struct Case: CustomTestStringConvertible {
  let name: String

  static let folder = "Tests/BewijskrachtTests/Cases/"
  static let all = Set(
    Repository.files(below: folder).filter { $0.hasSuffix("/case.txt") }
      .map { String($0.dropLast("/case.txt".count)) }
  ).sorted().map(Case.init)

  var testDescription: String { name }

  /// The code the case is about.
  var code: String { name.split(separator: "/").first.map(String.init) ?? name }

  /// What the program says, with carets.
  func text(in language: Language) throws -> String {
    let files = try CaseFiles(of: name)
    let report = try report(on: files)
    return SmallWorkspace.text(of: report, files: files.all, in: language)
  }

  func expected(in language: Language) -> (path: String, text: String?) {
    let path = Case.folder + name + "/expected.\(language.rawValue).txt"
    return (path, try? Repository.text(path))
  }

  private func report(on files: CaseFiles) throws -> Report {
    var report = Report()
    guard let (verb, operand) = files.question else {
      return Workspace(evidence: files.all).build().report
    }
    switch verb {
    case "build": return Workspace(evidence: files.all).build(papers: [operand]).report
    case "ingest":
      let inputs = operand.split(separator: " ").map(String.init)
      _ = NoticeIntake.read(
        files: inputs.map { ($0, files.all[$0] ?? []) }, noting: &report)
    case "import":
      let book = ReferenceBook(evidence: files.all)
      if let plan = book.plan(importing: files.all[operand] ?? [], path: operand) {
        report.add(plan.report)
      }
    case "batch":
      _ = Calculator.runBatch(csv: files.all[operand] ?? [], path: operand, noting: &report)
    case "cite":
      let desk = CiteDesk(references: files.all.filter { $0.key.hasPrefix("References/") })
      return desk.check([(operand, files.all[operand] ?? [])]).report
    default: try measure(operand, on: files, noting: &report)
    }
    return report
  }

  private func measure(
    _ text: String, on files: CaseFiles, noting report: inout Report
  ) throws {
    let words = text.components(separatedBy: " --")
    var options: [String: String] = [:]
    for option in words.dropFirst() {
      let parts = option.split(separator: " ", maxSplits: 1).map(String.init)
      options[parts[0]] = parts.last
    }
    let indicator = AdHoc.indicator(
      measure: words[0], property: options["property"], dataset: options["from"] ?? "",
      fields: options.filter { AdHoc.fields.contains($0.key) }, unit: options["unit"],
      noting: &report)
    let datasets = Workspace(evidence: files.all).build().datasets
    guard let indicator,
      let dataset = datasets.first(where: { $0.snapshot.id == options["from"] })
    else { return }
    _ = IndicatorBook.findings(of: indicator, in: dataset, selections: [:], noting: &report)
  }
}
