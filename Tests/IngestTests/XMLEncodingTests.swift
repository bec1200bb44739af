// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Foundation
import Ingest
import TestSupport
import Testing

@Suite struct XMLEncodingTests {
  private func read(_ bytes: [UInt8]) -> (rows: String, told: [String]) {
    var report = Report()
    let intake = NoticeIntake.read(files: [("a.xml", bytes)], noting: &report)
    let told = report.diagnostics.map { "\($0.place.line):\($0.place.column):\($0.kind.code)" }
    return (AwardsCSV.text(of: intake.awards), told)
  }

  private func notice(declaring name: String?) throws -> String {
    let text = try Repository.text("Tests/IngestTests/Cases/Notices/escapes/input.xml")
    let end = try #require(text.firstRange(of: "?>")).upperBound
    let start = name.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>" } ?? ""
    return start + text[end...].replacing("A &amp; B", with: "Één &amp; B")
  }

  private static let encodings: [(String.Encoding, String?)] = [
    (.utf16LittleEndian, "UTF-16"), (.utf16BigEndian, "utf-16"), (.utf16LittleEndian, nil),
    (.isoLatin1, "ISO-8859-1"),
  ]

  @Test(arguments: encodings)
  func `the same notice in another encoding gives the same rows`(
    encoding: String.Encoding, name: String?
  ) throws {
    let mark = encoding == .isoLatin1 ? "" : "\u{FEFF}"
    let text = mark + (try notice(declaring: name))
    let bytes = [UInt8](try #require(text.data(using: encoding)))
    let plain = read(Array(try notice(declaring: "UTF-8").utf8))
    #expect(plain.rows.contains("Één & B"))
    #expect(read(bytes).rows == plain.rows)
    #expect(read(bytes).told == plain.told)
  }

  @Test func `columns in another encoding are those of the characters`() throws {
    let text = "\u{FEFF}<a>é<b></a>"
    let bytes = [UInt8](try #require(text.data(using: .utf16LittleEndian)))
    #expect(read(bytes).told == ["1:8:XML-FORM"])
    let latin = "<?xml version='1.0' encoding='ISO-8859-1'?><a>é<b></a>"
    let wide = [UInt8](try #require(latin.data(using: .isoLatin1)))
    #expect(read(wide).told == ["1:51:XML-FORM"])
  }

  @Test(arguments: [
    (String.Encoding.utf16LittleEndian, "\u{FEFF}<?xml version='1.0' encoding='UTF-8'?><a/>"),
    (.utf8, "\u{FEFF}<?xml version='1.0' encoding='ISO-8859-1'?><a/>"),
    (.utf8, "<?xml version='1.0' encoding='UTF-16'?><a/>"),
    (.utf8, "<?xml version='1.0' encoding='windows-1252'?><a/>"),
  ])
  func `a declaration that contradicts the bytes, or names another encoding, is refused`(
    encoding: String.Encoding, text: String
  ) throws {
    #expect(read([UInt8](try #require(text.data(using: encoding)))).told == ["1:1:XML-ENCODING"])
  }

  @Test func `half a pair, an odd byte and UTF-16 without its mark are refused`() {
    #expect(read([0xFF, 0xFE, 0x3C, 0, 0x00, 0xD8, 0x3E, 0]).told == ["1:1:XML-ENCODING"])
    #expect(read([0xFF, 0xFE, 0x3C, 0, 0x61]).told == ["1:1:XML-ENCODING"])
    #expect(read([0x3C, 0, 0x61, 0, 0x2F, 0, 0x3E, 0]).told == ["1:1:ENC-UTF16"])
  }
}
