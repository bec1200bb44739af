// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Numerics

struct SimulationTests {
  @Test(arguments: [(1.0, 1.0, 4.0), (1, 1.1, 4), (1, 2.5, 4), (1, 3.9, 4), (1, 4, 4)])
  func `the table of a PERT input gives its quantiles`(
    minimum: Double, mode: Double, maximum: Double
  ) throws {
    let shape = try Pert(minimum: minimum, mode: mode, maximum: maximum)
    let sampler = try InputSampler(.pert(shape))
    var worst = 0.0
    for step in 1..<150 {
      let share = 0.5 * Elementary.exp(-Double(step) / 9.7)
      var values = [0.0, 0]
      [share, -share].withUnsafeBufferPointer { shares in
        values.withUnsafeMutableBufferPointer { target in
          if let base = target.baseAddress { sampler.draw(shares, into: base) }
        }
      }
      worst = max(worst, (values[0] - (try shape.quantile(share))).magnitude)
      worst = max(worst, (values[1] - (try shape.survivalQuantile(share))).magnitude)
    }
    #expect(worst < 2e-10 * (maximum - minimum))
  }

  @Test func `parts of a run are the whole run`() throws {
    let inputs: [ModelInput] = [
      try .pert(minimum: 1, mode: 2, maximum: 5), try .triangular(minimum: 0, mode: 1, maximum: 3),
    ]
    let run = try MonteCarlo(inputs)
    let whole = try run.results(of: 0..<3000, seed: 1) { $0[0] * $0[1] }
    let first = try run.results(of: 0..<1100, seed: 1) { $0[0] * $0[1] }
    let rest = try run.results(of: 1100..<3000, seed: 1) { $0[0] * $0[1] }
    #expect(whole == first + rest)
    #expect(try CostModel(lines: [inputs]).simulate(draws: 3000, seed: 1) == whole)
  }

  @Test func `draws agree with the moments`() throws {
    let line: [ModelInput] = [
      try .pert(minimum: 900, mode: 1000, maximum: 1500), .fixed(2),
      try .triangular(minimum: 40, mode: 50, maximum: 90),
    ]
    let model = try CostModel(lines: [line, [.fixed(1000)]])
    let (draws, moments) = (try model.simulate(draws: 40_000, seed: 3), try model.moments())
    let error = moments.standardDeviation / 200
    #expect((try Summary.mean(draws) - moments.mean).magnitude < 4.5 * error)
    #expect((try Summary.standardDeviation(draws) / moments.standardDeviation - 1).magnitude < 0.03)
  }

  @Test(arguments: [-0.6, 0.3, 0.8])
  func `a copula brings about the rank correlation`(wanted: Double) throws {
    let inputs: [ModelInput] = [
      try .pert(minimum: 0, mode: 1, maximum: 9), try .triangular(minimum: 0, mode: 0, maximum: 1),
    ]
    let run = try MonteCarlo(
      inputs, correlation: try RankCorrelation([[1, wanted], [wanted, 1]]))
    let first = ranks(try run.results(of: 0..<8000, seed: 5) { $0[0] })
    let second = ranks(try run.results(of: 0..<8000, seed: 5) { $0[1] })
    let gaps = zip(first, second).map { ($0 - $1) * ($0 - $1) }.reduce(0, +)
    let count = 8000.0
    #expect((1 - 6 * gaps / (count * (count * count - 1)) - wanted).magnitude < 0.03)
  }

  private func ranks(_ values: [Double]) -> [Double] {
    var ranks = values
    let order = values.indices.sorted { values[$0] < values[$1] }
    for (rank, index) in order.enumerated() { ranks[index] = Double(rank) }
    return ranks
  }

  @Test func `impossible correlations are refused`() {
    #expect(throws: Undefined.self) { try RankCorrelation([[1, 0.5], [0.4, 1]]) }
    #expect(throws: Undefined.self) {
      try RankCorrelation([[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]])
    }
  }

  @Test func `a tornado puts the longest bar first`() throws {
    let inputs: [ModelInput] = [
      .fixed(3), try .pert(minimum: 0, mode: 1, maximum: 2),
      try .triangular(minimum: 0, mode: 5, maximum: 10),
    ]
    let bars = try Sensitivity.tornado(inputs, tail: 0) { $0[0] + $0[1] - $0[2] }
    #expect(bars.map(\.input) == [2, 1, 0])
    #expect(bars[0].low == 4 && bars[0].high == -6 && bars[2].swing == 0)
  }

  @Test func `Sobol indices of a weighted sum and a product are the known ones`() throws {
    let inputs = [ModelInput](
      repeating: try .triangular(minimum: -1, mode: 0, maximum: 1), count: 2)
    let sums = try Sensitivity.sobol(inputs, draws: 65_536, seed: 1) { 2 * $0[0] + $0[1] }
    #expect((sums[0].first - 0.8).magnitude < 0.01 && (sums[1].total - 0.2).magnitude < 0.01)
    let products = try Sensitivity.sobol(inputs, draws: 65_536, seed: 1) { $0[0] * $0[1] }
    #expect(products[0].first.magnitude < 0.02 && (products[0].total - 1).magnitude < 0.02)
  }
}
