// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// A point in time as JSON sources write it: a day, and mostly a time and an offset behind it.
///
/// Read are `2026-09-09`, `2026-09-09+02:00` and `2026-09-09T10:00:00.5Z`. The day is the one
/// written, in the zone of the writer; the order is that of the moments themselves.
struct Moment: Comparable {
  /// The day as written.
  let day: CalendarDay
  /// Seconds since the first day of year 0, at offset zero.
  private let seconds: Double

  /// Reads a moment; refuses a text of another form, and a day or time that does not exist.
  init(_ written: Located<String>) throws(Refusal) {
    let text = written.value
    let start = DayText.diagnostic(String(text.prefix(10)), at: written.place)
    guard let day = CalendarDay(String(text.prefix(10))),
      let rest = Moment.seconds(in: text.dropFirst(10).utf8)
    else {
      let isDay = start.kind == .dateInvalid && CalendarDay(String(text.prefix(10))) == nil
      throw Refusal(isDay ? start : DayText.diagnostic(text, at: written.place))
    }
    self.day = day
    seconds = Double(Moment.days(before: day)) * 86_400 + rest
  }

  /// Orders by time.
  static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

  /// Whether two texts stand for one moment.
  static func == (left: Moment, right: Moment) -> Bool { left.seconds == right.seconds }

  /// The seconds of what follows a day: nothing, an offset, or a time with its offset.
  private static func seconds(in text: Substring.UTF8View) -> Double? {
    guard text.first == UInt8(ascii: "T") || text.first == UInt8(ascii: "t") else {
      return text.isEmpty ? 0 : offset(text).map { -$0 }
    }
    let time = text.dropFirst().prefix { Byte.digits.contains($0) || $0 == 0x3A || $0 == 0x2E }
    let parts = time.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hours = number(parts[0]), hours < 24,
      let minutes = number(parts[1]), minutes < 60,
      let seconds = parts.count == 2 ? 0 : Double(String(Substring(parts[2]))), seconds < 61,
      let offset = offset(text.dropFirst(1 + time.count))
    else { return nil }
    return hours * 3600 + minutes * 60 + seconds - offset
  }

  /// The seconds of `Z`, `+02:00` or nothing at all.
  private static func offset(_ text: Substring.UTF8View) -> Double? {
    if text.isEmpty || text.elementsEqual("Z".utf8) || text.elementsEqual("z".utf8) { return 0 }
    let parts = text.dropFirst().split(separator: 0x3A, omittingEmptySubsequences: false)
    guard parts.count == 2, let hours = number(parts[0]), hours < 24,
      let minutes = number(parts[1]), minutes < 60
    else { return nil }
    switch text.first {
    case UInt8(ascii: "+"): return hours * 3600 + minutes * 60
    case UInt8(ascii: "-"): return -(hours * 3600 + minutes * 60)
    default: return nil
    }
  }

  /// A number of two digits.
  private static func number(_ digits: Substring.UTF8View) -> Double? {
    guard digits.count == 2, digits.allSatisfy(Byte.digits.contains) else { return nil }
    return Double(String(Substring(digits)))
  }

  /// The days from the first of March of year 0, which makes the leap day the last of its year.
  private static func days(before day: CalendarDay) -> Int {
    let year = day.month > 2 ? day.year : day.year - 1
    let month = (day.month + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day.day
  }
}
