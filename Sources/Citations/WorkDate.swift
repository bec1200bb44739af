// SPDX-License-Identifier: EUPL-1.2

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
  func spelled(in language: CitationLanguage) -> String {
    guard let month else { return String(year) }
    let name = "\(monthNames[month - 1][language]) \(year)"
    guard let day else { return name }
    return "\(day)\(dayMark(day, in: language)) \(name)"
  }

  /// The form of the Official Journal, `21.10.2020`; a date without a day is spelled out.
  func pointed(in language: CitationLanguage) -> String {
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

/// What stands behind the number of a day: `1er` in French, `21.` in German.
private func dayMark(_ day: Int, in language: CitationLanguage) -> String {
  switch language {
  case .nl, .en: ""
  case .fr: day == 1 ? "er" : ""
  case .de: "."
  }
}

private let monthNames: [Terms] = [
  Terms(nl: "januari", en: "January", fr: "janvier", de: "Januar"),
  Terms(nl: "februari", en: "February", fr: "février", de: "Februar"),
  Terms(nl: "maart", en: "March", fr: "mars", de: "März"),
  Terms(nl: "april", en: "April", fr: "avril", de: "April"),
  Terms(nl: "mei", en: "May", fr: "mai", de: "Mai"),
  Terms(nl: "juni", en: "June", fr: "juin", de: "Juni"),
  Terms(nl: "juli", en: "July", fr: "juillet", de: "Juli"),
  Terms(nl: "augustus", en: "August", fr: "août", de: "August"),
  Terms(nl: "september", en: "September", fr: "septembre", de: "September"),
  Terms(nl: "oktober", en: "October", fr: "octobre", de: "Oktober"),
  Terms(nl: "november", en: "November", fr: "novembre", de: "November"),
  Terms(nl: "december", en: "December", fr: "décembre", de: "Dezember"),
]
