// SPDX-License-Identifier: EUPL-1.2

/// What 64 bytes say that hold a line end, a control character or a character of three or four
/// bytes.
///
/// Most text has characters of one or two bytes and no line ends: there the masks alone say whether
/// it is right. Only other stretches come here.
struct CloserLook {
  /// Line feeds and returns.
  let lines: UInt64
  /// Any bit: the bytes are no UTF-8, or there is a NUL.
  let trouble: UInt64

  /// Looks at 64 bytes, at the two before and the three after them.
  ///
  /// `unpaired` has a bit when they are no pairs of lead and continuation only.
  @inline(never)
  init(at bytes: UnsafePointer<UInt8>, unpaired: UInt64, by path: ScanPath) {
    lines = WordMasks.lines(at: bytes, by: path)
    let isSeldom = unpaired != 0 || WordMasks.hasSeldom(at: bytes, by: path)
    trouble = isSeldom ? CloserLook.trouble(at: bytes, by: path) : 0
  }

  private static func trouble(at bytes: UnsafePointer<UInt8>, by path: ScanPath) -> UInt64 {
    let two = WordMasks.atLeast(0xC0, at: bytes, by: path)
    let three = WordMasks.atLeast(0xE0, at: bytes, by: path)
    let four = WordMasks.atLeast(0xF0, at: bytes, by: path)
    let rest = WordMasks.atLeast(0x80, at: bytes, by: path) & ~two
    // Bit n of both says something of byte n + 1, as the masks of pairs do.
    let continuations = rest &>> 1 | (isContinuation(bytes[64]) ? 1 &<< 63 : 0)
    var expected = two | three &<< 1 | four &<< 2
    if bytes[-1] >= 0xE0 { expected |= 1 }
    if bytes[-1] >= 0xF0 { expected |= 2 }
    if bytes[-2] >= 0xF0 { expected |= 1 }
    let isWrong = !areWellFormed(three, bytes) || breaksOff(bytes + 64)
    return expected ^ continuations | (isWrong ? 1 : 0)
      | WordMasks.equal(to: 0, at: bytes, by: path)
      | WordMasks.equal(to: 0xC0, at: bytes, by: path)
      | WordMasks.equal(to: 0xC1, at: bytes, by: path)
  }

  /// Whether the second or third byte after the end of the 64 should go on with a character that
  /// began before the end, and does not.
  private static func breaksOff(_ end: UnsafePointer<UInt8>) -> Bool {
    let needsSecond = end[-1] >= 0xE0 || end[-2] >= 0xF0
    return needsSecond && !isContinuation(end[1]) || end[-1] >= 0xF0 && !isContinuation(end[2])
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

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
