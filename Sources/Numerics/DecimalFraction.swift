// SPDX-License-Identifier: EUPL-1.2

/// A probability or level read as the short decimal a person wrote.
///
/// The double 0.95 is not 19/20, but who writes 0.95 means 19/20. The decimal with the fewest
/// digits (at most 15) that names the double is taken as the exact fraction; other doubles are
/// taken to the nearest multiple of 2^-59.
struct DecimalFraction: Hashable, Sendable {
  /// The numerator, at most the denominator.
  let numerator: UInt64
  /// The denominator: a power of ten or 2^59.
  let denominator: UInt64

  /// Reads a double between 0 and 1.
  init(_ value: Double) {
    precondition(value >= 0 && value <= 1, "a fraction lies between 0 and 1")
    var scale: UInt64 = 1
    for _ in 0...15 {
      let digits = (value * Double(scale)).rounded()
      if digits / Double(scale) == value {
        (numerator, denominator) = (UInt64(digits), scale)
        return
      }
      scale *= 10
    }
    denominator = 1 << 59
    numerator = UInt64((value * Double(denominator)).rounded())
  }

  /// The fraction as a double-double.
  var value: DoubleDouble {
    DoubleDouble(Int(numerator)) / DoubleDouble(Int(denominator))
  }

  /// One minus the fraction.
  var complement: DoubleDouble {
    DoubleDouble(Int(denominator - numerator)) / DoubleDouble(Int(denominator))
  }
}
