// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// Brings the awards of a table together into notices with their values in euro.
///
/// The value of a notice is the sum of the values of its awards; one repeated on every row counts
/// once, see ``AwardAmounts``.
struct NoticeTally {
  /// The notices in the order of their numbers.
  let notices: [CountedNotice]
  /// Why values cannot be used.
  let gaps: ValueGaps

  /// Counts some rows of a table; an amount in another currency needs a dated rate.
  init(of table: AwardTable, rows: [Int32], rates: CurrencyRates) {
    var groups: [String: [Int]] = [:]
    for row in rows.map(Int.init) { groups[table.noticeID[row], default: []].append(row) }
    let winners = AwardReadings(
      AwardSubject(property: .crossBorder), of: table, counted: rows, unit: .award
    ).outcomes
    let values = AwardAmounts(
      of: table, counted: rows, limits: AwardRules.usualAmounts, rates: rates)
    var gaps = ValueGaps()
    notices = groups.sorted { $0.key < $1.key }.map { id, rows in
      let outcomes = rows.map { Answer.outcome(of: winners[$0]) }
      return CountedNotice(
        id: id, buyer: rows.lazy.compactMap { table.buyerCountry[$0] }.first, awards: rows.count,
        value: Self.value(of: rows, in: table, values, &gaps),
        crossBorderAwards: outcomes.count { $0 == true },
        unknownAwards: outcomes.count { $0 == nil })
    }
    self.gaps = gaps
  }

  private static func value(
    of rows: [Int], in table: AwardTable, _ values: AwardAmounts, _ gaps: inout ValueGaps
  ) -> NoticeValue {
    var (amounts, repeated): ([Double], Int) = ([], 0)
    for row in rows {
      switch values.standing(of: row) {
      case .given, .converted: amounts.append(values.numbers[row])
      case .repeated: repeated += 1
      case .missing: gaps.missing += 1
      case .placeholder: gaps.placeholders += 1
      case .withoutRate: gaps.unconverted[table.currency[row], default: 0] += 1
      }
    }
    let isWhole = amounts.count + repeated == rows.count
    if amounts.isEmpty { return .unknown }
    if isWhole, repeated > 0 { gaps.repeated += 1 }
    return isWhole ? .known(exactSum(amounts)) : .atLeast(exactSum(amounts))
  }
}
