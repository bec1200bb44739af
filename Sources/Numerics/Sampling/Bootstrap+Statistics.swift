// SPDX-License-Identifier: EUPL-1.2

/// Which units each drawn sample holds.
public enum Resamples: Hashable, Sendable {
  /// As many units as there are, with replacement; draw i uses stream i of the seed.
  case seeded(count: Int, seed: UInt64)
  /// Places of units, counted from 0, one list per sample.
  case given([[Int]])
}

extension Bootstrap {
  /// The distribution of the mean over samples drawn again.
  ///
  /// - Definition: Σ x / n of every drawn sample; see ``BootstrapDistribution`` for the intervals.
  /// - Parameters:
  ///   - values: at least two finite doubles.
  ///   - resamples: which units each sample holds; from 2 samples.
  /// - Returns: the estimate with its replicates.
  /// - Throws: ``Undefined`` for small samples and arguments outside their range.
  ///
  /// Edge cases: with random samples the order of the values does not matter.
  /// Accuracy: every replicate is the exact mean of its sample, rounded once.
  /// Literature: Efron, Tibshirani (1993), An Introduction to the Bootstrap, chapters 13 and 14.
  public static func mean(
    of values: [Double], _ resamples: Resamples
  ) throws(Undefined) -> BootstrapDistribution {
    let sample = try ordered(values, resamples)
    let whole = Resampler([sample])
    return try distribution(whole, resamples)
  }

  /// The distribution of a ratio of two sums over samples of units, such as clusters.
  ///
  /// - Definition: Σ numerators / Σ denominators of every drawn sample.
  /// - Parameters:
  ///   - numerators: at least two finite doubles, one per unit.
  ///   - denominators: as many finite doubles above 0.
  ///   - resamples: which units each sample holds.
  /// - Returns: the estimate with its replicates.
  /// - Throws: ``Undefined`` for small samples, unequal counts and denominators that are not above 0.
  ///
  /// Edge cases: with random samples the order of the units does not matter. A denominator of 0
  /// is refused, because a drawn sample could have no ratio.
  /// Accuracy: every replicate is the quotient of exact sums, rounded once.
  /// Literature: Davison, Hinkley (1997), Bootstrap Methods and their Application, section 3.8.
  public static func ratio(
    _ numerators: [Double], over denominators: [Double], _ resamples: Resamples
  ) throws(Undefined) -> BootstrapDistribution {
    let (most, fewest) = (
      max(numerators.count, denominators.count), min(numerators.count, denominators.count)
    )
    if most != fewest || fewest < 2 { throw .tooFewObservations(needed: max(2, most), got: fewest) }
    for value in numerators { _ = try finite(value, "numerators") }
    for value in denominators where !(value > 0 && value.isFinite) {
      throw .outsideDomain(argument: "denominators", value: value)
    }
    var pairs = Array(zip(numerators, denominators))
    if case .seeded = resamples { pairs.sort { ($0.1, $0.0) < ($1.1, $1.0) } }
    return try distribution(Resampler([pairs.map(\.0), pairs.map(\.1)]), resamples)
  }

  /// The distribution of the mean of values that come in clusters, drawing whole clusters.
  ///
  /// - Definition: the ratio of the sum of the values to their number, over drawn clusters.
  /// - Parameters:
  ///   - values: finite doubles.
  ///   - clusters: the cluster of each value, any whole number; at least two different ones.
  ///   - resamples: which clusters each sample holds, in increasing order of their numbers.
  /// - Returns: the estimate with its replicates.
  /// - Throws: ``Undefined`` for fewer than two clusters and unequal counts.
  public static func mean(
    of values: [Double], inClusters clusters: [Int], _ resamples: Resamples
  ) throws(Undefined) -> BootstrapDistribution {
    if values.count != clusters.count {
      throw .tooFewObservations(
        needed: max(values.count, clusters.count), got: min(values.count, clusters.count))
    }
    var members: [Int: [Double]] = [:]
    for (value, cluster) in zip(values, clusters) { members[cluster, default: []].append(value) }
    let groups = members.sorted { $0.key < $1.key }.map(\.value)
    var sums: [Double] = []
    for group in groups { sums.append(try Sum.exact(group)) }
    return try ratio(sums, over: groups.map { Double($0.count) }, resamples)
  }

  /// The distribution of the median over samples drawn again.
  ///
  /// - Definition: the middle value, or the mean of the two middle values, of every drawn sample.
  /// - Parameters:
  ///   - values: at least two finite doubles.
  ///   - resamples: which units each sample holds.
  /// - Returns: the estimate with its replicates.
  /// - Throws: ``Undefined`` for small samples and arguments outside their range.
  ///
  /// Edge cases: the medians of drawn samples take few values; percentile intervals are coarse and
  /// the jackknife of a median is not consistent, so BCa intervals are for comparison only.
  /// Accuracy: every replicate is correctly rounded.
  public static func median(
    of values: [Double], _ resamples: Resamples
  ) throws(Undefined) -> BootstrapDistribution {
    let sample = try ordered(values, resamples)
    var replicates: [Double] = []
    var failure: Undefined?
    try eachSample(of: sample.count, resamples) { indices in
      do throws(Undefined) {
        replicates.append(try Summary.median(indices.map { sample[Int($0)] }))
      } catch { failure = error }
    }
    if let failure { throw failure }
    return try BootstrapDistribution(
      try Summary.median(values), replicates, medians(try Summary.sorted(values)))
  }
}

extension Bootstrap {
  /// The medians without each unit of a sorted sample.
  private static func medians(_ sorted: [Double]) -> [DoubleDouble] {
    let count = sorted.count - 1
    return sorted.indices.map { gap in
      let (lower, upper) = ((count - 1) / 2, count / 2)
      let left = sorted[lower < gap ? lower : lower + 1]
      let right = sorted[upper < gap ? upper : upper + 1]
      return DoubleDouble(sumOf: left / 2, right / 2)
    }
  }

  private static func ordered(
    _ values: [Double], _ resamples: Resamples
  ) throws(Undefined) -> [Double] {
    if values.count < 2 { throw .tooFewObservations(needed: 2, got: values.count) }
    for value in values { _ = try finite(value, "values") }
    if case .seeded = resamples { return values.sorted() }
    return values
  }

  private static func distribution(
    _ sample: Resampler, _ resamples: Resamples
  ) throws(Undefined) -> BootstrapDistribution {
    var replicates: [Double] = []
    try eachSample(of: sample.count, resamples) { replicates.append(sample.statistic(of: $0)) }
    return try BootstrapDistribution(sample.estimate, replicates, sample.jackknife)
  }

  /// Shows the places of every drawn sample of `count` units.
  static func eachSample(
    of count: Int, _ resamples: Resamples, _ visit: (UnsafeBufferPointer<UInt32>) -> Void
  ) throws(Undefined) {
    switch resamples {
    case .seeded(let draws, let seed):
      if draws < 2 || draws > 1 << 28 {
        throw .outsideDomain(argument: "count", value: Double(draws))
      }
      let indices = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: count)
      indices.initialize(repeating: 0)
      defer { indices.deallocate() }
      let source = IndexDraws(seed: seed, below: UInt32(count))
      for draw in 0..<draws {
        source.fill(indices, stream: UInt64(draw))
        visit(UnsafeBufferPointer(indices))
      }
    case .given(let samples):
      for sample in samples {
        for index in sample where index < 0 || index >= count {
          throw .outsideDomain(argument: "indices", value: Double(index))
        }
        if sample.isEmpty { throw .tooFewObservations(needed: 1, got: 0) }
        sample.map { UInt32($0) }.withUnsafeBufferPointer(visit)
      }
    }
  }
}
