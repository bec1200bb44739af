// SPDX-License-Identifier: EUPL-1.2
#if arch(x86_64)
  // Every 64-bit x86 processor has SSE2. Swift has no way of its own to gather the top bits of
  // sixteen bytes in one step, and that step is what the speed of the scan rests on.
  internal import _Builtin_intrinsics.intel.sse2

  extension WordMasks {
    /// The way of x86: four vectors of sixteen bytes.
    @inline(__always)
    init(vectorsAt bytes: UnsafeRawPointer) {
      let word = Vectors(bytes)
      quotes = word.equal(to: 0x22)
      commas = word.equal(to: 0x2C)
      special = word.special
      unpaired = word.unpaired(with: Vectors(bytes + 1))
    }
  }

  /// 64 bytes in four vectors.
  struct Vectors {
    let (a, b, c, d): (__m128i, __m128i, __m128i, __m128i)

    @inline(__always)
    init(_ bytes: UnsafeRawPointer) {
      a = bytes.loadUnaligned(as: __m128i.self)
      b = bytes.loadUnaligned(fromByteOffset: 16, as: __m128i.self)
      c = bytes.loadUnaligned(fromByteOffset: 32, as: __m128i.self)
      d = bytes.loadUnaligned(fromByteOffset: 48, as: __m128i.self)
    }

    /// A bit for each byte equal to another.
    @inline(__always)
    func equal(to byte: Int8) -> UInt64 {
      let wanted = _mm_set1_epi8(byte)
      let low = bits(_mm_cmpeq_epi8(a, wanted)) | bits(_mm_cmpeq_epi8(b, wanted)) &<< 16
      let high = bits(_mm_cmpeq_epi8(c, wanted)) | bits(_mm_cmpeq_epi8(d, wanted)) &<< 16
      return low | high &<< 32
    }

    @inline(__always)
    private func bits(_ vector: __m128i) -> UInt64 {
      UInt64(truncatingIfNeeded: UInt32(bitPattern: _mm_movemask_epi8(vector)))
    }

    /// A bit for each byte from another up, compared as numbers from 0 to 255.
    @inline(__always)
    func atLeast(_ byte: Int8) -> UInt64 {
      let least = _mm_set1_epi8(byte)
      let low =
        bits(_mm_cmpeq_epi8(_mm_max_epu8(a, least), a))
        | bits(_mm_cmpeq_epi8(_mm_max_epu8(b, least), b)) &<< 16
      let high =
        bits(_mm_cmpeq_epi8(_mm_max_epu8(c, least), c))
        | bits(_mm_cmpeq_epi8(_mm_max_epu8(d, least), d)) &<< 16
      return low | high &<< 32
    }

    /// Any bit when a byte is below the space, 0xC0, 0xC1 or from 0xE0 up.
    @inline(__always)
    var special: UInt64 {
      let least = _mm_min_epu8(
        _mm_min_epu8(turned(a), turned(b)), _mm_min_epu8(turned(c), turned(d)))
      return bits(_mm_cmpeq_epi8(_mm_min_epu8(least, _mm_set1_epi8(0x41)), least))
    }

    /// Moves the special bytes to 0 to 0x41 and all others above.
    @inline(__always)
    private func turned(_ vector: __m128i) -> __m128i {
      _mm_add_epi8(_mm_xor_si128(vector, _mm_set1_epi8(-0x20)), _mm_set1_epi8(0x20))
    }

    /// A bit for each line feed and return.
    @inline(__always)
    var lines: UInt64 {
      let low = bits(lines(a)) | bits(lines(b)) &<< 16
      let high = bits(lines(c)) | bits(lines(d)) &<< 16
      return low | high &<< 32
    }

    @inline(__always)
    private func lines(_ vector: __m128i) -> __m128i {
      _mm_or_si128(
        _mm_cmpeq_epi8(vector, _mm_set1_epi8(0x0A)), _mm_cmpeq_epi8(vector, _mm_set1_epi8(0x0D)))
    }

    /// Whether a byte is 0, 0xC0, 0xC1 or from 0xE0 up.
    @inline(__always)
    var hasSeldom: Bool {
      let least = _mm_min_epu8(_mm_min_epu8(a, b), _mm_min_epu8(c, d))
      let leads = _mm_min_epu8(
        _mm_min_epu8(lead(a), lead(b)), _mm_min_epu8(lead(c), lead(d)))
      let isZero = _mm_cmpeq_epi8(least, _mm_setzero_si128())
      let isLead = _mm_cmpeq_epi8(_mm_min_epu8(leads, _mm_set1_epi8(0x21)), leads)
      return bits(_mm_or_si128(isZero, isLead)) != 0
    }

    /// Moves 0xC0, 0xC1 and the bytes from 0xE0 up to 0 to 0x21 and all others above.
    @inline(__always)
    private func lead(_ vector: __m128i) -> __m128i {
      _mm_xor_si128(vector, _mm_set1_epi8(-0x20))
    }

    /// The number of set bits of each of two words, from those of each byte.
    @inline(__always)
    static func sums(ofBytes counts: SIMD2<UInt64>) -> SIMD2<UInt64> {
      let bytes = unsafeBitCast(counts, to: __m128i.self)
      return unsafeBitCast(_mm_sad_epu8(bytes, _mm_setzero_si128()), to: SIMD2<UInt64>.self)
    }

    /// Any bit when "from 0xC0 up" and "the next is from 0x80 to 0xBF" differ somewhere.
    @inline(__always)
    func unpaired(with next: Vectors) -> UInt64 {
      let first = _mm_or_si128(unpaired(a, next.a), unpaired(b, next.b))
      let second = _mm_or_si128(unpaired(c, next.c), unpaired(d, next.d))
      return bits(_mm_or_si128(first, second))
    }

    /// Bytes are compared as signed numbers, where those from 0x80 to 0xBF are the ones below -64.
    @inline(__always)
    private func unpaired(_ here: __m128i, _ next: __m128i) -> __m128i {
      let lead = _mm_cmpeq_epi8(_mm_max_epu8(here, _mm_set1_epi8(-64)), here)
      return _mm_xor_si128(lead, _mm_cmpgt_epi8(_mm_set1_epi8(-64), next))
    }
  }
#endif
