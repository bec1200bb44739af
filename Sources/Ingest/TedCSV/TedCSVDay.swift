// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Reads the days of the TED CSV: `22-DEC-16`, `22/12/16`, and both with a year of four digits.
///
/// The day comes first in both styles, and either style can stand in a file of any year. A year of
/// two digits from 50 on belongs to the last century.
enum TedCSVDay {
  /// The day a text stands for; notes what is wrong and gives nothing then.
  static func read(_ text: String, at place: Place, noting report: inout Report) -> CalendarDay? {
    guard let (year, month, day) = numbers(in: text) else {
      return DayText.read(text, at: place, noting: &report)
    }
    if let day = CalendarDay(year: year, month: month, day: day) { return day }
    report.note(
      .dateInvalid, at: place,
      Words(nl: "De dag '\(text)' bestaat niet.", en: "The day '\(text)' does not exist."))
    return nil
  }

  private static func numbers(in text: String) -> (year: Int, month: Int, day: Int)? {
    for separator in [UInt8(ascii: "/"), UInt8(ascii: "-")] {
      let bytes = text.utf8
      guard let first = bytes.firstIndex(of: separator) else { continue }
      let rest = bytes[bytes.index(after: first)...]
      guard let second = rest.firstIndex(of: separator) else { continue }
      let (head, middle) = (bytes[..<first], rest[..<second])
      guard (1...2).contains(head.count), let day = number(head),
        let month = separator == UInt8(ascii: "/") ? number(middle) : month(middle),
        let year = year(rest[rest.index(after: second)...])
      else { continue }
      return (year, month, day)
    }
    return nil
  }

  private static func number(_ digits: Substring.UTF8View) -> Int? {
    guard (1...4).contains(digits.count), digits.allSatisfy(Byte.digits.contains) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1 - Byte.digits.lowerBound) }
  }

  /// The number of a month by the three letters of its English name, in any case.
  private static func month(_ name: Substring.UTF8View) -> Int? {
    guard name.count == 3 else { return nil }
    return months.firstIndex { $0.utf8.elementsEqual(name.lazy.map { $0 & 0xDF }) }.map { $0 + 1 }
  }

  private static func year(_ digits: Substring.UTF8View) -> Int? {
    guard let year = number(digits) else { return nil }
    switch digits.count {
    case 4: return year
    case 2: return year < 50 ? 2000 + year : 1900 + year
    default: return nil
    }
  }

  private static let months = [
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
  ]
}
