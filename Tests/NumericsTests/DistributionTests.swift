// SPDX-License-Identifier: EUPL-1.2
import Numerics
import Testing

/// Laws that every distribution obeys.
struct DistributionTests {
  static let shares = [1e-200, 1e-9, 0.02, 0.3, 0.5, 0.77, 0.999]

  static func measures() throws -> [(name: String, curves: Curves, points: [Double])] {
    [
      ("t", Curves(try StudentT(degrees: 3.5)), [-30, -1, 0, 0.5, 9]),
      ("gamma", Curves(try GammaDistribution(shape: 2.5, scale: 3)), [0, 0.1, 4, 40]),
      ("beta", Curves(try BetaDistribution(2, 5)), [0, 0.1, 0.4, 0.99, 1]),
      ("f", Curves(try FisherF(numerator: 4, denominator: 9)), [0, 0.1, 2, 90]),
      ("pert", Curves(try Pert(minimum: 2, mode: 3, maximum: 8)), [2, 2.5, 5, 8]),
      ("triangular", Curves(try Triangular(minimum: 2, mode: 3, maximum: 8)), [2, 2.5, 5, 8]),
      ("binomial", Curves(try Binomial(trials: 30, probability: 0.2)), [-1, 0, 5, 9, 30]),
      ("poisson", Curves(try Poisson(mean: 7)), [-1, 0, 6, 20]),
      (
        "hypergeometric", Curves(try Hypergeometric(population: 50, marked: 20, drawn: 15)),
        [0, 5, 9, 15]
      ),
      ("negative binomial", Curves(try NegativeBinomial(size: 2.5, probability: 0.3)), [0, 5, 50]),
      ("beta-binomial", Curves(try BetaBinomial(trials: 20, 0.5, 2)), [0, 3, 19, 20]),
    ]
  }

  @Test func `the two tails add up to one and the cdf never falls`() throws {
    for (name, curves, points) in try Self.measures() {
      var last = 0.0
      for x in points {
        let (lower, upper) = (curves.cdf(x), curves.survival(x))
        #expect((lower + upper - 1).magnitude <= 0x1p-52, "\(name) \(x)")
        #expect(lower >= last, "\(name) \(x)")
        last = lower
      }
    }
  }

  @Test func `the quantile leads back to the share`() throws {
    for (name, curves, _) in try Self.measures().prefix(6) {
      for p in Self.shares where p > 1e-15 || ["t", "f"].contains(name) {
        let back = curves.cdf(try curves.quantile(p))
        #expect((back - p).magnitude <= p * 1e-8, "\(name) \(p) \(back)")
        let above = curves.survival(try curves.survivalQuantile(p))
        #expect((above - p).magnitude <= p * 1e-8, "\(name) \(p) \(above)")
      }
    }
  }

  @Test func `the quantile of a count is the first that reaches the share`() throws {
    for (name, curves, _) in try Self.measures().dropFirst(6) {
      for p in Self.shares {
        let k = try curves.quantile(p)
        #expect(curves.cdf(k) >= p, "\(name) \(p)")
        #expect(k == 0 || curves.cdf(k - 1) < p, "\(name) \(p)")
        let above = try curves.survivalQuantile(p)
        #expect(curves.survival(above) <= p, "\(name) \(p)")
        #expect(above == 0 || curves.survival(above - 1) > p, "\(name) \(p)")
      }
    }
  }

  @Test func `ties are decided without fuzz`() throws {
    for n in stride(from: 1, through: 401, by: 50) {
      let coin = try Binomial(trials: n, probability: 0.5)
      let middle = (n - 1) / 2
      #expect(try coin.quantile(0.5) == (n % 2 == 1 ? middle : n / 2))
      #expect(try coin.survivalQuantile(0.5) == (n % 2 == 1 ? middle : n / 2))
    }
    let even = try BetaBinomial(trials: 7, 1, 1)
    #expect(try even.quantile(0.375) == 2)
    #expect(try even.quantile(0.375.nextUp) == 3)
    #expect(try Hypergeometric(population: 2, marked: 1, drawn: 1).quantile(0.5) == 0)
    #expect(try Hypergeometric(population: 2, marked: 1, drawn: 1).quantile(0.5.nextUp) == 1)
  }

  @Test func `masses add up to one`() throws {
    for (name, curves, _) in try Self.measures().dropFirst(6) {
      let total = try Sum.exact((0...400).map { curves.density(Double($0)) })
      #expect((total - 1).magnitude < 1e-15, "\(name)")
    }
  }

  @Test func `certain distributions have all their mass in one place`() throws {
    #expect(try Binomial(trials: 5, probability: 0).mass(0) == 1)
    #expect(try Binomial(trials: 5, probability: 1).quantile(0.01) == 5)
    #expect(try Binomial(trials: 0, probability: 0.5).cdf(0) == 1)
    #expect(try Poisson(mean: 0).quantile(0.999) == 0)
    #expect(try NegativeBinomial(size: 3, probability: 1).mass(0) == 1)
    #expect(try Hypergeometric(population: 9, marked: 9, drawn: 4).mass(4) == 1)
    #expect(try Hypergeometric(population: 9, marked: 0, drawn: 4).cdf(0) == 1)
  }

  @Test func `mirrored arguments give mirrored tails`() throws {
    for t in [0.1, 2, 50] {
      let student = try StudentT(degrees: 7)
      #expect(student.cdf(-t) == student.survival(t))
      #expect(try BetaFunction.lower(0.25, 3, t) == BetaFunction.upper(0.75, t, 3))
    }
    #expect(try StudentT(degrees: 7).quantile(0.25) == -StudentT(degrees: 7).quantile(0.75))
  }

  @Test func `questions outside the domain are refused`() {
    #expect(throws: Undefined.self) { try Binomial(trials: -1, probability: 0.5) }
    #expect(throws: Undefined.self) { try Binomial(trials: 3, probability: 1.5) }
    #expect(throws: Undefined.self) { try Poisson(mean: -1) }
    #expect(throws: Undefined.self) { try Poisson(mean: 1).quantile(1) }
    #expect(throws: Undefined.self) { try StudentT(degrees: 0) }
    #expect(throws: Undefined.self) { try StudentT(degrees: .infinity) }
    #expect(throws: Undefined.self) { try StudentT(degrees: 3).quantile(1) }
    #expect(throws: Undefined.self) { try Pert(minimum: 2, mode: 1, maximum: 3) }
    #expect(throws: Undefined.self) { try Triangular(minimum: 2, mode: 2, maximum: 2) }
    #expect(throws: Undefined.self) { try Hypergeometric(population: 3, marked: 4, drawn: 1) }
    #expect(throws: Undefined.self) { try GammaFunction.gamma(-3) }
    #expect(throws: Undefined.self) { try GammaFunction.logGamma(.nan) }
    #expect(throws: Undefined.self) { try BetaFunction.lower(1.5, 1, 1) }
    #expect(throws: Undefined.self) { try ErrorFunction.inverse(1) }
    #expect(throws: Undefined.self) { try ErrorFunction.inverseComplement(2) }
  }
}
