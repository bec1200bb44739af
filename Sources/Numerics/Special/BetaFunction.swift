// SPDX-License-Identifier: EUPL-1.2

/// The beta function and its regularised incomplete integrals.
public enum BetaFunction {
  /// The logarithm of the beta function.
  ///
  /// - Definition: ln Γ(a) + ln Γ(b) - ln Γ(a + b).
  /// - Parameters:
  ///   - a: above 0, at most 1e300.
  ///   - b: above 0, at most 1e300.
  /// - Returns: a number.
  /// - Throws: ``Undefined/outsideDomain(argument:value:)``.
  ///
  /// Accuracy: largest error 0.5 ULP on the reference tables (page Numerics accuracy).
  /// Literature: NIST Digital Library of Mathematical Functions, 5.12.1.
  public static func log(_ a: Double, _ b: Double) throws(Undefined) -> Double {
    for (value, name) in [(a, "a"), (b, "b")] where !(value > 0 && value <= 1e300) {
      throw .outsideDomain(argument: name, value: value)
    }
    return logValue(min(a, b), max(a, b)).high
  }

  /// The regularised incomplete beta function I.
  ///
  /// - Definition: the integral of t^(a - 1) (1 - t)^(b - 1) from 0 to x, divided by B(a, b).
  /// - Parameters:
  ///   - x: from 0 to 1.
  ///   - a: from 1e-300 to 1e13.
  ///   - b: from 1e-300 to 1e13.
  /// - Returns: a probability.
  /// - Throws: ``Undefined/outsideDomain(argument:value:)``.
  ///
  /// Edge cases: 0 at 0 and 1 at 1.
  /// Accuracy: largest error 0.5 ULP on the reference tables (page Numerics accuracy).
  /// Literature: NIST Digital Library of Mathematical Functions, 8.17.22.
  public static func lower(_ x: Double, _ a: Double, _ b: Double) throws(Undefined) -> Double {
    try checkShapes(a, b)
    try checkUnit(x, "x")
    if x == 0 || x == 1 { return x }
    return BetaIntegral(a, b).tails(UnitPoint(x)).lower.rounded
  }

  /// One minus the regularised incomplete beta function; keeps its digits when it is tiny.
  ///
  /// - Definition: the integral of t^(a - 1) (1 - t)^(b - 1) from x to 1, divided by B(a, b).
  /// - Parameters:
  ///   - x: from 0 to 1.
  ///   - a: from 1e-300 to 1e13.
  ///   - b: from 1e-300 to 1e13.
  /// - Returns: a probability.
  /// - Throws: ``Undefined/outsideDomain(argument:value:)``.
  ///
  /// Edge cases: 1 at 0 and 0 at 1.
  /// Accuracy: largest error 0.5 ULP on the reference tables (page Numerics accuracy).
  public static func upper(_ x: Double, _ a: Double, _ b: Double) throws(Undefined) -> Double {
    try checkShapes(a, b)
    try checkUnit(x, "x")
    if x == 0 || x == 1 { return 1 - x }
    return BetaIntegral(a, b).tails(UnitPoint(x)).upper.rounded
  }

  /// The x at which the regularised incomplete beta function is p.
  ///
  /// - Definition: the x for which `lower(x, a, b)` is p; p counts as the exact double.
  /// - Parameters:
  ///   - p: a probability from 0 to 1.
  ///   - a: from 1e-300 to 1e13.
  ///   - b: from 1e-300 to 1e13.
  /// - Returns: a number from 0 to 1.
  /// - Throws: ``Undefined/outsideDomain(argument:value:)``.
  ///
  /// Edge cases: 0 for 0 and 1 for 1.
  /// Accuracy: largest error 0.5 ULP on the reference tables (page Numerics accuracy).
  /// Literature: Halley's iteration; Traub (1964), Iterative Methods, section 5.2.
  public static func lowerInverse(
    _ p: Double, _ a: Double, _ b: Double
  ) throws(Undefined) -> Double {
    try checkShapes(a, b)
    try checkUnit(p, "p")
    if p == 0 || p == 1 { return p }
    return BetaIntegral(a, b).point(Share(lower: p)).x.rounded
  }

  /// The x at which one minus the regularised incomplete beta function is q.
  ///
  /// - Definition: the x for which `upper(x, a, b)` is q; q counts as the exact double.
  /// - Parameters:
  ///   - q: a probability from 0 to 1.
  ///   - a: from 1e-300 to 1e13.
  ///   - b: from 1e-300 to 1e13.
  /// - Returns: a number from 0 to 1.
  /// - Throws: ``Undefined/outsideDomain(argument:value:)``.
  ///
  /// Edge cases: 1 for 0 and 0 for 1.
  /// Accuracy: largest error 0.5 ULP on the reference tables (page Numerics accuracy).
  public static func upperInverse(
    _ q: Double, _ a: Double, _ b: Double
  ) throws(Undefined) -> Double {
    try checkShapes(a, b)
    try checkUnit(q, "q")
    if q == 0 || q == 1 { return 1 - q }
    return BetaIntegral(a, b).point(Share(upper: q)).x.rounded
  }
}

extension BetaFunction {
  static func checkShapes(_ a: Double, _ b: Double) throws(Undefined) {
    try checkShape(a, "a")
    try checkShape(b, "b")
  }

  /// ln B(a, b) for a at most b.
  static func logValue(_ a: Double, _ b: Double) -> DoubleDouble {
    let sum = DoubleDouble(sumOf: a, b)
    if b < 32 { return LogGamma.value(a) + LogGamma.value(b) - LogGamma.value(sum) }
    let (small, large) = (DoubleDouble(a), DoubleDouble(b))
    let corrections = LogGamma.correction(large) - LogGamma.correction(sum)
    let tail = corrections - (large - 0.5) * Elementary.log1p(small / b)
    if a < 32 { return LogGamma.value(a) - (Elementary.log(sum) - 1) * a + tail }
    return LogGamma.correction(small) + LogGamma.halfLogTwoPi + tail
      - Elementary.log(small).timesPowerOfTwo(-1) - Elementary.log(sum / small) * a
  }
}

/// A probability as the smaller tail it leaves, without rounding.
struct Share: Sendable {
  /// Which tail.
  let side: TailSide
  /// How much it holds, at most a half.
  let amount: Scaled

  /// A share below the point asked for.
  init(lower p: Double) {
    side = p <= 0.5 ? .lower : .upper
    amount = Self.smaller(p)
  }

  /// A share above the point asked for.
  init(upper q: Double) {
    side = q <= 0.5 ? .upper : .lower
    amount = Self.smaller(q)
  }

  private static func smaller(_ p: Double) -> Scaled {
    p <= 0.5 ? Scaled(exactly: p) : Scaled(DoubleDouble(sumOf: 1, -p))
  }
}

extension BetaIntegral {
  /// The place a share asks for.
  func point(_ share: Share) -> UnitPoint { point(share.side, share.amount) }
}

extension GammaIntegral {
  /// The place a share asks for.
  func point(_ share: Share) -> Scaled { point(share.side, share.amount) }
}

/// Refuses what is not a number above 0, from 1e-300 to 1e13, where the sums stay short enough.
func checkShape(_ value: Double, _ argument: String) throws(Undefined) {
  if !(value >= 1e-300 && value <= 1e13) {
    throw .outsideDomain(argument: argument, value: value)
  }
}

/// Refuses what does not lie between 0 and 1.
func checkUnit(_ value: Double, _ argument: String) throws(Undefined) {
  if !(value >= 0 && value <= 1) { throw .outsideDomain(argument: argument, value: value) }
}

extension BetaFunction {
  /// ln B(a, b) for shapes in any order.
  static func ordered(_ a: Double, _ b: Double) -> DoubleDouble { logValue(min(a, b), max(a, b)) }
}

/// Refuses what is not a finite number above 0.
func checkPositive(_ value: Double, _ argument: String) throws(Undefined) {
  if !(value > 0 && value.isFinite) { throw .outsideDomain(argument: argument, value: value) }
}
