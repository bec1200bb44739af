// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// Brings the awards of a table together into notices with their values in euro.
///
/// The value of a notice is the sum of the values of its awards. Where two or more awards all have the
/// same amount in the same currency, it is taken for one value repeated on every row, and counted once.
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
      AwardSubject(property: .crossBorder), of: table, unit: .award
    ).outcomes
    var gaps = ValueGaps()
    notices = groups.sorted { $0.key < $1.key }.map { id, rows in
      let outcomes = rows.map { Answer.outcome(of: winners[$0]) }
      return CountedNotice(
        id: id, buyer: rows.lazy.compactMap { table.buyerCountry[$0] }.first, awards: rows.count,
        value: Self.value(of: rows, in: table, rates, &gaps),
        crossBorderAwards: outcomes.count { $0 == true },
        unknownAwards: outcomes.count { $0 == nil })
    }
    self.gaps = gaps
  }

  private static func value(
    of rows: [Int], in table: AwardTable, _ rates: CurrencyRates, _ gaps: inout ValueGaps
  ) -> NoticeValue {
    let amounts = rows.compactMap { euro(of: $0, in: table, rates, &gaps) }
    guard let first = amounts.first else { return .unknown }
    let isRepeated = amounts.count > 1 && amounts.allSatisfy { $0 == first }
    let sum = isRepeated ? first : exactSum(amounts)
    guard amounts.count == rows.count else { return .atLeast(sum) }
    if isRepeated { gaps.repeated += 1 }
    return .known(sum)
  }

  private static func euro(
    of row: Int, in table: AwardTable, _ rates: CurrencyRates, _ gaps: inout ValueGaps
  ) -> Double? {
    let currency = table.currency[row]
    guard let amount = table.value[row], !currency.isEmpty else {
      gaps.missing += 1
      return nil
    }
    let euro = try? rates.inEuro(amount, currency: currency, on: table.publicationDate[row])
    guard let euro else {
      gaps.unconverted[currency, default: 0] += 1
      return nil
    }
    guard AwardRules.usualAmounts.contains(euro) else {
      gaps.placeholders += 1
      return nil
    }
    return euro
  }
}
