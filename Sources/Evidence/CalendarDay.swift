// SPDX-License-Identifier: EUPL-1.2

/// A day of the Gregorian calendar, without time or zone.
public struct CalendarDay: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The year, four digits.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month.
  public let day: Int

  /// A day that exists; gives nothing for 30 February.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...daysIn(month: month, year: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY-MM-DD` and nothing else.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    guard text.utf8.count == 10 else { return nil }
    var digits = 0
    for (place, byte) in text.utf8.enumerated() {
      switch place {
      case 4, 7: if byte != UInt8(ascii: "-") { return nil }
      default:
        guard (48...57).contains(byte) else { return nil }
        digits = digits * 10 + Int(byte - 48)
      }
    }
    self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }

  /// Orders by time.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The form `YYYY-MM-DD`.
  public var description: String {
    String(unsafeUninitializedCapacity: 10) { text in
      var rest = year * 10_000 + month * 100 + day
      for place in (0..<10).reversed() {
        if place == 4 || place == 7 {
          text[place] = UInt8(ascii: "-")
          continue
        }
        text[place] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
      return 10
    }
  }
}

private func daysIn(month: Int, year: Int) -> Int {
  let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
  return switch month {
  case 2: leap ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}
