// SPDX-License-Identifier: EUPL-1.2
import Numerics
import Testing

struct RankTestTests {
  private let x = [3.5, 1, 8, 4, 4, 9.25]
  private let y = [2.0, 4, 7, 6, 1, 11, 12.5]

  @Test func `only the order of values matters to rank tests`() throws {
    let stretched = { (v: Double) in v * v * v + 5 }
    let (plain, other) = (
      try MannWhitney(x, y), try MannWhitney(x.map(stretched), y.map(stretched))
    )
    #expect(plain.u == other.u)
    #expect(try plain.normalTest() == other.normalTest())
    #expect(
      try KruskalWallis([x, y]) == KruskalWallis([x.shuffledOnce, y.map { $0 }]))
    #expect(try Kendall(x, Array(y.prefix(6))) == Kendall(x.map(stretched), Array(y.prefix(6))))
  }

  @Test func `swapping samples mirrors U and the shift`() throws {
    let (there, back) = (try MannWhitney(x, y), try MannWhitney(y, x))
    #expect(there.u + back.u == 42 && there.shift == -back.shift)
    #expect(try there.normalTest().statistic == -back.normalTest().statistic)
    #expect(try there.normalTest().pValue == back.normalTest().pValue)
  }

  @Test func `two groups of ranks give the square of the z of Mann and Whitney`() throws {
    let z = try MannWhitney(x, y).normalTest()
    let h = try KruskalWallis([x, y]).outcome
    #expect((z.statistic * z.statistic / h.statistic - 1).magnitude < 1e-14)
    #expect((z.pValue / h.pValue - 1).magnitude < 1e-14)
  }

  @Test func `a whole order has tau 1, the least p-value, and a turn changes the sign`() throws {
    let order = (1...9).map(Double.init)
    let up = try Kendall(order, order)
    #expect(up.tau == 1 && up.score == 36)
    #expect(try up.exactP() == 2.0 / 362_880)
    #expect(try Kendall(order, order.reversed()).tau == -1)
    #expect(try Correlation.spearman(order, order.reversed()).coefficient == -1)
    #expect(try Correlation.spearman(order, order.reversed()).pValue == 0)
    #expect(try Correlation.pearson(x, x.map { 3 - 2 * $0 }).coefficient == -1)
  }

  @Test func `Pearson does not change with unit or origin, also for a thousand million`() throws {
    let other = Array(y.prefix(6))
    let moved = x.map { $0 * 4 + 1_073_741_824 }
    let (plain, far) = (
      try Correlation.pearson(x, other), try Correlation.pearson(moved, other)
    )
    #expect(plain.coefficient == far.coefficient && plain.pValue == far.pValue)
    #expect(try plain.interval() == far.interval())
  }

  @Test func `ties have no exact p-value and constants no correlation`() throws {
    #expect(throws: Undefined.outsideDomain(argument: "ties", value: 1)) {
      try MannWhitney(x, y).exactP()
    }
    #expect(throws: Undefined.zeroDenominator) { try Kendall([1, 1, 1], [1, 2, 3]) }
    #expect(throws: Undefined.zeroDenominator) { try Correlation.pearson([1, 1, 1], [1, 2, 3]) }
    #expect(throws: Undefined.zeroDenominator) { try MannWhitney([1, 1], [1]).normalTest() }
    #expect(throws: Undefined.zeroDenominator) { try KruskalWallis([[2], [2, 2]]) }
    #expect(throws: Undefined.self) { try Correlation.pearson([1, 2, 3], [1, 2]) }
    #expect(throws: Undefined.self) { try MannWhitney([], [1]) }
    #expect(throws: Undefined.self) { try KruskalWallis([[1, .nan], [2]]) }
  }
}

extension [Double] {
  /// The same values in another order.
  fileprivate var shuffledOnce: [Double] { Array(self.dropFirst(2) + self.prefix(2)) }
}

struct TrendTests {
  @Test func `a straight line is found exactly, whatever the order of time`() throws {
    let trend = try MannKendall(times: [2003, 2001, 2002, 2004], values: [7, 3, 5, 9])
    #expect(trend.slope == 2 && trend.intercept == -3999 && trend.score == 6 && trend.tau == 1)
    #expect(try trend.slopeInterval() == Interval(low: 2, high: 2, level: 0.95))
  }

  @Test func `one wild value does not move the slope far, and the interval holds it`() throws {
    let times = (0..<15).map(Double.init)
    var values = times.map { 3 * $0 + ($0 * 7).truncatingRemainder(dividingBy: 2) }
    values[14] = 1e6
    let trend = try MannKendall(times: times, values: values)
    let interval = try trend.slopeInterval()
    #expect(interval.low <= trend.slope && trend.slope <= interval.high)
    #expect((trend.slope - 3).magnitude < 0.3)
  }

  @Test func `shares trend the same whatever the origin of the scores`() throws {
    let at = { (origin: Double) in
      [(3, 90), (8, 80), (20, 100)].enumerated().map {
        ScoredShare($1.0, of: $1.1, score: origin + Double($0))
      }
    }
    let (years, steps) = (
      try ShareTrend.cochranArmitage(at(2009)), try ShareTrend.cochranArmitage(at(0))
    )
    #expect(years == steps && years.statistic > 0)
    #expect(throws: Undefined.zeroDenominator) {
      try ShareTrend.cochranArmitage([
        ScoredShare(0, of: 4, score: 1), ScoredShare(0, of: 4, score: 2),
      ])
    }
  }

  @Test func `constants and equal times have no trend to test`() {
    #expect(throws: Undefined.zeroDenominator) {
      try MannKendall(times: [1, 2, 3], values: [4, 4, 4])
    }
    #expect(throws: Undefined.zeroDenominator) {
      try MannKendall(times: [1, 1, 1], values: [1, 2, 3])
    }
  }
}

struct TableTests {
  @Test func `exact independence gives exactly 0 and 1`() throws {
    let table = try ContingencyTable([[10, 20, 30], [20, 40, 60]])
    #expect(table.chiSquare == TestOutcome(statistic: 0, pValue: 1))
    #expect(table.likelihoodRatio == TestOutcome(statistic: 0, pValue: 1))
    #expect(table.cramersV == 0 && table.degrees == 2)
  }

  @Test func `a table and its turned self are equally surprising`() throws {
    let (table, turned) = (
      try ContingencyTable([[3, 9, 4], [8, 1, 6]]),
      try ContingencyTable([[3, 8], [9, 1], [4, 6]])
    )
    #expect(table.chiSquare == turned.chiSquare && table.cramersV == turned.cramersV)
  }

  @Test func `complete association has strength 1`() throws {
    #expect(try ContingencyTable([[7, 0], [0, 4]]).cramersV == 1)
    #expect(throws: Undefined.zeroDenominator) { try ContingencyTable([[7, 0], [3, 0]]) }
    #expect(throws: Undefined.self) { try ContingencyTable([[7, 1]]) }
    #expect(throws: Undefined.self) { try ContingencyTable([[7, 1], [2]]) }
    #expect(throws: Undefined.self) { try ContingencyTable([[7, 1], [2, -1]]) }
  }

  @Test func `Fisher's test turns around with its rows`() throws {
    let (there, back) = (try FisherExact(9, 2, 4, 11), try FisherExact(4, 11, 9, 2))
    #expect(there.pLess == back.pGreater && there.pTwoSided == back.pTwoSided)
    #expect((try there.oddsRatio() * back.oddsRatio() - 1).magnitude < 1e-15)
    #expect(there.pLess + there.pGreater > 1)
  }

  @Test func `the odds ratio of a corner is exactly 0 or infinite`() throws {
    let corner = try FisherExact(0, 5, 5, 0)
    #expect(try corner.oddsRatio() == 0 && corner.interval().low == 0)
    #expect(try FisherExact(5, 0, 0, 5).oddsRatio() == .infinity)
    #expect(throws: Undefined.zeroDenominator) { try FisherExact(0, 0, 2, 3).oddsRatio() }
    #expect(throws: Undefined.self) { try FisherExact(0, 0, 0, 0) }
    #expect(throws: Undefined.self) { try FisherExact(-1, 2, 3, 4) }
  }
}

struct MultipleTestingTests {
  private let values = [0.04, 0.001, 0.9, 0.02, 0.02]

  @Test func `Holm lies between the p-value and Bonferroni, Hochberg below Holm`() throws {
    let (holm, all) = (
      try MultipleTesting.holm(values), try MultipleTesting.bonferroni(values)
    )
    let hochberg = try MultipleTesting.hochberg(values)
    for index in values.indices {
      #expect(values[index] <= holm[index] && holm[index] <= all[index])
      #expect(hochberg[index] <= holm[index])
    }
    #expect(holm == [0.08, 0.005, 0.9, 0.08, 0.08])
    #expect(try MultipleTesting.benjaminiHochberg(values)[1] == 0.005)
  }

  @Test func `the order of the values does not matter, and one value stays itself`() throws {
    let reversed = try MultipleTesting.benjaminiHochberg(values.reversed())
    #expect(try MultipleTesting.benjaminiHochberg(values) == reversed.reversed())
    #expect(try MultipleTesting.benjaminiYekutieli([0.3]) == [0.3])
    #expect(try MultipleTesting.holm([]).isEmpty)
    #expect(throws: Undefined.outsideDomain(argument: "p", value: 1.5)) {
      try MultipleTesting.holm([0.1, 1.5])
    }
  }
}
