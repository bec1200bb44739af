// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Numerics

struct SamplingFastPathTests {
  private func places(_ count: Int, below bound: UInt32, _ stream: CounterRandom) -> [UInt32] {
    var (random, places) = (stream, [UInt32]())
    while places.count < count {
      if bound > 4096 {
        places.append(random.integer(below: bound))
      } else {
        let four = random.four(below: bound)
        places += (0..<4).map { four[$0] }
      }
    }
    return Array(places.prefix(count))
  }

  @Test func `words in lanes are the words of the plain stream`() {
    var words = [UInt32](repeating: 0, count: 64)
    let (seed, stream) = (UInt64(0x1234_5678_9ABC_DEF0), UInt64(0xFEDC_BA98_7654_3210))
    words.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      PhiloxWords.fill(base, blocks: 16, from: 0xFFFF_FFFA, stream: stream, seed: seed)
    }
    for block in 0..<16 {
      let plain = Philox.block(
        Philox.counter(stream, 0xFFFF_FFFA + UInt64(block)), Philox.key(seed))
      #expect(Array(words[4 * block..<4 * block + 4]) == (0..<4).map { plain[$0] })
    }
  }

  @Test(arguments: [1, 2, 7, 1000, 4096, 4097, 3_000_000_000] as [UInt32])
  func `drawn places are those of the plain stream`(bound: UInt32) {
    let buffer = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: 2500)
    buffer.initialize(repeating: 0)
    defer { buffer.deallocate() }
    IndexDraws(seed: 9, below: bound).fill(buffer, stream: 3)
    let plain = places(2500, below: bound, CounterRandom(seed: 9, stream: 3))
    #expect(Array(buffer) == plain)
  }

  @Test func `four places of a word are equally likely`() {
    var counts = [Int](repeating: 0, count: 81)
    var random = CounterRandom(seed: 5)
    for _ in 0..<81_000 {
      let four = random.four(below: 3)
      counts[(0..<4).reduce(0) { 3 * $0 + Int(four[$1]) }] += 1
    }
    let squares = counts.map { ($0 - 1000) * ($0 - 1000) }
    let distance = Double(squares.reduce(0, +)) / 1000
    #expect(distance < 136)  // the chi-square law of 80 degrees passes 136 once in 10,000
  }

  @Test func `a word whose remainder favours some places is refused`() {
    let bound: UInt32 = 4001
    let refused = FourPlaces.refused(below: bound)
    #expect(refused == 149_001_997_719_631)
    #expect(FourPlaces(0, below: bound).rest < refused)
    #expect(FourPlaces(.max, below: bound).rest >= refused)
  }

  @Test func `a replicate is the exact mean of its sample`() throws {
    let values = (1...37).map { 1 / Double($0) - 0.1 }
    let result = try Bootstrap.mean(of: values, .seeded(count: 50, seed: 4))
    let sorted = values.sorted()
    var plain: [Double] = []
    for draw in 0..<50 {
      let drawn = places(37, below: 37, CounterRandom(seed: 4, stream: UInt64(draw)))
      plain.append(try Summary.mean(drawn.map { sorted[Int($0)] }))
    }
    #expect(result.replicates == plain.sorted())
  }

  @Test func `a sample too wide for whole numbers gives the same as double-double`() throws {
    let values = [1e300, 1e-300, 3, 4, -1e300]
    #expect(FixedPointSample(values) == nil)
    let result = try Bootstrap.mean(of: values, .given([[1, 1, 1], [0, 4, 2], [2, 3, 3]]))
    #expect(result.replicates == [1e-300, 1, 11.0 / 3])
  }

  @Test func `sums in blocks are the sums one by one`() throws {
    var random = CounterRandom(seed: 8)
    var values = (0..<5000).map { _ in random.uniform() - 0.5 }
    for place in [1500, 3000] { values[place] *= 0x1p-60 }
    values[4000] = 1e18
    var plain = ExactAccumulator()
    for value in values { plain.add(value) }
    #expect(try Sum.exact(values) == plain.rounded())
    values[100] = .nan
    #expect(throws: Undefined.self) { try Sum.exact(values) }
    values[100] = .infinity
    #expect(throws: Undefined.self) { try Sum.exact(values) }
  }

  @Test(arguments: QuantileType.allCases)
  func `quantiles without sorting are those of the sorted sample`(type: QuantileType) throws {
    var random = CounterRandom(seed: 7)
    let values = (0..<6000).map { _ in ((random.uniform() - 0.5) * 1000).rounded() / 7 }
    let shares = [0, 0.001, 0.25, 0.5, 0.9, 0.99999, 1]
    let fast = try Summary.quantiles(of: values, at: shares, type: type)
    let sorted = values.sorted()
    for (share, value) in zip(shares, fast) {
      #expect(try Summary.quantile(ofSorted: sorted, at: share, type: type) == value)
    }
  }
}

struct QuantilePlacesTests {
  @Test(arguments: [1, 2, 48, 49, 50, 700, 4095, 6000])
  func `quantiles of a sample of any size are those of the sorted sample`(count: Int) throws {
    var random = CounterRandom(seed: UInt64(count))
    let shares = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999, 1]
    let samples: [[Double]] = [
      (0..<count).map { _ in random.uniform() - 0.5 },
      (0..<count).map { _ in (random.uniform() * 5).rounded() },
      (0..<count).map { $0 == 0 ? 1e300 : 7 },
      (0..<count).map { Double($0 % 3) * 0x1p-1074 },
      (0..<count).map { _ in 1 / random.uniform() },
      (0..<count).map { $0 % 2 == 0 ? -1 : Double($0) },
    ]
    for values in samples {
      for type in QuantileType.allCases {
        let sorted = values.sorted()
        for (share, value) in zip(shares, try Summary.quantiles(of: values, at: shares, type: type))
        {
          #expect(try Summary.quantile(ofSorted: sorted, at: share, type: type) == value)
        }
      }
    }
  }

  @Test(arguments: QuantileType.allCases)
  func `quantiles of counted numbers are those of the numbers`(type: QuantileType) throws {
    let shares = [0, 0.1, 0.3, 0.5, 0.9, 1]
    for counts in [[1], [0, 3, 0, 2], [5, 1, 1, 0, 7, 0], [0, 0, 1]] {
      let numbers = counts.enumerated().flatMap { Array(repeating: Double($0), count: $1) }
      let expected = try Summary.quantiles(of: numbers, at: shares, type: type)
      #expect(try Summary.quantiles(ofCounts: counts, at: shares, type: type) == expected)
    }
    #expect(throws: Undefined.self) { try Summary.quantiles(ofCounts: [0, 0], at: [0.5]) }
    #expect(throws: Undefined.self) { try Summary.quantiles(ofCounts: [2, -1], at: [0.5]) }
  }

  @Test func `a value that is not finite is refused in a sample of any size`() {
    for count in [1, 60, 5000] {
      let values = (0..<count).map { $0 == count / 2 ? Double.nan : Double($0) }
      #expect(throws: Undefined.self) { try Summary.quantiles(of: values, at: [0.5]) }
    }
  }
}

struct BootstrapDistributionTests {
  @Test func `a symmetric sample has an interval around its mean`() throws {
    let values = (-20...20).map { Double($0) }
    let interval = try Bootstrap.mean(of: values, .seeded(count: 4000, seed: 1)).bca()
    #expect((interval.low + 3.66).magnitude < 0.3 && (interval.high - 3.66).magnitude < 0.3)
  }

  @Test func `the order of the values does not matter, the seed does`() throws {
    let values = [3.0, 5, 8, 13, 40, 41, 2]
    let one = try Bootstrap.mean(of: values, .seeded(count: 500, seed: 1))
    #expect(try Bootstrap.mean(of: values.reversed(), .seeded(count: 500, seed: 1)) == one)
    #expect(try Bootstrap.mean(of: values, .seeded(count: 500, seed: 2)) != one)
  }

  @Test func `clusters of one value each are plain values`() throws {
    let samples = Resamples.given([[0, 1, 1], [2, 2, 0], [1, 0, 2]])
    let plain = try Bootstrap.mean(of: [1, 2, 4], samples)
    let clustered = try Bootstrap.mean(of: [1, 2, 4], inClusters: [5, 6, 7], samples)
    #expect(plain.replicates == clustered.replicates)
  }

  @Test func `what has no answer is refused`() throws {
    #expect(throws: Undefined.self) { try Bootstrap.mean(of: [1], .seeded(count: 99, seed: 1)) }
    #expect(throws: Undefined.self) { try Bootstrap.mean(of: [1, 2], .given([[0, 2], [1, 1]])) }
    let flat = try Bootstrap.mean(of: [2, 2, 2], .seeded(count: 99, seed: 1))
    #expect(throws: Undefined.zeroDenominator) { try flat.bca() }
    #expect(try flat.percentile() == Interval(low: 2, high: 2, level: 0.95))
  }
}

struct PermutationTestTests {
  @Test func `few deals come near the exact chance`() throws {
    // 2 of the 20 ways to choose three of six give a difference this large.
    let chance = try PermutationTest.meanDifference([1, 2, 3], [10, 11, 12], seed: 1)
    #expect((chance - 0.1).magnitude < 0.015)
  }

  @Test func `equal values everywhere give 1`() throws {
    #expect(try PermutationTest.meanDifference([0.1, 0.1], [0.1], deals: 99, seed: 1) == 1)
  }
}
