// SPDX-License-Identifier: EUPL-1.2

/// Events counted over an exposure: a rate per unit of exposure, with its intervals.
public struct PoissonRate: Hashable, Sendable {
  /// How many events were counted.
  public let events: Int
  /// Over how much time, area or people.
  public let exposure: Double

  /// Events from 0 to 2^53 and an exposure from 1e-140 to 1e140; others are refused.
  public init(events: Int, exposure: Double) throws(Undefined) {
    try checkCount(events, "events")
    if exposure == 0 { throw .zeroDenominator }
    if !(exposure >= 1e-140 && exposure <= 1e140) {
      throw .outsideDomain(argument: "exposure", value: exposure)
    }
    self.events = events
    self.exposure = exposure
  }

  /// Events divided by exposure, correctly rounded.
  public var rate: Double { Double(events) / exposure }

  /// The exact interval of Garwood.
  ///
  /// - Definition: the lower end is the rate at which `events` or more has chance (1 - level)/2,
  ///   the upper end the rate at which `events` or fewer has that chance.
  /// - Parameter level: strictly between 0 and 1.
  /// - Returns: an interval from 0 on.
  /// - Throws: ``Undefined``.
  ///
  /// Edge cases: no events start at exactly 0.
  /// Accuracy: see <doc:Numerics-Intervals>.
  /// Literature: Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28,
  /// 437-442. DOI 10.1093/biomet/28.3-4.437.
  public func garwood(level: Double = 0.95) throws(Undefined) -> Interval {
    let share = try tailShare(level)
    return Interval(low: lowest(share), high: highest(share), level: level)
  }

  /// The exact upper limit of the rate, one-sided.
  ///
  /// - Definition: the rate at which `events` or fewer has chance 1 - level.
  /// - Parameter level: strictly between 0 and 1.
  /// - Returns: a rate above 0.
  /// - Throws: ``Undefined``.
  ///
  /// Edge cases: no events at 95 % give close to 3 per exposure.
  /// Accuracy: see <doc:Numerics-Intervals>.
  public func upperLimit(level: Double = 0.95) throws(Undefined) -> Double {
    highest(try tailShare(level).timesPowerOfTwo(1))
  }

  /// The interval of Byar: close to the exact one, by hand.
  ///
  /// - Definition: x (1 - 1/(9x) - z/(3√x))³ and (x + 1)(1 - 1/(9(x + 1)) + z/(3√(x + 1)))³,
  ///   divided by the exposure; not cut off at 0.
  /// - Parameter level: strictly between 0 and 1.
  /// - Returns: an interval.
  /// - Throws: ``Undefined``, also for no events.
  ///
  /// Accuracy: see <doc:Numerics-Intervals>.
  /// Literature: Breslow, Day (1987), Statistical Methods in Cancer Research 2, section 2.3.
  public func byar(level: Double = 0.95) throws(Undefined) -> Interval {
    let z = try Normal.exactZ(level: level)
    if events == 0 { throw .tooFewObservations(needed: 1, got: 0) }
    return Interval(
      low: cube(DoubleDouble(events), -z), high: cube(DoubleDouble(events + 1), z), level: level)
  }

  /// The plain interval on the scale of logarithms.
  ///
  /// - Definition: rate · exp(± z/√x).
  /// - Parameter level: strictly between 0 and 1.
  /// - Returns: an interval above 0.
  /// - Throws: ``Undefined``, also for no events.
  ///
  /// Accuracy: see <doc:Numerics-Intervals>.
  /// Literature: Rothman, Greenland, Lash (2008), Modern Epidemiology, 3rd edition, chapter 14.
  public func logarithmic(level: Double = 0.95) throws(Undefined) -> Interval {
    let z = try Normal.exactZ(level: level)
    if events == 0 { throw .tooFewObservations(needed: 1, got: 0) }
    let reach = z / DoubleDouble(events).squareRoot()
    let middle = Scaled(DoubleDouble(events)) / Scaled(exactly: exposure)
    return Interval(
      low: (middle * Elementary.exp(-reach)).rounded,
      high: (middle * Elementary.exp(reach)).rounded, level: level)
  }
}

extension PoissonRate {
  private func lowest(_ share: DoubleDouble) -> Double {
    if events == 0 { return 0 }
    let point = GammaIntegral(Double(events)).point(.lower, Scaled(share))
    return (point / Scaled(exactly: exposure)).rounded
  }

  private func highest(_ share: DoubleDouble) -> Double {
    let point = GammaIntegral(Double(events) + 1).point(.upper, Scaled(share))
    return (point / Scaled(exactly: exposure)).rounded
  }

  private func cube(_ count: DoubleDouble, _ z: DoubleDouble) -> Double {
    let root = 1 - DoubleDouble.one / (count * 9) + z / (count.squareRoot() * 3)
    return (Scaled(count * root * root * root) / Scaled(exactly: exposure)).rounded
  }
}
