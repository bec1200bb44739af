// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// How long a contract runs, in the unit in which the source says it.
///
/// A month is no number of days, so months stay months. Weeks are seven days and years twelve months.
enum ContractDuration: Hashable, Sendable {
  case days(Int)
  case months(Int)

  /// From the first day through the last, which both count; nothing when the last comes first.
  init?(from first: CalendarDay?, through last: CalendarDay?) {
    guard let first, let last, first <= last else { return nil }
    self = .days(last.number - first.number + 1)
  }

  /// An amount of a unit as TED and eForms name it; nothing for another unit or part of a unit.
  init?(_ amount: Double, of unit: String) {
    switch unit {
    case "DAY": self.init(amount) { .days($0) }
    case "WEEK": self.init(7 * amount) { .days($0) }
    case "MONTH": self.init(amount) { .months($0) }
    case "YEAR": self.init(12 * amount) { .months($0) }
    default: return nil
    }
  }

  private init?(_ amount: Double, _ duration: (Int) -> ContractDuration) {
    guard let whole = Int(exactly: amount), (1...Int(Int32.max)).contains(whole) else { return nil }
    self = duration(whole)
  }
}

extension Award {
  /// Sets how long the contract runs; nothing is unknown.
  mutating func set(_ duration: ContractDuration?) {
    switch duration {
    case .days(let days): durationDays = days
    case .months(let months): durationMonths = months
    case nil: break
    }
  }
}

/// What all say alike; nothing when they differ, when nobody says anything, or there is nobody.
func shared<Answer: Hashable>(_ answers: [Answer?]) -> Answer? {
  Set(answers).count == 1 ? answers[0] : nil
}
