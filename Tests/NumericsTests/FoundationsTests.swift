// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Numerics

struct DecimalFractionTests {
  @Test(arguments: [
    (0.95, 95, 100), (0.9, 9, 10), (0.999, 999, 1000), (0, 0, 1), (1, 1, 1), (0.5, 5, 10),
    (1e-15, 1, 1_000_000_000_000_000),
  ])
  func `a short decimal is read as the fraction a person meant`(
    value: Double, numerator: UInt64, denominator: UInt64
  ) {
    let fraction = DecimalFraction(value)
    #expect(fraction.numerator == numerator && fraction.denominator == denominator)
  }

  @Test func `other doubles keep their value to 2^-59`() {
    for value in [1.0 / 3, 0.1 + 0.2, 0x1p-30 + 0x1p-57] {
      #expect((DecimalFraction(value).value.high - value).magnitude <= 0x1p-59)
    }
    #expect(DecimalFraction(1e-300).numerator == 0)
  }
}

struct DoubleDoubleTests {
  @Test func `a third times three is one, to a hundred bits`() {
    let third = DoubleDouble.one / DoubleDouble(3)
    #expect((third * 3 - 1).magnitude.high < 0x1p-104)
    #expect((third / 7 * 21 - 1).magnitude.high < 0x1p-103)
  }

  @Test func `squaring a root gives the number back`() {
    let root = DoubleDouble(2).squareRoot()
    #expect((root * root - 2).magnitude.high < 0x1p-102)
    #expect(DoubleDouble(-1).squareRoot() == .zero)
  }

  @Test func `whole numbers beyond 53 bits are kept`() {
    let large = (1 << 62) + 1
    #expect((DoubleDouble(large) - DoubleDouble(1 << 62)).high == 1)
    #expect(DoubleDouble(-large).high == -0x1p62)
  }

  @Test func `exponential and logarithm undo each other, to ninety bits`() {
    for x in [-3.7, 0.01, 0.69, 5] {
      let back = Elementary.log(Elementary.exp(DoubleDouble(x)))
      #expect((back - x).magnitude.high < 0x1p-90)
    }
  }
}

struct PreconditionTests {
  @Test func `an interval upside down is our own mistake and stops the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = Interval(low: 1, high: 0, level: 0.95)
    }
  }

  @Test func `drawing a number below 0 is our own mistake and stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var random = CounterRandom(seed: 1)
      _ = random.integer(below: 0)
    }
  }
}
