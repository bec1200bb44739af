// SPDX-License-Identifier: EUPL-1.2
import Numerics
import Testing

struct TwoSharesTests {
  private let tables = [(3, 20, 9, 31), (0, 12, 4, 15), (12, 12, 0, 9), (40, 400, 60, 390)]

  @Test func `swapping the groups mirrors the difference and inverts the ratio`() throws {
    for (x, m, y, n) in tables {
      let (there, back) = (
        try TwoShares(x, of: m, against: y, of: n), try TwoShares(y, of: n, against: x, of: m)
      )
      #expect(there.difference == -back.difference)
      let methods = [TwoShares.newcombe, TwoShares.agrestiCaffo]
      for method in methods + [TwoShares.miettinenNurminenDifference] {
        let (one, other) = (try method(there)(0.95), try method(back)(0.95))
        #expect(one.low == -other.high && one.high == -other.low)
        #expect(one.low <= there.difference && there.difference <= one.high)
      }
      #expect(try there.pooledTest().pValue == back.pooledTest().pValue)
    }
  }

  @Test func `the score intervals of a ratio and its inverse are each other's inverse`() throws {
    let there = try TwoShares(3, of: 20, against: 9, of: 31)
    let back = try TwoShares(9, of: 31, against: 3, of: 20)
    for method in [TwoShares.miettinenNurminenRatio, TwoShares.miettinenNurminenOdds] {
      let (one, other) = (try method(there)(0.95), try method(back)(0.95))
      #expect((one.low * other.high - 1).magnitude < 1e-15)
      #expect((one.high * other.low - 1).magnitude < 1e-15)
    }
  }

  @Test func `chi-square is the square of z, and correction makes it smaller`() throws {
    for (x, m, y, n) in tables {
      let two = try TwoShares(x, of: m, against: y, of: n)
      let (z, plain) = (try two.pooledTest(), try two.chiSquare())
      #expect((z.statistic * z.statistic / plain.statistic - 1).magnitude < 1e-15)
      #expect((z.pValue / plain.pValue - 1).magnitude < 1e-15)
      #expect(try two.chiSquare(correction: .half).statistic < plain.statistic)
    }
  }

  @Test func `a higher level gives a wider interval`() throws {
    let two = try TwoShares(3, of: 20, against: 9, of: 31)
    let methods = [
      TwoShares.newcombe, TwoShares.miettinenNurminenDifference, TwoShares.miettinenNurminenRatio,
      TwoShares.miettinenNurminenOdds, TwoShares.katz, TwoShares.woolf, TwoShares.agrestiCaffo,
    ]
    for method in methods {
      let (narrow, wide) = (try method(two)(0.8), try method(two)(0.999))
      #expect(wide.low < narrow.low && narrow.high < wide.high)
    }
  }

  @Test func `ends that the data leave open are exactly 0, 1 or infinite`() throws {
    let none = try TwoShares(0, of: 12, against: 4, of: 15)
    #expect(try none.miettinenNurminenRatio().low == 0)
    #expect(try none.miettinenNurminenOdds().low == 0)
    let all = try TwoShares(12, of: 12, against: 0, of: 9)
    #expect(try all.newcombe().high == 1)
    #expect(try all.miettinenNurminenDifference().high == 1)
    #expect(try all.miettinenNurminenOdds().high == .infinity)
  }

  @Test func `what has no answer is refused`() throws {
    #expect(throws: Undefined.zeroDenominator) { try TwoShares(0, of: 0, against: 1, of: 2) }
    #expect(throws: Undefined.outsideDomain(argument: "count", value: 3)) {
      try TwoShares(1, of: 2, against: 3, of: 2)
    }
    let none = try TwoShares(0, of: 12, against: 0, of: 15)
    #expect(throws: Undefined.zeroDenominator) { try none.pooledTest() }
    #expect(throws: Undefined.zeroDenominator) { try none.unpooledTest() }
    #expect(throws: Undefined.zeroDenominator) { try none.ratio() }
    #expect(throws: Undefined.zeroDenominator) { try none.katz() }
    #expect(throws: Undefined.zeroDenominator) { try none.miettinenNurminenRatio() }
    #expect(throws: Undefined.self) { try none.newcombe(level: 1) }
  }
}

struct RateTests {
  @Test func `the exposure only scales`() throws {
    for events in [0, 1, 7, 300] {
      let (one, four) = (
        try PoissonRate(events: events, exposure: 1).garwood(),
        try PoissonRate(events: events, exposure: 4).garwood()
      )
      #expect(four.low == one.low / 4 && four.high == one.high / 4)
    }
  }

  @Test func `no events start at 0 and end near three`() throws {
    let none = try PoissonRate(events: 0, exposure: 1)
    #expect(try none.garwood().low == 0)
    #expect(try none.upperLimit() == 2.995732273553991)
    #expect(throws: Undefined.tooFewObservations(needed: 1, got: 0)) { try none.byar() }
    #expect(throws: Undefined.zeroDenominator) { try PoissonRate(events: 3, exposure: 0) }
    #expect(throws: Undefined.self) { try PoissonRate(events: -3, exposure: 1) }
  }

  @Test func `equal rates are not surprising, and the ratio turns around`() throws {
    let (one, two) = (
      try PoissonRate(events: 12, exposure: 30), try PoissonRate(events: 20, exposure: 50)
    )
    let (there, back) = (RateRatio(one, to: two), RateRatio(two, to: one))
    #expect(try there.value() == 1 && there.pValue() == 1)
    #expect(try (there.interval().low * back.interval().high - 1).magnitude < 1e-15)
    let none = try PoissonRate(events: 0, exposure: 1)
    #expect(try RateRatio(one, to: none).interval().high == .infinity)
    #expect(throws: Undefined.zeroDenominator) { try RateRatio(none, to: none).pValue() }
  }
}

struct MissingDataTests {
  @Test func `bounds run from no to every missing outcome`() throws {
    #expect(try MissingData.share(3, of: 6, missing: 2) == 0.375...0.625)
    #expect(try MissingData.share(3, of: 6, missing: 0) == 0.5...0.5)
    #expect(try MissingData.share(0, of: 0, missing: 4) == 0...1)
    #expect(try MissingData.mean(of: [1, 3], missing: 2, between: 0...4) == 1...3)
    let interval = try MissingData.interval(3, of: 6, missing: 2)
    #expect(interval.low < 0.375 && interval.high > 0.625)
  }

  @Test func `more missing is never more certain`() throws {
    for missing in 0..<20 {
      let (less, more) = (
        try MissingData.share(3, of: 9, missing: missing),
        try MissingData.share(3, of: 9, missing: missing + 1)
      )
      #expect(more.lowerBound < less.lowerBound && less.upperBound < more.upperBound)
    }
  }

  @Test func `nothing at all and values out of range are refused`() {
    #expect(throws: Undefined.zeroDenominator) { try MissingData.share(0, of: 0, missing: 0) }
    #expect(throws: Undefined.outsideDomain(argument: "values", value: 5)) {
      try MissingData.mean(of: [5], missing: 1, between: 0...4)
    }
  }
}
