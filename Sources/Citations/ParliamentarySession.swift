// SPDX-License-Identifier: EUPL-1.2

/// A session of the Dutch parliament: from the third Tuesday of September to the next one.
struct ParliamentarySession: Hashable {
  let start: Int

  /// Reads `2020-2021` and nothing else: two years in a row.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ isDigits($0) && $0.utf8.count == 4 }),
      let start = Int(parts[0]), let end = Int(parts[1]), end == start + 1
    else { return nil }
    self.start = start
  }

  private init(start: Int) { self.start = start }

  /// Whether a day falls in the session that starts in a year.
  ///
  /// A paper of the last two weeks of a session can be printed in the next one, so such a day falls
  /// in both.
  static func covers(_ date: WorkDate, start: Int) -> Bool {
    let isLate = date.month == 9 && start == date.year
    return isLate || sessions(of: date).contains(Self(start: start))
  }

  /// The form with which files are written, `2020-2021`.
  var name: String { "\(start)-\(start + 1)" }

  /// The form of Aanwijzing 3.43: `2020/21`, and `1999/2000` where the century changes.
  var short: String {
    let end = start + 1
    if end % 100 == 0 { return "\(start)/\(end)" }
    let tail = end % 100
    return "\(start)/\(tail < 10 ? "0" : "")\(tail)"
  }

  /// The sessions in which a date can fall: one, or two when the date is not exact enough.
  static func sessions(of date: WorkDate) -> [ParliamentarySession] {
    let both = [Self(start: date.year - 1), Self(start: date.year)]
    guard let month = date.month else { return both }
    if month != 9 { return [both[month > 9 ? 1 : 0]] }
    guard let day = date.day else { return both }
    return [both[day >= thirdTuesdayOfSeptember(date.year) ? 1 : 0]]
  }
}

/// The day in September on which the session starts, 15 to 21.
private func thirdTuesdayOfSeptember(_ year: Int) -> Int {
  // Weekday of 1 September, Sunday = 0, by the method of Sakamoto: September shifts by 4.
  let first = (year + year / 4 - year / 100 + year / 400 + 4 + 1) % 7
  let tuesday = 2
  return 1 + (tuesday - first + 7) % 7 + 14
}
