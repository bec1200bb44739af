// SPDX-License-Identifier: EUPL-1.2

/// What is known of the quotes at the end of a stretch and needed for the next 128 bytes: two words
/// of bits at a time, which every processor can do in one step.
struct QuoteState {
  typealias Pair = SIMD2<UInt64>

  /// All bits when the next byte is inside a quoted field, else none.
  private var inside = Pair()
  /// The last quotes, separators and line ends; a record starts as if a line had ended.
  private var edges = Pair(0, 1 << 63)
  /// The last quotes that close.
  private var closing = Pair()
  private var wrong = Pair()

  /// The state at the start of a record.
  init() {}

  /// Any bit: a quote stands where none may stand.
  var trouble: UInt64 { wrong[0] | wrong[1] }

  /// The bytes from an opening quote up to the one that closes it.
  @inline(__always)
  mutating func quoted(_ quotes: Pair) -> Pair {
    var running = quotes
    running ^= running &<< Pair(repeating: 1)
    running ^= running &<< Pair(repeating: 2)
    running ^= running &<< Pair(repeating: 4)
    running ^= running &<< Pair(repeating: 8)
    running ^= running &<< Pair(repeating: 16)
    running ^= running &<< Pair(repeating: 32)
    let odd = Pair(
      truncatingIfNeeded: SIMD2<Int64>(truncatingIfNeeded: running) &>> SIMD2(repeating: 63))
    let before = inside ^ Pair(0, odd[0])
    inside = Pair(repeating: (before ^ odd)[1])
    return running ^ before
  }

  /// Checks that quotes stand around whole fields; `stops` are separators and line ends.
  ///
  /// A quote that opens right after another one follows one that closes, and the other way round:
  /// together they are a quote inside the field.
  @inline(__always)
  mutating func check(quotes: Pair, quoted: Pair, stops: Pair) {
    let opening = quotes & quoted
    let closing = quotes ^ opening
    let edges = quotes | stops
    wrong |= opening & ~QuoteState.following(edges, after: self.edges)
    wrong |= QuoteState.following(closing, after: self.closing) & ~edges
    self.edges = edges
    self.closing = closing
  }

  /// The bytes right after marked ones.
  @inline(__always)
  private static func following(_ marks: Pair, after last: Pair) -> Pair {
    marks &<< Pair(repeating: 1) | Pair(last[1], marks[0]) &>> Pair(repeating: 63)
  }
}
