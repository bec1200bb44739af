// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Numerics

/// The shortened series against the long ones they stand for.
struct FastPathTests {
  @Test func `the continued fraction of mixed width equals the one in double-doubles`() {
    var (random, worst) = (CounterRandom(seed: 8), 0.0)
    for _ in 0..<3000 {
      let a = Elementary.exp(30 * random.uniform() - 10)
      let b = Elementary.exp(30 * random.uniform() - 10)
      let x = DoubleDouble((a + 1) / (a + b + 2) * random.uniform())
      if x.high <= 0 || x.high >= 1 { continue }
      let fraction = BetaFraction(a, b)
      let (mixed, long) = (fraction.value(x), fraction.lentz(x))
      let gap = ((mixed - long) / long).high.magnitude
      worst = max(worst, gap)
    }
    #expect(worst < 0x1p-84)
  }

  @Test func `logarithm and power of e undo each other to 95 bits`() {
    var random = CounterRandom(seed: 9)
    for _ in 0..<3000 {
      let x = DoubleDouble(sumOf: 20 * random.uniform() - 10, 0x1p-50 * random.uniform())
      let back = Elementary.log(Elementary.exp(x))
      #expect((back - x).high.magnitude < 0x1p-95 * max(1, x.high.magnitude))
    }
  }

  @Test func `the power of e minus one keeps its digits near zero`() {
    for exponent in stride(from: -200, through: -2, by: 1) {
      let x = DoubleDouble(1.3).timesPowerOfTwo(exponent)
      let back = Elementary.log1p(Elementary.expm1(x))
      #expect(((back - x) / x).high.magnitude < 0x1p-94)
    }
  }

  @Test func `tabulated logarithms equal the long series`() {
    var random = CounterRandom(seed: 10)
    for _ in 0..<3000 {
      let digits = DoubleDouble(0.7072 + 0.7 * random.uniform())
      let long = Elementary.twiceInverseTangent((digits - 1) / (digits + 1))
      let gap = (LogTable.log(digits) - long).high.magnitude
      #expect(gap <= 0x1p-97 * long.high.magnitude)
    }
  }

  @Test func `a block sum is exact when the sizes of neighbouring blocks differ`() throws {
    var random = CounterRandom(seed: 11)
    let values = (0..<8192).map { index in
      let size = [1.0, 0x1p30, 0x1p-20, 0x1p12, 0x1p200, 1, 3, 0x1p-3][index / 1024]
      return (random.uniform() - 0.5) * size
    }
    var exact = ExactAccumulator()
    for value in values { exact.add(value) }
    #expect(try Sum.exact(values) == exact.rounded())
    #expect(try Sum.exact(values.reversed()) == exact.rounded())
  }
}
