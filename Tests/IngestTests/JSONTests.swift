// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Ingest
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

  @Test(arguments: [("[1, [2], {}]", nil, "[]"), ("{\"a\": [0], \"r\": [1, [2], {}]}", "r", "a r")])
  func `the elements of a list are handed over one at a time and not kept`(
    text: String, key: String?, rest: String
  ) throws {
    var report = Report()
    var taken: [String] = []
    let value = JSONReader.read(
      bytes: Array(text.utf8), path: "x.json", eachOf: key, noting: &report
    ) { taken.append("\($0.place.column)") }
    #expect(report.isEmpty)
    #expect(taken.count == 3)
    let found = try #require(value).value
    let kept = key.flatMap { found[$0] }?.value.elements ?? found.elements
    #expect(kept == [])
    #expect((found.members?.map(\.key.value).joined(separator: " ") ?? "[]") == rest)
  }

  @Test func `a file that goes wrong after some elements gives nothing`() {
    var report = Report()
    var taken = 0
    let value = JSONReader.read(
      bytes: Array("[1, 2, x]".utf8), path: "x.json", eachOf: nil, noting: &report
    ) { _ in taken += 1 }
    #expect(value == nil && report.isBlocking && taken == 2)
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
