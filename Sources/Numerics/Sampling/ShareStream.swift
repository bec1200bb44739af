// SPDX-License-Identifier: EUPL-1.2

/// The shares of an input's draws: number j depends on the seed, the input and j alone.
struct ShareStream: Sendable {
  let seed: UInt64
  let stream: UInt64

  /// How many blocks of words are made at a time.
  private static let blocks = 16 * PhiloxWords.lanes

  /// Fills a buffer with the shares from number `first`, a multiple of 16.
  ///
  /// Each share is made of 53 random bits: one bit for the side, 52 for an odd multiple of 2^-54
  /// up to one half, so that 0 and ties at one half do not occur.
  func fill(_ shares: UnsafeMutableBufferPointer<Double>, from first: Int) {
    let (blocks, step) = (Self.blocks, 2 * Self.blocks)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 4 * blocks) { words in
      guard let base = words.baseAddress, let target = shares.baseAddress else { return }
      for start in stride(from: 0, to: shares.count, by: step) {
        PhiloxWords.fill(
          base, blocks: blocks, from: UInt64((first + start) / 2), stream: stream,
          seed: seed)
        for index in 0..<min(step, shares.count - start) {
          target[start + index] = Self.share(base[2 * index], base[2 * index + 1])
        }
      }
    }
  }

  /// The share of two words; the sign tells from which end it counts.
  @inline(__always)
  static func share(_ low: UInt32, _ high: UInt32) -> Double {
    let word = UInt64(high) << 32 | UInt64(low)
    let digits = Int64(truncatingIfNeeded: (word >> 12) << 1 | 1)
    let size = Double(digits) * 0x1p-54
    let sign = (word & 1) << 63
    return Double(bitPattern: size.bitPattern | sign)
  }
}
