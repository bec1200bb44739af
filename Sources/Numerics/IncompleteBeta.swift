// SPDX-License-Identifier: EUPL-1.2

/// The regularised incomplete beta function of one pair of shapes as double-doubles; used inside.
///
/// `lower` at x is the chance that a beta variable is at most x. The work is done by
/// `BetaIntegral`, which also keeps values that are too small for a double-double.
struct IncompleteBeta {
  /// Which tail a share is asked of.
  typealias Tail = TailSide

  private let integral: BetaIntegral

  init(_ a: Double, _ b: Double) { integral = BetaIntegral(a, b) }

  /// Both tails at x strictly between 0 and 1.
  func tails(_ x: DoubleDouble) -> (lower: DoubleDouble, upper: DoubleDouble) {
    let tails = integral.tails(UnitPoint(x))
    return (tails.lower.clamped, tails.upper.clamped)
  }

  /// The density at x times x (1 - x): x^a (1 - x)^b / B(a, b).
  func weight(_ x: DoubleDouble, _ rest: DoubleDouble) -> DoubleDouble {
    integral.weight(UnitPoint(Scaled(x), to: Scaled(rest))).clamped
  }

  /// The x at which a tail holds a share between 0 and 1.
  func quantile(_ tail: Tail, _ share: DoubleDouble) -> DoubleDouble {
    integral.point(tail, Scaled(share)).x.clamped
  }

  /// The x at which a tail holds a share; the start is not needed any more.
  func quantile(_ tail: Tail, _ share: DoubleDouble, from start: Double) -> DoubleDouble {
    quantile(tail, share)
  }
}
