// SPDX-License-Identifier: EUPL-1.2

/// Which inputs of a model its result depends on.
public enum Sensitivity {
  /// A model: the values of its inputs in, its result out.
  public typealias Model = ([Double]) throws(Undefined) -> Double

  /// One bar of a tornado: the result with one input low and high.
  public struct Bar: Hashable, Sendable {
    /// The place of the input.
    public let input: Int
    /// The result with the input at its low value.
    public let low: Double
    /// The result with the input at its high value.
    public let high: Double
    /// How far the results lie apart.
    public var swing: Double { (high - low).magnitude }
  }

  /// The result of a model with one input at a time at a low and a high quantile.
  ///
  /// - Definition: all other inputs stand at their most likely value.
  /// - Parameters:
  ///   - inputs: at least one.
  ///   - tail: the share below the low and above the high value, from 0 to one half; 0 takes the
  ///     least and the greatest value.
  ///   - model: the model.
  /// - Returns: one bar per input, the longest first; equal bars in the order of the inputs.
  /// - Throws: ``Undefined`` for arguments outside their range and what the model throws.
  ///
  /// Edge cases: a known input has a bar without length. Joint effects do not show.
  /// Accuracy: that of the model; quantiles as ``ModelInput/quantile(_:)``.
  /// Literature: Eschenbach (1992), Spiderplots versus tornado diagrams for sensitivity analysis,
  /// Interfaces 22(6), 40-46, DOI 10.1287/inte.22.6.40.
  public static func tornado(
    _ inputs: [ModelInput], tail: Double = 0.1, model: Model
  ) throws(Undefined) -> [Bar] {
    if inputs.isEmpty { throw .tooFewObservations(needed: 1, got: 0) }
    if !(tail >= 0 && tail <= 0.5) { throw .outsideDomain(argument: "tail", value: tail) }
    let base = inputs.map(\.mode)
    var bars: [Bar] = []
    for (index, input) in inputs.enumerated() {
      var row = base
      row[index] = try input.quantile(tail)
      let low = try representable(try model(row), "result")
      row[index] = try input.quantile(1 - tail)
      let high = try representable(try model(row), "result")
      bars.append(Bar(input: index, low: low, high: high))
    }
    return bars.sorted { ($1.swing, $0.input) < ($0.swing, $1.input) }
  }

  /// How much of the variance of a result comes from one input.
  public struct Index: Hashable, Sendable {
    /// The part that goes away on average once the input is known: the first-order index.
    public let first: Double
    /// The part that stays while only the input is unknown: the total index.
    public let total: Double
  }

  /// The Sobol indices of independent inputs.
  ///
  /// - Definition: with samples A and B, and A with column i of B in place of its own (Aᵢ), the
  ///   first-order index is mean(f(B) (f(Aᵢ) - f(A))) / V, with f counted from its mean (Saltelli);
  ///   the total index is mean((f(A) - f(Aᵢ))²) / 2V (Jansen). V is the variance over A and B.
  /// - Parameters:
  ///   - inputs: at least one.
  ///   - draws: rows of A, from 2; the model runs (inputs + 2) times as often.
  ///   - seed: the seed; A draws from streams 0, 1, …, B from those after them.
  ///   - model: the model.
  /// - Returns: one pair of indices per input.
  /// - Throws: ``Undefined`` for a result without variance and what the model throws.
  ///
  /// Edge cases: estimates may lie a little below 0 or above 1; they are not cut off.
  /// Accuracy: the Monte Carlo error, of order 1 / √draws; within 0.01 of the known indices of a
  /// weighted sum and of a product with 65,536 draws.
  /// Literature: Saltelli and others (2010), Variance based sensitivity analysis of model output,
  /// Computer Physics Communications 181(2), 259-270, table 2, rows b and f, DOI
  /// 10.1016/j.cpc.2009.09.018; Jansen (1999), Analysis of variance designs for model output, the
  /// same journal 117, 35-43, DOI 10.1016/S0010-4655(98)00154-4.
  public static func sobol(
    _ inputs: [ModelInput], draws: Int, seed: UInt64, model: Model
  ) throws(Undefined) -> [Index] {
    if draws < 2 { throw .outsideDomain(argument: "draws", value: Double(draws)) }
    let count = inputs.count
    // One run of both halves: the inputs twice, so that streams and inputs keep their places.
    let run = try MonteCarlo(inputs + inputs)
    func results(_ pick: ([Double]) -> [Double]) throws(Undefined) -> [Double] {
      try run.results(of: 0..<draws, seed: seed) { (row) throws(Undefined) -> Double in
        try model(pick(row))
      }
    }
    let a = try results { Array($0.prefix(count)) }
    let b = try results { Array($0.suffix(count)) }
    let (mean, variance) = (try Summary.mean(a + b), try Summary.variance(a + b))
    if variance == 0 { throw .zeroDenominator }
    var indices: [Index] = []
    for input in inputs.indices {
      let mixed = try results { row in
        var values = Array(row.prefix(count))
        values[input] = row[count + input]
        return values
      }
      let change = zip(mixed, a).map { $0 - $1 }
      let first = try Sum.dot(b.map { $0 - mean }, change) / Double(draws)
      let total = try Sum.dot(change, change) / Double(2 * draws)
      indices.append(Index(first: first / variance, total: total / variance))
    }
    return indices
  }
}
