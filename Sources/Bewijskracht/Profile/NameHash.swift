// SPDX-License-Identifier: EUPL-1.2

/// A fingerprint of 128 bits of a name; the name itself is not kept.
///
/// Two names among ten million differ and get one fingerprint with a chance below 10⁻²⁴, if names
/// behave as drawn at random. It depends on nothing but the bytes.
struct NameHash: Hashable {
  let high: UInt64
  let low: UInt64

  /// Fills a place where there is no name.
  static let none = NameHash(high: 0, low: 0)

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Mixes sixteen bytes at a time into two chains that have no step in common.
  init(_ name: UnsafeBufferPointer<UInt8>) {
    let length = UInt64(name.count)
    var (one, two) = (length ^ 0x9E37_79B9_7F4A_7C15, length ^ 0xC2B2_AE3D_27D4_EB4F)
    let raw = UnsafeRawBufferPointer(name)
    var offset = 0
    while offset < raw.count {
      let (first, second) = NameHash.pair(raw, at: offset)
      one = NameHash.mix(first ^ one, second ^ 0xA076_1D64_78BD_642F) &+ first
      two = NameHash.mix(second ^ two, first ^ 0xE703_7ED1_A0B4_28DB) &+ second
      offset += 16
    }
    high = NameHash.mix(one ^ 0x8EBC_6AF0_9C88_C6E3, two ^ 0x5899_65CC_7537_4CC3)
    low = NameHash.mix(two ^ 0x1D8E_4E27_C47D_124F, one ^ 0xEB44_ACCA_B455_D165)
  }

  /// Two numbers of eight bytes; after the end of the name there are zeros.
  @inline(__always)
  private static func pair(
    _ raw: UnsafeRawBufferPointer, at offset: Int
  ) -> (UInt64, UInt64) {
    if offset + 16 <= raw.count {
      return (
        raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian,
        raw.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self).littleEndian
      )
    }
    var parts: (UInt64, UInt64) = (0, 0)
    for place in offset..<raw.count {
      let shift = UInt64((place - offset) & 7) * 8
      if place - offset < 8 {
        parts.0 |= UInt64(raw[place]) << shift
      } else {
        parts.1 |= UInt64(raw[place]) << shift
      }
    }
    return parts
  }

  @inline(__always)
  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
