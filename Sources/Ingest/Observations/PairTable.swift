// SPDX-License-Identifier: EUPL-1.2

/// Gives every pair of numbers a number of its own, in the order in which the pairs come.
///
/// Places are searched one after the other. Literature: Knuth (1998), The Art of Computer
/// Programming 3, section 6.4, algorithm L and multiplicative hashing.
struct PairTable {
  private var pairs: [UInt64] = []
  /// The number of a pair and one more; zero where none is.
  private var places = [UInt32](repeating: 0, count: 64)

  /// The number of a pair of numbers below 2 to the power 32.
  mutating func number(of first: Int, _ second: Int) -> Int {
    let pair = UInt64(first) << 32 | UInt64(second)
    var place = self.place(of: pair)
    while places[place] != 0 {
      let number = Int(places[place]) - 1
      if pairs[number] == pair { return number }
      place = (place + 1) & (places.count - 1)
    }
    pairs.append(pair)
    places[place] = UInt32(pairs.count)
    if pairs.count * 2 > places.count { grow() }
    return pairs.count - 1
  }

  /// Where a pair is looked for first: the upper bits of its product with 2 to the power 64 divided
  /// by the golden ratio.
  private func place(of pair: UInt64) -> Int {
    let product = (pair ^ pair >> 29) &* 0x9E37_79B9_7F4A_7C15
    return Int(product >> 32) & (places.count - 1)
  }

  private mutating func grow() {
    places = [UInt32](repeating: 0, count: places.count * 2)
    for (number, pair) in pairs.enumerated() {
      var place = self.place(of: pair)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = UInt32(number + 1)
    }
  }
}
