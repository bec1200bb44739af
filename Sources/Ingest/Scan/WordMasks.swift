// SPDX-License-Identifier: EUPL-1.2

/// What 64 bytes hold: a bit per byte, the lowest bit for the first byte.
struct WordMasks {
  /// Quotes.
  let quotes: UInt64
  /// Commas.
  let commas: UInt64
  /// Any bit when there is a byte below the space (a line end, a tab, NUL), 0xC0, 0xC1 or one from
  /// 0xE0 up (a character of three or four bytes): such bytes ask for a closer look.
  let special: UInt64
  /// Any bit when a byte from 0xC0 up is not followed by one from 0x80 to 0xBF, or such a byte
  /// follows another one: without special bytes, that is all that can be wrong with UTF-8.
  let unpaired: UInt64

  /// Looks at 64 bytes and at the one after them; the address needs no alignment.
  @inline(__always)
  init(at bytes: UnsafePointer<UInt8>, by path: ScanPath) {
    #if arch(x86_64)
      if path == .instructions {
        self.init(vectorsAt: UnsafeRawPointer(bytes))
        return
      }
    #endif
    self.init(sixteensAt: UnsafeRawPointer(bytes))
  }
}

extension WordMasks {
  /// A bit for each of 64 bytes equal to another one.
  @inline(__always)
  static func equal(
    to byte: UInt8, at bytes: UnsafePointer<UInt8>, by path: ScanPath
  ) -> UInt64 {
    #if arch(x86_64)
      if path == .instructions {
        return Vectors(UnsafeRawPointer(bytes)).equal(to: Int8(bitPattern: byte))
      }
    #endif
    return portable(bytes) { $0.equal(to: UInt64(byte)) }
  }

  /// A bit for each of 64 bytes that is another one, from 0x80 up, or a higher one.
  @inline(__always)
  static func atLeast(
    _ byte: UInt8, at bytes: UnsafePointer<UInt8>, by path: ScanPath
  ) -> UInt64 {
    #if arch(x86_64)
      if path == .instructions {
        return Vectors(UnsafeRawPointer(bytes)).atLeast(Int8(bitPattern: byte))
      }
    #endif
    return portable(bytes) { $0.atLeast(UInt64(byte)) }
  }

  /// A bit for each line feed and return among 64 bytes.
  @inline(__always)
  static func lines(at bytes: UnsafePointer<UInt8>, by path: ScanPath) -> UInt64 {
    #if arch(x86_64)
      if path == .instructions { return Vectors(UnsafeRawPointer(bytes)).lines }
    #endif
    return portable(bytes) { $0.equal(to: 0x0A) | $0.equal(to: 0x0D) }
  }

  /// Whether any of 64 bytes is 0, 0xC0, 0xC1 or from 0xE0 up.
  @inline(__always)
  static func hasSeldom(at bytes: UnsafePointer<UInt8>, by path: ScanPath) -> Bool {
    #if arch(x86_64)
      if path == .instructions { return Vectors(UnsafeRawPointer(bytes)).hasSeldom }
    #endif
    return portable(bytes) { $0.equal(to: 0) | $0.rareLeads & Eight.tops } != 0
  }

  /// The number of set bits of each of two words.
  @inline(__always)
  static func counts(of words: SIMD2<UInt64>, by path: ScanPath) -> SIMD2<UInt64> {
    let counts = words.bitsOfBytes
    #if arch(x86_64)
      if path == .instructions { return Vectors.sums(ofBytes: counts) }
    #endif
    let ones: UInt64 = 0x0101_0101_0101_0101
    return SIMD2((counts[0] &* ones) &>> 56, (counts[1] &* ones) &>> 56)
  }

  @inline(__always)
  private static func portable(
    _ bytes: UnsafePointer<UInt8>, _ marks: (Eight) -> UInt64
  ) -> UInt64 {
    (0..<8).reduce(0) { mask, lane in
      let eight = Eight(UnsafeRawPointer(bytes), from: lane &* 8)
      return mask | eight.bits(of: marks(eight)) &<< UInt64(lane &* 8)
    }
  }

  /// The portable way: four vectors of sixteen bytes.
  @inline(__always)
  init(sixteensAt bytes: UnsafeRawPointer) {
    let (here, next) = (Sixteens(bytes), Sixteens(bytes + 1))
    (commas, quotes) = here.places(of: 0x2C, 0x22)
    special = here.special
    unpaired = here.unpaired(with: next)
  }
}

/// Eight bytes in one whole number; marks are the top bits of its bytes.
private struct Eight {
  static let tops: UInt64 = 0x8080_8080_8080_8080
  static let ones: UInt64 = 0x0101_0101_0101_0101
  let value: UInt64

  @inline(__always)
  init(_ bytes: UnsafeRawPointer, from offset: Int) {
    value = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Marks the bytes equal to another one; exact, without a carry between bytes.
  @inline(__always)
  func equal(to byte: UInt64) -> UInt64 {
    let other = value ^ (byte &* Self.ones)
    return ~(((other & ~Self.tops) &+ ~Self.tops) | other) & Self.tops
  }

  /// Marks the bytes from one up that is 0x80 or higher; exact.
  @inline(__always)
  func atLeast(_ byte: UInt64) -> UInt64 {
    value & ((value & ~Self.tops) &+ ((0x100 &- byte) &* Self.ones)) & Self.tops
  }

  /// Marks the bytes from 0xC0 up; other bits mean nothing.
  @inline(__always)
  var leads: UInt64 { value & (value &<< 1) }

  /// Marks the bytes 0xC0, 0xC1 and those from 0xE0 up; other bits mean nothing.
  @inline(__always)
  var rareLeads: UInt64 {
    let low = (value & (0x1E &* Self.ones)) &+ (0x7E &* Self.ones)
    return leads & ((value &<< 2) | ~low)
  }

  /// One bit per marked byte, the first byte lowest.
  @inline(__always)
  func bits(of marks: UInt64) -> UInt64 {
    ((marks &>> 7) &* 0x0102_0408_1020_4080) &>> 56
  }
}

extension SIMD2<UInt64> {
  /// The number of set bits of each byte.
  @inline(__always)
  fileprivate var bitsOfBytes: Self {
    let (one, two) = (Self(repeating: 1), Self(repeating: 2))
    let third = Self(repeating: 0x3333_3333_3333_3333)
    let pairs = self &- (self &>> one & Self(repeating: 0x5555_5555_5555_5555))
    let fours = (pairs & third) &+ (pairs &>> two & third)
    return (fours &+ fours &>> Self(repeating: 4)) & Self(repeating: 0x0F0F_0F0F_0F0F_0F0F)
  }
}
