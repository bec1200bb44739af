// SPDX-License-Identifier: EUPL-1.2

extension Elementary {
  /// ln(1 + x) for any x above -1, with relative accuracy near 0.
  static func log1p(_ x: DoubleDouble) -> DoubleDouble {
    x.high.magnitude < 0x1p-6 ? twiceInverseTangent(x / (x + 2)) : log(x + 1)
  }

  /// e to the power x minus 1 for an x of ordinary size, with relative accuracy near 0.
  static func expm1(_ x: DoubleDouble) -> DoubleDouble {
    if x.high.magnitude < 0.34 { return expm1(reduced: x) }
    return x.high < -80 ? DoubleDouble(-1) : exp(x).plain - 1
  }

  /// e to the power x, 0 when x is hopelessly negative.
  static func guardedExp(_ x: DoubleDouble) -> Scaled {
    x.high > -0x1p40 ? exp(x) : Scaled(.zero)
  }

  static let pi = DoubleDouble(high: 0x1.921fb54442d18p+1, low: 0x1.1a62633145c07p-53)

  /// sin(πx) for x from 0 to 0.5, by its Taylor series.
  static func sinPi(_ x: DoubleDouble) -> DoubleDouble {
    if x.high > 0.25 {
      let half = sinPiSmall((0.5 - x).timesPowerOfTwo(-1))
      return 1 - (half * half).timesPowerOfTwo(1)
    }
    return sinPiSmall(x)
  }

  /// cos(πx) for x from 0 to 0.5, with relative accuracy near 0.5.
  static func cosPi(_ x: DoubleDouble) -> DoubleDouble {
    sinPi(0.5 - x)
  }

  private static func sinPiSmall(_ x: DoubleDouble) -> DoubleDouble {
    let angle = x * pi
    let square = angle * angle
    var series = DoubleDouble.one
    for step in stride(from: 26.0, through: 2, by: -2) {
      series = 1 - square * series / (step * (step + 1))
    }
    return angle * series
  }
}

/// The exponent of a double that is neither 0 nor infinite.
func binaryExponent(_ x: Double) -> Int {
  let biased = Int(x.exponentBitPattern)
  return biased == 0 ? Int(x.exponent) : biased - 1023
}

extension Scaled {
  /// The exact double.
  init(exactly value: Double) {
    let exponent = value == 0 ? 0 : binaryExponent(value)
    self.init(DoubleDouble(value).timesPowerOfTwo(-exponent), exponent: exponent)
  }

  /// The same number with digits between 1 and 2 in size.
  var normalised: Scaled {
    if value.high == 0 || !value.high.isFinite { return self }
    let shift = binaryExponent(value.high)
    return Scaled(value.timesPowerOfTwo(-shift), exponent: exponent + shift)
  }

  /// The number as a double-double; 0 when it is too small to matter beside 1.
  var clamped: DoubleDouble {
    let place = normalised
    if place.exponent < -1000 { return .zero }
    return place.exponent > 1000 ? DoubleDouble(0x1p1000) : place.plain
  }

  /// One minus the number, which lies between 0 and 1.
  var complement: Scaled { Scaled(1 - clamped) }

  static func + (left: Scaled, right: Scaled) -> Scaled {
    if left.value.high == 0 { return right }
    if right.value.high == 0 { return left }
    let (a, b) = (left.normalised, right.normalised)
    let gap = b.exponent - a.exponent
    if gap > 220 { return b }
    if gap < -220 { return a }
    return Scaled(a.value + b.value.timesPowerOfTwo(gap), exponent: a.exponent)
  }

  static prefix func - (value: Scaled) -> Scaled { Scaled(-value.value, exponent: value.exponent) }

  static func < (left: Scaled, right: Scaled) -> Bool { (left + -right).value.high < 0 }
}
