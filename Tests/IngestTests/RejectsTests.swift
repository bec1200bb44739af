// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Ingest
import TestSupport
import Testing

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
