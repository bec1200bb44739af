// SPDX-License-Identifier: EUPL-1.2
import Numerics
import Testing

struct SumTests {
  @Test func `a sum is rounded once, whatever cancels on the way`() throws {
    #expect(try Sum.exact([1e100, 1, -1e100]) == 1)
    #expect(try Sum.exact([Double](repeating: 0.1, count: 10)) == 1)
    #expect(try Sum.exact([0x1p53, 1, 0x1p-60]) == 0x1p53 + 2)
    #expect(try Sum.exact([0x1p53, 1]) == 0x1p53)
    #expect(try Sum.exact([0x1p53 + 2, 1]) == 0x1p53 + 4)
  }

  @Test func `a sum may pass the largest double on the way but not at the end`() throws {
    let largest = Double.greatestFiniteMagnitude
    #expect(try Sum.exact([largest, largest, -largest]) == largest)
    #expect(throws: Undefined.outsideDomain(argument: "sum", value: .infinity)) {
      try Sum.exact([largest, largest])
    }
  }

  @Test func `the smallest doubles add up`() throws {
    let tiny = Double.leastNonzeroMagnitude
    #expect(try Sum.exact([tiny, tiny, tiny]) == 3 * tiny)
    #expect(try Sum.exact([1, tiny, -1]) == tiny)
    #expect(try Sum.exact([-tiny, tiny]) == 0)
  }

  @Test func `nothing adds up to 0, and what is not a number is refused`() throws {
    #expect(try Sum.exact([]) == 0)
    #expect(throws: Undefined.self) { try Sum.exact([1, .nan]) }
    #expect(throws: Undefined.self) { try Sum.exact([.infinity]) }
  }

  @Test func `the order of the terms never changes a sum`() throws {
    var random = CounterRandom(seed: 7)
    var values = (0..<400).map { _ in
      Double(
        sign: random.uniform() < 0.5 ? .plus : .minus,
        exponent: Int(random.integer(below: 600)) - 300, significand: 1 + random.uniform())
    }
    let sum = try Sum.exact(values)
    for _ in 0..<20 {
      for index in values.indices.reversed().dropLast() {
        values.swapAt(index, Int(random.integer(below: UInt32(index + 1))))
      }
      #expect(try Sum.exact(values) == sum)
    }
  }

  @Test func `turning all signs turns the sum`() throws {
    let values = [0.1, 1e20, -3.5, 1e-20, -1e20]
    #expect(try Sum.exact(values.map { -$0 }) == -Sum.exact(values))
  }

  @Test func `a sum of products is rounded once`() throws {
    #expect(try Sum.dot([1e200, 1, -1e200], [1e200, 1, 1e200]) == 1)
    #expect(try Sum.dot([1e-200, 1e-200], [1e-200, -1e-200]) == 0)
    #expect(try Sum.dot([3, 4], [3, 4]) == 25)
    #expect(throws: Undefined.tooFewObservations(needed: 2, got: 1)) { try Sum.dot([1, 2], [1]) }
  }

  @Test func `a product keeps the digits that multiplying would drop`() throws {
    let x = 1 + 0x1p-30
    #expect(try Sum.dot([x, -1], [x, 1 + 0x1p-29]) == 0x1p-60)
  }
}
