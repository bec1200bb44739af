// SPDX-License-Identifier: EUPL-1.2

/// The words of a ``CounterRandom`` stream, four blocks at a time.
///
/// Resampling spends most of its time on random words. Four counters side by side keep the
/// multipliers busy; the words are those of ``Philox/block(_:_:)``, which the tests compare. Only the
/// low half of a lane counts: what a product leaves in the high half is cut off where it would
/// matter, at the next product and at the end.
enum PhiloxWords {
  /// How many blocks of four words one step makes.
  static let lanes = 4

  /// Two lanes, because the baseline of the processor multiplies two at once.
  private typealias Lanes = SIMD2<UInt64>
  private static let rounds = 10

  /// Writes the words of the blocks `first ..< first + count`; `count` is a multiple of `lanes`.
  static func fill(
    _ words: UnsafeMutablePointer<UInt32>, blocks count: Int, from first: UInt64, stream: UInt64,
    seed: UInt64
  ) {
    withUnsafeTemporaryAllocation(of: Lanes.self, capacity: 2 * rounds) { keys in
      var (left, right) = (seed & 0xFFFF_FFFF, seed >> 32)
      for round in 0..<rounds {
        keys[2 * round] = Lanes(repeating: left)
        keys[2 * round + 1] = Lanes(repeating: right)
        left = (left &+ 0x9E37_79B9) & 0xFFFF_FFFF
        right = (right &+ 0xBB67_AE85) & 0xFFFF_FFFF
      }
      guard let keys = UnsafePointer(keys.baseAddress) else { return }
      for step in stride(from: 0, to: count, by: lanes) {
        fill(words + 4 * step, from: first &+ UInt64(step), stream: stream, keys)
      }
      exchange(words, blocks: count)
    }
  }

  @inline(__always)
  private static func fill(
    _ words: UnsafeMutablePointer<UInt32>, from block: UInt64, stream: UInt64,
    _ keys: UnsafePointer<Lanes>
  ) {
    var (near, far) = (Pair(block, stream), Pair(block &+ 2, stream))
    for round in 0..<rounds {
      near.turn(keys[2 * round], keys[2 * round + 1])
      far.turn(keys[2 * round], keys[2 * round + 1])
    }
    near.write(to: words)
    far.write(to: words + 8)
  }

  /// Two neighbouring blocks on their way.
  private struct Pair {
    private var a, b, c, d: Lanes

    @inline(__always)
    init(_ block: UInt64, _ stream: UInt64) {
      a = Lanes(block, block &+ 1)
      b = a &>> 32
      c = Lanes(repeating: stream)
      d = Lanes(repeating: stream >> 32)
    }

    @inline(__always)
    mutating func turn(_ left: Lanes, _ right: Lanes) {
      let mask = Lanes(repeating: 0xFFFF_FFFF)
      let first = (a & mask) &* Lanes(repeating: 0xD251_1F53)
      let second = (c & mask) &* Lanes(repeating: 0xCD9E_8D57)
      a = (second &>> 32) ^ b ^ left
      b = second
      c = (first &>> 32) ^ d ^ right
      d = first
    }

    /// Writes the words a and b of both blocks, then c and d of both, as little-endian pairs.
    @inline(__always)
    func write(to words: UnsafeMutablePointer<UInt32>) {
      let mask = Lanes(repeating: 0xFFFF_FFFF)
      let target = UnsafeMutableRawPointer(words)
      target.storeBytes(of: (a & mask) | (b &<< 32), as: Lanes.self)
      target.storeBytes(of: (c & mask) | (d &<< 32), toByteOffset: 16, as: Lanes.self)
    }
  }

  /// Brings the words of each block together: the second and the third pair of four change places.
  ///
  /// In a loop of its own, because the compiler otherwise carries the exchange into every round.
  @inline(__always)
  private static func exchange(_ words: UnsafeMutablePointer<UInt32>, blocks count: Int) {
    let pairs = UnsafeMutableRawPointer(words)
    for place in stride(from: 0, to: 16 * count, by: 32) {
      let second = pairs.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self)
      let third = pairs.loadUnaligned(fromByteOffset: place + 16, as: UInt64.self)
      pairs.storeBytes(of: third, toByteOffset: place + 8, as: UInt64.self)
      pairs.storeBytes(of: second, toByteOffset: place + 16, as: UInt64.self)
    }
  }
}
