// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import TestSupport
import Testing

@testable import Ingest

@Suite struct TedCSVBlockTests {
  private static let header =
    "ID_NOTICE_CAN,ID_TYPE,DT_DISPATCH,ISO_COUNTRY_CODE,CPV,ID_AWARD,WIN_COUNTRY_CODE,XSD_VERSION,"
    + "CANCELLED,ID_LOT_AWARDED,AWARD_VALUE_EURO,TITLE\n"

  /// More rows than fit in a block, with what the quick way cannot tell by itself in some of them.
  private static let rows = (1...6000).map { number in
    let notice = 2_021_000_000 + number / 3 + 1
    let cpv = number % 700 == 0 ? "3000000" : "85312000"
    let value = number % 900 == 0 ? "1e11" : "\(number).5"
    let title = number % 50 == 0 ? "\"two\nlines, \"\"quoted\"\"\"" : "one line with some words"
    let award = number % 40 == 1 ? number - 1 : number
    return "\(notice),3,05-MAY-21,NL,\(cpv),\(award),BE---RE,2.0.9.S05.E01,0,\(number),\(value),"
      + title
  }

  private func read(_ text: String, threads: Int) throws -> (intake: Intake, told: String) {
    var report = Report()
    let source = ByteSource(path: "a.csv", bytes: Array(text.utf8))
    let intake = try TedCSVReader().intake(of: source, threads: threads, noting: &report)
    return (intake, DiagnosticText(language: .en, limit: .max).text(of: report))
  }

  @Test(arguments: ["<a b='", "[\"", "{\"a\": \""])
  func `a document on one line is no table, whatever words it holds`(start: String) {
    let words = TedCSVColumns.all.joined(separator: ",")
    let bytes = Array("\u{FEFF} \(start)\(words)\n1,2\n".utf8)
    #expect(!TedCSVReader().recognises(bytes))
    #expect(TedCSVReader().recognises(Array("\(words)\n1,2\n".utf8)))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `the number of threads changes nothing`(end: String) throws {
    let text = Self.header.dropLast() + end + Self.rows.joined(separator: end)
    let one = try read(String(text), threads: 1)
    let four = try read(String(text), threads: 4)
    #expect(one.told == four.told)
    #expect(one.intake.account == four.intake.account)
    #expect(Array(one.intake.awards) == Array(four.intake.awards))
    #expect(one.intake.account.refused > 0 && one.told.contains("TEDCSV-REPEATED"))
  }

  @Test func `a record that is not whole changes nothing for the others`() throws {
    let text = Self.header + Self.rows.map { $0 + "\n" }.joined()
    let clean = try read(text, threads: 2)
    let broken = try read(text + "1,2,3\n", threads: 2)
    #expect(Array(clean.intake.awards) == Array(broken.intake.awards))
    #expect(broken.intake.account.refused == clean.intake.account.refused + 1)
    let lines = { (told: String) in told.split(separator: "\n").filter { $0.contains("NUM-FORM") } }
    #expect(lines(clean.told) == lines(broken.told) && !lines(clean.told).isEmpty)
  }
}
