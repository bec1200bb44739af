// SPDX-License-Identifier: EUPL-1.2
import Numerics
import Testing

struct NormalTests {
  @Test func `the usual levels give the usual z, to the last bit`() throws {
    #expect(try Normal.z(level: 0.90) == 1.6448536269514726)
    #expect(try Normal.z(level: 0.95) == 1.9599639845400543)
    #expect(try Normal.z(level: 0.99) == 2.575829303548901)
  }

  @Test func `a level is the decimal a person wrote, a probability is the double`() throws {
    let pair = (try Normal.z(level: 0.95), try Normal.quantile(0.975))
    #expect((pair.0 - pair.1).magnitude == 2 * pair.0.ulp)
    #expect(throws: Undefined.outsideDomain(argument: "level", value: 95)) {
      try Normal.z(level: 95)
    }
    #expect(throws: Undefined.self) { try Normal.z(level: 1) }
    #expect(throws: Undefined.self) { try Normal.z(level: .nan) }
  }

  @Test(arguments: [0, 1e-300, 1e-9, 0.3, 1, 1.96, 3.4999, 3.5, 3.5001, 6, 12, 38])
  func `both sides mirror each other`(x: Double) {
    #expect(Normal.cdf(-x) == Normal.survival(x))
    #expect(Normal.cdf(x) == Normal.survival(-x))
    #expect(ErrorFunction.erf(-x) == -ErrorFunction.erf(x))
    #expect((Normal.cdf(x) + Normal.survival(x) - 1).magnitude <= 0x1p-53)
  }

  @Test func `the tail never rises`() {
    var last = 1.0
    for step in -900...4000 {
      let value = Normal.survival(Double(step) / 100)
      #expect(value <= last)
      last = value
    }
  }

  @Test(arguments: [
    0x1p-1074, 1e-200, 1e-9, 0.0001, 0.025, 0.09, 0.11, 0.3, 0.499999, 0.75, 0.9999,
  ])
  func `quantile and distribution undo each other`(p: Double) throws {
    let x = try Normal.quantile(p)
    let slack = 1e-14 * max(p, 0x1p-1022) * max(1, x * x)
    #expect((Normal.cdf(x) - p).magnitude <= slack)
    #expect(try Normal.survivalQuantile(p) == -x)
  }

  @Test func `the middle is exactly 0 and the ends have no quantile`() throws {
    #expect(try Normal.quantile(0.5) == 0)
    for p in [0, 1, -0.1, 1.1, .nan, .infinity] {
      #expect(throws: Undefined.self) { try Normal.quantile(p) }
      #expect(throws: Undefined.self) { try Normal.survivalQuantile(p) }
    }
  }

  @Test func `far out and undefined arguments`() {
    #expect(Normal.cdf(-.infinity) == 0 && Normal.cdf(.infinity) == 1)
    #expect(Normal.survival(40) == 0 && Normal.survival(-40) == 1)
    #expect(Normal.cdf(.nan).isNaN && Normal.survival(.nan).isNaN)
    #expect(ErrorFunction.erfc(28) == 0 && ErrorFunction.erfc(-28) == 2)
    #expect(ErrorFunction.erf(.infinity) == 1 && ErrorFunction.erfc(.nan).isNaN)
    #expect(ErrorFunction.erfc(.infinity) == 0 && ErrorFunction.erf(-.infinity) == -1)
  }
}

struct ElementaryTests {
  @Test(arguments: [-700, -3.25, -1e-5, 1e-12, 0.4, 1, 20, 700])
  func `logarithm undoes the exponential`(x: Double) {
    let value = Elementary.log(Elementary.exp(x))
    #expect((value - x).magnitude <= max(x.ulp.magnitude, 0x1p-52))
    #expect((Elementary.log1p(Elementary.expm1(x)) - x).magnitude <= 3e-14 || x < -30)
  }

  @Test func `the ends of the range`() {
    #expect(Elementary.exp(710) == .infinity && Elementary.exp(-746) == 0)
    #expect(Elementary.exp(-.infinity) == 0 && Elementary.exp(0) == 1)
    #expect(Elementary.exp(-745) == .leastNonzeroMagnitude)
    #expect(Elementary.expm1(-.infinity) == -1 && Elementary.expm1(.infinity) == .infinity)
    #expect(Elementary.log(0) == -.infinity && Elementary.log(-1).isNaN)
    #expect(Elementary.log(1) == 0 && Elementary.log(.infinity) == .infinity)
    #expect(Elementary.log1p(-1) == -.infinity && Elementary.log1p(-2).isNaN)
    #expect(Elementary.log1p(.greatestFiniteMagnitude) == Elementary.log(.greatestFiniteMagnitude))
    #expect(Elementary.log(.leastNonzeroMagnitude) == -744.4400719213812)
  }
}
