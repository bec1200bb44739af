// SPDX-License-Identifier: EUPL-1.2

/// Logarithms of evenly spaced numbers around 1, so that a short series does the rest.
///
/// With c a multiple of 1/128 near d, ln d = ln c + ln(d / c), and d / c lies within 1/180 of 1. For a
/// d that near to 1 itself c is 1, whose logarithm is exactly 0, so relative accuracy stays.
/// Literature: Muller (2016), Elementary Functions, 3rd edition, section 4.2, for tables.
enum LogTable {
  private static let steps = 128.0
  private static let first = 90

  /// ln c for c = 90/128 to 182/128, from the long series.
  private static let logs = (first...182).map { place in
    let (top, bottom) = (DoubleDouble(place), DoubleDouble(Int(steps)))
    return Elementary.twiceInverseTangent((top - bottom) / (top + bottom))
  }

  /// The natural logarithm of a number from √½ to √2.
  static func log(_ digits: DoubleDouble) -> DoubleDouble {
    let place = (digits.high * steps).rounded()
    let centre = place / steps
    let rest = Elementary.twiceInverseTangent((digits - centre) / (digits + centre))
    return place == steps ? rest : logs[Int(place) - first] + rest
  }
}
