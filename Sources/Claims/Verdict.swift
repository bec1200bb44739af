// SPDX-License-Identifier: EUPL-1.2
internal import Indicators

extension Test.Comparison {
  /// Whether a number stands on the right side of a bound.
  ///
  /// Numbers that differ by less than 1e-12 of their size are the same: that much is lost in a
  /// multiplication by a factor. `unchanged` admits what is the same.
  func admits(_ number: Double, _ bound: Double) -> Bool {
    let isSame = abs(number - bound) <= 1e-12 * max(abs(number), abs(bound))
    return switch self {
    case .atMost: number < bound || isSame
    case .atLeast: number > bound || isSame
    case .above: number > bound && !isSame
    case .below: number < bound && !isSame
    case .equals, .unchanged: isSame
    }
  }
}

/// What a comparison of an estimate with a bound comes to, before anything else is known.
enum Verdict: Comparable {
  /// The estimate is on the wrong side.
  case fails
  /// The estimate is right, an interval crosses the bound.
  case thin
  /// The estimate and every interval are right.
  case holds

  /// Compares an estimate with another, or with a number as an estimate without interval.
  init(_ left: Estimate, _ comparison: Test.Comparison, _ right: Estimate) {
    guard comparison.admits(left.value, right.value) else {
      self = .fails
      return
    }
    let admits = comparison.admits
    let isWhole =
      switch comparison {
      case .atMost, .below: admits(left.highEnd, right.lowEnd)
      case .atLeast, .above: admits(left.lowEnd, right.highEnd)
      case .equals, .unchanged:
        admits(left.lowEnd, right.highEnd) && admits(left.highEnd, right.lowEnd)
      }
    self = isWhole ? .holds : .thin
  }
}
