// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// A day in full: `20 November 2026`, `20 november 2026`.
func longDate(_ day: CalendarDay) -> Words {
  Words(same: "\(day.day) ") + monthName(day.month) + Words(same: " \(day.year)")
}

/// A date as far as known, `2020-08-31`, `2020-08` or `2020`, in full; other text as it stands.
func longDate(_ text: String) -> Words {
  if let day = CalendarDay(text) { return longDate(day) }
  if let first = CalendarDay(text + "-01") {
    return monthName(first.month) + Words(same: " \(first.year)")
  }
  return Words(same: text)
}

/// A period in words: `2016–2018`, or that it is every year there is.
func longPeriod(_ period: Period) -> Words {
  guard let years = period.years else {
    return Words(nl: "alle jaren in de gegevens", en: "all years in the data")
  }
  if years.count == 1 { return Words(same: "\(years.lowerBound)") }
  return Words(same: "\(years.lowerBound)–\(years.upperBound)")
}

extension Assembly {
  /// An area in words: its name with the code, the code alone, or that it is every area together.
  func areaName(_ area: Area) -> String {
    if area == .all { return say(nl: "alle gebieden samen", en: "all areas together") }
    return ledger.areaNames[area.code].map { "\($0[language]) (\(area.code))" } ?? area.code
  }
}

private func monthName(_ month: Int) -> Words {
  let index = max(1, min(12, month)) - 1
  return Words(nl: dutchMonths[index], en: englishMonths[index])
}

private let dutchMonths = [
  "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
  "oktober", "november", "december",
]

private let englishMonths = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
]
