// SPDX-License-Identifier: EUPL-1.2
internal import Evidence
internal import Numerics

/// How often each country has a winner, and how often two countries have one in the same notice.
struct WinnerCountries {
  /// The awards or notices with at least one known country.
  let known: Int
  /// Those without.
  let unknown: Int
  /// How often each country has a winner; countries in the order of their codes.
  let totals: [Int]

  /// The notices with a known country.
  private let notices: Int
  /// Per pair of countries Σ c × c' over the notices, with c the number of awards to a country.
  private let together: [Int]

  /// Counts awards, or each notice once per country.
  init(of cases: AwardCases, perNotice: Bool) {
    let column = cases.table.parties
    let lists = CodeLists(column.words.map { Set($0.winners.compactMap(\.self)) })
    let only = column.words.indices.map { lists.only(of: Int32($0)) }
    let start = (pairs: Pairs(lists.names.count), counts: NoticeCountries(lists.names.count))
    let lanes = NoticeBlocks(of: cases.rows, in: cases.table).walk(start) { lane, block in
      let parties = column.codes.codes(of: block.rows)
      let countries = only.gathered(at: parties)
      block.forEachNotice { notice in
        let (first, last) = (countries[notice.lowerBound], countries[notice.upperBound - 1])
        if first >= 0, last >= 0, notice.count <= 2 {
          return lane.pairs.add(Int(first), Int(last), awards: notice.count, perNotice: perNotice)
        }
        lane.counts.take(notice, parties, lists, perNotice: perNotice)
        lane.pairs.add(lane.counts)
      }
    }
    let pairs = lanes.dropFirst().reduce(into: lanes[0].pairs) { $0.add($1.pairs) }
    (notices, together, totals) = (pairs.notices, pairs.together, pairs.totals)
    (known, unknown) = pairs.units
  }

  /// How far the index of Herfindahl and Hirschman can be off by chance.
  ///
  /// Each notice pulls it up or down by 2 ÷ N × Σ c × (share − index). The squares of the pulls add
  /// up to 4 ÷ N² × Σ Σ d d' × Σ c c', with d the difference in brackets.
  func spread(of index: Double) -> NoticeSpread {
    let total = Double(totals.reduce(0, +))
    let distances = totals.map { Double($0) / total - index }
    let sums = distances.indices.map { country in
      let row = together[(country * totals.count)..<((country + 1) * totals.count)]
      return distances[country] * exactSum(zip(distances, row).map { $0 * Double($1) })
    }
    return NoticeSpread(notices: notices, squares: 4 / (total * total) * exactSum(sums))
  }
}

/// The counts of notices so far.
private struct Pairs {
  private(set) var units = (known: 0, unknown: 0)
  private(set) var notices = 0
  private(set) var totals: [Int]
  private(set) var together: [Int]

  init(_ countries: Int) {
    totals = Array(repeating: 0, count: countries)
    together = Array(repeating: 0, count: countries * countries)
  }

  /// Adds a notice of which every award, one or two, went to one country.
  ///
  /// Choices are made by adding: whether two awards went the same way cannot be foreseen by a jump.
  @inline(__always)
  mutating func add(_ country: Int, _ other: Int, awards: Int, perNotice: Bool) {
    notices += 1
    units.known += perNotice ? 1 : awards
    let width = totals.count
    let isOther = country == other ? 0 : 1
    let weight = perNotice ? 1 : awards - isOther
    totals.withUnsafeMutableBufferPointer { totals in
      totals[country] += weight
      totals[other] += isOther
    }
    together.withUnsafeMutableBufferPointer { together in
      together[country * width + country] += weight * weight
      together[other * width + other] += isOther
      together[country * width + other] += isOther
      together[other * width + country] += isOther
    }
  }

  /// Adds any notice.
  mutating func add(_ counts: NoticeCountries) {
    units.known += counts.units.known
    units.unknown += counts.units.unknown
    notices += counts.units.known > 0 ? 1 : 0
    counts.forEach { country, count in
      totals[country] += count
      counts.forEach { other, often in
        together[country * totals.count + other] += count * often
      }
    }
  }

  mutating func add(_ others: Pairs) {
    units.known += others.units.known
    units.unknown += others.units.unknown
    notices += others.notices
    totals = sums([totals, others.totals])
    together = sums([together, others.together])
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

  /// The countries with their counts.
  @inline(__always)
  func forEach(_ visit: (Int, Int) -> Void) {
    for place in 0..<size { visit(Int(seen[place]), counts[Int(seen[place])]) }
  }
}
