// SPDX-License-Identifier: EUPL-1.2

/// Roots of functions that fall through 0, in double-double; used inside.
///
/// Literature: Dahlquist, Björck (2008), Numerical Methods in Scientific Computing 1, section 6.2,
/// for the Illinois rule.
enum Root {
  /// The root between a place where the function is above 0 and one where it is below.
  ///
  /// The values at the two ends are not asked, so that the function may also vanish there.
  static func falling(
    from left: DoubleDouble, to right: DoubleDouble, _ value: (DoubleDouble) -> DoubleDouble
  ) -> DoubleDouble {
    var (a, b) = (left, right)
    var (atA, atB): (DoubleDouble?, DoubleDouble?) = (nil, nil)
    for step in 0..<400 {
      var middle = (a + b).timesPowerOfTwo(-1)
      if step % 4 != 3, let atA, let atB {
        let secant = a + (b - a) * (atA / (atA - atB))
        if secant > a && secant < b { middle = secant }
      }
      let width = (b - a).high
      if !(middle > a && middle < b) || width <= middle.high.magnitude * 0x1p-80 { return middle }
      let found = value(middle)
      if found.high == 0 { return middle }
      if found.high > 0 {
        (a, atA, atB) = (middle, found, atB.map { $0.timesPowerOfTwo(-1) })
      } else {
        (b, atB, atA) = (middle, found, atA.map { $0.timesPowerOfTwo(-1) })
      }
    }
    return (a + b).timesPowerOfTwo(-1)
  }

  /// The root of a function on the whole line, looked for around a place.
  static func falling(
    around start: DoubleDouble, _ value: (DoubleDouble) -> DoubleDouble
  ) -> DoubleDouble {
    var (left, right) = (start - 1, start + 1)
    var reach = 1.0
    while !(value(left).high > 0), reach < 1000 {
      (right, reach) = (left, reach * 2)
      left = left - reach
    }
    reach = 1
    while !(value(right).high < 0), reach < 1000 {
      (left, reach) = (right, reach * 2)
      right = right + reach
    }
    return falling(from: left, to: right, value)
  }
}
