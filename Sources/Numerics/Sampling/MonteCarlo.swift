// SPDX-License-Identifier: EUPL-1.2

/// Draws of the inputs of a model, the same digits however the draws are divided.
///
/// - Definition: draw j of input i is the input's quantile at a share made from block j/2 of
///   stream `firstStream` + i; with a rank correlation the shares go through a Gaussian copula.
///
/// Accuracy: quantiles of a PERT input come from a table with an error of at most 2e-10 of its
/// width, far below the Monte Carlo error; triangular inputs are inverted in doubles.
/// The module imports nothing, so draws run on one core; a caller may give parts to others.
/// Literature: Metropolis, Ulam (1949), The Monte Carlo method, JASA 44, 335-341; L'Ecuyer (2012),
/// Random number generation, Handbook of Computational Statistics, section 3, for inversion.
public struct MonteCarlo: Sendable {
  /// The inputs, in the order of the rows handed to a model.
  public let inputs: [ModelInput]
  private let samplers: [InputSampler]
  private let correlation: RankCorrelation?
  private let normal: TailTable?

  /// How many draws are made at a time, small enough to stay in the nearest memory.
  static let block = 1024

  /// Prepares inputs; a correlation has as many rows as there are inputs, others are refused.
  public init(
    _ inputs: [ModelInput], correlation: RankCorrelation? = nil
  ) throws(Undefined) {
    if inputs.isEmpty { throw .tooFewObservations(needed: 1, got: 0) }
    if let correlation, correlation.count != inputs.count {
      throw .tooFewObservations(needed: inputs.count, got: correlation.count)
    }
    self.inputs = inputs
    self.correlation = correlation
    normal = correlation == nil ? nil : TailTable.normal()
    var samplers: [InputSampler] = []
    for input in inputs { samplers.append(try InputSampler(input)) }
    self.samplers = samplers
  }

  /// The results of a model for draws `range` of a run; parts of a run fit together.
  public func results(
    of range: Range<Int>, seed: UInt64, model: ([Double]) throws(Undefined) -> Double
  ) throws(Undefined) -> [Double] {
    var results: [Double] = []
    results.reserveCapacity(range.count)
    var failure: Undefined?
    blocks(of: range, seed: seed, firstStream: 0) { columns, kept in
      var row = [Double](repeating: 0, count: inputs.count)
      for draw in kept where failure == nil {
        for input in inputs.indices { row[input] = columns[input * Self.block + draw] }
        do throws(Undefined) {
          results.append(try representable(try model(row), "result"))
        } catch { failure = error }
      }
    }
    if let failure { throw failure }
    return results
  }

  /// Shows the draws block by block: input i, draw d of the block at i · `block` + d.
  func blocks(
    of range: Range<Int>, seed: UInt64, firstStream: Int,
    _ visit: (UnsafeMutablePointer<Double>, Range<Int>) -> Void
  ) {
    let size = Self.block * inputs.count
    let columns = UnsafeMutablePointer<Double>.allocate(capacity: 2 * size)
    columns.initialize(repeating: 0, count: 2 * size)
    defer { columns.deallocate() }
    var start = range.lowerBound / Self.block * Self.block
    while start < range.upperBound {
      fill(columns, shares: columns + size, from: start, seed: seed, firstStream: firstStream)
      let kept = max(range.lowerBound - start, 0)..<min(range.upperBound - start, Self.block)
      visit(columns, kept)
      start += Self.block
    }
  }

  private func fill(
    _ columns: UnsafeMutablePointer<Double>, shares: UnsafeMutablePointer<Double>,
    from start: Int, seed: UInt64, firstStream: Int
  ) {
    let block = Self.block
    for index in inputs.indices {
      let target = UnsafeMutableBufferPointer(start: shares + index * block, count: block)
      ShareStream(seed: seed, stream: UInt64(firstStream + index)).fill(target, from: start)
      if correlation == nil { samplers[index].draw(.init(target), into: columns + index * block) }
    }
    guard let correlation, let normal else { return }
    correlation.apply(to: shares, count: block, stride: block, normal: normal)
    for index in inputs.indices {
      let source = UnsafeBufferPointer(start: shares + index * block, count: block)
      samplers[index].draw(source, into: columns + index * block)
    }
  }
}

extension CostModel {
  /// The totals of a number of draws, in their order.
  ///
  /// - Parameters:
  ///   - draws: how many, from 1 to 2^28.
  ///   - seed: the seed of the random streams.
  ///   - correlation: rank correlations of all factors, line after line; none when left out.
  /// - Returns: one total per draw.
  /// - Throws: ``Undefined`` for arguments outside their range and totals beyond every double.
  ///
  /// Accuracy: see ``MonteCarlo``; totals are added in doubles.
  public func simulate(
    draws: Int, seed: UInt64, correlation: RankCorrelation? = nil
  ) throws(Undefined) -> [Double] {
    if draws < 1 || draws > 1 << 28 {
      throw .outsideDomain(argument: "draws", value: Double(draws))
    }
    let run = try MonteCarlo(lines.flatMap { $0 }, correlation: correlation)
    let totals = UnsafeMutableBufferPointer<Double>.allocate(capacity: draws)
    totals.initialize(repeating: 0)
    defer { totals.deallocate() }
    var done = 0
    run.blocks(of: 0..<draws, seed: seed, firstStream: 0) { columns, kept in
      add(columns, count: kept.count, to: totals, from: done)
      done += kept.count
    }
    for total in totals { _ = try representable(total, "total") }
    return Array(totals)
  }

  /// Multiplies the columns of each line into its first and adds that to the totals.
  private func add(
    _ columns: UnsafeMutablePointer<Double>, count: Int,
    to totals: UnsafeMutableBufferPointer<Double>, from start: Int
  ) {
    guard let target = totals.baseAddress else { return }
    var column = columns
    for line in lines {
      let product = column
      for _ in line.dropFirst() {
        column += MonteCarlo.block
        for draw in 0..<count { product[draw] *= column[draw] }
      }
      column += MonteCarlo.block
      for draw in 0..<count { target[start + draw] += product[draw] }
    }
  }
}
