// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import TestSupport
import Testing

@testable import Ingest

@Suite struct RejectsTests {
  private func entries(_ files: [(path: String, bytes: [UInt8])]) -> (text: String, refused: Int) {
    var report = Report()
    let intake = NoticeIntake.read(files: files, noting: &report)
    let kept = Rejects.entries(of: intake.refusals) { path in
      files.first { $0.path == path }?.bytes ?? []
    }
    return (String(decoding: kept, as: UTF8.self), intake.account.refused)
  }

  @Test func `a refused notice is kept with its place, its code and every byte`() {
    let (text, refused) = entries([("a.xml", Array("<a>\n<b></a>".utf8))])
    #expect(text == "a.xml:2:4: XML-FORM records=1 bytes=11\n<a>\n<b></a>\n")
    #expect(refused == 1)
  }

  @Test func `documents of a package are kept by their own names`() throws {
    let bytes = try Repository.bytes("Tests/Fuzz/Seeds/zip/deflated.zip")
    let text = entries([("p.zip", bytes)]).text
    let content = "<a>xxxxxxxxxxxxxxxx</a>\n"
    #expect(
      text == "p.zip/a.xml:1:1: FMT-UNKNOWN records=1 bytes=23\n\(content)"
        + "p.zip/b/c.xml:1:1: FMT-UNKNOWN records=1 bytes=23\n\(content)")
  }

  @Test func `copies that differ are all kept`() throws {
    let one = try Repository.text("Tests/IngestTests/Cases/Notices/escapes/input.xml")
    let other = one.replacing("812500.00", with: "1.00")
    let (text, refused) = entries([("a.xml", Array(one.utf8)), ("b.xml", Array(other.utf8))])
    #expect(refused == 2)
    #expect(text.hasPrefix("a.xml:16:7: ID-CONFLICT records=1 bytes=\(one.utf8.count)\n\(one)\n"))
    #expect(text.hasSuffix("\(other)\n"))
  }

  @Test func `a refused row of a table is kept alone, with its line ends inside quotes`() throws {
    let bad = "2,\"x\ny\",1.000"
    let (intake, report) = try rows("id,text,value\r\n1,a,1.00\r\n\(bad)\r\n3,b\r\n4,c,2.00\r\n")
    let kept = Rejects.entries(of: intake.refusals) { _ in intake.bytes }
    #expect(
      String(decoding: kept, as: UTF8.self)
        == "a/b/t.csv:4:4: NUM-AMBIGUOUS records=1 bytes=13\n\(bad)\n"
        + "a/b/t.csv:5:1: CSV-RAGGED records=1 bytes=3\n3,b\n")
    #expect(intake.account.used == 2 && intake.account.refused == 2)
    #expect(intake.lines == ["id,text,value", "1,a,1.00", "4,c,2.00"])
    #expect(report.isBlocking)
  }

  @Test(arguments: [1, 7, 60, 150, 1 << 22])
  func `rows of a large table are found in windows as they are in the whole`(window: Int) throws {
    let head =
      "ID_NOTICE_CAN,ID_TYPE,DT_DISPATCH,ISO_COUNTRY_CODE,CPV,ID_AWARD,WIN_COUNTRY_CODE,"
      + "NUMBER_OFFERS,WIN_NAME"
    let rows = [
      "2018000001,3,05/03/18,NL,85312000,1,NL,3,One",
      "2018000002,3,05/03/18,NL,85312000,1,NL,x,Two",
      "2018000003,3,05/03/18,NL,85312000,1,NL,3,\"Three\nlines\nlong\"",
      "2018000004,3,05/03/18,NL,85312000,1,NL,3",
      "2018000005,3,05/03/18,NL,85312000,1,NL,y,\"a\n\"",
      "2018000006,3,05/03/18,NL,85312000,1,NL,z,Six",
    ]
    let bytes = Array(([head] + rows).joined(separator: "\r\n").utf8)
    var report = Report()
    let intake = NoticeIntake.read(files: [("can.csv", bytes)], noting: &report)
    let source = ByteSource(path: "can.csv", bytes: bytes)
    let refusal = try #require(intake.refusals.first)
    var found = RefusedRows(refusal, in: source, windowSize: window)
    let kept = try found.found().map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(kept == [1, 3, 4, 5].map { rows[$0] })
    let whole = Rejects.entries(of: intake.refusals) { _ in bytes }
    #expect(try Rejects.entries(of: intake.refusals, open: { try $1(source) }) == whole)
    #expect(whole.count { $0 == Byte.lineFeed } == 9)
  }

  private func rows(_ text: String) throws -> (
    intake: (
      refusals: [RefusedDocument], account: Account, lines: [String], bytes: [UInt8]
    ), report: Report
  ) {
    var amount = DataPackage.Field(name: "value", type: "number", isRequired: false)
    amount.meaning = .amount
    let fields = ["id", "text"].map {
      DataPackage.Field(name: $0, type: "string", isRequired: false)
    }
    var report = Report()
    let (bytes, package) = try SmallPackage.of(text, fields + [amount])
    let intake = try #require(
      DatasetReader.intake(package, file: { _ in bytes }, noting: &report))
    return ((intake.refusals, intake.account, intake.lines, bytes), report)
  }
}
