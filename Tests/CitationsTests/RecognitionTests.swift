// SPDX-License-Identifier: EUPL-1.2
import Citations
import Diagnostics
import TestSupport
import Testing

@Suite struct RecognitionTests {
  @Test(arguments: RecognitionCase.all)
  func `what a case says is found, and nothing else`(_ file: RecognitionCase) {
    let found = recognised(file.text).references.map(\.caseLine)
    #expect(
      found.map(trimmed) == file.found.map(trimmed), "\(file.name): \(file.text)")
  }

  @Test func `every case names its convention and its language`() {
    #expect(RecognitionCase.all.count >= 150)
    for file in RecognitionCase.all {
      #expect(file.convention.count > 5, "\(file.name)")
      #expect(["nl", "en", "fr", "de"].contains(file.language), "\(file.name)")
    }
  }

  @Test func `a place is a line, a column of scalars and a range of bytes`() throws {
    let text = "Café\r\nén – Kamerstuk 34 477, nr. 74."
    let found = try #require(recognised(text).references.first)
    #expect(found.place == Place(path: "text.txt", line: 2, column: 6, length: 24))
    let bytes = Array(Array(text.utf8)[found.bytes])
    #expect(String(decoding: bytes, as: UTF8.self) == "Kamerstuk 34 477, nr. 74")
  }

  @Test func `recognition ends on every text, also one cut off anywhere`() {
    let texts = RecognitionCase.all.map(\.text).joined(separator: "\n")
    let bytes = Array(texts.utf8)
    for end in stride(from: 0, to: bytes.count, by: 397) {
      let text = CitedText(path: "x", bytes: Array(bytes[..<end]))
      let found = TextCitations([text], ReferenceShelf([])).found
      #expect(found.allSatisfy { $0.bytes.upperBound <= end })
    }
    let odd: [[UInt8]] = [
      [], [0xE2], [0xE2, 0x80], [0xC2], [40], Array("(3".utf8), [0xFF, 0xFE, 50],
    ]
    for bytes in odd {
      let text = CitedText(path: "x", bytes: bytes)
      #expect(TextCitations([text], ReferenceShelf([])).found.isEmpty)
    }
  }
}
