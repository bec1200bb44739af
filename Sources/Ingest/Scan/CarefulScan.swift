// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// A cell that `visit` cannot use.
public struct BadCell: Hashable, Sendable {
  /// The record, from the first of the block.
  public let record: Int
  /// The column.
  public let column: Int
  /// What it should have been.
  public let words: Words

  /// Points at a cell and says what is wrong with it.
  public init(record: Int, column: Int, words: Words) {
    self.record = record
    self.column = column
    self.words = words
  }
}

extension TableScan {
  /// The most records whose trouble is told one by one; the others are only counted.
  public static let mostTold = 1000

  /// Gives the whole records to `visit` and refuses the others, each with line and column.
  ///
  /// Returns the number of refused records, or nothing when a quote is never closed: then nobody
  /// can say which records it swallowed, and the whole table is refused.
  public func refusing(
    noting report: inout Report, visit: (RecordBlock) -> [BadCell]
  ) throws -> Int? {
    var reader = CarefulReader(self)
    try reader.readAll(visit: visit)
    report.add(reader.report)
    return reader.isOpen ? nil : reader.refused
  }
}

/// Reads a table one record at a time.
private struct CarefulReader: ~Copyable {
  /// The most bytes kept of one record: more than a record of the longest fields in use.
  static let mostKept = 1 << 24

  private let scan: TableScan
  private(set) var report = Report()
  private(set) var refused = 0
  private(set) var isOpen = false
  private var record: [UInt8] = []
  private var length = 0
  private var line: Int
  private var nextLine: Int
  private var told = 0
  private var kept: KeptRecords
  private var whole = 0

  init(_ scan: TableScan) {
    self.scan = scan
    line = 1 + CarefulReader.lineEnds(in: scan.header)
    nextLine = line
    kept = KeptRecords(width: scan.columns.count)
  }

  mutating func readAll(visit: (RecordBlock) -> [BadCell]) throws {
    var walk = FieldWalk()
    var place = scan.header.count
    while place < scan.source.size {
      // One byte more than is walked over, because a return looks at the next byte.
      let bytes = try scan.source.bytes(from: place, atMost: (1 << 18) + 1)
      let isLast = place + bytes.count == scan.source.size
      let count = isLast ? bytes.count : bytes.count - 1
      step(over: bytes, count: count, from: place, &walk, visit: visit)
      place += count
    }
    if length > 0 {
      isOpen = walk.isOpen
      if isOpen { noteOpenQuote() } else { finish(walk, before: place, visit: visit) }
    }
    flush(visit: visit)
  }

  private mutating func step(
    over bytes: [UInt8], count: Int, from place: Int, _ walk: inout FieldWalk,
    visit: (RecordBlock) -> [BadCell]
  ) {
    var start = 0
    for offset in 0..<count {
      let next = offset + 1 < bytes.count ? bytes[offset + 1] : Byte.space
      let byte = bytes[offset]
      let isReturn = byte == Byte.carriageReturn && next != Byte.lineFeed
      if byte == Byte.lineFeed || isReturn { nextLine += 1 }
      guard walk.step(byte, next: next) else { continue }
      keep(bytes[start...offset])
      start = offset + 1
      finish(walk, before: place + start, visit: visit)
      walk = FieldWalk()
    }
    keep(bytes[start..<count])
  }

  private mutating func keep(_ part: ArraySlice<UInt8>) {
    length += part.count
    record += part.prefix(CarefulReader.mostKept - record.count)
  }

  /// Ends a record: keeps it when it is whole, refuses it otherwise.
  private mutating func finish(
    _ walk: FieldWalk, before end: Int, visit: (RecordBlock) -> [BadCell]
  ) {
    let isSure =
      !walk.isOdd && walk.separators == scan.columns.count - 1 && length <= CSVScanner.longest
      && Encoding.firstBadByte(in: record[...]) == nil
    if isSure || isWhole() {
      kept.add(record, line: line, offset: end - length)
      whole += 1
      if kept.count > scan.blockSize { flush(visit: visit) }
    } else {
      refused += 1
    }
    record.removeAll(keepingCapacity: true)
    (length, line) = (0, nextLine)
  }

  /// Asks the reader of whole files what it thinks of a record, and notes what it says.
  private mutating func isWhole() -> Bool {
    if length > CarefulReader.mostKept {
      note(
        .fieldTooLong, at: Place(path: scan.source.path, line: line, column: 1),
        Words(
          nl: "Deze rij heeft \(length) bytes; het meeste is \(CarefulReader.mostKept).",
          en: "This row has \(length) bytes; the most is \(CarefulReader.mostKept)."))
      return false
    }
    var noted = Report()
    let file = CSVFile(bytes: scan.header + record, path: scan.source.path, noting: &noted)
    for diagnostic in noted.diagnostics where diagnostic.kind != .dataNone {
      note(diagnostic.kind, at: moved(diagnostic.place), diagnostic.sentence)
    }
    return file?.records.count == 1 && file?.refused == 0
  }

  private func moved(_ place: Place) -> Place {
    let shift = line - 1 - CarefulReader.lineEnds(in: scan.header)
    return Place(
      path: place.path, line: place.line + shift, column: place.column, length: place.length)
  }

  private mutating func noteOpenQuote() {
    var noted = Report()
    _ = CSVFile(bytes: scan.header + record, path: scan.source.path, noting: &noted)
    var place = Place(path: scan.source.path, line: line, column: 1)
    if let found = noted.diagnostics.first(where: { $0.kind == .csvQuoteOpen }) {
      place = moved(found.place)
    }
    report.note(
      .csvQuoteOpen, at: place,
      Words(
        nl: "Dit aanhalingsteken is nergens gesloten; aantal hele rijen ervoor: \(whole).",
        en: "This quote is closed nowhere; number of whole rows before it: \(whole)."))
  }

  /// Gives the kept records to `visit`; those it cannot use are refused as well.
  private mutating func flush(visit: (RecordBlock) -> [BadCell]) {
    let bad = kept.visit(visit)
    for cell in bad {
      note(
        .numberForm, at: kept.place(of: cell, path: scan.source.path), cell.words)
    }
    refused += Set(bad.map(\.record)).count
    kept.clear()
  }

  private mutating func note(_ kind: DiagnosticKind, at place: Place, _ words: Words) {
    told += 1
    if told <= TableScan.mostTold { report.note(kind, at: place, words) }
  }

  private static func lineEnds(in bytes: [UInt8]) -> Int {
    var count = 0
    for (offset, byte) in bytes.enumerated() {
      let isPair =
        byte == Byte.carriageReturn && offset + 1 < bytes.count
        && bytes[offset + 1] == Byte.lineFeed
      if byte == Byte.lineFeed || (byte == Byte.carriageReturn && !isPair) { count += 1 }
    }
    return count
  }
}
