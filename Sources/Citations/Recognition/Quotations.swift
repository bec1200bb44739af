// SPDX-License-Identifier: EUPL-1.2

/// Finds what a text quotes word for word, and the mention of the work from which it comes.
///
/// A quotation is a sentence between quotation marks: it ends with a full stop, or has ten words or
/// more. Shorter words between marks are titles and turns of phrase.
struct Quotations {
  /// A quotation, and the mention of its source when the text says it.
  struct Quotation {
    let range: Range<Int>
    let source: Int?
  }

  private let cursor: NotationCursor
  private let mentions: [Mention]
  private let notes: [Int: [Int]]
  private(set) var all: [Quotation] = []

  init(_ mentions: [Mention], notes: [Int: [Int]], in text: [UInt8]) {
    cursor = NotationCursor(text: text, at: 0)
    self.mentions = mentions
    self.notes = notes
    var index = 0
    for range in Self.ranges(in: text) {
      while index < mentions.count, mentions[index].range.lowerBound < range.lowerBound {
        index += 1
      }
      all.append(Quotation(range: range, source: source(of: range, next: index)))
    }
  }

  /// The sentences between quotation marks, with their marks.
  private static func ranges(in text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    text.withUnsafeBufferPointer { bytes in
      var at = 0
      while at < bytes.count {
        let byte = bytes[at]
        guard byte == 0x22 || byte == 0xE2 || byte == 0xC2,
          let close = closingMark(at, bytes), let end = end(of: close, from: at, bytes)
        else {
          at += 1
          continue
        }
        if isSentence(bytes[(at + close.opening)..<(end - close.bytes.count)]) {
          found.append(at..<end)
        }
        at = end
      }
    }
    return found
  }

  /// The mark that ends what the mark here opens, and how long the opening one is.
  private static func closingMark(
    _ at: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (opening: Int, bytes: [UInt8])? {
    if bytes[at] == 0x22 { return (1, [0x22]) }
    guard at + 2 < bytes.count else { return nil }
    switch (bytes[at], bytes[at + 1], bytes[at + 2]) {
    case (0xE2, 0x80, 0x9C): return (3, [0xE2, 0x80, 0x9D])
    case (0xE2, 0x80, 0x98): return (3, [0xE2, 0x80, 0x99])
    case (0xE2, 0x80, 0x9E):
      // A low mark is closed by a high one, of the German or the Dutch form.
      return (
        3, bytes[at...].prefix(1200).contains(0x9D) ? [0xE2, 0x80, 0x9D] : [0xE2, 0x80, 0x9C]
      )
    case (0xC2, 0xAB, _): return (2, [0xC2, 0xBB])
    default: return nil
    }
  }

  /// Where the mark that closes ends; nothing when the paragraph ends first.
  private static func end(
    of close: (opening: Int, bytes: [UInt8]), from start: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var at = start + close.opening
    let limit = min(bytes.count - close.bytes.count, start + 1200)
    while at <= limit {
      if bytes[at] == 10, bytes[at - 1] == 10 { return nil }
      let end = at + close.bytes.count
      if bytes[at] == close.bytes[0], bytes[at..<end].elementsEqual(close.bytes) {
        // In a word the mark is an apostrophe.
        let isInWord =
          end < bytes.count && isWordByte(bytes[end]) && !isDigit(bytes[end])
          && (isWordByte(bytes[at - 1]) || bytes[at - 1] == 32)
        if !isInWord { return end }
      }
      at += 1
    }
    return nil
  }

  private static func isSentence(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let words = bytes.count { $0 == 32 || $0 == 10 } + 1
    let isEnded = bytes.last.map { ".!?".utf8.contains($0) } ?? false
    return words >= 10 || words >= 5 && isEnded
  }

  /// The mention in the note of the quotation, or near it in its sentence.
  private func source(of range: Range<Int>, next: Int) -> Int? {
    var reader = cursor
    reader.at = range.upperBound
    if let note = reader.takeRaisedNumber() ?? reader.takeNumber(1...2), let own = notes[note] {
      return own.first { $0 >= next && mentions[$0].isWork }
    }
    let behind = mentions[next...].firstIndex {
      $0.isWork && $0.range.lowerBound >= range.upperBound
    }
    if let behind, isClause(range.upperBound..<mentions[behind].range.lowerBound, 120) {
      return behind
    }
    guard let before = mentions[..<next].lastIndex(where: \.isWork) else { return nil }
    let gap = mentions[before].range.upperBound..<range.lowerBound
    return gap.lowerBound <= gap.upperBound && isClause(gap, 200) ? before : nil
  }

  /// Whether some bytes lie within one sentence.
  private func isClause(_ gap: Range<Int>, _ reach: Int) -> Bool {
    guard gap.count <= reach else { return false }
    return !gap.dropLast().contains { index in
      let (byte, next) = (cursor.text[index], cursor.text[index + 1])
      return byte == UInt8(ascii: ".") && next == 32 || byte == 10 && next == 10
    }
  }
}

extension Mention {
  /// Whether a work is mentioned, not a day and not what was named before.
  fileprivate var isWork: Bool {
    switch cited {
    case .day, .back: false
    default: true
    }
  }

  /// Whether a place in the work is said: a page, an article, or a word for a place behind it.
  func hasLocator(in text: [UInt8]) -> Bool {
    switch cited {
    case .paper(let paper) where paper.page != nil: return true
    case .sitting(let sitting) where sitting.page != nil: return true
    case .act(let act) where act.locator != nil: return true
    default: break
    }
    var reader = NotationCursor(text: text, at: range.upperBound)
    reader.skipComma()
    _ = reader.take("(")
    let words = [
      "p.", "pp.", "blz.", "bladzijde", "page", "S.", "Seite", "punt", "point", "para", "r.o.",
      "Rn.", "Randnr.", "Rz.", "§", "paragraaf", "par.", "hoofdstuk", "chapter", "recital",
      "overweging",
    ]
    return words.contains { reader.take($0) } || reader.takePages() != nil
  }

  /// Whether works of this kind have pages or numbered points.
  var hasPlaces: Bool {
    switch cited.kind {
    case .kamerstuk, .kamerstukAnnex, .handelingen, .unionDocument, .judgment, .report, .article,
      .book, .parliamentReport, .parliamentResolution, .authorYear:
      true
    default: false
    }
  }
}
