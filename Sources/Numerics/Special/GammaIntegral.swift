// SPDX-License-Identifier: EUPL-1.2

/// Which tail a share is asked of.
enum TailSide: Hashable, Sendable { case lower, upper }

/// The regularised incomplete gamma function of one shape, to about 85 bits; used inside.
///
/// Literature: NIST Digital Library of Mathematical Functions, 8.7.1, 8.8.6 and 8.9.2; Loader
/// (2000), Fast and accurate computation of binomial probabilities, for the form of the weight.
struct GammaIntegral: Sendable {
  /// The shape, above 0.
  let a: Double
  /// The logarithm of e^a a^-a √(a / 2π) / …: what the weight has in common for all x.
  private let front: DoubleDouble

  init(_ a: Double) {
    self.a = a
    let logRoot = Elementary.log(Scaled(exactly: a)).timesPowerOfTwo(-1) - LogGamma.halfLogTwoPi
    front = logRoot - LogGamma.correction(DoubleDouble(a))
  }

  /// ln of x^a e^-x / Γ(a).
  func logWeight(_ x: Scaled) -> DoubleDouble {
    let plain = x.clamped
    let gap = plain - a
    let relative = gap / a
    if relative.high.magnitude < 0.25 {
      return (Elementary.log1p(relative) - relative) * a + front
    }
    let ratio = x / Scaled(exactly: a)
    return Elementary.log(ratio) * a - gap + front
  }

  /// x^a e^-x / Γ(a): the density at x times x.
  func weight(_ x: Scaled) -> Scaled { Elementary.guardedExp(logWeight(x)) }

  /// Both tails at an x above 0.
  func tails(_ x: Scaled) -> (lower: Scaled, upper: Scaled) {
    let plain = x.clamped
    if plain.high < a + 1 {
      let lower = weight(x) * (lowerSeries(plain) / a)
      if a < 0x1p-6, plain.high < 1 { return (lower, smallShapeUpper(x)) }
      return (lower, lower.complement)
    }
    let upper = weight(x) * (a >= 300 ? upperSeries(plain) : fraction(plain))
    return (upper.complement, upper)
  }

  /// The sum 1 + x / (a + 1) + x² / ((a + 1)(a + 2)) and so on.
  private func lowerSeries(_ x: DoubleDouble) -> DoubleDouble {
    var (term, sum, step) = (DoubleDouble.one, DoubleDouble.one, 1.0)
    while term.high > sum.high * 0x1p-108 {
      term = term * x / DoubleDouble(sumOf: a, step)
      sum = sum + term
      step += 1
    }
    return sum
  }

  /// The sum 1/x + (a - 1)/x² + (a - 1)(a - 2)/x³ and so on, whose terms vanish before they change sign.
  private func upperSeries(_ x: DoubleDouble) -> DoubleDouble {
    let inverse = DoubleDouble.one / x
    var (term, sum, step) = (DoubleDouble.one, DoubleDouble.one, 1.0)
    while term.high > sum.high * 0x1p-108 {
      term = term * inverse * DoubleDouble(sumOf: a, -step)
      sum = sum + term
      step += 1
    }
    return sum * inverse
  }

  /// Legendre's continued fraction 1/(x + 1 - a - 1(1 - a)/(x + 3 - a - …)), by modified Lentz.
  private func fraction(_ x: DoubleDouble) -> DoubleDouble {
    var base = x + 1 - a
    var numerators = DoubleDouble(0x1p900)
    var denominators = DoubleDouble.one / base
    var value = denominators
    var step = 1.0
    while step < 200_000 {
      let coefficient = DoubleDouble(sumOf: a, -step) * step
      base = base + 2
      denominators = DoubleDouble.one / (base + coefficient * denominators)
      numerators = base + coefficient / numerators
      let change = numerators * denominators
      value = value * change
      if !((change - 1).high.magnitude >= 0x1p-100) { break }
      step += 1
    }
    return value
  }

  /// The upper tail for a tiny shape and x below 1, where one minus the lower tail cancels.
  private func smallShapeUpper(_ x: Scaled) -> Scaled {
    let plain = x.clamped
    let power = Elementary.log(x) * a - LogGamma.aroundOne(DoubleDouble(a))
    var (term, sum, step) = (DoubleDouble.one, DoubleDouble.zero, 1.0)
    while term.high.magnitude > 0x1p-120 {
      term = -(term * plain) / step
      sum = sum + term / DoubleDouble(sumOf: a, step)
      step += 1
    }
    let rest = Elementary.exp(power).clamped * sum * a
    return Scaled(-Elementary.expm1(power) - rest)
  }
}

extension GammaIntegral {
  /// The x at which a tail holds a share between 0 and 1, by Halley's iteration on logarithms.
  ///
  /// Both tails are log-concave in ln x, so Newton's step never loses the root.
  func point(_ side: TailSide, _ share: Scaled) -> Scaled {
    let below = side == .lower ? Elementary.log(share) : Elementary.log1p(-share.clamped)
    if powerLaw(below).high < -5000 { return Elementary.exp(DoubleDouble(-5000)) }
    var x = start(side, share)
    for _ in 0..<100 {
      let tails = tails(x)
      let tail = side == .lower ? tails.lower : tails.upper
      let rate = (weight(x) / tail).clamped * (side == .lower ? 1 : -1)
      let newton = -logRatio(tail, share) / rate
      let bend = (DoubleDouble(a) - x.clamped - rate).high
      let most = side == .upper ? 1.5 : 5000
      let step = bounded(newton / DoubleDouble(halley(newton.high, bend)), -5000...most)
      x = (x * Elementary.exp(step)).normalised
      let size = step.high.magnitude
      if size * (size * (bend.magnitude + rate.high.magnitude) + 0x1p-80) < 0x1p-64 { break }
    }
    return x
  }

  /// ln x where the lower tail is x^a / Γ(a + 1): exact far out, and below the root everywhere.
  private func powerLaw(_ logShare: DoubleDouble) -> DoubleDouble {
    (logShare + LogGamma.value(DoubleDouble(a) + 1)) / a
  }

  /// A first guess: the cube of a normal variable, or the power in the far lower tail.
  private func start(_ side: TailSide, _ share: Scaled) -> Scaled {
    let logShare = Elementary.log(share)
    let far = powerLaw(logShare)
    let size = roughNormal(logShare.high)
    let z = side == .lower ? -size : size
    let cube = 1 - 1 / (9 * a) + z / (3 * a.squareRoot())
    let middle = a * cube * cube * cube
    if side == .lower {
      if a >= 0.5, cube > 0.3, far.high < Elementary.log(middle) {
        return Scaled(exactly: middle)
      }
      return Elementary.exp(bounded(far, -5000...5000))
    }
    if a >= 1 { return Scaled(exactly: cube > 0.3 ? middle : a) }
    return Scaled(exactly: max(-logShare.high, 0.5))
  }
}

/// The divisor that turns Newton's step into Halley's, 1 where that would not be safe.
func halley(_ newton: Double, _ bend: Double) -> Double {
  let divisor = 1 + newton * bend / 2
  return divisor > 0.5 && divisor < 2 ? divisor : 1
}

/// The logarithm of a tail over a share; far below when the tail vanishes.
func logRatio(_ tail: Scaled, _ share: Scaled) -> DoubleDouble {
  tail.value.high > 0 ? Elementary.log(tail / share) : DoubleDouble(-0x1p30)
}

/// A step kept within bounds; 0 when it is not a number.
func bounded(_ step: DoubleDouble, _ range: ClosedRange<Double>) -> DoubleDouble {
  if step.high.isNaN { return .zero }
  if step.high > range.upperBound { return DoubleDouble(range.upperBound) }
  return step.high < range.lowerBound ? DoubleDouble(range.lowerBound) : step
}

/// The z with a given logarithm of its upper tail, within a few hundredths.
///
/// Literature: Abramowitz, Stegun (1964), Handbook of Mathematical Functions, 26.2.22.
func roughNormal(_ logShare: Double) -> Double {
  let root = max(-2 * logShare, 0).squareRoot()
  return root - (2.30753 + 0.27061 * root) / (1 + root * (0.99229 + 0.04481 * root))
}
