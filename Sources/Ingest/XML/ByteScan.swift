// SPDX-License-Identifier: EUPL-1.2

/// Runs over bytes, eight at a time where it can; never past the end, never judging.
enum ByteScan {
  /// Where text ends, at the next `<` or the end, and whether it may hold `&` or `]`.
  static func text(in bytes: [UInt8], from start: Int) -> (end: Int, isPlain: Bool) {
    bytes.withUnsafeBytes { buffer in
      var (at, isPlain) = (start, true)
      while at + 8 <= buffer.count {
        let word = littleEndianWord(buffer, at)
        let ends = marks(word, of: XMLByte.less)
        let other = marks(word, of: XMLByte.ampersand) | marks(word, of: XMLByte.closing)
        if ends != 0 {
          let before = (ends & (0 &- ends)) &- 1
          return (at + ends.trailingZeroBitCount / 8, isPlain && other & before == 0)
        }
        if other != 0 { isPlain = false }
        at += 8
      }
      while at < buffer.count, buffer[at] != XMLByte.less {
        if buffer[at] == XMLByte.ampersand || buffer[at] == XMLByte.closing { isPlain = false }
        at += 1
      }
      return (at, isPlain)
    }
  }

  /// Where a run of bytes that may stand in a name ends.
  static func name(in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { buffer in
      var at = start
      while at < buffer.count, isNameByte(buffer[at]) { at += 1 }
      return at
    }
  }

  /// Where a value ends, at its quote, a `<` or the end, and whether it holds `&`.
  static func value(
    in bytes: [UInt8], from start: Int, quote: UInt8
  ) -> (end: Int, isPlain: Bool) {
    bytes.withUnsafeBytes { buffer in
      var (at, isPlain) = (start, true)
      while at < buffer.count, buffer[at] != quote, buffer[at] != XMLByte.less {
        if buffer[at] == XMLByte.ampersand { isPlain = false }
        at += 1
      }
      return (at, isPlain)
    }
  }

  /// Whether the bytes of a range stand at an offset too.
  static func repeats(_ range: Range<Int>, of bytes: [UInt8], at start: Int) -> Bool {
    bytes.withUnsafeBytes { buffer in
      guard start + range.count <= buffer.count else { return false }
      var (left, right) = (range.lowerBound, start)
      while left < range.upperBound {
        if buffer[left] != buffer[right] { return false }
        (left, right) = (left + 1, right + 1)
      }
      return true
    }
  }

  /// Whether all bytes are UTF-8 without control characters.
  static func isClean(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      let raw = UnsafeRawBufferPointer(buffer)
      var at = 0
      while at < buffer.count {
        if at + 8 <= buffer.count {
          let word = littleEndianWord(raw, at)
          let odd = (word | ((word &- repeated(0x20)) & ~word)) & repeated(0x80)
          if odd == 0 {
            at += 8
            continue
          }
          at += odd.trailingZeroBitCount / 8
        }
        let byte = buffer[at]
        let isPlain = byte >= Byte.space ? byte < 0x80 : Byte.isBlank(byte)
        let length = isPlain ? 1 : byte < 0x80 ? 0 : Encoding.sequenceLength(buffer, at: at)
        if length == 0 { return false }
        at += length
      }
      return true
    }
  }

  /// Whether eight bytes are there from an offset on, all of them of ASCII.
  @inline(__always)
  static func isASCII(_ buffer: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    at + 8 <= buffer.count && littleEndianWord(buffer, at) & repeated(0x80) == 0
  }

  /// The number of line feeds in a range, where the last one stands, and whether there is a return.
  static func lines(
    in buffer: UnsafeRawBufferPointer, _ range: Range<Int>
  ) -> (feeds: Int, last: Int, hasReturn: Bool) {
    var (at, feeds, last, returns) = (range.lowerBound, 0, -1, UInt64(0))
    while at + 8 <= range.upperBound {
      let word = littleEndianWord(buffer, at)
      returns |= marks(word, of: Byte.carriageReturn)
      var found = marks(word, of: Byte.lineFeed)
      while found != 0 {
        let index = at + found.trailingZeroBitCount / 8
        if buffer[index] == Byte.lineFeed { (feeds, last) = (feeds + 1, index) }
        found &= found &- 1
      }
      at += 8
    }
    for index in at..<range.upperBound {
      if buffer[index] == Byte.carriageReturn { returns = 1 }
      if buffer[index] == Byte.lineFeed { (feeds, last) = (feeds + 1, index) }
    }
    return (feeds, last, returns != 0)
  }

  /// The number of letters that begin in a range of UTF-8: the bytes that continue none.
  static func letters(in buffer: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
    var (at, continuing) = (range.lowerBound, 0)
    while at + 8 <= range.upperBound {
      let word = littleEndianWord(buffer, at)
      continuing += (word & ~(word << 1) & repeated(0x80)).nonzeroBitCount
      at += 8
    }
    return range.count - continuing - (at..<range.upperBound).count { buffer[$0] & 0xC0 == 0x80 }
  }

  /// Whether a byte may begin a name.
  @inline(__always)
  static func isNameStart(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) || byte == 0x5F || byte == XMLByte.colon || byte >= 0x80
  }

  /// Whether a byte may stand in a name.
  @inline(__always)
  static func isNameByte(_ byte: UInt8) -> Bool {
    isNameStart(byte) || Byte.digits.contains(byte) || byte == XMLByte.hyphen || byte == 0x2E
  }

  @inline(__always)
  private static func littleEndianWord(_ buffer: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
    UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: at, as: UInt64.self))
  }

  @inline(__always)
  private static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The high bit of bytes equal to one byte; the lowest is exact, those above it may be too many.
  @inline(__always)
  private static func marks(_ word: UInt64, of byte: UInt8) -> UInt64 {
    let difference = word ^ repeated(byte)
    return (difference &- repeated(0x01)) & ~difference & repeated(0x80)
  }
}
