// SPDX-License-Identifier: EUPL-1.2

/// Two Poisson rates compared: the first divided by the second.
///
/// Given the sum of both counts, the first is binomial; that makes interval and test exact.
/// Literature: Przyborowski, Wilenski (1940), Homogeneity of results in testing samples from
/// Poisson series, Biometrika 31, 313-323. DOI 10.1093/biomet/31.3-4.313.
public struct RateRatio: Hashable, Sendable {
  /// The rate above the line.
  public let first: PoissonRate
  /// The rate below the line.
  public let second: PoissonRate

  /// Compares two rates.
  public init(_ first: PoissonRate, to second: PoissonRate) {
    (self.first, self.second) = (first, second)
  }

  /// The ratio of the rates.
  ///
  /// - Returns: a number from 0.
  /// - Throws: ``Undefined/zeroDenominator`` when the second counts no events.
  ///
  /// Accuracy: correctly rounded in the usual range; see <doc:Numerics-Intervals>.
  public func value() throws(Undefined) -> Double {
    if second.events == 0 { throw .zeroDenominator }
    return (Scaled(DoubleDouble(first.events)) / Scaled(DoubleDouble(second.events)) * exposures)
      .rounded
  }

  /// The exact conditional interval.
  ///
  /// - Definition: the interval of Clopper and Pearson for the share of the first in all events,
  ///   turned into odds and divided by the exposures.
  /// - Parameter level: strictly between 0 and 1.
  /// - Returns: an interval from 0 on; its upper end is infinite when the second counts no events.
  /// - Throws: ``Undefined``, also when neither counts an event.
  ///
  /// Accuracy: see <doc:Numerics-Intervals>.
  public func interval(level: Double = 0.95) throws(Undefined) -> Interval {
    let share = Scaled(try tailShare(level))
    let (x, rest) = (Double(first.events), Double(second.events))
    if x + rest == 0 { throw .zeroDenominator }
    var (low, high) = (0.0, Double.infinity)
    if x > 0 {
      let place = BetaIntegral(x, rest + 1).point(.lower, share)
      low = (place.x / place.y * exposures).rounded
    }
    if rest > 0 {
      let place = BetaIntegral(x + 1, rest).point(.upper, share)
      high = (place.x / place.y * exposures).rounded
    }
    return Interval(low: low, high: high, level: level)
  }

  /// The exact conditional test of equal rates, two-sided.
  ///
  /// - Definition: twice the smaller binomial tail, at most 1.
  /// - Returns: the chance of counts at least as far apart when the rates are equal.
  /// - Throws: ``Undefined/zeroDenominator`` when neither counts an event.
  ///
  /// Accuracy: see <doc:Numerics-Intervals>.
  public func pValue() throws(Undefined) -> Double {
    let (x, rest) = (Double(first.events), Double(second.events))
    if x + rest == 0 { throw .zeroDenominator }
    let place = UnitPoint(Scaled(exactly: first.exposure), to: Scaled(exactly: second.exposure))
    let atLeast = x > 0 ? BetaIntegral(x, rest + 1).tails(place).lower : Scaled(.one)
    let atMost = rest > 0 ? BetaIntegral(x + 1, rest).tails(place).upper : Scaled(.one)
    return Significance.doubled(atMost, atLeast)
  }

  /// The second exposure divided by the first.
  private var exposures: Scaled {
    Scaled(exactly: second.exposure) / Scaled(exactly: first.exposure)
  }
}
