// SPDX-License-Identifier: EUPL-1.2

/// An input made from a seed input by a few small changes that its number decides.
struct Mutation {
  private var state: UInt64
  private let seeds: [[UInt8]]
  private let tokens: [[UInt8]]

  init(seed: UInt64, number: UInt64, seeds: [[UInt8]], tokens: [[UInt8]]) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 ^ number &* 0xD134_2543_DE82_EF95
    (self.seeds, self.tokens) = (seeds, tokens)
  }

  /// The changed input.
  mutating func input() -> [UInt8] {
    var input = seeds[below(seeds.count)]
    for _ in 0...below(4) { change(&input) }
    return input
  }

  private mutating func change(_ input: inout [UInt8]) {
    let at = below(input.count + 1)
    let length = min(1 + below(16), input.count - at)
    switch below(9) {
    case 0 where at < input.count: input[at] ^= 1 << UInt8(below(8))
    case 1 where at < input.count: input[at] = UInt8(below(256))
    case 2 where at < input.count: input[at] = Mutation.edges[below(Mutation.edges.count)]
    case 3: input.removeSubrange(at..<(at + length))
    case 4: input.insert(contentsOf: input[at..<(at + length)], at: below(input.count + 1))
    case 5 where !tokens.isEmpty: input.insert(contentsOf: tokens[below(tokens.count)], at: at)
    case 6 where below(4) == 0: input.removeSubrange(at...)
    case 7:
      let other = seeds[below(seeds.count)]
      input.replaceSubrange(at..., with: other[below(other.count + 1)...])
    default: input.insert(Mutation.edges[below(Mutation.edges.count)], at: at)
    }
  }

  /// Bytes that readers treat in a way of their own.
  private static let edges: [UInt8] = [
    0, 1, 9, 10, 13, 32, 34, 38, 39, 44, 45, 46, 47, 48, 57, 58, 59, 60, 62, 91, 92, 93, 123, 125,
    127, 128, 191, 192, 194, 224, 237, 240, 244, 254, 255,
  ]

  /// The next number from zero up to a limit; SplitMix64.
  private mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((word ^ (word >> 31)) % UInt64(limit))
  }
}
