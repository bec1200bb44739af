// SPDX-License-Identifier: EUPL-1.2

/// The continued fraction 1 + c₁x/(1 + c₂x/(1 + …)) of the incomplete beta function, to about 85 bits.
///
/// What a level adds says how far an error there reaches the result. So the levels are first walked
/// down in doubles, until the last adds less than 2^-92 of the value; then up again from there: in doubles while
/// the levels add less than 2^-40 of it, and only the few above in double-doubles. A fraction that needs
/// more than 400 levels is evaluated in double-doubles alone.
/// Literature: NIST Digital Library of Mathematical Functions, 8.17.22; Thompson, Barnett (1986),
/// Coulomb and Bessel functions of complex arguments and order, Journal of Computational Physics
/// 64, 490-509, section 3, for the sum of what the levels add and for the modified Lentz method.
struct BetaFraction: Sendable {
  private let a: Double
  private let b: Double
  private static let most = 400

  init(_ a: Double, _ b: Double) { (self.a, self.b) = (a, b) }

  /// The value at an x below (a + 1) / (a + b + 2).
  func value(_ x: DoubleDouble) -> DoubleDouble {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: Self.most + 1) { levels in
      guard let depth = depth(x.high, levels) else { return lentz(x) }
      var tail = 1.0
      var step = depth.all
      while step > depth.wide {
        tail = 1 + levels[step] / tail
        step -= 1
      }
      var value = DoubleDouble(tail)
      while step > 0 {
        value = level(Double(step), x, over: value) + 1
        step -= 1
      }
      return value
    }
  }

  /// How many levels there are, and how many of them in double-doubles; nothing for too many.
  private func depth(
    _ x: Double, _ levels: UnsafeMutableBufferPointer<Double>
  ) -> (all: Int, wide: Int)? {
    var (sum, added, inverse, wide) = (1.0, -1.0, 1.0, 0)
    for step in 1...Self.most {
      let coefficient = roughCoefficient(Double(step)) * x
      levels[step] = coefficient
      let next = step == 1 ? 1 : 1 / (1 + coefficient * inverse)
      added *= -coefficient * inverse * next
      inverse = next
      sum += added
      let part = (added / sum).magnitude
      if part > 0x1p-40 { wide = step } else if part < 0x1p-92 { return (step, wide + 1) }
    }
    return nil
  }

  private func roughCoefficient(_ step: Double) -> Double {
    let m = (step / 2).rounded(.down)
    let base = a + step
    if step == 2 * m { return (b - m) * m / (base * (base - 1)) }
    return -(a + m) * (a + b + m) / (base * (base - 1))
  }

  /// The coefficient of a level times x, over what lies below it.
  private func level(_ step: Double, _ x: DoubleDouble, over rest: DoubleDouble) -> DoubleDouble {
    let (top, bottom) = coefficient(step)
    return top * x / (bottom * rest)
  }

  private func coefficient(_ step: Double) -> (top: DoubleDouble, bottom: DoubleDouble) {
    let m = (step / 2).rounded(.down)
    let base = DoubleDouble(sumOf: a, step)
    let bottom = base * (base - 1)
    if step == 2 * m { return (DoubleDouble(sumOf: b, -m) * m, bottom) }
    return (-DoubleDouble(sumOf: a, m) * (DoubleDouble(sumOf: a, b) + m), bottom)
  }

  /// The same value by the modified Lentz method, in double-doubles throughout.
  func lentz(_ x: DoubleDouble) -> DoubleDouble {
    var value = DoubleDouble.one
    var (numerators, denominators) = (DoubleDouble.one, DoubleDouble.zero)
    var step = 1.0
    while step < 100_000_000 {
      let (top, bottom) = coefficient(step)
      let coefficient = top * x / bottom
      denominators = DoubleDouble.one / (DoubleDouble.one + coefficient * denominators)
      numerators = DoubleDouble.one + coefficient / numerators
      let change = numerators * denominators
      value = value * change
      if !((change - 1).high.magnitude >= 0x1p-98) { break }
      step += 1
    }
    return value
  }
}
