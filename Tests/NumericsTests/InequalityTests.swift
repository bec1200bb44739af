// SPDX-License-Identifier: EUPL-1.2
import Numerics
import Testing

struct InequalityTests {
  private let amounts = [12.5, 3, 3, 80, 0.5, 41]

  @Test func `equal amounts are not unequal`() throws {
    let equal = try Inequality([4, 4, 4])
    #expect(equal.gini() == 0)
    #expect(equal.theil() == 0)
    #expect(try equal.meanLogDeviation() == 0)
    #expect(try equal.atkinson(aversion: 2) == 0)
    #expect(try Concentration.normalisedHerfindahl([4, 4, 4]) == 0)
  }

  @Test func `one of four with everything is as unequal as can be`() throws {
    let one = try Inequality([0, 0, 0, 5])
    #expect(one.gini() == 0.75)
    #expect(try one.correctedGini() == 1)
    #expect(one.theil() == Elementary.log(4))
    #expect(try one.atkinson(aversion: 1) == 1)
    #expect(throws: Undefined.zeroDenominator) { try one.meanLogDeviation() }
    #expect(try Concentration.normalisedHerfindahl([0, 0, 0, 5]) == 1)
    #expect(try Concentration.effectiveNumber([0, 0, 0, 5]) == 1)
  }

  @Test func `order and unit do not matter, and a weight counts as so many`() throws {
    let one = try Inequality(amounts)
    let turned = try Inequality(amounts.reversed().map { 1024 * $0 })
    #expect(one.gini() == turned.gini())
    #expect(one.theil() == turned.theil())
    #expect(try one.atkinson(aversion: 0.5) == turned.atkinson(aversion: 0.5))
    let twice = try Inequality([1, 1, 5])
    let weighed = try Inequality([1, 5], weights: [2, 1])
    #expect(twice.gini() == weighed.gini())
    #expect(try twice.meanLogDeviation() == weighed.meanLogDeviation())
  }

  @Test func `within and between add up`() throws {
    let parts = try Inequality(amounts).theil(groups: ["a", "b", "a", "b", "c", "c"])
    let whole = try Inequality(amounts).theil()
    #expect((parts.between + parts.within - whole).magnitude < 4 * whole.ulp)
    let alone = try Inequality(amounts).theil(groups: [1, 2, 3, 4, 5, 6])
    #expect(alone.within == 0)
    #expect(alone.between == whole)
  }

  @Test func `an amount next to nothing is not nothing`() throws {
    let one = try Inequality([1e-60, 1])
    #expect(one.theil() == Elementary.log(2))
    let level = try one.meanLogDeviation()
    let expected = -Elementary.log(2) - Elementary.log(1e-60) / 2
    #expect((level - expected).magnitude <= 2 * expected.ulp)
    #expect(try one.atkinson(aversion: 2) == 1)
    #expect(try Inequality([1e-200, 1]).atkinson(aversion: 3) == 1)
    #expect(try Inequality([1, 4]).atkinson(aversion: 2).isNearly(0.36))
  }

  @Test func `amounts that make no sense are refused`() {
    #expect(throws: Undefined.zeroDenominator) { try Inequality([0, 0]) }
    #expect(throws: Undefined.self) { try Inequality([1, -1]) }
    #expect(throws: Undefined.self) { try Inequality([]) }
    #expect(throws: Undefined.self) { try Inequality([1, 2], weights: [1]) }
  }

  @Test func `counts have a concentration with an interval`() throws {
    let counts = try CountConcentration([10, 0, 30, 60])
    #expect(counts.herfindahl() == 0.46)
    #expect(try counts.unbiasedHerfindahl() == 4500.0 / 9900)
    let interval = try counts.interval()
    #expect(interval.low < 0.46 && interval.high > 0.46)
    #expect(try CountConcentration([7]).standardError() == 0)
    #expect(throws: Undefined.tooFewObservations(needed: 2, got: 1)) {
      try CountConcentration([1]).unbiasedHerfindahl()
    }
    #expect(throws: Undefined.zeroDenominator) { try CountConcentration([0, 0]) }
  }

  @Test func `the largest few have a share of the whole`() throws {
    #expect(try Concentration.share(ofLargest: 1, in: [1, 3]) == 0.75)
    #expect(try Concentration.share(ofLargest: 9, in: [1, 3]) == 1)
    #expect(throws: Undefined.self) { try Concentration.share(ofLargest: 0, in: [1]) }
  }
}

extension Double {
  /// Whether the number is within two units of the last place of another.
  fileprivate func isNearly(_ other: Double) -> Bool { (self - other).magnitude <= 2 * other.ulp }
}
