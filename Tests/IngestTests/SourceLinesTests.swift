// SPDX-License-Identifier: EUPL-1.2
import Ingest
import Testing

@Suite struct SourceLinesTests {
  private func lines(_ wanted: Set<Int>, of bytes: [UInt8]) throws -> [String?] {
    let lines = try SourceLines(wanted, of: ByteSource(path: "a", bytes: bytes))
    return wanted.sorted().map { lines[$0] }
  }

  @Test(arguments: ["a\nb\nc\n", "a\r\nb\r\nc", "a\rb\rc\r", "\u{FEFF}a\nb\nc"])
  func `a line is found whatever ends the lines`(text: String) throws {
    #expect(try lines([1, 2, 3], of: Array(text.utf8)) == ["a", "b", "c"])
  }

  @Test func `a line that crosses the parts in which a file is read is whole`() throws {
    let first = String(repeating: "x", count: (1 << 20) - 3)
    let text = Array("\(first)\nabcdef\r\nlast".utf8)
    #expect(try lines([2, 3], of: text) == ["abcdef", "last"])
  }

  @Test func `a pair of line ends that crosses those parts is one`() throws {
    let text = Array((String(repeating: "x", count: (1 << 20) - 1) + "\r\ntwo\r\nthree").utf8)
    #expect(try lines([2, 3], of: text) == ["two", "three"])
  }

  @Test func `a very long line and bytes that are no text are not shown`() throws {
    let long = [UInt8](repeating: 0x78, count: 70_000)
    #expect(try lines([1, 2], of: long + [0x0A, 0xFF, 0x0A]) == [nil, nil])
  }
}
