// SPDX-License-Identifier: EUPL-1.2

/// What a test found: its statistic and how surprising that is without an effect.
public struct TestOutcome: Hashable, Sendable {
  /// The statistic that the test names: a z, a chi-square, an H.
  public let statistic: Double
  /// The chance of a statistic at least as far out when there is no effect.
  public let pValue: Double

  /// Makes an outcome.
  public init(statistic: Double, pValue: Double) {
    self.statistic = statistic
    self.pValue = pValue
  }
}

extension TestOutcome {
  /// A statistic that is standard normal without an effect; both tails count.
  init(normal z: DoubleDouble) {
    self.init(statistic: z.high, pValue: Significance.normal(z))
  }

  /// A statistic that is chi-square without an effect.
  init(chiSquare x: DoubleDouble, degrees: Int) {
    self.init(statistic: x.high, pValue: Significance.chiSquare(x, degrees: degrees))
  }
}

/// Tails of statistics that were not rounded; used inside.
enum Significance {
  /// The chance of a standard normal value at least as far from 0.
  static func normal(_ z: DoubleDouble) -> Double {
    let size = z.magnitude
    if size.high > 1e6 { return 0 }
    return (Normal.upperTail(size) * DoubleDouble(2)).rounded
  }

  /// The chance of a chi-square value of at least x.
  static func chiSquare(_ x: DoubleDouble, degrees: Int) -> Double {
    if !(x.high > 0) { return 1 }
    return GammaIntegral(Double(degrees) / 2).tails(Scaled(x.timesPowerOfTwo(-1))).upper.rounded
  }

  /// The chance of a correlation at least as far from 0, of which the square leaves `rest` to 1.
  ///
  /// t² = ν r² / (1 - r²) has 1 - r² as its place in the beta distribution.
  static func correlation(explained: DoubleDouble, rest: DoubleDouble, degrees: Int) -> Double {
    if !(explained.high > 0) { return 1 }
    if !(rest.high > 0) { return 0 }
    let place = UnitPoint(Scaled(rest).normalised, to: Scaled(explained).normalised)
    return BetaIntegral(Double(degrees) / 2, 0.5).tails(place).lower.rounded
  }

  /// Twice the smaller tail, at most 1.
  static func doubled(_ lower: Scaled, _ upper: Scaled) -> Double {
    min(1, ((upper < lower ? upper : lower) * DoubleDouble(2)).rounded)
  }
}

/// Half of what a level leaves, as an exact fraction.
func tailShare(_ level: Double) throws(Undefined) -> DoubleDouble {
  if !(level > 0 && level < 1) { throw .outsideDomain(argument: "level", value: level) }
  return DecimalFraction(level).complement.timesPowerOfTwo(-1)
}
