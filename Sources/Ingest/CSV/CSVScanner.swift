// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Cuts bytes into records and cells, and keeps count of the physical line and column.
struct CSVScanner {
  /// A record that is whole, or the first thing wrong with it.
  enum Outcome {
    case record(CSVRecord)
    case refused(Diagnostic)
  }

  private let bytes: [UInt8]
  private let path: String
  private let delimiter: UInt8
  private let quote: UInt8
  private var at: Int
  /// The physical line of the next byte.
  private(set) var line: Int
  private var column = 1
  private var isEnded = false
  private var trouble: Diagnostic?
  private var count: Int

  /// Starts on a line of the file with so many records before it; the first line may begin with a
  /// byte order mark, which is passed over.
  init(
    _ bytes: [UInt8], path: String, delimiter: UInt8, quote: UInt8 = Byte.quote, line: Int = 1,
    after records: Int = 0
  ) {
    (self.bytes, self.line, count) = (bytes, line, records)
    self.quote = quote
    self.path = path
    self.delimiter = delimiter
    at = line == 1 && bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
  }

  /// Where the next byte stands.
  var offset: Int { at }

  /// Whether the next byte begins a line.
  var isAtLineStart: Bool { column == 1 }

  /// The next record, or nothing at the end; throws when a quote is never closed.
  mutating func next() throws(Refusal) -> Outcome? {
    guard at < bytes.count else { return nil }
    let first = line
    var cells: [CSVCell] = []
    (isEnded, trouble) = (false, nil)
    var left = 0
    repeat {
      let cell = try cell()
      if cells.count < CSVScanner.mostCells { cells.append(cell) } else { left += 1 }
    } while !isEnded
    if left > 0 {
      let place = Place(path: path, line: first, column: 1)
      let many = CSVScanner.tooManyCells(CSVScanner.mostCells + left, at: place)
      if trouble == nil { trouble = many }
    }
    if let trouble { return .refused(trouble) }
    count += 1
    return .record(CSVRecord(line: first, cells: cells))
  }

  private mutating func cell() throws(Refusal) -> CSVCell {
    let (start, line, column) = (at, self.line, self.column)
    let isQuoted = at < bytes.count && bytes[at] == quote
    let text = isQuoted ? try quoted() : bare()
    let content = self.text(of: text, startingAt: start, line: line, column: column)
    endCell()
    return CSVCell(text: content, line: line, column: column, isQuoted: isQuoted)
  }

  /// The bytes of a cell without quotes.
  private mutating func bare() -> ArraySlice<UInt8> {
    let start = at
    while at < bytes.count, !isEndOfCell(bytes[at]) {
      if bytes[at] == quote { note(.csvQuoteBare, wordsForBareQuote) }
      step()
    }
    return bytes[start..<at]
  }

  /// The bytes between quotes; doubled quotes become one.
  private mutating func quoted() throws(Refusal) -> ArraySlice<UInt8> {
    let opening = place
    step()
    var start = at
    var parts: [UInt8] = []
    while at < bytes.count {
      guard bytes[at] == quote else {
        step()
        continue
      }
      let end = at
      step()
      if at < bytes.count, bytes[at] == quote {
        parts += bytes[start...end]
        step()
        start = at
        continue
      }
      skipTrail()
      return parts.isEmpty ? bytes[start..<end] : ArraySlice(parts + bytes[start..<end])
    }
    throw Refusal(.csvQuoteOpen, at: opening, wordsForOpenQuote)
  }

  /// Skips what stands between a closing quote and the end of the cell, which should be nothing.
  private mutating func skipTrail() {
    if at < bytes.count, !isEndOfCell(bytes[at]) { note(.csvQuoteTrail, wordsForTrail) }
    while at < bytes.count, !isEndOfCell(bytes[at]) { step() }
  }

  private mutating func endCell() {
    guard at < bytes.count else {
      isEnded = true
      return
    }
    isEnded = bytes[at] != delimiter
    let isPair =
      bytes[at] == Byte.carriageReturn && at + 1 < bytes.count && bytes[at + 1] == Byte.lineFeed
    step()
    if isPair { step() }
  }

  private func isEndOfCell(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn
  }

  private mutating func step() {
    let byte = bytes[at]
    at += 1
    if byte == Byte.lineFeed
      || (byte == Byte.carriageReturn && (at == bytes.count || bytes[at] != Byte.lineFeed))
    {
      (line, column) = (line + 1, 1)
    } else if byte & 0xC0 != 0x80 {
      if byte == 0 { note(.csvNUL, wordsForNUL, at: place) }
      column += 1
    }
  }

  private var place: Place { Place(path: path, line: line, column: column) }

  private mutating func note(_ kind: DiagnosticKind, _ words: Words, at place: Place? = nil) {
    if trouble == nil { trouble = Diagnostic(kind, at: place ?? self.place, words) }
  }

  /// The text of a cell; notes bytes that are not UTF-8 and cells that are too long.
  private mutating func text(
    of content: ArraySlice<UInt8>, startingAt start: Int, line: Int, column: Int
  ) -> String {
    if content.count > CSVScanner.longest {
      note(
        .fieldTooLong, wordsForLongCell(content), at: Place(path: path, line: line, column: column))
      return ""
    }
    if let text = String(validating: content, as: UTF8.self) { return text }
    let raw = bytes[start..<at]
    let bad = Encoding.firstBadByte(in: raw) ?? start
    var (badLine, badColumn) = (line, column)
    for byte in bytes[start..<bad] {
      if byte == Byte.lineFeed {
        (badLine, badColumn) = (badLine + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        badColumn += 1
      }
    }
    if trouble == nil {
      trouble = Encoding.notUTF8(
        bytes[bad], at: Place(path: path, line: badLine, column: badColumn))
    }
    return ""
  }

  /// The most bytes a cell may have.
  static let longest = 1_048_576
  /// The most cells a record may have.
  static let mostCells = 65_536
}

extension CSVScanner {
  private var wordsForBareQuote: Words {
    Words(
      nl: "Een aanhalingsteken staat midden in een veld zonder aanhalingstekens.",
      en: "A quote stands in the middle of a field without quotes.")
  }

  private var wordsForTrail: Words {
    Words(
      nl: "Na het sluitende aanhalingsteken volgt nog tekst.",
      en: "Text follows the closing quote.")
  }

  private var wordsForNUL: Words {
    Words(nl: "Hier staat een NUL-byte.", en: "Here stands a NUL byte.")
  }

  private var wordsForOpenQuote: Words {
    let rows = max(0, count - 1)
    if rows == 1 {
      return Words(
        nl: "Dit aanhalingsteken is niet gesloten; ervoor staat 1 rij die wel heel is.",
        en: "This quote is unclosed; 1 row before it is whole.")
    }
    return Words(
      nl: "Dit aanhalingsteken is niet gesloten; ervoor staan \(rows) rijen die wel heel zijn.",
      en: "This quote is unclosed; \(rows) rows before it are whole.")
  }

  /// What is told about a record of more cells than may be.
  static func tooManyCells(_ count: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .csvRagged, at: place,
      Words(
        nl: "Deze rij heeft \(count) velden; het meeste is \(mostCells).",
        en: "This row has \(count) fields; the most is \(mostCells)."))
  }

  private func wordsForLongCell(_ content: ArraySlice<UInt8>) -> Words {
    let start = visible(String(decoding: content.prefix(160), as: UTF8.self))
    return Words(
      nl: "Dit veld ('\(start)') heeft \(content.count) bytes; het meeste is 1048576 (1 MiB).",
      en: "This field ('\(start)') has \(content.count) bytes; the most is 1048576 (1 MiB).")
  }
}
