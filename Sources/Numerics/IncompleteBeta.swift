// SPDX-License-Identifier: EUPL-1.2

/// The regularised incomplete beta function of one pair of shapes, to about 80 bits; used inside.
///
/// `lower` at x is the chance that a beta variable is at most x.
struct IncompleteBeta {
  /// The first shape, above 0.
  let a: Double
  /// The second shape, above 0.
  let b: Double
  /// ln B(a, b).
  private let logBeta: DoubleDouble

  init(_ a: Double, _ b: Double) {
    (self.a, self.b) = (a, b)
    let sum = DoubleDouble(sumOf: a, b).high
    logBeta = LogGamma.value(a) + LogGamma.value(b) - LogGamma.value(sum)
  }

  /// Both tails at x strictly between 0 and 1.
  func tails(_ x: DoubleDouble) -> (lower: DoubleDouble, upper: DoubleDouble) {
    let rest = 1 - x
    if x.high < (a + 1) / (a + b + 2) {
      let lower = weight(x, rest) / DoubleDouble(a) / fraction(a, b, x)
      return (lower, 1 - lower)
    }
    let upper = weight(x, rest) / DoubleDouble(b) / fraction(b, a, rest)
    return (1 - upper, upper)
  }

  /// The density at x times x (1 - x): x^a (1 - x)^b / B(a, b).
  func weight(_ x: DoubleDouble, _ rest: DoubleDouble) -> DoubleDouble {
    let logarithm = Elementary.log(x) * a + Elementary.log(rest) * b - logBeta
    return logarithm.high < -700 ? .zero : Elementary.exp(logarithm).plain
  }

  /// The continued fraction of DLMF 8.17.22, evaluated by the modified Lentz method.
  private func fraction(_ a: Double, _ b: Double, _ x: DoubleDouble) -> DoubleDouble {
    var value = DoubleDouble.one
    var (numerators, denominators) = (DoubleDouble.one, DoubleDouble.zero)
    var step = 1.0
    while step < 200_000 {
      let coefficient = Self.coefficient(step, a, b) * x
      denominators = DoubleDouble.one / (DoubleDouble.one + coefficient * denominators)
      numerators = DoubleDouble.one + coefficient / numerators
      let change = numerators * denominators
      value = value * change
      if (change - 1).high.magnitude < 0x1p-98 { break }
      step += 1
    }
    return value
  }

  private static func coefficient(_ step: Double, _ a: Double, _ b: Double) -> DoubleDouble {
    let m = (step / 2).rounded(.down)
    let base = DoubleDouble(sumOf: a, step)
    if step == 2 * m {
      let top = DoubleDouble(productOf: m, 1) * DoubleDouble(sumOf: b, -m)
      return top / (base * (base - 1))
    }
    let top = DoubleDouble(sumOf: a, m) * (DoubleDouble(sumOf: a, b) + m)
    return -top / (base * (base - 1))
  }
}

extension IncompleteBeta {
  /// Which tail a share is asked of.
  enum Tail { case lower, upper }

  /// The x at which a tail holds a share, by Halley's iteration kept between two bounds.
  func quantile(_ tail: Tail, _ share: DoubleDouble, from start: Double) -> DoubleDouble {
    var (least, most) = (DoubleDouble.zero, DoubleDouble.one)
    var x = DoubleDouble(start > 0 && start < 1 ? start : a / (a + b))
    for _ in 0..<200 {
      let excess = excess(at: x, tail, share)
      if excess.high == 0 { return x }
      if excess.high > 0 { most = x } else { least = x }
      var next = x - step(from: x, excess)
      if !(next > least && next < most) { next = (least + most).timesPowerOfTwo(-1) }
      let change = (next - x).magnitude.high
      x = next
      if change <= x.high * 0x1p-60 { break }
    }
    return x
  }

  /// How far the lower tail at x is above what is wanted; positive when x is too large.
  private func excess(at x: DoubleDouble, _ tail: Tail, _ share: DoubleDouble) -> DoubleDouble {
    let tails = tails(x)
    return tail == .lower ? tails.lower - share : share - tails.upper
  }

  private func step(from x: DoubleDouble, _ excess: DoubleDouble) -> DoubleDouble {
    let rest = 1 - x
    let density = weight(x, rest) / (x * rest)
    if density.high == 0 { return DoubleDouble(2) }
    let newton = excess / density
    let curve = (a - 1) / x.high - (b - 1) / rest.high
    let bend = 1 - newton.high * curve / 2
    return bend > 0.5 && bend < 2 ? newton / DoubleDouble(bend) : newton
  }
}
