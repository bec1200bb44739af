// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Foundation
import Ingest
import Testing

/// The scan of large tables against the plain reader of whole files.
@Suite struct TableScanTests {
  /// What a reader made of a table: the cells of the whole records, and the trouble.
  struct Reading: Equatable {
    var cells: [[String]]?
    var trouble: [String]
  }

  private let pieces: [[UInt8]] =
    [
      "a", "b", ",", ",", "\"", "\"\"", "\"", "\n", "\n", "\r\n", "\r", "é", "€", "😀", "\t", "xyz",
    ].map { Array($0.utf8) } + [
      [0], [0xE9], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0x80],
    ]

  @Test func `a clean table gives the records of the plain reader for every block size`() {
    let text =
      "\u{FEFF}a,b,c\r\n1,\"x,\r\n\"\"y\"\"\",é\r\n\"\",,\"\"\r\n€,\"😀\n\",\"\"\"\"\r\n\"a\rb\",2,3"
    let bytes = Array(text.utf8)
    let plain = plainly(bytes)
    #expect(plain.cells?.count == 4)
    #expect(plain.trouble == [])
    for size in 1...bytes.count {
      for path in ScanPath.allCases {
        for threads in [1, 3] {
          #expect(scanned(bytes, size, path, threads) == plain, "\(size) \(path) \(threads)")
        }
      }
    }
  }

  @Test func `records longer than a block and longer than a glance past it are whole`() {
    let long = String(repeating: "x,\n\"\"", count: 3_000)
    let bytes = Array("a,b\n1,2\n\"\(long)\",3\n4,5\n\"\(long)\",\"\(long)\"".utf8)
    let plain = plainly(bytes)
    #expect(plain.cells?.map(\.count) == [2, 2, 2, 2])
    for size in [1, 63, 64, 4_096, 20_000] {
      #expect(scanned(bytes, size, .portable, 2) == plain, "\(size)")
      #expect(scanned(bytes, size, .quickest, 2) == plain, "\(size)")
    }
  }

  @Test func `a header of about a glance, and one much longer, end where the plain reader says`() {
    for length in Array(4_088...4_104) + [70_000] {
      for end in ["\n", "\r\n", "\r", "\n\n", "\r\r\n"] {
        let header = "\"a\n" + String(repeating: "x", count: length - 6) + "\",b"
        let bytes = Array("\(header)\(end)1,2\n3,4\n".utf8)
        let plain = plainly(bytes)
        #expect(plain.cells?.count ?? 0 >= 2)
        #expect(scanned(bytes, 512, .quickest, 2) == plain, "\(length) \(visible(end))")
      }
    }
  }

  @Test func `a block that starts in text that looks like fields is read as what it is`() {
    let text = "a,b\n1,\"x,\"\"y\"\",\n,\"\",\"\",z\"\n\"\"\",\"\"\",2\n,\"\n,\"\",\"\n"
    let bytes = Array(text.utf8)
    let plain = plainly(bytes)
    #expect(plain.cells?.count == 3)
    for size in 1...bytes.count {
      for path in ScanPath.allCases { #expect(scanned(bytes, size, path, 2) == plain, "\(size)") }
    }
  }

  @Test func `a character that goes on after 64 bytes is looked at to its end`() {
    let characters: [[UInt8]] = [
      [0xC3, 0xA9], [0xE2, 0x82, 0xAC], [0xF0, 0x9F, 0x98, 0x80], [0xE2, 0x82], [0xF0, 0x9F, 0x98],
      [0xF0, 0x9F], [0xC3], [0xE2, 0x82, 0xAC, 0xAC], [0xF0, 0x9F, 0x98, 0x80, 0x80],
    ]
    for (number, character) in characters.enumerated() {
      for shift in 52..<68 {
        let fill = [UInt8](repeating: UInt8(ascii: "x"), count: shift)
        let bytes = Array("a,b\n".utf8) + fill + character + Array("yz,1\n2,3\n".utf8)
        let plain = plainly(bytes)
        #expect(plain.trouble.isEmpty == (number < 3))
        for path in ScanPath.allCases {
          for size in [1, 60, 64, 1_000] {
            #expect(scanned(bytes, size, path, 1) == plain, "\(character) \(shift) \(size)")
          }
        }
      }
    }
  }

  @Test func `any bytes give the records and the trouble of the plain reader`() {
    var random = Stream(state: 20_260_101)
    var clean = 0
    for round in 0..<4_000 {
      let count = 1 + random.below(round.isMultiple(of: 5) ? 60 : 14)
      let body = (0..<count).flatMap { _ in pieces[random.below(pieces.count)] }
      let bytes = Array("a,b\n".utf8) + body
      let plain = plainly(bytes)
      if plain.trouble.isEmpty { clean += 1 }
      let size = 1 + random.below(bytes.count)
      for path in ScanPath.allCases {
        #expect(scanned(bytes, size, path, 1 + random.below(3)) == plain, "\(bytes) \(size)")
      }
    }
    #expect(clean > 20)
  }

  @Test func `clean tables at random give the records of the plain reader`() {
    var random = Stream(state: 7)
    let cells = [
      "", "a", "\"\"", "\"a,b\"", "\"x\n\"", "\"\"\"\"", "é€😀", "\"\r\n,\"", "-", "\"é\"",
    ]
    for _ in 0..<600 {
      let end = random.below(2) == 0 ? "\n" : "\r\n"
      let rows = (0..<random.below(12)).map { _ in
        (0..<3).map { _ in cells[random.below(cells.count)] }.joined(separator: ",")
      }
      let bytes = Array((["a,b,c"] + rows).joined(separator: end).utf8)
      let plain = plainly(bytes)
      let size = 1 + random.below(bytes.count)
      for path in ScanPath.allCases {
        #expect(scanned(bytes, size, path, 2) == plain, "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }

  @Test func `every place in 64 bytes is looked at for text that is not UTF-8`() {
    let wrong: [[UInt8]] = [
      [0x80], [0xC0, 0xAF], [0xC1], [0xE9], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80],
      [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0xFF], [0xC3, 0xC3, 0xA9],
    ]
    for part in wrong {
      for shift in 0..<140 {
        let bytes =
          Array("a\n".utf8) + [UInt8](repeating: 0x78, count: shift) + part + [0x78, 0x0A]
        for path in ScanPath.allCases {
          let reading = scanned(bytes, 1 << 18, path, 1)
          #expect(reading.cells == [], "\(part) \(shift) \(path)")
          #expect(reading.trouble == ["2:\(shift + 1):ENC-UTF8"] || part.count > 1)
        }
      }
    }
  }

  @Test func `characters of two, three and four bytes pass at every place in 64 bytes`() {
    for character in ["é", "€", "😀", "\u{FFFD}", "\u{D7FF}", "\u{10FFFF}", "\u{800}"] {
      for shift in 0..<140 {
        let text = String(repeating: "x", count: shift) + character + "y"
        for path in ScanPath.allCases {
          let reading = scanned(Array("a\n\(text)\n\(text)".utf8), 1 << 18, path, 1)
          #expect(reading == Reading(cells: [[text], [text]], trouble: []), "\(shift)")
        }
      }
    }
  }

  @Test func `long fields of any characters are judged as by the plain reader`() {
    var random = Stream(state: 11)
    let good = ["x", "yz ", "é", "ø", "€", "–", "😀", "\u{800}", "\u{D7FF}"].map { Array($0.utf8) }
    let bad: [[UInt8]] = [[0xC3], [0xE2, 0x82], [0xA9], [0xC1, 0x81], [0xF0, 0x8F, 0xBF, 0xBF]]
    var clean = 0
    for round in 0..<300 {
      var bytes = Array("a,b\n".utf8)
      for _ in 0..<3 {
        let field = (0..<random.below(200)).flatMap { _ in good[random.below(good.count)] }
        bytes += field + [0x2C] + field.reversed().filter { $0 < 0x80 } + [0x0A]
      }
      if round.isMultiple(of: 2) {
        bytes.insert(
          contentsOf: bad[random.below(bad.count)], at: 4 + random.below(bytes.count - 4))
      }
      let plain = plainly(bytes)
      if plain.trouble.isEmpty { clean += 1 }
      for path in ScanPath.allCases {
        let size = 1 + random.below(bytes.count)
        #expect(scanned(bytes, size, path, 2) == plain, "\(bytes) \(size) \(path)")
      }
    }
    #expect((150..<300).contains(clean))
  }

  @Test func `fields of any length are found at every size of block`() {
    var random = Stream(state: 5)
    for _ in 0..<40 {
      let rows = (0..<12).map { _ in
        (0..<5).map { _ in
          let length = random.below(4) == 0 ? random.below(1_800) : random.below(9)
          let text = String(repeating: "w", count: length)
          return random.below(3) == 0 ? "\"\(text),\"" : text
        }.joined(separator: ",")
      }
      let bytes = Array((["a,b,c,d,e"] + rows).joined(separator: "\n").utf8)
      let plain = plainly(bytes)
      #expect(plain.cells?.count == 12)
      for size in [64, 1 + random.below(bytes.count), 1 << 18] {
        #expect(scanned(bytes, size, .portable, 2) == plain, "\(size)")
        #expect(scanned(bytes, size, .quickest, 2) == plain, "\(size)")
      }
    }
  }

  @Test func `cells of any columns in any order are those found one by one`() throws {
    var random = Stream(state: 17)
    let width = 60
    let header = (0..<width).map { "c\($0)" }.joined(separator: ",")
    for _ in 0..<60 {
      let rows = (0..<8).map { _ in
        (0..<width).map { _ in
          let text = String(repeating: "v", count: random.below(5) == 0 ? random.below(90) : 0)
          return random.below(4) == 0 ? "\"\(text),\"" : text
        }.joined(separator: ",")
      }
      let source = ByteSource(
        path: "t.csv", bytes: Array(([header] + rows).joined(separator: "\r\n").utf8))
      var report = Report()
      let table = try #require(
        try TableScan(source, required: [], blockSize: 1 + random.below(9_000), noting: &report))
      let columns = (0..<(1 + random.below(9))).map { _ in random.below(width) }
      let right = try table.states(threads: 1, from: 0) { right, block in
        right += (0..<block.count).count { areRight(columns, $0, of: block) }
        return true
      }
      #expect(right?.reduce(0, +) == rows.count, "\(columns)")
    }
  }

  @Test func `a bad cell is refused where it stands and the other records stay`() throws {
    let bytes = Array("a,b\n1,2\n\"x\ny\",no\n3,4\n".utf8)
    var report = Report()
    let table = try #require(
      try TableScan(ByteSource(path: "t.csv", bytes: bytes), required: [], noting: &report))
    var rows: [String] = []
    let refused = try table.refusing(noting: &report) { block in
      var bad: [BadCell] = []
      for record in 0..<block.count {
        let text = String(decoding: block.cell(1, of: record), as: UTF8.self)
        rows.append(text)
        if text == "no" {
          bad.append(BadCell(record: record, column: 1, words: Words(same: "no number.")))
        }
      }
      return bad
    }
    #expect(refused == 1)
    #expect(rows == ["2", "no", "4"])
    #expect(report.diagnostics.map(\.place.description) == ["t.csv:4:4"])
  }
}

extension TableScanTests {
  /// What the plain reader of whole files makes of a table.
  private func plainly(_ bytes: [UInt8]) -> Reading {
    var report = Report()
    let file = CSVFile(bytes: bytes, path: "t.csv", noting: &report)
    return Reading(
      cells: file?.records.map { $0.cells.map(\.text) }, trouble: trouble(report))
  }

  /// What the scan makes of it: the quick way, or else the careful way.
  private func scanned(
    _ bytes: [UInt8], _ size: Int, _ path: ScanPath, _ threads: Int
  ) -> Reading {
    var report = Report()
    let source = ByteSource(path: "t.csv", bytes: bytes)
    guard
      let table = try? TableScan(
        source, required: [], path: path, blockSize: size, noting: &report)
    else { return Reading(cells: nil, trouble: trouble(report)) }
    let width = table.columns.count
    let start: [(Int, [String])] = []
    let quick = try? table.states(threads: threads, from: start) { rows, block in
      rows += cells(of: block, width)
      return true
    }
    if let quick {
      let rows = quick.flatMap { $0 }.sorted { $0.0 < $1.0 }
      return Reading(cells: rows.map(\.1), trouble: trouble(report))
    }
    var rows: [[String]] = []
    let refused = try? table.refusing(noting: &report) { block in
      rows += cells(of: block, width).map(\.1)
      return []
    }
    return Reading(cells: refused == nil ? nil : rows, trouble: trouble(report))
  }

  private func trouble(_ report: Report) -> [String] {
    report.diagnostics.map { "\($0.place.line):\($0.place.column):\($0.kind.code)" }
  }
}

/// Whether cells of a record found together are those found one by one.
private func areRight(_ columns: [Int], _ record: Int, of block: RecordBlock) -> Bool {
  let none = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  var found = Array(repeating: none, count: columns.count)
  found.withUnsafeMutableBufferPointer { found in
    guard let base = found.baseAddress else { return }
    block.find(ChosenColumns(columns), of: record, into: base)
  }
  return zip(columns, found).allSatisfy { column, cell in
    cell.elementsEqual(block.cell(column, of: record))
      && cell.baseAddress == block.cell(column, of: record).baseAddress
  }
}

/// The records of a block with their places in the file.
private func cells(of block: RecordBlock, _ width: Int) -> [(Int, [String])] {
  let found = UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>.allocate(capacity: width)
  found.initialize(repeating: UnsafeBufferPointer(start: nil, count: 0), count: width)
  defer { found.deallocate() }
  return (0..<block.count).map { record in
    block.find(ChosenColumns(Array(0..<width)), of: record, into: found)
    for column in 0..<width {
      #expect(found[column].elementsEqual(block.cell(column, of: record)))
    }
    let texts = (0..<width).map { column in
      String(decoding: block.cell(column, of: record), as: UTF8.self)
        .replacingOccurrences(of: "\"\"", with: "\"")
    }
    return (block.offset + block.start(of: record), texts)
  }
}

/// The same numbers in every run.
private struct Stream {
  var state: UInt64

  mutating func below(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }
}
