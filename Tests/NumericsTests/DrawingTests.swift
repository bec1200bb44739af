// SPDX-License-Identifier: EUPL-1.2
import Numerics
import Testing

/// Drawn values follow their distribution: Kolmogorov's distance and the mean of many draws.
struct DrawingTests {
  static let count = 4000

  /// The largest distance between the drawn and the true cdf, with jumps looked at from both sides.
  private func distance(_ values: [Double], _ cdf: (Double) -> Double) -> Double {
    let sorted = values.sorted()
    var largest = 0.0
    for (index, value) in sorted.enumerated() {
      let isLast = index + 1 == sorted.count || sorted[index + 1] > value
      if isLast {
        largest = max(largest, (Double(index + 1) / Double(sorted.count) - cdf(value)).magnitude)
      }
    }
    return largest
  }

  /// Above this a distance has less than one chance in ten million.
  private let limit = 2.9 / Double(DrawingTests.count).squareRoot()

  private func draws(_ draw: (inout CounterRandom) -> Double) -> [Double] {
    var random = CounterRandom(seed: 20_261_120)
    return (0..<Self.count).map { _ in draw(&random) }
  }

  @Test func `measures are drawn as their cdf says`() throws {
    let student = try StudentT(degrees: 4)
    let gamma = try GammaDistribution(shape: 0.4, scale: 2)
    let chiSquare = try ChiSquare(degrees: 5)
    let beta = try BetaDistribution(0.7, 3)
    let fisher = try FisherF(numerator: 3, denominator: 8)
    let pert = try Pert(minimum: 1, mode: 2, maximum: 6)
    let triangular = try Triangular(minimum: 1, mode: 2, maximum: 6)
    #expect(distance(draws { Normal.draw(using: &$0) }, Normal.cdf) < limit)
    #expect(distance(draws { student.draw(using: &$0) }, student.cdf) < limit)
    #expect(distance(draws { gamma.draw(using: &$0) }, gamma.cdf) < limit)
    #expect(distance(draws { chiSquare.draw(using: &$0) }, chiSquare.cdf) < limit)
    #expect(distance(draws { beta.draw(using: &$0) }, beta.cdf) < limit)
    #expect(distance(draws { fisher.draw(using: &$0) }, fisher.cdf) < limit)
    #expect(distance(draws { pert.draw(using: &$0) }, pert.cdf) < limit)
    #expect(distance(draws { triangular.draw(using: &$0) }, triangular.cdf) < limit)
  }

  @Test func `counts are drawn as their cdf says`() throws {
    let few = try Binomial(trials: 12, probability: 0.3)
    let many = try Binomial(trials: 5000, probability: 0.03)
    let small = try Poisson(mean: 2.5)
    let large = try Poisson(mean: 300)
    let hand = try Hypergeometric(population: 400, marked: 90, drawn: 330)
    let heap = try Hypergeometric(population: 40_000, marked: 9000, drawn: 20_000)
    let failures = try NegativeBinomial(size: 1.5, probability: 0.2)
    let shared = try BetaBinomial(trials: 60, 2, 5)
    #expect(distance(draws { Double(few.draw(using: &$0)) }) { few.cdf(Int($0)) } < limit)
    #expect(distance(draws { Double(many.draw(using: &$0)) }) { many.cdf(Int($0)) } < limit)
    #expect(distance(draws { Double(small.draw(using: &$0)) }) { small.cdf(Int($0)) } < limit)
    #expect(distance(draws { Double(large.draw(using: &$0)) }) { large.cdf(Int($0)) } < limit)
    #expect(distance(draws { Double(hand.draw(using: &$0)) }) { hand.cdf(Int($0)) } < limit)
    #expect(distance(draws { Double(heap.draw(using: &$0)) }) { heap.cdf(Int($0)) } < limit)
    #expect(distance(draws { Double(failures.draw(using: &$0)) }) { failures.cdf(Int($0)) } < limit)
    #expect(distance(draws { Double(shared.draw(using: &$0)) }) { shared.cdf(Int($0)) } < limit)
  }

  @Test func `the same stream draws the same values`() throws {
    let pert = try Pert(minimum: 1, mode: 2, maximum: 6)
    #expect(draws { pert.draw(using: &$0) } == draws { pert.draw(using: &$0) })
  }
}
