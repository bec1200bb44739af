// SPDX-License-Identifier: EUPL-1.2

/// What is known at the end of 64 bytes and needed for the next: where the quotes stand, and
/// whether characters may be unfinished.
struct TextState {
  /// All bits when the next byte is inside a quoted field, else none.
  private var inside: UInt64 = 0
  /// 1 when a quote may open here: after a separator, a record or a quote that closes.
  private var mayOpen: UInt64 = 1
  /// 1 when the last byte was a quote that closes.
  private var closed: UInt64 = 0
  /// Whether the last 64 bytes had a rare lead, whose character may go on here.
  private var wasRare = false
  /// Any bit: something is wrong.
  private(set) var trouble: UInt64 = 0

  /// The bytes from an opening quote up to the one that closes it.
  @inline(__always)
  mutating func quoted(_ quotes: UInt64) -> UInt64 {
    var running = quotes
    running ^= running &<< 1
    running ^= running &<< 2
    running ^= running &<< 4
    running ^= running &<< 8
    running ^= running &<< 16
    running ^= running &<< 32
    running ^= inside
    inside = UInt64(bitPattern: Int64(bitPattern: running) &>> 63)
    return running
  }

  /// Checks that quotes stand around whole fields; `stops` are separators and ends of records.
  @inline(__always)
  mutating func check(quotes: UInt64, quoted: UInt64, stops: UInt64, returns: UInt64) {
    let opening = quotes & quoted
    let closing = quotes & ~quoted
    let before = stops | closing
    trouble |= opening & ~(before &<< 1 | mayOpen)
    trouble |= (closing &<< 1 | closed) & ~(stops | opening | returns)
    mayOpen = before &>> 63
    closed = closing &>> 63
  }

  /// Checks that the bytes are UTF-8; looks closer where characters of three or four bytes are.
  @inline(__always)
  mutating func check(_ masks: WordMasks, at bytes: UnsafePointer<UInt8>, first: Bool) {
    if masks.hasRareLead || wasRare {
      trouble |= TextState.isUTF8(bytes, first: first) ? 0 : 1
      wasRare = masks.hasRareLead
    } else {
      trouble |= masks.isUnpaired ? 1 : 0
    }
  }

  /// Whether each of the bytes 1 to 64 continues a character when it must and else does not.
  @inline(never)
  private static func isUTF8(_ bytes: UnsafePointer<UInt8>, first: Bool) -> Bool {
    var isGood = true
    for place in 1...64 {
      let byte = bytes[place]
      // Before the first byte of a record there is nothing to look back at.
      let second = place >= 2 || !first ? bytes[place - 2] : 0
      let third = place >= 3 || !first ? bytes[place - 3] : 0
      let goesOn = bytes[place - 1] >= 0xC0 || second >= 0xE0 || third >= 0xF0
      if goesOn != (byte & 0xC0 == 0x80) || !isWellFormed(bytes[place - 1], byte) { isGood = false }
    }
    return isGood
  }

  /// Whether a byte exists in UTF-8 and the next is one it may have.
  private static func isWellFormed(_ lead: UInt8, _ next: UInt8) -> Bool {
    switch lead {
    case 0xC0, 0xC1, 0xF5...0xFF: false
    case 0xE0: next >= 0xA0
    case 0xED: next <= 0x9F
    case 0xF0: next >= 0x90
    case 0xF4: next <= 0x8F
    default: true
    }
  }

  /// Notes that something is wrong.
  mutating func fail() { trouble |= 1 }
}
