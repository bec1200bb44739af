// SPDX-License-Identifier: EUPL-1.2

/// The place where a function that falls through 0 crosses it; used inside.
enum RootSearch {
  /// Newton's steps kept between two bounds, with halving where a step leaves them.
  ///
  /// The function is positive at `low` and not positive at `high`; it gives value and slope.
  static func falling(
    between low: DoubleDouble, _ high: DoubleDouble,
    _ function: (DoubleDouble) -> (value: DoubleDouble, slope: DoubleDouble)
  ) -> DoubleDouble {
    var (low, high) = (low, high)
    var x = (low + high).timesPowerOfTwo(-1)
    for _ in 0..<400 {
      let (value, slope) = function(x)
      if value.high == 0 { return x }
      if value.high > 0 { low = x } else { high = x }
      var next = slope.high < 0 ? x - value / slope : high
      if !(next > low && next < high) { next = (low + high).timesPowerOfTwo(-1) }
      let change = (next - x).magnitude.high
      x = next
      if change <= x.high.magnitude * 0x1p-94 { break }
    }
    return x
  }
}
