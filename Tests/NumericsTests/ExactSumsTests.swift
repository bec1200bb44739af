// SPDX-License-Identifier: EUPL-1.2
import Numerics
import Testing

struct ExactSumsTests {
  private func sums(_ numbers: [Double], _ groups: [Int32], count: Int) -> ExactSums {
    var sums = ExactSums(count: count)
    sums.add(numbers[...], to: groups[...])
    return sums
  }

  @Test func `each group is its own exact sum, however the numbers are cut`() throws {
    var random = CounterRandom(seed: 11)
    let numbers = (0..<900).map { _ in
      Double(
        sign: random.uniform() < 0.5 ? .plus : .minus,
        exponent: Int(random.integer(below: 1_200)) - 700, significand: 1 + random.uniform())
    }
    let groups = numbers.map { _ in Int32(random.integer(below: 7)) }
    var parts = sums(Array(numbers[..<311]), Array(groups[..<311]), count: 7)
    parts.add(sums(Array(numbers[311...]), Array(groups[311...]), count: 7))
    let expected = try (0..<7).map { group in
      try Sum.exact(zip(numbers, groups).filter { $1 == group }.map(\.0))
    }
    #expect(parts.rounded == expected)
    #expect(sums(numbers, groups, count: 7).rounded == expected)
    #expect(parts.total == (try Sum.exact(numbers)))
  }

  @Test func `the smallest and the largest doubles add up`() {
    let (tiny, most) = (Double.leastNonzeroMagnitude, Double.greatestFiniteMagnitude)
    let all = sums([tiny, tiny, most, -most, tiny, most, most], [0, 0, 1, 1, 1, 2, 2], count: 4)
    #expect(all.rounded == [2 * tiny, tiny, .infinity, 0])
    #expect(sums([1, 0x1p-53, 0x1p-60], [0, 0, 0], count: 1).rounded == [1 + 0x1p-52])
  }

  @Test func `a number that is not finite makes its own group infinite`() {
    let all = sums([1, .infinity, .nan, 2], [0, 1, 2, 3], count: 4).rounded
    #expect(all == [1, .infinity, .infinity, 2])
  }

  @Test func `room for numbers of some sizes gives the same sums as room for all`() throws {
    var random = CounterRandom(seed: 12)
    let numbers = [0, 1e3, 1e10] + (0..<500).map { _ in 1e3 + random.uniform() * 9.99e9 }
    let groups = numbers.map { _ in Int32(random.integer(below: 5)) }
    var some = ExactSums(count: 5, sizes: 1e3...1e10)
    some.add(numbers[...], to: groups[...])
    let all = sums(numbers, groups, count: 5)
    #expect(some.rounded == all.rounded)
    #expect(some.total == all.total)
    #expect(some.mean(of: 503) == (try Summary.mean(numbers)))
    #expect(some.mean(of: 0) == nil)
  }

  @Test func `groups put together are the exact sums of their numbers`() throws {
    let all = sums([1, 0x1p-60, 3, 0x1p-60, 5], [0, 1, 2, 3, 3], count: 4)
    let two = all.regrouped(count: 2) { $0 == 2 ? nil : $0 % 2 }
    #expect(two.rounded == [1, try Sum.exact([0x1p-60, 0x1p-60, 5])])
    #expect(two.count == 2)
  }
}
