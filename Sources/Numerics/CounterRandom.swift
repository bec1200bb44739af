// SPDX-License-Identifier: EUPL-1.2

/// A stream of random numbers that depends on nothing but its seed and its number.
///
/// Each stream is a value: copying it copies its place. Number `i` of stream `s` can be computed
/// without the ones before it, so work can be spread over cores without changing a digit.
/// Literature: Salmon, Moraes, Dror, Shaw (2011), Parallel random numbers: as easy as 1, 2, 3,
/// SC '11, Philox4x32-10. DOI 10.1145/2063384.2063405.
public struct CounterRandom: Hashable, Sendable {
  /// The seed that all streams of a computation share.
  public let seed: UInt64
  /// The number of this stream.
  public let stream: UInt64
  private var block: UInt64 = 0
  private var words = Philox.Block(repeating: 0)
  private var used = 4

  /// Starts a stream at its beginning.
  public init(seed: UInt64, stream: UInt64 = 0) {
    self.seed = seed
    self.stream = stream
  }

  /// A family of streams of its own: the same for the same seed, stream and index.
  ///
  /// The new seed is a Philox block of the old one, drawn from counters that ``next()`` does not
  /// reach.
  public func split(_ index: UInt64) -> CounterRandom {
    let key = Philox.key(seed)
    let first = Philox.block(Philox.counter(stream, .max), key)
    let mixed = Philox.block(Philox.counter(index, .max - 1), SIMD2(first[0], first[1]))
    return CounterRandom(seed: UInt64(mixed[1]) << 32 | UInt64(mixed[0]))
  }

  /// The next 32 random bits.
  public mutating func nextWord() -> UInt32 {
    if used == 4 {
      words = Philox.block(Philox.counter(stream, block), Philox.key(seed))
      block &+= 1
      used = 0
    }
    defer { used += 1 }
    return words[used]
  }

  /// A number from 0 up to but not including 1; each multiple of 2^-53 is equally likely.
  public mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A whole number from 0 up to but not including `bound`, each equally likely.
  ///
  /// Literature: Lemire (2019), Fast random integer generation in an interval, ACM TOMACS 29(1),
  /// algorithm 5. DOI 10.1145/3230636.
  public mutating func integer(below bound: UInt32) -> UInt32 {
    precondition(bound > 0, "a bound of at least 1 is needed to draw a number below it")
    var product = nextWord().multipliedFullWidth(by: bound)
    if product.low < bound {
      let refused = (0 &- bound) % bound
      while product.low < refused { product = nextWord().multipliedFullWidth(by: bound) }
    }
    return product.high
  }

  /// Four whole numbers from 0 up to but not including `bound`, which is at most 4096.
  ///
  /// Every four are equally likely; see ``FourPlaces``.
  mutating func four(below bound: UInt32) -> SIMD4<UInt32> {
    precondition(1...FourPlaces.largestBound ~= bound, "four numbers need a bound up to 4096")
    while true {
      let four = FourPlaces(next(), below: bound)
      if four.rest >= FourPlaces.refused(below: bound) { return four.places }
    }
  }
}

extension CounterRandom: RandomNumberGenerator {
  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    let low = UInt64(nextWord())
    return UInt64(nextWord()) << 32 | low
  }
}

/// The block function Philox4x32-10: a counter and a key in, four random words out.
enum Philox {
  typealias Block = SIMD4<UInt32>

  static func block(_ counter: Block, _ key: SIMD2<UInt32>) -> Block {
    var (state, key) = (counter, key)
    for _ in 0..<10 {
      let left = state[0].multipliedFullWidth(by: 0xD251_1F53)
      let right = state[2].multipliedFullWidth(by: 0xCD9E_8D57)
      state = Block(
        right.high ^ state[1] ^ key[0], right.low, left.high ^ state[3] ^ key[1], left.low)
      key = key &+ SIMD2(0x9E37_79B9, 0xBB67_AE85)
    }
    return state
  }

  static func counter(_ stream: UInt64, _ block: UInt64) -> Block {
    let (low, high) = (key(block), key(stream))
    return Block(low[0], low[1], high[0], high[1])
  }

  static func key(_ seed: UInt64) -> SIMD2<UInt32> {
    SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
  }
}
