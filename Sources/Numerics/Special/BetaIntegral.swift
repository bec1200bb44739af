// SPDX-License-Identifier: EUPL-1.2

/// A place between 0 and 1 with its distance to 1, both with full relative accuracy.
struct UnitPoint: Sendable {
  /// The distance to 0.
  let x: Scaled
  /// The distance to 1.
  let y: Scaled

  /// A double between 0 and 1.
  init(_ value: Double) {
    x = Scaled(exactly: value)
    y = Scaled(DoubleDouble(sumOf: 1, -value))
  }

  /// A double-double between 0 and 1.
  init(_ value: DoubleDouble) {
    x = Scaled(value)
    y = Scaled(1 - value)
  }

  /// The place whose distances have the proportion `top` to `bottom`.
  init(_ top: Scaled, to bottom: Scaled) {
    let whole = top + bottom
    x = (top / whole).normalised
    y = (bottom / whole).normalised
  }

  private init(x: Scaled, y: Scaled) { (self.x, self.y) = (x, y) }

  /// The same place seen from 1.
  var mirrored: UnitPoint { UnitPoint(x: y, y: x) }
}

/// The regularised incomplete beta function of one pair of shapes, to about 85 bits; used inside.
///
/// Literature: NIST Digital Library of Mathematical Functions, 8.17.22; Loader (2000), Fast and
/// accurate computation of binomial probabilities, for the form of the weight.
struct BetaIntegral: Sendable {
  /// The first shape, above 0.
  let a: Double
  /// The second shape, above 0.
  let b: Double
  private let sum: DoubleDouble
  /// ln of √(ab / 2π(a + b)) and the Stirling corrections.
  private let front: DoubleDouble

  init(_ a: Double, _ b: Double) {
    (self.a, self.b) = (a, b)
    sum = DoubleDouble(sumOf: a, b)
    let shapes = Scaled(exactly: a) * Scaled(exactly: b) / Scaled(sum).normalised
    let corrections =
      LogGamma.correction(sum) - LogGamma.correction(DoubleDouble(a))
      - LogGamma.correction(DoubleDouble(b))
    front = Elementary.log(shapes).timesPowerOfTwo(-1) - LogGamma.halfLogTwoPi + corrections
  }

  /// ln of x^a y^b / B(a, b).
  func logWeight(_ place: UnitPoint) -> DoubleDouble {
    let gap = place.x.clamped * b - place.y.clamped * a
    return front + power(a, place.x, gap / a) + power(b, place.y, -gap / b)
  }

  /// shape · ln(distance / the mean distance), from the relative gap when that is small.
  private func power(_ shape: Double, _ distance: Scaled, _ gap: DoubleDouble) -> DoubleDouble {
    if gap.high.magnitude < 0.25 { return Elementary.log1p(gap) * shape }
    return Elementary.log(distance * sum / Scaled(exactly: shape)) * shape
  }

  /// x^a y^b / B(a, b): the density at x times x y.
  func weight(_ place: UnitPoint) -> Scaled { Elementary.guardedExp(logWeight(place)) }

  /// Both tails at a place strictly between 0 and 1.
  func tails(_ place: UnitPoint) -> (lower: Scaled, upper: Scaled) {
    let weight = weight(place)
    if place.x.clamped.high < (a + 1) / (a + b + 2) {
      let lower = weight / Scaled(exactly: a) / Scaled(BetaFraction(a, b).value(place.x.clamped))
      if a < 0x1p-36 * min(1, b) { return (lower, Self.smallShapeRest(a, b, place.x)) }
      return (lower, lower.complement)
    }
    let upper = weight / Scaled(exactly: b) / Scaled(BetaFraction(b, a).value(place.y.clamped))
    if b < 0x1p-36 * min(1, a) { return (Self.smallShapeRest(b, a, place.y), upper) }
    return (upper.complement, upper)
  }

  /// One minus the lower tail for a tiny first shape, where the subtraction would cancel.
  ///
  /// The lower tail is x^a Γ(a + b) / (Γ(b) Γ(a + 1)) (1 + a Σ (1 - b)(2 - b)…(n - b) x^n / (n!
  /// (a + n))), NIST Digital Library of Mathematical Functions, 8.17.7.
  private static func smallShapeRest(_ a: Double, _ b: Double, _ x: Scaled) -> Scaled {
    let other = DoubleDouble(b)
    let portion = DoubleDouble(a) / other
    let second =
      b < 0x1p-60 ? portion * portion : PolyGamma.trigamma(other) * a * a
    let ratio = PolyGamma.digamma(other) * a + second.timesPowerOfTwo(-1)
    let power = Elementary.log(x) * a + ratio - LogGamma.aroundOne(DoubleDouble(a))
    let plain = x.clamped
    var (term, sum, step) = (DoubleDouble.one, DoubleDouble.zero, 1.0)
    while term.high.magnitude > 0x1p-120 {
      term = term * plain * DoubleDouble(sumOf: step, -b) / step
      sum = sum + term / DoubleDouble(sumOf: a, step)
      step += 1
    }
    return Scaled(-Elementary.expm1(power) - Elementary.exp(power).clamped * sum * a)
  }
}

extension BetaIntegral {
  /// The place at which a tail holds a share between 0 and 1, by Halley's iteration on logarithms.
  ///
  /// Both tails are log-concave in ln(x / y), so Newton's step never loses the root.
  func point(_ side: TailSide, _ share: Scaled) -> UnitPoint {
    if side == .upper { return BetaIntegral(b, a).point(.lower, share).mirrored }
    let logShare = Elementary.log(share)
    let far = BetaIntegral.powerLaw(a, b, logShare)
    let near = BetaIntegral.powerLaw(b, a, Elementary.log1p(-share.clamped))
    var odds =
      far.high < -5000
      ? Elementary.exp(DoubleDouble(-5000))
      : near.high < -5000 ? Elementary.exp(DoubleDouble(5000)) : start(far, logShare.high)
    var place = UnitPoint(odds, to: Scaled(.one))
    if min(far.high, near.high) < -5000 { return place }
    for _ in 0..<100 {
      let tail = tails(place).lower
      let rate = (weight(place) / tail).clamped
      let newton = -logRatio(tail, share) / rate
      let bend = (place.y.clamped * a - place.x.clamped * b - rate).high
      let step = bounded(newton / DoubleDouble(halley(newton.high, bend)), -5000...5000)
      odds = (odds * Elementary.exp(step)).normalised
      place = UnitPoint(odds, to: Scaled(.one))
      let size = step.high.magnitude
      if size * (size * (bend.magnitude + rate.high.magnitude) + 0x1p-80) < 0x1p-64 { break }
    }
    return place
  }

  /// ln x where the lower tail is x^a / (a B(a, b)): exact far out.
  private static func powerLaw(_ a: Double, _ b: Double, _ logShare: DoubleDouble) -> DoubleDouble {
    (logShare + logScaledBeta(a, b)) / a
  }

  /// ln of a B(a, b), without cancellation for tiny shapes.
  private static func logScaledBeta(_ a: Double, _ b: Double) -> DoubleDouble {
    let sum = DoubleDouble(sumOf: a, b)
    if sum.high < 0.5 {
      let (first, second) = (DoubleDouble(a), DoubleDouble(b))
      let ratio = Elementary.log(Scaled(sum).normalised / Scaled(exactly: b))
      let near = a < b ? Elementary.log1p(first / second) : ratio
      return LogGamma.aroundOne(first) + LogGamma.aroundOne(second) - LogGamma.aroundOne(sum) + near
    }
    if a < 0x1p-36 { return (PolyGamma.digamma(DoubleDouble(b)) + GammaTables.euler) * -a }
    return BetaFunction.ordered(a, b) + Elementary.log(Scaled(exactly: a))
  }

  /// A first guess of x / y: a normal variable on the scale of ln(x / y), or the power law far out.
  private func start(_ far: DoubleDouble, _ logShare: Double) -> Scaled {
    let middle = Elementary.log(a / b) - roughNormal(logShare) * (1 / a + 1 / b).squareRoot()
    if a >= 0.5, b >= 0.5, middle > far.high { return Elementary.exp(DoubleDouble(middle)) }
    return Elementary.exp(bounded(far, -5000...5000))
  }
}
