// SPDX-License-Identifier: EUPL-1.2

/// Goes over the bytes of a block once, 64 at a time: checks them, and leaves the separators and
/// line ends that are not quoted.
struct RecordSieve {
  /// The line ends of a word that has any.
  struct Lines {
    let word: Int
    let ends: UInt64
  }

  private let bytes: UnsafePointer<UInt8>
  private let separators: UnsafeMutablePointer<UInt64>
  private let lines: UnsafeMutablePointer<Lines>
  private var quotes: QuoteState
  private var wrong: UInt64 = 0
  private var quoted: UInt64 = 0
  /// The number of words with line ends.
  private(set) var found = 0

  /// At the first of some bytes; `separators` and `lines` have room for all their words.
  init(
    _ bytes: UnsafePointer<UInt8>, from quotes: QuoteState,
    separators: UnsafeMutablePointer<UInt64>, lines: UnsafeMutablePointer<Lines>
  ) {
    self.bytes = bytes
    self.quotes = quotes
    self.separators = separators
    self.lines = lines
  }

  /// Whether something is wrong with the bytes so far; where and what is for the careful reader.
  var hasTrouble: Bool { wrong | quotes.trouble != 0 }

  /// Whether the byte after a place in the word taken last is inside a quoted field.
  func isInside(after place: Int) -> Bool {
    quoted &>> UInt64(truncatingIfNeeded: place & 63) & 1 == 1
  }

  /// Takes the next words.
  mutating func take(_ words: Range<Int>, by path: ScanPath) {
    // Two calls with a constant each, so that the compiler makes a loop of its own for each way.
    switch path {
    case .instructions: pass(over: words, by: .instructions)
    case .portable: pass(over: words, by: .portable)
    }
  }

  /// What changes from word to word is in variables of its own here, so that it stays in registers.
  @inline(__always)
  private mutating func pass(over words: Range<Int>, by path: ScanPath) {
    var (quotes, quoted) = (self.quotes, self.quoted)
    var next = lines + found
    var here = bytes + words.lowerBound &* 64
    var place = separators + words.lowerBound
    let end = separators + words.upperBound
    while place < end {
      let masks = WordMasks(at: here, by: path)
      var ends: UInt64 = 0
      if masks.special | masks.unpaired != 0 {
        let look = CloserLook(at: here, unpaired: masks.unpaired, by: path)
        ends = look.lines
        wrong |= look.trouble
      }
      quoted = quotes.quoted(masks.quotes, stops: masks.commas | ends)
      place.initialize(to: masks.commas & ~quoted)
      ends &= ~quoted
      if ends != 0 {
        next.initialize(to: Lines(word: place - separators, ends: ends))
        next += 1
      }
      here += 64
      place += 1
    }
    (self.quotes, self.quoted) = (quotes, quoted)
    found = next - lines
  }
}
