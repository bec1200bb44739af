// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Testing

private let ragged = DiagnosticKind(
  "CSV-RAGGED", .error, meaning: Words(nl: "Betekenis.", en: "Meaning."),
  remedy: Words(nl: "Verbeter de rij.", en: "Correct the row."))
private let stale = DiagnosticKind(
  "AGE", .warning, consequence: .checkFails, meaning: Words(same: "."),
  remedy: Words(nl: "Ververs de bron.", en: "Refresh the source."))
private let hint = DiagnosticKind(
  "HINT", .note, meaning: Words(same: "."), remedy: Words(same: "-"))

private let sentence = Words(nl: "De rij heeft 2 velden.", en: "The row has 2 fields.")

private func renderer(_ language: Language, line: String? = nil) -> DiagnosticText {
  DiagnosticText(language: language) { path, number in path == "a.csv" && number == 3 ? line : nil }
}

struct DiagnosticTextTests {
  @Test func `a diagnostic is one line with place, code, sentence and remedy, and a caret`() {
    let diagnostic = Diagnostic(
      ragged, at: Place(path: "a.csv", line: 3, column: 4, length: 2), sentence)
    #expect(
      renderer(.nl, line: "NL,12").text(of: diagnostic) == """
        a.csv:3:4: CSV-RAGGED De rij heeft 2 velden. Verbeter de rij.
          3 | NL,12
            |    ^^
        """)
    #expect(
      renderer(.en, line: "NL,12").text(of: diagnostic) == """
        a.csv:3:4: CSV-RAGGED The row has 2 fields. Correct the row.
          3 | NL,12
            |    ^^
        """)
  }

  @Test func `without the source line, or a column, there is no caret`() {
    let here = Place(path: "a.csv", line: 3, column: 1)
    #expect(!renderer(.en).text(of: Diagnostic(ragged, at: here, sentence)).contains("^"))
    let row = Diagnostic(ragged, at: Place(path: "a.csv", line: 3), sentence)
    #expect(renderer(.en, line: "x").text(of: row).hasPrefix("a.csv:3: CSV-RAGGED"))
    #expect(!renderer(.en, line: "x").text(of: row).contains("^"))
  }

  @Test func `the caret stands under its place in a long line and in one with hidden characters`() {
    let long = String(repeating: "a", count: 200) + "XY" + String(repeating: "b", count: 200)
    let far = Diagnostic(
      ragged, at: Place(path: "a.csv", line: 3, column: 201, length: 2), sentence)
    let lines = renderer(.en, line: long).text(of: far).split(separator: "\n")
    let start = lines[1].firstIndex(of: "X").map {
      lines[1].distance(from: lines[1].startIndex, to: $0)
    }
    let caret = lines[2].firstIndex(of: "^").map {
      lines[2].distance(from: lines[2].startIndex, to: $0)
    }
    #expect(start == caret)
    #expect(lines[1].count < 110)
    let hidden = Diagnostic(ragged, at: Place(path: "a.csv", line: 3, column: 3), sentence)
    #expect(
      renderer(.en, line: "a\u{202E}b").text(of: hidden).hasSuffix("  3 | a\u{FFFD}b\n    |   ^"))
  }

  @Test func `a column beyond the line is shown without trouble`() {
    let beyond = Diagnostic(
      ragged, at: Place(path: "a.csv", line: 3, column: 9, length: 5), sentence)
    #expect(renderer(.en, line: "ab").text(of: beyond).hasSuffix("^"))
  }

  @Test func `a report ends in totals, and says its severities in words`() {
    var report = Report()
    report.note(stale, at: Place(path: "b"), Words(nl: "Oud.", en: "Old."))
    report.note(ragged, at: Place(path: "a", line: 1), sentence)
    report.note(ragged, at: Place(path: "a", line: 1), sentence)
    report.note(hint, at: Place(path: "c"), Words(nl: "Weet.", en: "Know."))
    #expect(
      DiagnosticText(language: .nl).text(of: report) == """
        a:1: CSV-RAGGED De rij heeft 2 velden. Verbeter de rij.
        b: AGE (waarschuwing) Oud. Ververs de bron.
        c: HINT (opmerking) Weet. -
        1 fout(en), 1 waarschuwing(en), 1 opmerking(en)

        """)
    #expect(DiagnosticText(language: .en).text(of: Report()) == "")
    #expect(report.hasError(.badInput) && !report.hasError(.checkFails) && report.isBlocking)
  }

  @Test func `errors are shown first when there are more than the limit`() {
    var report = Report()
    for line in 1...5 { report.note(stale, at: Place(path: "a", line: line), Words(same: "Old.")) }
    report.note(ragged, at: Place(path: "z"), sentence)
    let lines = DiagnosticText(language: .en, limit: 2).text(of: report).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix("z: CSV-RAGGED"))
    #expect(lines[2] == "1 error(s), 5 warning(s), 0 note(s); 4 not shown, see --json")
  }
}
