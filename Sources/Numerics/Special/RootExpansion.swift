// SPDX-License-Identifier: EUPL-1.2

/// A zero of a function in three doubles with the Taylor series of the function around it.
///
/// Near a zero the value is tiny, and only its distance to the zero in full precision gives it
/// relative accuracy.
struct RootExpansion: Sendable {
  let head: Double
  let middle: Double
  let last: Double
  let coefficients: [DoubleDouble]

  init(_ head: Double, _ middle: Double, _ last: Double, _ coefficients: [DoubleDouble]) {
    (self.head, self.middle, self.last) = (head, middle, last)
    self.coefficients = coefficients
  }

  /// The value at x when x is so near that four terms give 90 bits; nothing otherwise.
  func value(at x: Double) -> DoubleDouble? {
    let near = (x - head).magnitude
    if near > 0x1p-20 { return nil }
    let reach = coefficients[0].high.magnitude / (coefficients[1].high.magnitude + 1)
    if near > reach * 0x1p-24 { return nil }
    let distance = DoubleDouble(sumOf: x - head, -middle) - last
    var series = DoubleDouble.zero
    for coefficient in coefficients.reversed() { series = coefficient + distance * series }
    return distance * series
  }
}
