// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// How often each country has a winner, in all awards and in each notice.
struct WinnerCountries {
  /// The awards or notices with at least one known country.
  let known: Int
  /// Those without.
  let unknown: Int
  /// How often each country has a winner; countries in the order of their codes.
  let totals: [Int]

  private let lists: CodeLists<Area>
  private let parties: [Int32]
  private let runs: NoticeRuns
  private let perNotice: Bool

  /// Counts awards, or each notice once per country.
  init(of cases: AwardCases, perNotice: Bool) {
    let column = cases.table.parties
    let lists = CodeLists(column.words.map { Set($0.winners.compactMap(\.self)) })
    let parties = column.codes.codes(of: cases.rows)
    let runs = NoticeRuns(of: cases.rows, in: cases.table)
    if perNotice {
      let lanes = runs.walk(Tally(lists.names.count)) { tally, notice in
        tally.counts.take(notice, parties, lists, perNotice: true)
        let (known, unknown) = tally.counts.units
        tally.known += known
        tally.unknown += unknown
        tally.counts.forEach { country, count in tally.totals[country] += count }
      }
      known = lanes.reduce(0) { $0 + $1.known }
      unknown = lanes.reduce(0) { $0 + $1.unknown }
      totals = sums(lanes.map(\.totals))
    } else {
      let awards = lists.totals(column.counts(of: cases.rows))
      (known, unknown, totals) = (cases.rows.count - awards.empty, awards.empty, awards.totals)
    }
    (self.lists, self.parties, self.runs, self.perNotice) = (lists, parties, runs, perNotice)
  }

  private struct Tally {
    var known = 0
    var unknown = 0
    var totals: [Int]
    var counts: NoticeCountries

    init(_ countries: Int) {
      totals = Array(repeating: 0, count: countries)
      counts = NoticeCountries(countries)
    }
  }

  /// How far each notice pulls the index up or down: 2 ÷ N × Σ count × (share − index).
  func pulls(on index: Double) -> [Double] {
    let total = Double(totals.reduce(0, +))
    let distances = totals.map { Double($0) / total - index }
    let start = (counts: NoticeCountries(totals.count), pulls: [Double]())
    let lanes = runs.walk(start) { lane, notice in
      lane.counts.take(notice, parties, lists, perNotice: perNotice)
      if lane.counts.units.known == 0 { return }
      var sum = 0.0
      lane.counts.forEach { country, count in sum += Double(count) * distances[country] }
      lane.pulls.append(2 / total * sum)
    }
    return lanes.flatMap(\.pulls)
  }
}

/// How often each country has a winner in one notice; used for one notice after another.
private struct NoticeCountries {
  private var counts: [Int]
  /// The countries that occur; the first ``size`` of this list.
  private var seen: [Int32]
  private var size = 0
  /// The awards with a known country and those without, or one notice of either.
  private(set) var units = (known: 0, unknown: 0)

  init(_ countries: Int) {
    counts = Array(repeating: 0, count: countries)
    seen = Array(repeating: 0, count: countries)
  }

  /// Forgets the notice before and counts another.
  mutating func take(
    _ positions: Range<Int>, _ parties: [Int32], _ lists: CodeLists<Area>, perNotice: Bool
  ) {
    for place in 0..<size { counts[Int(seen[place])] = 0 }
    size = 0
    units = (0, 0)
    for position in positions {
      let list = lists.places(of: parties[position])
      if list.isEmpty { units.unknown += 1 } else { units.known += 1 }
      for place in list { add(lists.codes[place]) }
    }
    if size > 1 { seen[..<size].sort() }
    if perNotice {
      units = size == 0 ? (0, 1) : (1, 0)
      for place in 0..<size { counts[Int(seen[place])] = 1 }
    }
  }

  private mutating func add(_ country: Int32) {
    if counts[Int(country)] == 0 {
      seen[size] = country
      size += 1
    }
    counts[Int(country)] += 1
  }

  /// The countries in order with their counts.
  @inline(__always)
  func forEach(_ visit: (Int, Int) -> Void) {
    for place in 0..<size { visit(Int(seen[place]), counts[Int(seen[place])]) }
  }
}
