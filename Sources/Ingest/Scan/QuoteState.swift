// SPDX-License-Identifier: EUPL-1.2

/// What is known of the quotes at the end of a stretch and needed for the next 64 bytes.
struct QuoteState {
  /// 1 when the next byte is inside a quoted field, else 0.
  private var inside: UInt64
  /// The last separators and line ends, quoted or not.
  private var stops: UInt64
  /// The last quotes that close.
  private var closing: UInt64
  /// Any bit: a quote stands where none may stand.
  private(set) var trouble: UInt64 = 0

  /// The state after a byte: `isInside` says whether the next is inside a quoted field.
  init(after byte: UInt8, isInside: Bool) {
    inside = isInside ? 1 : 0
    stops = Byte.isStop(byte) ? 1 << 63 : 0
    closing = byte == Byte.quote && !isInside ? 1 << 63 : 0
  }

  /// The bytes from an opening quote up to the one that closes it.
  ///
  /// Checks that quotes stand around whole fields; `stops` are the separators and line ends, quoted
  /// or not.
  ///
  /// Nearly always a quote opens if and only if it follows one of the stops. Then the places of the
  /// quotes that close less those of the quotes that open, as numbers, are the bytes between them.
  /// When a quote is taken for the wrong kind, the first such quote shows it: the result then has a
  /// bit there that a quote of its kind cannot have. Those 64 bytes are looked at closely.
  @inline(__always)
  mutating func quoted(_ quotes: UInt64, stops: UInt64) -> UInt64 {
    let opening = quotes & (stops &<< 1 | self.stops &>> 63)
    var closing = quotes ^ opening
    var quoted = closing &- opening &- inside
    let after = closing &<< 1 | self.closing &>> 63
    if (quotes & quoted) ^ opening | after & ~stops != 0 {
      let found = closely(quotes, stops: stops)
      quoted = found.quoted
      closing = quotes & ~quoted
      trouble |= found.wrong
    }
    inside = quoted &>> 63
    self.stops = stops
    self.closing = closing
    return quoted
  }

  /// The same for any quotes: a byte is quoted when an odd number of quotes stands up to it.
  ///
  /// A quote that opens right after another one follows one that closes, and the other way round:
  /// together they are a quote inside the field.
  @inline(never)
  private func closely(_ quotes: UInt64, stops: UInt64) -> (quoted: UInt64, wrong: UInt64) {
    var quoted = quotes
    for power in 0..<6 { quoted ^= quoted &<< UInt64(1 << power) }
    quoted ^= 0 &- inside
    let opening = quotes & quoted
    let closing = quotes ^ opening
    let edges = quotes | stops & ~quoted
    let wrong =
      opening & ~(edges &<< 1 | (self.stops | self.closing) &>> 63)
      | (closing &<< 1 | self.closing &>> 63) & ~edges
    return (quoted, wrong)
  }
}
