// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// A date as exact as it is known: a year, a month or a day that exists.
struct WorkDate: Hashable {
  let year: Int
  let month: Int?
  let day: Int?

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and nothing else; gives nothing for 30 February.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count),
      zip(parts, [4, 2, 2]).allSatisfy({ isDigits($0) && $0.utf8.count == $1 })
    else { return nil }
    self.init(numbers: parts.compactMap { Int($0) })
  }

  /// Reads `D.M.YYYY`, the form of the Official Journal.
  init?(points text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy(isDigits), parts[2].utf8.count == 4 else { return nil }
    self.init(numbers: parts.reversed().compactMap { Int($0) })
  }

  private init?(numbers: [Int]) {
    guard let year = numbers.first, year >= 1 else { return nil }
    let month = numbers.count > 1 ? numbers[1] : nil
    let day = numbers.count > 2 ? numbers[2] : nil
    if let month, !(1...12).contains(month) { return nil }
    if let month, let day, !(1...daysIn(month: month, year: year)).contains(day) { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The form of a letter: `21 oktober 2020`, `oktober 2020`, `2020`.
  func spelled(in language: Language) -> String {
    guard let month else { return String(year) }
    let name = "\(monthNames[month - 1][language]) \(year)"
    guard let day else { return name }
    return "\(day) \(name)"
  }

  /// The form of the Official Journal, `21.10.2020`; a date without a day is spelled out.
  func pointed(in language: Language) -> String {
    guard let month, let day else { return spelled(in: language) }
    return "\(day).\(month).\(year)"
  }

  /// Whether this day is certainly before another date, as far as both are known.
  func isBefore(_ other: WorkDate) -> Bool {
    if year != other.year { return year < other.year }
    guard let month, let otherMonth = other.month else { return false }
    if month != otherMonth { return month < otherMonth }
    guard let day, let otherDay = other.day else { return false }
    return day < otherDay
  }
}

/// Whether a text is one or more ASCII digits.
func isDigits(_ text: some StringProtocol) -> Bool {
  !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
}

private func daysIn(month: Int, year: Int) -> Int {
  let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
  return switch month {
  case 2: leap ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}

private let monthNames: [Words] = [
  Words(nl: "januari", en: "January"), Words(nl: "februari", en: "February"),
  Words(nl: "maart", en: "March"), Words(nl: "april", en: "April"),
  Words(nl: "mei", en: "May"), Words(nl: "juni", en: "June"),
  Words(nl: "juli", en: "July"), Words(nl: "augustus", en: "August"),
  Words(nl: "september", en: "September"), Words(nl: "oktober", en: "October"),
  Words(nl: "november", en: "November"), Words(nl: "december", en: "December"),
]
