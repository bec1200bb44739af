// SPDX-License-Identifier: EUPL-1.2

/// Chances in the tails of the usual test distributions, for arguments of about 100 bits.
///
/// A p-value of a far tail loses digits when its statistic is rounded first; these do not round.
enum TailChance {
  /// The chance of a normal value at least as far from 0, on either side.
  static func normal(bothSides z: DoubleDouble) -> Double {
    let size = z.magnitude
    if size.high > 39 { return 0 }
    return (Normal.upperTail(size) * DoubleDouble(2)).rounded
  }

  /// The chance of a value of Student's t at least as far from 0, on either side.
  static func student(bothSides t: DoubleDouble, degrees: Double) -> Double {
    fisher(above: t * t, 1, degrees)
  }

  /// The chance of a value of F above f.
  static func fisher(above f: DoubleDouble, _ top: Double, _ bottom: Double) -> Double {
    if f.high <= 0 { return 1 }
    let place = UnitPoint(Scaled(DoubleDouble(bottom)), to: Scaled(f * top))
    return BetaIntegral(bottom / 2, top / 2).tails(place).lower.rounded
  }

  /// The chance of a value of chi-square above x, for degrees of freedom from 1.
  static func chiSquare(above x: DoubleDouble, degrees: Int) -> Double {
    if x.high <= 0 { return 1 }
    return GammaIntegral(Double(degrees) / 2).tails(Scaled(x, exponent: -1)).upper.rounded
  }

  /// ln 2π.
  static let logTwoPi = DoubleDouble(high: 0x1.d67f1c864beb5p+0, low: -0x1.65b5a1b7ff5dfp-54)

  /// The t beyond which, on both sides together, one minus a level lies.
  static func studentLimit(level: Double, degrees: Double) throws(Undefined) -> DoubleDouble {
    if !(level > 0 && level < 1) { throw .outsideDomain(argument: "level", value: level) }
    let share = DecimalFraction(level).complement
    let place = BetaIntegral(degrees / 2, 0.5).point(.lower, Scaled(share))
    return (place.y / place.x * DoubleDouble(degrees)).squareRoot().plain
  }
}
