// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
@testable import Ingest
import Testing

@Suite struct CSVStreamTests {
  /// What a reader gave: rows, or the codes and places of what it told.
  private struct Outcome: Equatable {
    var rows: [CSVRecord] = []
    var refused = 0
    var told: [String] = []

    mutating func tell(_ report: Report) {
      told = report.diagnostics.filter { $0.kind != .dataNone }
        .map { "\($0.place) \($0.kind.code) \($0.sentence.en)" }
    }
  }

  private func streamed(_ bytes: [UInt8], _ dialect: Dialect = .house) -> Outcome {
    var (outcome, report) = (Outcome(), Report())
    do {
      var stream = try CSVStream(ByteSource(path: "x.csv", bytes: bytes), dialect: dialect)
      do {
        while let record = try stream.next() { outcome.rows.append(record) }
      } catch {
        stream.refused.tell(noting: &report)
        throw error
      }
      stream.refused.tell(noting: &report)
      outcome.refused = stream.refused.total
    } catch let refusal as Refusal {
      (outcome, report) = (Outcome(), report)
      report.note(refusal.diagnostic)
    } catch {
      Issue.record(error)
    }
    outcome.tell(report)
    return outcome
  }

  private func whole(_ bytes: [UInt8], _ dialect: Dialect = .house) -> Outcome {
    var (outcome, report) = (Outcome(), Report())
    if let file = CSVFile(bytes: bytes, path: "x.csv", dialect: dialect, noting: &report) {
      (outcome.rows, outcome.refused) = (file.records, file.refused)
    }
    outcome.tell(report)
    return outcome
  }

  @Test(arguments: [
    "a,b\n1,2\n", "a,b\r\n1,2\r\n3,4", "a,b\r1,2\r", "\u{FEFF}a,b\n1,2\n", "\u{FEFF}\"a\",b\n1,2\n",
    "a,b\n\"1\n2\",\"3\"\"4\"\n5,6\n", "a,b\n1\n2,3,4\n5,6\n", "a,b\n1,2\"3\n\"4\"5,6\n7,8\n",
    "a,b\n1,\u{0}2\n3,4\n", "a,b\n1,2\n\"3,4\n5,6\n", "a,b\n\n1,2\n", "a,b\n", "a,a\n1,2\n",
    "a;b\n1;2\n", "a,b\né,€\n\u{FEFF}1,2\n", "\"a,b\n1,2\n", "a,b\n1,\n,\n",
  ])
  func `a file read record by record gives what the whole file gives`(text: String) {
    let bytes = Array(text.utf8)
    #expect(streamed(bytes) == whole(bytes))
  }

  @Test func `whatever marks follow each other, a stream reads what a whole file does`() {
    let pieces = ["a", ",", "\"", "\n", "\r", "é", "\u{0}", "b", ",", "\n"].map { Array($0.utf8) }
    var state: UInt64 = 1
    for _ in 0..<1000 {
      var bytes = Array("a,b\n".utf8)
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes += pieces[Int(state >> 33) % pieces.count]
      }
      #expect(streamed(bytes) == whole(bytes), "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test func `bytes that are not in UTF-8 are refused in their record alone`() {
    let bytes = Array("a,b\n1,2\n3,".utf8) + [0xE9] + Array("\n5,6\n".utf8)
    #expect(streamed(bytes) == whole(bytes))
    #expect(streamed(bytes).rows.count == 2)
    var latin = Dialect.house
    latin.encoding = .windows1252
    #expect(streamed(bytes, latin) == whole(bytes, latin))
    #expect(streamed(bytes, latin).rows.count == 3)
  }

  @Test(arguments: 131_060..<131_080)
  func `records across the edge of a block are as any other`(size: Int) {
    let start = "a,b\n" + String(repeating: "x", count: size - 20) + ",1\n"
    for tail in ["\"q\"\"r\",2\r\n3,4\n", "é,\"2\n3\"\r4,5\r\n", "1,2\r\n3,4,5\r\n6"] {
      let bytes = Array((start + tail).utf8)
      #expect(streamed(bytes) == whole(bytes))
    }
  }

  @Test func `a quote that is not closed within 16 MiB refuses the file at the quote`() {
    let rows = "a,b\n1,2\n3,\""
    let bytes = Array(rows.utf8) + [UInt8](repeating: Byte.comma, count: 17 << 20)
    let outcome = streamed(bytes)
    #expect(outcome.rows.isEmpty)
    #expect(outcome.told.map { String($0.prefix(24)) } == ["x.csv:3:3 CSV-QUOTE-OPEN"])
  }

  @Test func `a row of more than 16 MiB refuses the file at the row`() {
    let bytes = Array("a,b\n1,2\n".utf8) + [UInt8](repeating: Byte.comma, count: 17 << 20)
    #expect(streamed(bytes).told.map { String($0.prefix(19)) } == ["x.csv:3:1 LIM-FIELD"])
  }

  @Test func `a row of too many cells is refused and the next is read`() {
    let bytes =
      Array("a,b\n".utf8) + [UInt8](repeating: Byte.comma, count: 70_000)
      + Array("\n1,2\n".utf8)
    let outcome = streamed(bytes)
    #expect(outcome.rows.count == 1 && outcome.refused == 1)
    #expect(outcome == whole(bytes))
  }
}
