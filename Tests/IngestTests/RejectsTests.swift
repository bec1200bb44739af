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

  @Test(arguments: [0, 1, 400, 800])
  func `rows of a large table are found from block to block`(others: Int) throws {
    let head =
      "ID_NOTICE_CAN,ID_TYPE,DT_DISPATCH,ISO_COUNTRY_CODE,CPV,ID_AWARD,WIN_COUNTRY_CODE,"
      + "NUMBER_OFFERS,WIN_NAME"
    let long = "\"Good\n" + String(repeating: "x", count: 500) + "\""
    let good = (0..<others).map { "2017\(100_000 + $0),3,05/03/18,NL,85312000,1,NL,3,\(long)" }
    let rows = [
      "2018000001,3,05/03/18,NL,85312000,1,NL,3,One",
      "2018000002,3,05/03/18,NL,85312000,1,NL,x,Two",
      "2018000003,3,05/03/18,NL,85312000,1,NL,3,\"Three\nlines\nlong\"",
      "2018000004,3,05/03/18,NL,85312000,1,NL,3",
      "2018000005,3,05/03/18,NL,85312000,1,NL,y,\"a\n\"",
      "2018000006,3,05/03/18,NL,85312000,1,NL,z,Six",
    ]
    let bytes = Array(([head] + good + rows).joined(separator: "\r\n").utf8)
    var report = Report()
    let intake = NoticeIntake.read(files: [("can.csv", bytes)], noting: &report)
    let refusal = try #require(intake.refusals.first)
    let found = RefusedRows(refusal, in: ByteSource(path: "can.csv", bytes: bytes))
    var kept: [String] = []
    #expect(try found.forEach { kept.append(String(decoding: $0.bytes, as: UTF8.self)) })
    #expect(kept == [1, 3, 4, 5].map { rows[$0] })
    #expect(try found.areAll() && intake.account.refused == 4)
    let whole = Rejects.entries(of: intake.refusals) { _ in bytes }
    #expect(whole.count { $0 == Byte.lineFeed } == 9)
  }

  @Test func `no refused row is lost, however many there are, though a thousand are told`() throws {
    let bad = (1...20_001).map { "\($0),b" }
    let (intake, report) = try rows("id,text,value\n" + bad.joined(separator: "\n"))
    #expect(report.diagnostics.count { $0.kind == .csvRagged } == 1000)
    #expect(report.untold.map(\.count) == [19_001])
    #expect(intake.account.used == 0 && intake.account.refused == 20_001)
    var (kept, pieces): ([UInt8], Int) = ([], 0)
    try Rejects.write(
      intake.refusals, open: { try $1(ByteSource(path: $0, bytes: intake.bytes)) },
      to: {
        kept += $0
        pieces += 1
      })
    let expected = bad.enumerated().map { number, row in
      "a/b/t.csv:\(number + 2):1: CSV-RAGGED records=1 bytes=\(row.utf8.count)\n\(row)\n"
    }
    #expect(String(decoding: kept, as: UTF8.self) == expected.joined())
    #expect(pieces > 1)
  }

  @Test func `every row whose cells are wrong is kept, with all its codes once`() throws {
    let bad = (1...1200).map { "\($0 % 2),a,1.000" }
    let (intake, report) = try rows("id,text,value\n" + bad.joined(separator: "\n"))
    #expect(report.untold.map(\.count) == [200])
    #expect(intake.account.refused == 1200 && intake.lines == ["id,text,value"])
    let kept = Rejects.entries(of: intake.refusals) { _ in intake.bytes }
    #expect(String(decoding: kept, as: UTF8.self).split(separator: "\n").count == 2400)
  }

  @Test func `whatever marks follow each other, the kept rows are those the reader refused`() throws
  {
    let pieces = ["a", ",", "\"", "\n", "\r", "é", "\u{0}", "b", ",", "\n"].map { Array($0.utf8) }
    let fields = ["a", "b"].map { DataPackage.Field(name: $0, type: "string", isRequired: false) }
    var (state, met): (UInt64, Int) = (7, 0)
    for _ in 0..<1000 {
      var bytes = Array("a,b\n".utf8)
      for _ in 0..<14 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes += pieces[Int(state >> 33) % pieces.count]
      }
      var report = Report()
      let package = try SmallPackage.of(bytes, fields)
      guard let intake = DatasetReader.intake(package, file: { _ in bytes }, noting: &report)
      else { continue }
      let kept = Rejects.entries(of: intake.refusals) { _ in bytes }
      let expected = RejectsTests.refused(in: bytes)
      met += expected.count
      #expect(RejectsTests.records(in: kept) == expected, "\(bytes)")
    }
    #expect(met > 1000)
  }

  /// The rows that a reader of the whole file does not take, without their line ends.
  private static func refused(in bytes: [UInt8]) -> [[UInt8]] {
    var scanner = CSVScanner(bytes, path: "", delimiter: Byte.comma)
    var (start, rows): (Int, [[UInt8]]) = (0, [])
    while let outcome = try? scanner.next() {
      defer { start = scanner.offset }
      if case .record(let record) = outcome, record.cells.count == 2 { continue }
      var row = bytes[start..<scanner.offset]
      if row.last == Byte.lineFeed { row.removeLast() }
      if row.last == Byte.carriageReturn { row.removeLast() }
      rows.append(Array(row))
    }
    return rows
  }

  /// The bytes of every entry, by the number that its first line gives.
  private static func records(in kept: [UInt8]) -> [[UInt8]] {
    var (rest, rows): (ArraySlice<UInt8>, [[UInt8]]) = (kept[...], [])
    while let end = rest.firstIndex(of: Byte.lineFeed) {
      let head = String(decoding: rest[..<end], as: UTF8.self)
      let count = head.split(separator: "=").last.flatMap { Int($0) } ?? 0
      rows.append(Array(rest[(end + 1)...].prefix(count)))
      rest = rest[(end + 1)...].dropFirst(count + 1)
    }
    return rows
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
