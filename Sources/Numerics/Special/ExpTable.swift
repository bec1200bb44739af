// SPDX-License-Identifier: EUPL-1.2

/// Powers of e at evenly spaced places, so that a short series does the rest.
///
/// With c a multiple of 1/64 near x: e^x - 1 = (e^c - 1) + e^c (e^(x - c) - 1). For an x that near to
/// 0, c is 0 and its power exactly 1, so relative accuracy stays.
/// Literature: Muller (2016), Elementary Functions, 3rd edition, section 4.2, for tables.
enum ExpTable {
  private static let steps = 64.0
  private static let reach = 23

  /// e^c - 1 for c = -23/64 to 23/64: the series at c / 256, then eight doublings.
  private static let powers = (-reach...reach).map { place in
    var power = series(DoubleDouble(Double(place) / steps / 256))
    for _ in 0..<8 { power = power.timesPowerOfTwo(1) + power * power }
    return power
  }

  /// e^x - 1 for x up to 0.36 in size.
  static func expm1(_ x: DoubleDouble) -> DoubleDouble {
    let place = (x.high * steps).rounded()
    let rest = series(x - place / steps)
    if place == 0 { return rest }
    let power = powers[Int(place) + reach]
    return power + (power + 1) * rest
  }

  /// 1/12! to 1/1!, the coefficients of (e^x - 1) / x, the last first.
  private static let inverseFactorials = (1...12).reversed().map { count in
    DoubleDouble.one / DoubleDouble((1...count).reduce(1, *))
  }

  /// e^x - 1 for x up to 1/128; terms below 2^-50 of the first are added in doubles.
  private static func series(_ x: DoubleDouble) -> DoubleDouble {
    var rest = 0.0
    for coefficient in inverseFactorials.dropLast(6) { rest = x.high * rest + coefficient.high }
    var series = DoubleDouble(rest)
    for coefficient in inverseFactorials.suffix(6) { series = x * series + coefficient }
    return x * series
  }
}
