// SPDX-License-Identifier: EUPL-1.2

/// Checks 64 bytes after 64 bytes that they are UTF-8 and hold no NUL.
///
/// Most text has characters of one or two bytes and no line ends: there the masks alone say whether
/// it is right. Other stretches are looked at closely.
struct CharacterCheck {
  /// Any bit when a character may have begun in the bytes before, which asks for a closer look.
  private(set) var isUnderWay: UInt64 = 1
  /// Any bit: something is wrong.
  private(set) var trouble: UInt64 = 0

  /// Takes what the masks of 64 bytes say that need no closer look.
  @inline(__always)
  mutating func take(_ masks: WordMasks) { trouble |= masks.unpaired }

  /// Looks closely at 64 bytes, at the two before and the one after them; gives the line feeds and
  /// returns among them.
  @inline(never)
  mutating func look(at bytes: UnsafePointer<UInt8>, by path: ScanPath) -> UInt64 {
    let two = WordMasks.atLeast(0xC0, at: bytes, by: path)
    let three = WordMasks.atLeast(0xE0, at: bytes, by: path)
    let four = WordMasks.atLeast(0xF0, at: bytes, by: path)
    let rest = WordMasks.atLeast(0x80, at: bytes, by: path) & ~two
    // Bit n of both says something of byte n + 1, as the masks of pairs do.
    let continuations = rest &>> 1 | (bytes[64] & 0xC0 == 0x80 ? 1 &<< 63 : 0)
    var expected = two | three &<< 1 | four &<< 2
    if bytes[-1] >= 0xE0 { expected |= 1 }
    if bytes[-1] >= 0xF0 { expected |= 2 }
    if bytes[-2] >= 0xF0 { expected |= 1 }
    trouble |= expected ^ continuations
    trouble |= WordMasks.equal(to: 0, at: bytes, by: path)
    trouble |= WordMasks.equal(to: 0xC0, at: bytes, by: path)
    trouble |= WordMasks.equal(to: 0xC1, at: bytes, by: path)
    if three != 0, !CharacterCheck.areWellFormed(three, bytes) { trouble |= 1 }
    isUnderWay = three
    return WordMasks.equal(to: Byte.lineFeed, at: bytes, by: path)
      | WordMasks.equal(to: Byte.carriageReturn, at: bytes, by: path)
  }

  /// Whether each lead of three or four bytes exists in UTF-8 and is followed by one it may have.
  private static func areWellFormed(_ leads: UInt64, _ bytes: UnsafePointer<UInt8>) -> Bool {
    var rest = leads
    while rest != 0 {
      let place = rest.trailingZeroBitCount
      if !isWellFormed(bytes[place], bytes[place + 1]) { return false }
      rest &= rest &- 1
    }
    return true
  }

  private static func isWellFormed(_ lead: UInt8, _ next: UInt8) -> Bool {
    switch lead {
    case 0xF5...0xFF: false
    case 0xE0: next >= 0xA0
    case 0xED: next <= 0x9F
    case 0xF0: next >= 0x90
    case 0xF4: next <= 0x8F
    default: true
    }
  }
}
