// SPDX-License-Identifier: EUPL-1.2

/// The words of a ``CounterRandom`` stream, four blocks at a time.
///
/// Resampling spends most of its time on random words. Four counters side by side keep the
/// multipliers busy; the words are those of ``Philox/block(_:_:)``, which the tests compare.
enum PhiloxWords {
  /// How many blocks of four words one step makes.
  static let lanes = 4

  /// Writes the words of the blocks `first ..< first + count`; `count` is a multiple of `lanes`.
  static func fill(
    _ words: UnsafeMutablePointer<UInt32>, blocks count: Int, from first: UInt64, stream: UInt64,
    seed: UInt64
  ) {
    for step in stride(from: 0, to: count, by: lanes) {
      let block = first &+ UInt64(step)
      fill(words + 4 * step, from: block, stream: stream, seed: seed)
    }
  }

  private typealias Lanes = SIMD4<UInt64>

  @inline(__always)
  private static func fill(
    _ words: UnsafeMutablePointer<UInt32>, from block: UInt64, stream: UInt64, seed: UInt64
  ) {
    let mask = Lanes(repeating: 0xFFFF_FFFF)
    let index = Lanes(repeating: block) &+ Lanes(0, 1, 2, 3)
    var (a, b) = (index & mask, index &>> 32)
    var c = Lanes(repeating: stream & 0xFFFF_FFFF)
    var d = Lanes(repeating: stream >> 32)
    var (left, right) = (seed & 0xFFFF_FFFF, seed >> 32)
    for _ in 0..<10 {
      let first = a &* Lanes(repeating: 0xD251_1F53)
      let second = c &* Lanes(repeating: 0xCD9E_8D57)
      a = ((second &>> 32) ^ b ^ Lanes(repeating: left)) & mask
      b = second & mask
      c = ((first &>> 32) ^ d ^ Lanes(repeating: right)) & mask
      d = first & mask
      left = (left &+ 0x9E37_79B9) & 0xFFFF_FFFF
      right = (right &+ 0xBB67_AE85) & 0xFFFF_FFFF
    }
    for lane in 0..<lanes {
      words[4 * lane] = UInt32(truncatingIfNeeded: a[lane])
      words[4 * lane + 1] = UInt32(truncatingIfNeeded: b[lane])
      words[4 * lane + 2] = UInt32(truncatingIfNeeded: c[lane])
      words[4 * lane + 3] = UInt32(truncatingIfNeeded: d[lane])
    }
  }
}

/// Draws whole numbers below a bound from a stream, many at a time.
///
/// The numbers are those of repeated calls of ``CounterRandom/integer(below:)``.
struct IndexDraws: ~Copyable {
  private static let blocks = 256
  private let words = UnsafeMutablePointer<UInt32>.allocate(capacity: 4 * blocks)
  private let seed: UInt64
  private let bound: UInt32
  private let refused: UInt32

  init(seed: UInt64, below bound: UInt32) {
    (self.seed, self.bound) = (seed, bound)
    refused = (0 &- bound) % bound
  }

  deinit { words.deallocate() }

  /// Fills a buffer with the first numbers of a stream.
  func fill(_ indices: UnsafeMutableBufferPointer<UInt32>, stream: UInt64) {
    var (block, done) = (UInt64(0), 0)
    while done < indices.count {
      let wanted = (indices.count - done + 3) / 4
      let lanes = PhiloxWords.lanes
      let count = min(Self.blocks, (wanted + lanes - 1) / lanes * lanes)
      PhiloxWords.fill(words, blocks: count, from: block, stream: stream, seed: seed)
      block &+= UInt64(count)
      done = take(4 * count, into: indices, from: done)
    }
  }

  /// Turns words into numbers, leaving out the few that would make some numbers likelier.
  @inline(__always)
  private func take(
    _ count: Int, into indices: UnsafeMutableBufferPointer<UInt32>, from start: Int
  ) -> Int {
    guard let target = indices.baseAddress else { return start }
    var place = start
    let (end, wide) = (indices.count, UInt64(bound))
    for index in 0..<count {
      if place == end { break }
      let product = UInt64(words[index]) &* wide
      target[place] = UInt32(truncatingIfNeeded: product >> 32)
      if UInt32(truncatingIfNeeded: product) >= refused { place &+= 1 }
    }
    return place
  }
}
