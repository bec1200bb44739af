// SPDX-License-Identifier: EUPL-1.2

/// 64 bytes in four vectors that Swift has for every processor.
struct Sixteens {
  private typealias Pair = SIMD2<UInt64>

  private let (a, b, c, d): (SIMD16<UInt8>, SIMD16<UInt8>, SIMD16<UInt8>, SIMD16<UInt8>)

  @inline(__always)
  init(_ bytes: UnsafeRawPointer) {
    a = bytes.loadUnaligned(as: SIMD16<UInt8>.self)
    b = bytes.loadUnaligned(fromByteOffset: 16, as: SIMD16<UInt8>.self)
    c = bytes.loadUnaligned(fromByteOffset: 32, as: SIMD16<UInt8>.self)
    d = bytes.loadUnaligned(fromByteOffset: 48, as: SIMD16<UInt8>.self)
  }

  /// A bit for each byte equal to one, and for each equal to another.
  ///
  /// Each vector has a bit of its own in the bytes of one vector for each of both. What is wanted is
  /// the same bits with rows and columns exchanged.
  @inline(__always)
  func places(of one: UInt8, _ other: UInt8) -> (UInt64, UInt64) {
    let ones =
      Self.marks(a, one) &>> Pair(repeating: 7) | Self.marks(b, one) &>> Pair(repeating: 6)
      | Self.marks(c, one) &>> Pair(repeating: 5)
      | Self.marks(d, one) &>> Pair(repeating: 4)
    let others =
      Self.marks(a, other) &>> Pair(repeating: 3) | Self.marks(b, other) &>> Pair(repeating: 2)
      | Self.marks(c, other) &>> Pair(repeating: 1) | Self.marks(d, other)
    let columns = Self.exchanged(ones | others)
    let first = Self.spread(columns & Pair(repeating: 0xFFFF_FFFF))
    let second = Self.spread(columns &>> Pair(repeating: 32))
    return (first[0] | first[1] &<< 8, second[0] | second[1] &<< 8)
  }

  /// Marks the top bit of the bytes equal to another.
  @inline(__always)
  private static func marks(_ vector: SIMD16<UInt8>, _ byte: UInt8) -> Pair {
    let different = vector ^ SIMD16(repeating: byte)
    let marks = (different &- SIMD16(repeating: 1)) & ~different & SIMD16(repeating: 0x80)
    return unsafeBitCast(marks, to: Pair.self)
  }

  /// The four bytes of each number, with a free byte after each.
  @inline(__always)
  private static func spread(_ words: Pair) -> Pair {
    let twos = (words | words &<< Pair(repeating: 16)) & Pair(repeating: 0x0000_FFFF_0000_FFFF)
    return (twos | twos &<< Pair(repeating: 8)) & Pair(repeating: 0x00FF_00FF_00FF_00FF)
  }

  /// Bit n of byte m of each number becomes bit m of byte n.
  @inline(__always)
  private static func exchanged(_ rows: Pair) -> Pair {
    var table = rows
    exchange(&table, 0x00AA_00AA_00AA_00AA, 7)
    exchange(&table, 0x0000_CCCC_0000_CCCC, 14)
    exchange(&table, 0x0000_0000_F0F0_F0F0, 28)
    return table
  }

  @inline(__always)
  private static func exchange(_ table: inout Pair, _ places: UInt64, _ distance: UInt64) {
    let shift = Pair(repeating: distance)
    let different = (table ^ table &>> shift) & Pair(repeating: places)
    table ^= different ^ different &<< shift
  }

  /// Any bit when a byte is below the space, 0xC0, 0xC1 or from 0xE0 up.
  @inline(__always)
  var special: UInt64 {
    let plain = Self.plain(a) & Self.plain(b) & Self.plain(c) & Self.plain(d)
    return Self.any(~plain & SIMD16(repeating: 0x80))
  }

  /// The top bit of a byte says that it is not special: those are moved to 0 to 0x41.
  @inline(__always)
  private static func plain(_ vector: SIMD16<UInt8>) -> SIMD16<UInt8> {
    let turned = (vector ^ SIMD16(repeating: 0xE0)) &+ SIMD16(repeating: 0x20)
    return turned | (turned &+ SIMD16(repeating: 0x3E))
  }

  /// Any bit when "from 0xC0 up" and "the next is from 0x80 to 0xBF" differ somewhere.
  @inline(__always)
  func unpaired(with next: Sixteens) -> UInt64 {
    let first = Self.unpaired(a, next.a) | Self.unpaired(b, next.b)
    let second = Self.unpaired(c, next.c) | Self.unpaired(d, next.d)
    return Self.any((first | second) & SIMD16(repeating: 0x80))
  }

  /// The top bit of a byte says it.
  @inline(__always)
  private static func unpaired(_ here: SIMD16<UInt8>, _ next: SIMD16<UInt8>) -> SIMD16<UInt8> {
    (here & (here &+ here)) ^ (next & ~(next &+ next))
  }

  @inline(__always)
  private static func any(_ vector: SIMD16<UInt8>) -> UInt64 {
    let pair = unsafeBitCast(vector, to: Pair.self)
    return pair[0] | pair[1]
  }
}
