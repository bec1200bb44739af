// SPDX-License-Identifier: EUPL-1.2
internal import Numerics

/// How far a number can be off by chance when awards come in notices: whole notices are the draws.
///
/// With r the part that each of C notices pulls the number up or down, which add up to zero, the
/// standard error is √(C ÷ (C − 1) × Σ r²). The interval is the number plus and minus the
/// standard error times the quantile of Student's t with C − 1 degrees of freedom.
///
/// Literature: Särndal, Swensson, Wretman (1992), Model Assisted Survey Sampling,
/// Springer.
struct NoticeSpread {
  /// How many notices there are.
  let notices: Int
  /// Σ r² over the notices.
  let squares: Double

  /// The interval, kept within a range; nothing for fewer than two notices or without any spread.
  func interval(
    around value: Double, within range: ClosedRange<Double>? = nil
  ) -> Interval? {
    let count = Double(notices)
    guard notices > 1 else { return nil }
    let error = (count / (count - 1) * squares).squareRoot()
    let level = ShareMeasure.level
    guard error > 0, error.isFinite,
      let reach = try? StudentT(degrees: count - 1).quantile(0.975) * error
    else { return nil }
    let low = max(value - reach, range?.lowerBound ?? -.infinity)
    let high = min(value + reach, range?.upperBound ?? .infinity)
    return Interval(low: low, high: high, level: level)
  }
}
