// SPDX-License-Identifier: EUPL-1.2
#if arch(x86_64)
  internal import _Builtin_intrinsics.intel.sse2
#endif

/// Whether a stretch of bytes holds an odd number of quotes, and so turns "outside a quoted field"
/// into "inside" and back.
enum QuoteParity {
  /// Counts the quotes of a stretch, modulo 2.
  static func isOdd(_ bytes: UnsafePointer<UInt8>, count: Int, by path: ScanPath) -> Bool {
    var parity: UInt64 = 0
    var offset = 0
    while offset &+ 64 <= count {
      parity ^= folded(bytes + offset, by: path)
      offset &+= 64
    }
    var isOdd = !parity.nonzeroBitCount.isMultiple(of: 2)
    while offset < count {
      if bytes[offset] == Byte.quote { isOdd.toggle() }
      offset &+= 1
    }
    return isOdd
  }

  /// A word with as many bits as 64 bytes have quotes, give or take an even number.
  @inline(__always)
  private static func folded(_ bytes: UnsafePointer<UInt8>, by path: ScanPath) -> UInt64 {
    let raw = UnsafeRawPointer(bytes)
    #if arch(x86_64)
      if path == .instructions {
        let quote = _mm_set1_epi8(0x22)
        let (a, b) = (equal(raw, 0, quote), equal(raw, 16, quote))
        let (c, d) = (equal(raw, 32, quote), equal(raw, 48, quote))
        let all = _mm_xor_si128(_mm_xor_si128(a, b), _mm_xor_si128(c, d))
        return UInt64(truncatingIfNeeded: UInt32(bitPattern: _mm_movemask_epi8(all)))
      }
    #endif
    var parity: UInt64 = 0
    for lane in 0..<8 {
      let eight = raw.loadUnaligned(fromByteOffset: lane &* 8, as: UInt64.self)
      let other = eight ^ 0x2222_2222_2222_2222
      let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
      parity ^= ~(((other & low) &+ low) | other) & ~low
    }
    return parity
  }

  #if arch(x86_64)
    @inline(__always)
    private static func equal(
      _ bytes: UnsafeRawPointer, _ offset: Int, _ byte: __m128i
    ) -> __m128i {
      _mm_cmpeq_epi8(bytes.loadUnaligned(fromByteOffset: offset, as: __m128i.self), byte)
    }
  #endif
}
