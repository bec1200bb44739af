// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// A form of dates made of `%Y`, `%m`, `%d` and other characters that stand for themselves.
struct DayPattern: Hashable, Sendable {
  /// The pattern as written.
  let text: String
  private let pattern: [UInt8]

  /// `%Y-%m-%d`, the form of this house.
  static let standard = DayPattern(checked: "%Y-%m-%d")

  /// Takes a pattern; gives nothing when a part of the date is not in it.
  init?(_ text: String) {
    guard ["%Y", "%m", "%d"].allSatisfy(text.contains) else { return nil }
    self.init(checked: text)
  }

  private init(checked text: String) {
    self.text = text
    pattern = Array(text.utf8)
  }

  /// The day a text stands for; nothing when it has another form or does not exist.
  func day(_ text: String) -> CalendarDay? {
    var rest = Array(text.utf8)[...]
    var parts: [UInt8: Int] = [:]
    var at = 0
    while at < pattern.count {
      guard pattern[at] == UInt8(ascii: "%"), at + 1 < pattern.count else {
        guard rest.popFirst() == pattern[at] else { return nil }
        at += 1
        continue
      }
      let digits = rest.prefix(pattern[at + 1] == UInt8(ascii: "Y") ? 4 : 2)
      let isWhole = digits.count == 4 || digits.count == 2
      guard isWhole, digits.allSatisfy(Byte.digits.contains),
        let number = Int(String(decoding: digits, as: UTF8.self))
      else { return nil }
      parts[pattern[at + 1]] = number
      rest = rest.dropFirst(digits.count)
      at += 2
    }
    guard rest.isEmpty, let year = parts[UInt8(ascii: "Y")], let month = parts[UInt8(ascii: "m")],
      let day = parts[UInt8(ascii: "d")]
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }
}
