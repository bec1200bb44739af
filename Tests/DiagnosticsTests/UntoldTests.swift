// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Testing

private let ragged = DiagnosticKind(
  "CSV-RAGGED", .error, meaning: Words(same: "."), remedy: Words(same: "Correct the row."))
private let hint = DiagnosticKind(
  "HINT", .note, meaning: Words(same: "."), remedy: Words(same: "-"))

/// So many diagnostics of one kind, one on every line.
private func report(
  _ kind: DiagnosticKind = ragged, lines: ClosedRange<Int>, of path: String = "a.csv"
) -> Report {
  var report = Report()
  for line in lines {
    report.note(kind, at: Place(path: path, line: line), Words(same: "Line \(line)."))
  }
  return report
}

@Suite struct UntoldTests {
  @Test func `a thousand of one kind in one file are told, the others counted`() throws {
    let report = report(lines: 1...2500)
    let told = report.diagnostics.filter { $0.kind == ragged }
    #expect(told.map(\.place.line) == Array(1...1000))
    let untold = try #require(report.untold.first)
    #expect(report.untold.count == 1 && untold.count == 1500 && untold.kind == ragged)
    #expect(untold.first == Place(path: "a.csv", line: 1001))
    #expect(untold.last == Place(path: "a.csv", line: 2500))
    #expect(report.diagnostics.last == untold.diagnostic)
    #expect(report.count(of: .error) == 2500 && report.count(of: .note) == 1)
  }

  @Test func `exactly a thousand are told without a closing word`() {
    let report = report(lines: 1...1000)
    #expect(report.diagnostics.count == 1000 && report.untold.isEmpty)
    #expect(report.count(of: .note) == 0)
  }

  @Test func `kinds and files are counted by themselves`() {
    var all = report(lines: 1...1001)
    all.add(report(lines: 1...1002, of: "b.csv"))
    all.add(report(hint, lines: 1...1003))
    #expect(
      all.untold.map { "\($0.first.path) \($0.kind.code) \($0.count)" }
        == ["a.csv CSV-RAGGED 1", "a.csv HINT 3", "b.csv CSV-RAGGED 2"])
    #expect(all.count(of: .error) == 2003 && all.count(of: .note) == 1003 + 3)
  }

  @Test(arguments: [1, 600, 1000, 1001, 1999, 2400])
  func `reports put together count as one report would`(cut: Int) {
    var joined = report(lines: 1...cut)
    joined.add(report(lines: (cut + 1)...2500))
    let whole = report(lines: 1...2500)
    #expect(joined.diagnostics == whole.diagnostics && joined.untold == whole.untold)
  }

  @Test(arguments: [600, 1000, 2500])
  func `a report that comes twice counts once`(lines: Int) {
    let once = report(lines: 1...lines)
    var twice = once
    twice.add(once)
    #expect(twice.diagnostics == once.diagnostics && twice.untold == once.untold)
    #expect(twice.count(of: .error) == lines)
  }

  @Test func `a report keeps its counts in another place, and when a part is asked for`() {
    var all = report(lines: 1...1200)
    all.add(report(hint, lines: 1...3))
    let moved = all.placed { Place(path: "x/" + $0.path, line: $0.line, column: $0.column) }
    #expect(moved.untold.map(\.first) == [Place(path: "x/a.csv", line: 1001)])
    #expect(moved.count(of: .error) == 1200 && moved.count(of: .note) == 4)
    let errors = all.filter { kind, _ in kind.severity == .error }
    #expect(errors.count(of: .error) == 1200 && errors.count(of: .note) == 1)
    #expect(all.filter { kind, _ in kind == hint }.untold.isEmpty)
  }

  @Test func `the text ends with what is counted and with exact totals`() {
    let lines = DiagnosticText(language: .en).text(of: report(lines: 1...2500))
      .split(separator: "\n")
    #expect(lines.count == 52)
    #expect(
      lines[50].hasPrefix("a.csv:1001: REPORT-MORE (note) CSV-RAGGED occurs 1500 more time(s)"))
    #expect(
      lines[51] == "2500 error(s), 0 warning(s), 1 note(s); 950 not shown, see --json")
  }
}
