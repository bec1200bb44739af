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
    let end = UnsafeRawBufferPointer(rebasing: raw[offset...])
    if end.count <= 8 { return (number(end), 0) }
    let last = end.loadUnaligned(fromByteOffset: end.count - 8, as: UInt64.self).littleEndian
    return (
      end.loadUnaligned(as: UInt64.self).littleEndian,
      last &>> UInt64(truncatingIfNeeded: (16 - end.count) * 8)
    )
  }

  /// One to eight bytes, the first lowest: numbers that may overlap, laid over each other.
  @inline(__always)
  private static func number(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let count = bytes.count
    if count >= 4 {
      let last = bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self).littleEndian
      return UInt64(bytes.loadUnaligned(as: UInt32.self).littleEndian)
        | UInt64(last) &<< UInt64(truncatingIfNeeded: (count - 4) * 8)
    }
    let middle = count / 2
    return UInt64(bytes[0]) | UInt64(bytes[middle]) &<< UInt64(truncatingIfNeeded: middle * 8)
      | UInt64(bytes[count - 1]) &<< UInt64(truncatingIfNeeded: (count - 1) * 8)
  }

  @inline(__always)
  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
