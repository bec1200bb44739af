// SPDX-License-Identifier: EUPL-1.2

/// Draws whole numbers below a bound from a stream, many at a time, each equally likely.
///
/// Up to a bound of 4096 the numbers are those of repeated calls of ``CounterRandom/four(below:)``,
/// above it those of ``CounterRandom/integer(below:)``.
struct IndexDraws: ~Copyable {
  private static let blocks = 256
  private let words = UnsafeMutablePointer<UInt32>.allocate(capacity: 4 * blocks)
  private let seed: UInt64
  private let bound: UInt32
  /// A remainder below this would make some numbers likelier than others.
  private let refused: UInt64

  init(seed: UInt64, below bound: UInt32) {
    (self.seed, self.bound) = (seed, bound)
    refused =
      bound <= FourPlaces.largestBound
      ? FourPlaces.refused(below: bound) : UInt64((0 &- bound) % bound)
  }

  deinit { words.deallocate() }

  /// Fills a buffer with the first numbers of a stream.
  func fill(_ indices: UnsafeMutableBufferPointer<UInt32>, stream: UInt64) {
    let together = bound <= FourPlaces.largestBound
    var (block, done) = (UInt64(0), 0)
    while done < indices.count {
      let wanted = (indices.count - done + (together ? 7 : 3)) / (together ? 8 : 4)
      let lanes = PhiloxWords.lanes
      let count = min(Self.blocks, (wanted + lanes - 1) / lanes * lanes)
      PhiloxWords.fill(words, blocks: count, from: block, stream: stream, seed: seed)
      block &+= UInt64(count)
      done =
        together
        ? takeFours(2 * count, into: indices, from: done)
        : take(4 * count, into: indices, from: done)
    }
  }

  /// Turns each pair of words into four numbers.
  @inline(__always)
  private func takeFours(
    _ count: Int, into indices: UnsafeMutableBufferPointer<UInt32>, from start: Int
  ) -> Int {
    guard let target = indices.baseAddress else { return start }
    var place = start
    for index in 0..<count {
      let word = UInt64(words[2 * index + 1]) << 32 | UInt64(words[2 * index])
      let four = FourPlaces(word, below: bound)
      if place + 4 > indices.count { return finish(four, indices, from: place) }
      for part in 0..<4 { target[place + part] = four.places[part] }
      if four.rest >= refused { place &+= 4 }
    }
    return place
  }

  /// Writes as many of the last four as there is room for.
  private func finish(
    _ four: FourPlaces, _ indices: UnsafeMutableBufferPointer<UInt32>, from place: Int
  ) -> Int {
    if four.rest < refused { return place }
    for part in 0..<(indices.count - place) { indices[place + part] = four.places[part] }
    return indices.count
  }

  /// Turns each word into one number.
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
      if product & 0xFFFF_FFFF >= refused { place &+= 1 }
    }
    return place
  }
}

/// Four whole numbers below a bound out of one random word of 64 bits.
///
/// The word is a fraction; each multiplication by the bound moves one number in front of the point.
/// Literature: Brackett-Rozinsky, Lemire (2024), Batched ranged random integer generation, Software:
/// Practice and Experience. DOI 10.1002/spe.3369.
struct FourPlaces {
  /// Up to here at most one word in 65,536 is refused.
  static let largestBound: UInt32 = 4096

  /// The numbers.
  let places: SIMD4<UInt32>
  /// What is left of the word; the numbers count when it is at least ``refused(below:)``.
  let rest: UInt64

  @inline(__always)
  init(_ word: UInt64, below bound: UInt32) {
    let wide = UInt64(bound)
    let first = word.multipliedFullWidth(by: wide)
    let second = first.low.multipliedFullWidth(by: wide)
    let third = second.low.multipliedFullWidth(by: wide)
    let fourth = third.low.multipliedFullWidth(by: wide)
    places = SIMD4(
      UInt32(truncatingIfNeeded: first.high), UInt32(truncatingIfNeeded: second.high),
      UInt32(truncatingIfNeeded: third.high), UInt32(truncatingIfNeeded: fourth.high))
    rest = fourth.low
  }

  /// 2^64 modulo the fourth power of the bound.
  static func refused(below bound: UInt32) -> UInt64 {
    let square = UInt64(bound) * UInt64(bound)
    let fourth = square * square
    return (0 &- fourth) % fourth
  }
}
