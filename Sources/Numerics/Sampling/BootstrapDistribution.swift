// SPDX-License-Identifier: EUPL-1.2

/// A statistic over samples drawn again, with the intervals that follow from it.
///
/// - Definition: θ is the statistic of the sample, θ* that of each of B drawn samples. The bias
///   is z0 = Φ⁻¹((#(θ* < θ) + #(θ* = θ)/2) / B), the acceleration a = Σ d³ / (6 (Σ d²)^1.5), with
///   d the mean of the statistics that leave one unit out minus each of them.
///
/// Edge cases: a statistic that is the same without each unit has no acceleration; a statistic
/// below or above all of its draws has no bias. Percentile intervals exist in both cases.
/// Accuracy: bias, acceleration and shares are carried to about 95 bits; the spread between seeds
/// is the Monte Carlo error.
/// Literature: Efron (1987), Better bootstrap confidence intervals, JASA 82(397), 171-185, DOI
/// 10.1080/01621459.1987.10478410; Efron, Tibshirani (1993), An Introduction to the Bootstrap,
/// section 14.3; Davison, Hinkley (1997), Bootstrap Methods and their Application, section 5.3.
public struct BootstrapDistribution: Hashable, Sendable {
  /// The statistic of the sample itself.
  public let estimate: Double
  /// The statistics of the drawn samples, in increasing order.
  public let replicates: [Double]
  private let shift: DoubleDouble?
  private let skew: DoubleDouble?

  /// Keeps the statistic, its replicates and its values without each unit; all of them finite.
  public init(
    estimate: Double, replicates: [Double], leavingOneOut jackknife: [Double]
  ) throws(Undefined) {
    for value in jackknife { _ = try finite(value, "jackknife") }
    try self.init(estimate, replicates, jackknife.map { DoubleDouble($0) })
  }

  init(
    _ estimate: Double, _ replicates: [Double], _ jackknife: [DoubleDouble]
  ) throws(Undefined) {
    self.estimate = try representable(estimate, "estimate")
    for value in replicates { _ = try representable(value, "replicates") }
    if replicates.count < 2 { throw .tooFewObservations(needed: 2, got: replicates.count) }
    self.replicates = replicates.sorted()
    shift = Self.shift(estimate, self.replicates)
    skew = Self.skew(jackknife)
  }

  /// The standard error: the standard deviation of the replicates, divided by B - 1.
  public var standardError: Double {
    get throws(Undefined) { try Summary.standardDeviation(replicates) }
  }

  /// The bias z0, on the scale of a standard normal variable.
  public var bias: Double { get throws(Undefined) { try exactBias.high } }

  /// The acceleration a: how fast the standard error changes with the statistic.
  public var acceleration: Double { get throws(Undefined) { try exactAcceleration.high } }

  /// The middle part of the replicates.
  ///
  /// - Parameters:
  ///   - level: strictly between 0 and 1, read as the decimal a person wrote.
  ///   - type: the definition of a quantile.
  /// - Returns: the interval; too narrow for small or skew samples.
  /// - Throws: ``Undefined`` for a level outside its range.
  public func percentile(
    level: Double = 0.95, type: QuantileType = .modes
  ) throws(Undefined) -> Interval {
    try checkOpen(level)
    let tail = DecimalFraction(level).complement.timesPowerOfTwo(-1)
    return try interval((tail.high, (1 - tail).high), level, type)
  }

  /// The interval with correction for bias and acceleration (BCa).
  ///
  /// - Definition: the quantiles of the replicates at Φ(z0 + (z0 + z)/(1 - a (z0 + z))), with z the
  ///   normal quantile at half of 1 - level and at one minus that.
  /// - Parameters:
  ///   - level: strictly between 0 and 1, read as the decimal a person wrote.
  ///   - type: the definition of a quantile.
  /// - Returns: the interval.
  /// - Throws: ``Undefined`` without bias or acceleration, and where 1 - a (z0 + z) is not positive.
  public func bca(
    level: Double = 0.95, type: QuantileType = .modes
  ) throws(Undefined) -> Interval {
    let z = try Normal.exactZ(level: level)
    let (low, high) = (try share(-z), try share(z))
    return Interval(
      low: try quantile(at: low, type), high: try quantile(at: high, type), level: level)
  }

  /// The shares of the replicates between which the interval ``bca(level:type:)`` lies.
  public func correctedShares(
    level: Double = 0.95
  ) throws(Undefined) -> (low: Double, high: Double) {
    let z = try Normal.exactZ(level: level)
    return (try share(-z).high, try share(z).high)
  }
}

extension BootstrapDistribution {
  private var exactBias: DoubleDouble {
    get throws(Undefined) {
      if let shift { return shift }
      throw .outsideDomain(argument: "estimate", value: estimate)
    }
  }

  private var exactAcceleration: DoubleDouble {
    get throws(Undefined) {
      if let skew { return skew }
      throw .zeroDenominator
    }
  }

  private func checkOpen(_ level: Double) throws(Undefined) {
    if !(level > 0 && level < 1) { throw .outsideDomain(argument: "level", value: level) }
  }

  private func interval(
    _ shares: (low: Double, high: Double), _ level: Double, _ type: QuantileType
  ) throws(Undefined) -> Interval {
    Interval(
      low: try Summary.quantile(ofSorted: replicates, at: shares.low, type: type),
      high: try Summary.quantile(ofSorted: replicates, at: shares.high, type: type), level: level)
  }

  /// The quantile at a share of which more digits are known than a double holds.
  private func quantile(
    at share: DoubleDouble, _ type: QuantileType
  ) throws(Undefined) -> Double {
    let count = replicates.count
    if type != .modes && type != .weibull {
      return try Summary.quantile(ofSorted: replicates, at: share.high, type: type)
    }
    let place = type == .modes ? share * Double(count - 1) + 1 : share * Double(count + 1)
    let whole = place.high.rounded(.down)
    let index = place.high == whole && place.low < 0 ? whole - 1 : whole
    let (left, right) = (
      replicates[min(max(Int(index), 1), count) - 1],
      replicates[min(max(Int(index) + 1, 1), count) - 1]
    )
    return Summary.between(left, right, weight: place - index)
  }

  private func share(_ z: DoubleDouble) throws(Undefined) -> DoubleDouble {
    let moved = try exactBias + z
    let brake = try 1 - exactAcceleration * moved
    if brake.high <= 0 { throw .outsideDomain(argument: "acceleration", value: try acceleration) }
    let place = try exactBias + moved / brake
    let tail = place.magnitude.high > 39 ? .zero : Normal.upperTail(place.magnitude).plain
    return place.high < 0 ? tail : 1 - tail
  }

  /// The bias from replicates in increasing order; nothing when all lie on one side.
  private static func shift(_ estimate: Double, _ replicates: [Double]) -> DoubleDouble? {
    let below = replicates.count { $0 < estimate }
    let equal = replicates.count { $0 == estimate }
    let (part, whole) = (2 * below + equal, 2 * replicates.count)
    if part == 0 || part == whole { return nil }
    let smaller = DoubleDouble(min(part, whole - part)) / DoubleDouble(whole)
    let z = Normal.quantile(upper: smaller)
    return 2 * part < whole ? -z : z
  }

  /// The acceleration; nothing when the statistic is the same without each unit.
  private static func skew(_ jackknife: [DoubleDouble]) -> DoubleDouble? {
    if jackknife.count < 2 { return nil }
    let sum = jackknife.reduce(DoubleDouble.zero, +)
    let mean = sum / DoubleDouble(jackknife.count)
    let gaps = jackknife.map { mean - $0 }
    let largest = gaps.reduce(0) { max($0, $1.magnitude.high) }
    if !(largest > 0) || gaps.allSatisfy({ $0.high == gaps[0].high }) { return nil }
    let power = -Int(largest.exponent)
    var (squares, cubes) = (DoubleDouble.zero, DoubleDouble.zero)
    for gap in gaps {
      let small = gap.timesPowerOfTwo(power)
      squares = squares + small * small
      cubes = cubes + small * small * small
    }
    return cubes / (squares * squares.squareRoot() * 6)
  }
}
