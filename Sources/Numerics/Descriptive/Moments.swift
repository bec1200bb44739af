// SPDX-License-Identifier: EUPL-1.2

/// Count, sums of powers and extremes of a sample, kept exactly and mergeable without any error.
///
/// Parts of a sample can be summarised apart, on any number of cores, and put together: the
/// result is the same to the last bit as that of the whole sample in any order.
///
/// - Definition: n, Σ x, Σ x², Σ x³ and Σ x⁴ as exact sums; central moments are computed from them
///   in whole numbers and rounded once.
///
/// Literature: Neal (2015), Fast exact summation using small and large superaccumulators,
/// arXiv 1505.05571; Chan, Golub, LeVeque (1983), The American Statistician 37(3), 242-247, for
/// the rounding errors this avoids.
public struct Moments: Sendable {
  /// How many values have been added.
  public private(set) var count = 0
  private var sums = [ExactAccumulator](repeating: ExactAccumulator(), count: 4)
  private var cubesHold = true

  /// Starts without values.
  public init() {}

  /// Adds a value.
  ///
  /// - Parameter value: a finite double.
  /// - Throws: ``Undefined/outsideDomain(argument:value:)`` for a value that is not finite.
  public mutating func add(_ value: Double) throws(Undefined) {
    let x = try finite(value, "values")
    count += 1
    sums[0].add(x)
    sums[1].add(productOf: x, x)
    if x == 0 { return }
    if x.magnitude < 0x1p-480 || x.magnitude > 0x1p510 {
      cubesHold = false
      return
    }
    let square = DoubleDouble(productOf: x, x)
    sums[2].add(productOf: square.high, x)
    sums[2].add(productOf: square.low, x)
    sums[3].add(productOf: square.high, square.high)
    sums[3].add(productOf: 2 * square.high, square.low)
    sums[3].add(productOf: square.low, square.low)
  }

  /// Adds all values of another sample.
  public mutating func merge(_ other: Moments) {
    count += other.count
    for index in sums.indices { sums[index].add(other.sums[index]) }
    cubesHold = cubesHold && other.cubesHold
  }

  /// The sum of the values, correctly rounded.
  public func sum() throws(Undefined) -> Double {
    try representable(sums[0].rounded(), "sum")
  }

  /// The mean.
  ///
  /// - Throws: ``Undefined`` without values.
  public func mean() throws(Undefined) -> Double {
    try need(1)
    return (sums[0].scaled() / Scaled(DoubleDouble(count))).rounded
  }

  /// The sample variance, with n - 1.
  ///
  /// - Throws: ``Undefined`` for fewer than two values or a variance larger than every double.
  public func variance() throws(Undefined) -> Double {
    try need(2)
    return try representable(exactVariance.rounded, "variance")
  }

  /// The sample standard deviation.
  ///
  /// - Throws: ``Undefined`` for fewer than two values.
  public func standardDeviation() throws(Undefined) -> Double {
    try need(2)
    return try representable(exactVariance.squareRoot().rounded, "standardDeviation")
  }

  /// The skewness m₃ / m₂^(3/2) of the sample.
  ///
  /// - Throws: ``Undefined`` for fewer than two values, equal values, and values other than 0 below
  ///   2^-480 or above 2^510 in size.
  public func skewness() throws(Undefined) -> Double {
    try needCubes()
    let (n, s) = (ExactWhole(count), sums.map(\.whole))
    let cubes = n * n * s[2] - ExactWhole(3) * n * s[0] * s[1] + ExactWhole(2) * s[0] * s[0] * s[0]
    let squares = centralSquares.scaled.normalised
    return (cubes.scaled.normalised / (squares * squares.squareRoot())).rounded
  }

  /// The excess kurtosis m₄ / m₂² - 3 of the sample.
  ///
  /// - Throws: ``Undefined`` as ``skewness()``.
  public func kurtosis() throws(Undefined) -> Double {
    try needCubes()
    let (n, s) = (ExactWhole(count), sums.map(\.whole))
    let (mean, meanSquare) = (s[0], s[0] * s[0])
    let fourth =
      n * n * n * s[3] - ExactWhole(4) * n * n * mean * s[2]
      + ExactWhole(6) * n * meanSquare * s[1] - ExactWhole(3) * meanSquare * meanSquare
    let squares = centralSquares
    let excess = fourth - ExactWhole(3) * squares * squares
    return (excess.scaled.normalised / (squares * squares).scaled.normalised).rounded
  }

  /// n Σ (x - mean)², exactly.
  private var centralSquares: ExactWhole {
    let sum = sums[0].whole
    return ExactWhole(count) * sums[1].whole - sum * sum
  }

  private var exactVariance: Scaled {
    let divisor = DoubleDouble(count) * DoubleDouble(count - 1)
    return centralSquares.scaled / Scaled(divisor)
  }

  private func need(_ needed: Int) throws(Undefined) {
    if count < needed { throw .tooFewObservations(needed: needed, got: count) }
  }

  private func needCubes() throws(Undefined) {
    try need(2)
    if !cubesHold { throw .outsideDomain(argument: "values", value: 0x1p510) }
    if centralSquares.isZero { throw .zeroDenominator }
  }
}
