// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Ingest
import Testing

@Suite struct CSVFileTests {
  private func read(_ text: String) -> (file: CSVFile?, codes: [String]) {
    read(Array(text.utf8))
  }

  private func read(_ bytes: [UInt8]) -> (file: CSVFile?, codes: [String]) {
    var report = Report()
    let file = CSVFile(bytes: bytes, path: "t.csv", noting: &report)
    return (file, report.diagnostics.map { "\($0.place.line):\($0.place.column):\($0.kind.code)" })
  }

  @Test(arguments: ["a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2", "\u{FEFF}a,b\n1,2"])
  func `every line end and a byte order mark give the same cells`(text: String) {
    let (file, codes) = read(text)
    #expect(file?.header.map(\.text) == ["a", "b"])
    #expect(file?.records.map { $0.cells.map(\.text) } == [["1", "2"]])
    #expect(codes == [])
  }

  @Test func `quotes keep separators and line ends and doubled quotes`() {
    let (file, _) = read("a,b\n\"x,\n\"\"y\"\"\",2\n3,4\n")
    #expect(file?.records.first?.cells.first?.text == "x,\n\"y\"")
    #expect(file?.records.map(\.line) == [2, 4])
  }

  @Test func `a combining mark after a comma does not join two cells`() {
    #expect(read("a,b\n1,\u{301}2\n").file?.records.first?.cells.count == 2)
  }

  @Test func `a record of more cells than any table has is refused`() {
    let row = String(repeating: "x,", count: 70_000)
    #expect(read("a,b\n1,2\n\(row)\n").codes == ["3:1:CSV-RAGGED"])
  }

  @Test func `cells know their physical line and column in scalars`() {
    let cells = read("a,b,c\né,\"x\ny\",z\n").file?.records.first?.cells ?? []
    #expect(cells.map { "\($0.line):\($0.column)" } == ["2:1", "2:3", "3:4"])
  }

  @Test(arguments: [
    ("a,b\n1\n", "2:1:CSV-RAGGED"), ("a,b\n1,2,3,4\n", "2:5:CSV-RAGGED"),
    ("a,b\n1,x\"y\n", "2:4:CSV-QUOTE-BARE"), ("a,b\n\"1\"x,2\n", "2:4:CSV-QUOTE-TRAIL"),
    ("a,b\n1,\u{0}\n", "2:3:CSV-NUL"), ("a,b\n1,2\n\n", "3:1:CSV-RAGGED"),
  ])
  func `a broken record is refused and the others stay`(text: String, code: String) {
    let (file, codes) = read(text + "5,6\n")
    #expect(codes == [code])
    #expect(file?.refused == 1)
    #expect(file?.records.last?.cells.map(\.text) == ["5", "6"])
  }

  @Test(arguments: [
    ("", "1:1:FILE-EMPTY"), ("a,a\n1,2\n", "1:3:HDR-DUPLICATE"),
    ("a,b\n1,\"2\n3,4\n", "2:3:CSV-QUOTE-OPEN"),
  ])
  func `a file nobody can trust gives nothing`(text: String, code: String) {
    let (file, codes) = read(text)
    #expect(file == nil)
    #expect(codes == [code])
  }

  @Test func `UTF-16 is recognised and bad UTF-8 is refused where it stands`() {
    #expect(read([0xFF, 0xFE, 0x61, 0x00]).codes == ["1:1:ENC-UTF16"])
    #expect(read(Array("a,b\né".utf8) + [0xE9, 0x2C, 0x32, 0x0A]).codes == ["2:2:ENC-UTF8"])
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("=1+1", "'=1+1"),
    ("@x", "'@x"), ("-5", "-5"), ("-x", "'-x"), ("'tis", "''tis"), ("", ""), ("a\nb", "\"a\nb\""),
  ])
  func `a written cell is no formula and reads back as it was`(text: String, cell: String) throws {
    #expect(CSVText.cell(text) == cell)
    let back = read("a,b\n\(cell),2\n").file?.records.first?.cells.first?.text
    #expect(CSVText.plain(try #require(back)) == text)
  }
}
