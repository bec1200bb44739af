// SPDX-License-Identifier: EUPL-1.2
import Numerics

/// Times the operations that `Tests/Benchmarks/numerics.py` compares with other software.
enum Timing {
  /// Prints the least of a few wall times in seconds, and a result to compare; false for a name
  /// that it does not know.
  static func run(_ name: String) -> Bool {
    do {
      switch name {
      case "sum":
        let values = numbers(10_000_000)
        try report(5) { try Sum.exact(values) }
      case "quantiles":
        let values = numbers(10_000_000)
        try report(3) { try Summary.quantiles(of: values, at: [0.05, 0.5, 0.95])[1] }
      case "incomplete-beta": try report(1) { try beta(1_000_000) }
      case "binomial-cdf": try report(1) { try binomial(1_000_000) }
      case "bootstrap": try report(3) { try bootstrap() }
      case "monte-carlo": try report(3) { try monteCarlo() }
      default: return false
      }
    } catch {
      print("\(name) refused: \(error)")
      return false
    }
    return true
  }

  private static func report(_ times: Int, _ work: () throws -> Double) throws {
    var least = Double.infinity
    var result = 0.0
    for _ in 0..<times {
      let start = ContinuousClock.now
      result = try work()
      let spent = (ContinuousClock.now - start).components
      least = min(least, Double(spent.seconds) + Double(spent.attoseconds) * 1e-18)
    }
    print("\(least) \(result)")
  }

  private static func numbers(_ count: Int) -> [Double] {
    var random = CounterRandom(seed: 1)
    return (0..<count).map { _ in random.uniform() - 0.25 }
  }

  private static func beta(_ count: Int) throws -> Double {
    var (random, sum) = (CounterRandom(seed: 2), 0.0)
    for _ in 0..<count {
      let shapes = try BetaDistribution(1 + 99 * random.uniform(), 1 + 99 * random.uniform())
      sum += shapes.cdf(random.uniform())
    }
    return sum / Double(count)
  }

  private static func binomial(_ count: Int) throws -> Double {
    var (random, sum) = (CounterRandom(seed: 3), 0.0)
    for _ in 0..<count {
      let trials = 1 + Int(random.integer(below: 1000))
      let k = Int(random.integer(below: UInt32(trials + 1)))
      sum += try Binomial(trials: trials, probability: random.uniform()).cdf(k)
    }
    return sum / Double(count)
  }

  private static func bootstrap() throws -> Double {
    let values = numbers(1000)
    return try Bootstrap.mean(of: values, .seeded(count: 10_000, seed: 4)).bca().low
  }

  private static func monteCarlo() throws -> Double {
    var lines: [[ModelInput]] = []
    for index in 0..<50 {
      let mode = 2 + Double(index) / 10
      lines.append([try .pert(minimum: 1, mode: mode, maximum: 10)])
    }
    let totals = try CostModel(lines: lines).simulate(draws: 1_000_000, seed: 5)
    return try Summary.mean(totals)
  }
}
