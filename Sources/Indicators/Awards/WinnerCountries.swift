// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// How often each country has a winner, in all awards and in each notice.
struct WinnerCountries {
  /// The awards or notices with at least one known country.
  private(set) var known = 0
  /// Those without.
  private(set) var unknown = 0
  /// Per notice and country how often; countries in the order of their codes.
  private var notices: [[(country: Int, count: Int)]] = []
  /// How often each country has a winner.
  private(set) var totals: [Int] = []

  /// Counts awards, or each notice once per country.
  init(of cases: AwardCases, perNotice: Bool) {
    let table = cases.table
    let lists = table.parties.words.map { Set($0.winners.compactMap(\.self)) }
    let areas = Set(lists.flatMap(\.self)).sorted()
    let places = Dictionary(uniqueKeysWithValues: areas.enumerated().map { ($1, $0) })
    let codes = lists.map { list in list.compactMap { places[$0] }.sorted() }
    totals = Array(repeating: 0, count: areas.count)
    let groups = Buckets(
      cases.rows, by: table.noticeID.codes.codes(of: cases.rows),
      count: table.noticeID.words.count)
    for notice in table.noticeID.words.indices where !groups[notice].isEmpty {
      let winners = groups[notice].map { codes[table.parties.codes[Int($0)]] }
      add(perNotice ? [Set(winners.flatMap(\.self)).sorted()] : winners)
    }
  }

  /// Adds what one notice counts: the countries of each award, or all of them once.
  private mutating func add(_ units: [[Int]]) {
    var counts: [Int: Int] = [:]
    for unit in units {
      if unit.isEmpty { unknown += 1 } else { known += 1 }
      for country in unit { counts[country, default: 0] += 1 }
    }
    guard !counts.isEmpty else { return }
    let sorted = counts.sorted { $0.key < $1.key }.map { (country: $0.key, count: $0.value) }
    for (country, count) in sorted { totals[country] += count }
    notices.append(sorted)
  }

  /// How far each notice pulls the index up or down: 2 ÷ N × Σ count × (share − index).
  func pulls(on index: Double) -> [Double] {
    let total = Double(totals.reduce(0, +))
    return notices.map { counts in
      2 / total
        * counts.reduce(0) { sum, entry in
          sum + Double(entry.count) * (Double(totals[entry.country]) / total - index)
        }
    }
  }
}
