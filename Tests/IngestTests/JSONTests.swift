// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
@testable import Ingest
import Testing

@Suite struct JSONTests {
  private func read(_ text: String) -> (value: Located<JSONValue>?, codes: [String]) {
    var report = Report()
    let value = JSONReader.read(bytes: Array(text.utf8), path: "x.json", noting: &report)
    return (value, report.diagnostics.map { "\($0.place.line):\($0.place.column):\($0.kind.code)" })
  }

  @Test func `keys keep their order and every part its place`() throws {
    let value = try #require(read("{\n  \"b\": [1, true],\n  \"a\": null\n}").value)
    let members = try #require(value.value.members)
    #expect(members.map(\.key.value) == ["b", "a"])
    #expect(members.map(\.key.place.description) == ["x.json:2:3", "x.json:3:3"])
    #expect(members[0].value.value.elements?.map(\.place.column) == [9, 12])
    #expect(value.value["a"]?.value == .null)
  }

  @Test(arguments: [
    ("\"\\u00e9\\n\\/\"", "é\n/"), ("\"\\ud83d\\ude00\"", "😀"), ("\"é\"", "é"), ("\"\"", ""),
  ])
  func `escapes stand for their characters`(text: String, content: String) {
    #expect(read(text).value?.value.text == content)
  }

  @Test(arguments: ["0", "-1", "1.50", "1e5", "2E-3", "-0.0"])
  func `numbers stay as written`(text: String) {
    #expect(read(text).value?.value == .number(text))
  }

  @Test(arguments: [
    ("{\"a\":1,\"a\":2}", "1:8:JSON-DUPKEY"), ("[1,]", "1:3:JSON-FORM"),
    ("{\"a\":1,}", "1:7:JSON-FORM"), ("01", "1:2:JSON-FORM"), ("+1", "1:1:JSON-FORM"),
    (".5", "1:1:JSON-FORM"), ("1.", "1:1:JSON-FORM"), ("NaN", "1:1:JSON-FORM"),
    ("nul", "1:1:JSON-FORM"), ("\"a", "1:1:JSON-FORM"), ("\"\\ud800\"", "1:2:JSON-FORM"),
    ("\"\\x\"", "1:2:JSON-FORM"), ("\"\t\"", "1:2:JSON-FORM"), ("1 2", "1:3:JSON-FORM"),
    ("// x\n1", "1:1:JSON-FORM"), ("", "1:1:FILE-EMPTY"), ("{1:2}", "1:2:JSON-FORM"),
    ("[", "1:2:JSON-FORM"), ("{\"a\" 1}", "1:6:JSON-FORM"), ("\"\\u12\"", "1:2:JSON-FORM"),
  ])
  func `what is not JSON is refused where it goes wrong`(text: String, code: String) {
    #expect(read(text).value == nil)
    #expect(read(text).codes == [code])
  }

  @Test func `sixty-four levels are read and one more is refused`() {
    let nested = { (levels: Int) in
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    #expect(read(nested(64)).value != nil)
    #expect(read(nested(65)).codes == ["1:65:JSON-DEPTH"])
    #expect(read(nested(100_000)).codes == ["1:65:JSON-DEPTH"])
  }

  @Test func `a written tree has one form and reads back`() throws {
    let tree = JSONTree.object([
      ("b", .array([.number("1"), .string("x\"\n\u{202E}/")])), ("a", .object([])),
      ("c", .array([])),
      ("d", .bool(true)), ("e", .null),
    ])
    let text = JSONText.pretty(tree)
    #expect(
      text == """
        {
          "b": [
            1,
            "x\\"\\n\\u202e/"
          ],
          "a": {},
          "c": [],
          "d": true,
          "e": null
        }

        """)
    let value = try #require(read(text).value)
    #expect(value.value["b"]?.value.elements?.last?.value.text == "x\"\n\u{202E}/")
  }

  @Test(arguments: [
    ("{\"a\": [0], \"r\": [1, [2], {}]}", "a r"),
    ("{\"r\": [1], \"s\": [{}, \"x\"], \"q\": []}", "r s q"),
    ("[{\"r\": [1, 2]}, {\"s\": [3], \"a\": 0}]", ""),
  ])
  func `the records of a file are handed over one at a time and not kept`(
    text: String, keys: String
  ) throws {
    var report = Report()
    var taken = 0
    let rest = try JSONReader.read(
      ByteSource(path: "x.json", bytes: Array(text.utf8)),
      JSONRecords(keys: ["r", "s"], mayBePages: true), noting: &report
    ) { record in
      taken += 1
      #expect(["r", "s"].contains(record.key))
      #expect(record.mark.place == record.value.place)
    }
    #expect(report.isEmpty)
    #expect(taken == 3)
    let value = try #require(rest).value
    #expect((value.members ?? []).map(\.key.value).joined(separator: " ") == keys)
    for object in value.elements?.map(\.value) ?? [value] {
      for key in ["r", "s"] { #expect(object[key]?.value.elements ?? [] == []) }
    }
  }

  @Test func `a record read once more is the same record`() throws {
    let text = "{\"r\": [{\"é\": [1, \"x\"]},\n  {\"b\":\r\n {}}, 7]}"
    let source = ByteSource(path: "x.json", bytes: Array(text.utf8))
    var report = Report()
    var found: [JSONRecord] = []
    _ = try JSONReader.read(source, JSONRecords(keys: ["r"]), noting: &report) { found.append($0) }
    var reader = try JSONRecordReader(source)
    for record in found.reversed() + found {
      #expect(try reader.record(at: record.mark) == record.value)
    }
    #expect(found.count == 3)
  }

  @Test func `a file that goes wrong after some records gives nothing`() throws {
    var report = Report()
    var taken = 0
    let source = ByteSource(path: "x.json", bytes: Array("{\"r\": [1, 2, x]}".utf8))
    let rest = try JSONReader.read(source, JSONRecords(keys: ["r"]), noting: &report) { _ in
      taken += 1
    }
    #expect(rest == nil && report.isBlocking && taken == 2)
  }

  @Test(arguments: [0, 1, 2, 3, 65_530, 65_531, 65_532, 65_533, 65_534, 65_535])
  func `text across the edge of a block is read and placed as any other`(shift: Int) throws {
    let start = String(repeating: "x", count: shift)
    let text =
      "[\"\(start)\", \"€\u{1F600}é\", -12.5e3, tru\u{65}, \"\\ud83d\\ude00\",\r\n null, 1.x]"
    let found = read(text)
    #expect(found.value == nil)
    #expect(found.codes == ["2:8:JSON-FORM"])
    let whole = try #require(read(text.replacing("1.x", with: "1")).value)
    let parts = try #require(whole.value.elements).map(\.value)
    #expect(parts[0].text == start)
    #expect(parts[1].text == "€\u{1F600}é")
    #expect(
      parts.dropFirst(2) == [
        .number("-12.5e3"), .bool(true), .string("\u{1F600}"), .null, .number("1"),
      ])
  }

  @Test func `an object of many keys is read and one of too many is refused`() {
    for (count, codes) in [(65_536, [String]()), (65_537, ["JSON-LIMIT"])] {
      let members = (0..<count).map { "\"k\($0)\":0" }.joined(separator: ",")
      let found = read("{\(members)}")
      #expect(found.codes.map { String($0.suffix(10)) } == codes)
    }
    let twice = (0..<50).map { "\"k\($0)\":0" }.joined(separator: ",")
    #expect(read("{\(twice),\"k40\":1}").codes.map { String($0.suffix(11)) } == ["JSON-DUPKEY"])
  }

  @Test func `a text of one mebibyte is read and a longer one is refused`() {
    for (count, isRead) in [(1_048_576, true), (1_048_577, false)] {
      var report = Report()
      let text = "\"" + String(repeating: "x", count: count) + "\""
      let value = JSONReader.read(bytes: Array(text.utf8), path: "x.json", noting: &report)
      #expect((value != nil) == isRead)
      #expect(report.diagnostics.map(\.kind.code) == (isRead ? [] : ["LIM-FIELD"]))
    }
  }
}
