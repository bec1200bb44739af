// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Numerics

struct CounterRandomTests {
  @Test func `the block function gives the published test vectors`() {
    let zero = Philox.block(Philox.Block(repeating: 0), SIMD2(0, 0))
    #expect(zero == Philox.Block(0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8))
    let ones = Philox.block(Philox.Block(repeating: .max), SIMD2(.max, .max))
    #expect(ones == Philox.Block(0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD))
    let pi = Philox.block(
      Philox.Block(0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344),
      SIMD2(0xA409_3822, 0x299F_31D0))
    #expect(pi == Philox.Block(0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1))
  }

  @Test func `the same seed and stream give the same numbers, others do not`() {
    var (one, same) = (CounterRandom(seed: 5, stream: 2), CounterRandom(seed: 5, stream: 2))
    var (other, third) = (CounterRandom(seed: 5, stream: 3), CounterRandom(seed: 6, stream: 2))
    let numbers = (0..<50).map { _ in one.next() }
    #expect(numbers == (0..<50).map { _ in same.next() })
    #expect(numbers != (0..<50).map { _ in other.next() })
    #expect(numbers != (0..<50).map { _ in third.next() })
  }

  @Test func `a copy goes on from the same place on its own`() {
    var one = CounterRandom(seed: 1)
    _ = one.next()
    var copy = one
    #expect(one.next() == copy.next())
  }

  @Test func `split streams differ from their parent and from each other`() {
    let parent = CounterRandom(seed: 1)
    let firsts = (0..<100).map { index in
      var child = parent.split(UInt64(index))
      return child.next()
    }
    #expect(Set(firsts).count == 100)
    #expect(parent.split(3) == parent.split(3))
    #expect(parent.split(3) != CounterRandom(seed: 1, stream: 1).split(3))
  }

  @Test func `uniform numbers stay from 0 up to 1 and centre on a half`() {
    var random = CounterRandom(seed: 11)
    let numbers = (0..<20_000).map { _ in random.uniform() }
    #expect(numbers.allSatisfy { $0 >= 0 && $0 < 1 })
    let mean = numbers.reduce(0, +) / 20_000
    #expect((mean - 0.5).magnitude < 0.01)
  }

  @Test func `whole numbers below a bound come equally often`() {
    var random = CounterRandom(seed: 12)
    var counts = [Int](repeating: 0, count: 6)
    for _ in 0..<60_000 { counts[Int(random.integer(below: 6))] += 1 }
    #expect(counts.allSatisfy { abs($0 - 10_000) < 400 })
    #expect(random.integer(below: 1) == 0)
  }
}

struct BootstrapTests {
  let numerators = [3.0, 0, 5, 1, 0, 0, 2, 8, 0, 1]
  let denominators = [10.0, 4, 9, 6, 3, 8, 7, 20, 5, 2]

  private func interval(
    _ tops: [Double], _ bottoms: [Double], draws: Int = 200, seed: UInt64 = 1
  ) throws -> Interval {
    try Bootstrap.ratio(tops, over: bottoms, .seeded(count: draws, seed: seed)).percentile()
  }

  @Test func `the same seed gives the same interval, in any order of clusters`() throws {
    let one = try interval(numerators, denominators, draws: 500, seed: 42)
    let turned = try interval(
      numerators.reversed(), denominators.reversed(), draws: 500, seed: 42)
    let other = try interval(numerators, denominators, draws: 500, seed: 43)
    #expect(one == turned)
    #expect(one != other)
    #expect(one.low < 20.0 / 74 && 20.0 / 74 < one.high)
  }

  @Test func `scaling the numerators scales the interval`() throws {
    let one = try interval(numerators, denominators)
    let eight = try interval(numerators.map { 8 * $0 }, denominators)
    #expect(eight.low == 8 * one.low && eight.high == 8 * one.high)
  }

  @Test func `a constant ratio has an interval without width`() throws {
    #expect(try interval([1, 2, 3], [2, 4, 6]) == Interval(low: 0.5, high: 0.5, level: 0.95))
  }

  @Test func `what has no answer is refused`() {
    #expect(throws: Undefined.tooFewObservations(needed: 2, got: 1)) { try interval([1], [1]) }
    #expect(throws: Undefined.tooFewObservations(needed: 3, got: 2)) {
      try interval([1, 2, 3], [1, 2])
    }
    #expect(throws: Undefined.self) { try interval([1, 2], [1, 0]) }
    #expect(throws: Undefined.self) { try interval([1, 2], [1, -1]) }
    #expect(throws: Undefined.self) { try interval([1, .nan], [1, 1]) }
    #expect(throws: Undefined.self) { try interval([1, 2], [1, 1], draws: 1) }
    #expect(throws: Undefined.self) { try interval([1e308, 1e308], [1e-308, 1e-308]) }
  }

  @Test func `the digits of one interval stay the same for ever`() throws {
    let draws = try Bootstrap.ratio(
      numerators, over: denominators, .seeded(count: 1000, seed: 2026))
    let interval = try draws.percentile(level: 0.9)
    #expect(interval == Interval(low: 0.15384615384615385, high: 0.35353535353535354, level: 0.9))
  }
}
