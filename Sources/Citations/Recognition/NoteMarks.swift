// SPDX-License-Identifier: EUPL-1.2

/// Where a text sets the marks of its notes: `[^3]`, `³`, or digits that a copy glued to a word.
struct NoteMarks {
  /// The places right behind the words that have a mark, by the number of the note.
  private(set) var places: [Int: [Int]] = [:]
  /// The words with the digits of a note against them.
  private(set) var glued: [Range<Int>] = []

  /// Finds the marks of the notes that exist; a text without notes is not read.
  init(of notes: Set<Int>, in text: [UInt8]) {
    if notes.isEmpty { return }
    var cursor = NotationCursor(text: text, at: 0)
    var wordAt = 0
    while cursor.at < text.count {
      let place = cursor.at
      if isDigit(cursor.byte), place > wordAt, isLowerCase(text[place - 1]) {
        readGlued(&cursor, from: wordAt, notes)
      } else if isDigit(cursor.byte), place == wordAt, let note = cursor.takeYearWithNote() {
        places[note, default: []].append(place + 4)
      } else if cursor.byte == UInt8(ascii: "[") || cursor.byte >= 0xC2,
        let number = cursor.takeRaisedNumber()
      {
        places[number, default: []].append(place)
      } else {
        cursor.at += 1
      }
      if cursor.at <= text.count, !isWordByte(text[cursor.at - 1]) { wordAt = cursor.at }
    }
  }

  /// Reads the digits behind a word of at least four letters.
  private mutating func readGlued(
    _ cursor: inout NotationCursor, from wordAt: Int, _ notes: Set<Int>
  ) {
    let place = cursor.at
    if let number = cursor.takeNumber(1...2), notes.contains(number), place - wordAt >= 4,
      !isWordByte(cursor.byte)
    {
      places[number, default: []].append(place)
      glued.append(wordAt..<cursor.at)
    } else {
      cursor.at = max(cursor.at, place + 1)
    }
  }
}

private func isLowerCase(_ byte: UInt8) -> Bool { byte &- 97 < 26 }

extension NotationCursor {
  /// Takes a year of this or the last century with the digits of a note against it.
  fileprivate mutating func takeYearWithNote() -> Int? {
    attempt { cursor in
      guard let value = cursor.takeNumber(5...6), !isWordByte(cursor.byte) else { return nil }
      let scale = value < 210_000 && value >= 190_000 ? 100 : 10
      return (1900...2100).contains(value / scale) ? value % scale : nil
    }
  }

  /// The words of the sentence that ends at a place, at most some bytes.
  func sentence(before place: Int, atMost count: Int = 300) -> String {
    var start = place
    while start > 0, place - start < count {
      let byte = text[start - 1]
      let isStop = byte == UInt8(ascii: ".") && start < place && text[start] == 32
      if isStop || byte == 10 && start > 1 && text[start - 2] == 10 { break }
      start -= 1
    }
    while start < place, text[start] & 0xC0 == 0x80 { start += 1 }
    return oneLine(text[start..<place])
  }
}
