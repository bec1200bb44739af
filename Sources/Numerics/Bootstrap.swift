// SPDX-License-Identifier: EUPL-1.2

/// Intervals by drawing the sample again and again, the same digits for the same seed.
public enum Bootstrap {
  /// An interval for a ratio of two sums over clusters, such as a share of value over notices.
  ///
  /// - Definition: clusters are drawn with replacement, as many as there are; the interval holds
  ///   the middle part (type 7 quantiles) of Σ numerators / Σ denominators over all replicates.
  /// - Parameters:
  ///   - numerators: one finite number per cluster.
  ///   - denominators: as many finite numbers from 0, not all 0.
  ///   - replicates: how often to draw, from 100; a thousand or more for an interval in print.
  ///   - level: the level, strictly between 0 and 1.
  ///   - seed: the seed of the random streams; replicate i draws from stream i.
  /// - Returns: the interval.
  /// - Throws: ``Undefined`` for fewer than two clusters, unequal counts, denominators that are
  ///   all 0, and arguments outside their range.
  ///
  /// Edge cases: a draw whose denominators add up to 0 is drawn again, so the interval is for
  /// samples in which the ratio exists. The order of the clusters does not matter.
  /// Accuracy: the spread between seeds is the Monte Carlo error; a percentile interval is too
  /// narrow for few or very unequal clusters.
  /// Literature: Efron, Tibshirani (1993), An Introduction to the Bootstrap, section 13.3;
  /// Davison, Hinkley (1997), Bootstrap Methods and their Application, section 3.8.
  public static func ratioInterval(
    numerators: [Double], denominators: [Double], replicates: Int = 2000, level: Double = 0.95,
    seed: UInt64
  ) throws(Undefined) -> Interval {
    let clusters = try clusters(numerators, denominators)
    if !(level > 0 && level < 1) { throw .outsideDomain(argument: "level", value: level) }
    if replicates < 100 {
      throw .outsideDomain(argument: "replicates", value: Double(replicates))
    }
    let ratios = (0..<replicates).map { index in
      replicate(of: clusters, CounterRandom(seed: seed, stream: UInt64(index)))
    }.sorted()
    for ratio in ratios { _ = try representable(ratio, "ratio") }
    let tail = DecimalFraction(level).complement.timesPowerOfTwo(-1).high
    return Interval(
      low: try Summary.quantile(ofSorted: ratios, at: tail),
      high: try Summary.quantile(ofSorted: ratios, at: 1 - tail), level: level)
  }

  /// Pairs of numbers, scaled by powers of two so that no sum can overflow.
  private struct Clusters {
    var pairs: [(numerator: Double, denominator: Double)]
    let exponent: Int

    /// Sorts the pairs, so that the result does not depend on the order of the arguments.
    init(_ numerators: [Double], _ denominators: [Double]) {
      let (top, bottom) = (Self.exponent(of: numerators), Self.exponent(of: denominators))
      exponent = top - bottom
      pairs = zip(numerators, denominators).map { numerator, denominator in
        (
          Double(sign: .plus, exponent: -top, significand: numerator),
          Double(sign: .plus, exponent: -bottom, significand: denominator)
        )
      }
      pairs.sort { ($0.1, $0.0) < ($1.1, $1.0) }
    }

    private static func exponent(of values: [Double]) -> Int {
      let largest = values.reduce(0) { max($0, $1.magnitude) }
      return largest == 0 ? 0 : Int(largest.exponent)
    }
  }

  private static func clusters(
    _ numerators: [Double], _ denominators: [Double]
  ) throws(Undefined) -> Clusters {
    let (most, fewest) = (
      max(numerators.count, denominators.count), min(numerators.count, denominators.count)
    )
    if most != fewest || fewest < 2 {
      throw .tooFewObservations(needed: max(2, most), got: fewest)
    }
    for value in numerators { _ = try finite(value, "numerators") }
    for value in denominators {
      if try finite(value, "denominators") < 0 {
        throw .outsideDomain(argument: "denominators", value: value)
      }
    }
    if denominators.allSatisfy({ $0 == 0 }) { throw .zeroDenominator }
    return Clusters(numerators, denominators)
  }

  private static func replicate(of clusters: Clusters, _ random: CounterRandom) -> Double {
    var random = random
    let bound = UInt32(clusters.pairs.count)
    while true {
      var (top, bottom) = (DoubleDouble.zero, DoubleDouble.zero)
      for _ in clusters.pairs.indices {
        let pair = clusters.pairs[Int(random.integer(below: bound))]
        top = top + pair.numerator
        bottom = bottom + pair.denominator
      }
      if bottom.high > 0 {
        return Scaled(top / bottom, exponent: clusters.exponent).rounded
      }
    }
  }
}
