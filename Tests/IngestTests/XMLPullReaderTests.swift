// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Ingest
import Testing

@Suite struct XMLPullReaderTests {
  /// The events as text, or the place and code of the refusal.
  private func events(_ text: String) -> String { events(Array(text.utf8)) }

  private func events(_ bytes: [UInt8]) -> String {
    var seen: [String] = []
    do throws(Refusal) {
      var reader = try XMLPullReader(bytes: bytes, path: "x.xml")
      loop: while true {
        switch try reader.next() {
        case .start: seen.append("<\(reader.name)\(reader.attribute("a").map { " \($0)" } ?? "")>")
        case .end: seen.append("</>")
        case .text: seen.append(reader.text)
        case .finished: break loop
        }
      }
      return seen.joined()
    } catch {
      let place = error.diagnostic.place
      return "\(place.line):\(place.column):\(error.diagnostic.kind.code)"
    }
  }

  @Test(arguments: [
    ("<a/>", "<a></>"), ("<?xml version='1.0'?>\n<n:a xmlns:n='u' n:a=\"1\"/>\n", "<a 1></>"),
    ("<a>x<!-- <b> --><b/>y</a>", "<a>x<b></>y</>"), ("<a><![CDATA[<&]]></a>", "<a><&</>"),
    ("<a>&lt;&amp;&#65;&#x20AC;&quot;</a>", "<a><&A€\"</>"), ("<a>1\r\n2\r3</a>", "<a>1\n2\n3</>"),
    ("<a a='x&apos;\ny'/>", "<a x' y></>"), ("<a ></a >", "<a></>"), ("<é/>", "<é></>"),
    ("\u{FEFF}<a/>", "<a></>"), ("<a><?pi x?></a>", "<a></>"),
  ])
  func `well-formed XML gives its events`(text: String, expected: String) {
    #expect(events(text) == expected)
  }

  @Test(arguments: [
    ("", "1:1:FILE-EMPTY"), (" ", "1:2:XML-FORM"), ("<a>", "1:4:XML-FORM"),
    ("<a></b>", "1:4:XML-FORM"), ("<a/><b/>", "1:5:XML-FORM"), ("x<a/>", "1:1:XML-FORM"),
    ("<a/>x", "1:5:XML-FORM"), ("<a b/>", "1:5:XML-FORM"), ("<a b=1/>", "1:6:XML-FORM"),
    ("<a b='1'c='2'/>", "1:9:XML-FORM"), ("<a b='1' b='2'/>", "1:10:XML-FORM"),
    ("<a b='<'/>", "1:7:XML-FORM"), ("<a>]]></a>", "1:4:XML-FORM"),
    ("<a>\u{1}</a>", "1:4:XML-FORM"),
    ("<a>&nbsp;</a>", "1:4:XML-ENTITY"), ("<a>&</a>", "1:4:XML-ENTITY"),
    ("<a>&#0;</a>", "1:4:XML-ENTITY"), ("<a>&#xD800;</a>", "1:4:XML-ENTITY"),
    ("<a b='&x;'/>", "1:7:XML-ENTITY"), ("<!DOCTYPE a><a/>", "1:1:XML-DTD"),
    ("<a><!-- -- --></a>", "1:4:XML-FORM"), ("<a><!-- </a>", "1:4:XML-FORM"),
    ("<a><![CDATA[x</a>", "1:4:XML-FORM"), ("<1/>", "1:2:XML-FORM"), ("<a", "1:1:XML-FORM"),
    ("<?xml version='1.0' encoding='ISO-8859-1'?><a/>", "1:1:XML-ENCODING"), ("<", "1:2:XML-FORM"),
    ("</a>", "1:1:XML-FORM"), ("<a\n b='1'\n c/>", "3:3:XML-FORM"),
  ])
  func `XML that is not well-formed is refused where it goes wrong`(text: String, code: String) {
    #expect(events(text) == code)
  }

  @Test func `bad UTF-8 in a name is refused at the byte`() {
    #expect(events(Array("<a>\n<é".utf8) + [0xC3, 0x28]) == "2:3:ENC-UTF8")
  }

  @Test func `limits hold at the limit and refuse above it`() {
    let nested = { (levels: Int) in
      String(repeating: "<a>", count: levels) + String(repeating: "</a>", count: levels)
    }
    let wide = { (count: Int) in "<a \((0..<count).map { "a\($0)=''" }.joined(separator: " "))/>" }
    #expect(!events(nested(64)).contains("XML-"))
    #expect(events(nested(65)).hasSuffix("XML-LIMIT"))
    #expect(!events(wide(256)).contains("XML-"))
    #expect(events(wide(257)).hasSuffix("XML-LIMIT"))
    let long = [UInt8](repeating: 0x78, count: 1_048_576)
    #expect(!events(Array("<a>".utf8) + long + Array("</a>".utf8)).contains("XML-"))
    #expect(events(Array("<a>x".utf8) + long + Array("</a>".utf8)).hasSuffix("XML-LIMIT"))
  }

  @Test func `what a walk leaves unread is skipped`() throws {
    var reader = try XMLPullReader(
      bytes: Array("<r><a><b>1</b></a><c>2<d>3</d></c><e/></r>".utf8), path: "x.xml")
    #expect(try reader.next() == .start)
    var names: [String] = []
    var text = ""
    try reader.eachChild { (reader, name) throws(Refusal) in
      names.append(name)
      if name == "c" { text = try reader.textOfElement() }
    }
    #expect(names == ["a", "c", "e"])
    #expect(text == "23")
    #expect(try reader.next() == .finished)
  }

  @Test(arguments: 0..<20)
  func `trouble is found at every distance from the start of a text`(distance: Int) {
    let text = "<a>" + String(repeating: "x", count: distance)
    #expect(events(text + "&amp;é</a>") == "<a>\(text.dropFirst(3))&é</>")
    #expect(events(text + "]]</a>") == "<a>\(text.dropFirst(3))]]</>")
    let column = distance + 4
    #expect(events(text + "&x;</a>") == "1:\(column):XML-ENTITY")
    #expect(events(text + "]]></a>") == "1:\(column):XML-FORM")
    #expect(events(text + "\u{1F}</a>") == "1:\(column):XML-FORM")
    #expect(events(Array(text.utf8) + [0xFF] + Array("</a>".utf8)) == "1:\(column):ENC-UTF8")
    #expect(events(Array(text.utf8) + [0xE2, 0x82]) == "1:\(column):ENC-UTF8")
    #expect(events(text + "\u{7F}\u{80}</a>") == "<a>\(text.dropFirst(3))\u{7F}\u{80}</>")
    #expect(events(text) == "1:\(column):XML-FORM")
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines and columns are the same for every line end`(end: String) {
    for count in 0..<12 {
      let lines = String(repeating: "é\(end)", count: count)
      #expect(events("<a>" + lines + "  ü</b>") == "\(count + 1):\(count == 0 ? 7 : 4):XML-FORM")
    }
  }

  @Test func `a column counts letters, in however many bytes they are written`() {
    for length in 0..<40 {
      for first in 0..<5 {
        let letters = (0..<length).map { ["a", "é", "€", "𝄞", "z"][($0 + first) % 5] }
        let text = "<a>\n<b>" + letters.joined()
        #expect(events(text + "&x;</b></a>") == "2:\(length + 4):XML-ENTITY")
      }
    }
  }
}
